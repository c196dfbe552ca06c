"""How tables look that show rows to be read: without lines between cells, and left by Tab."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QTableView


def list_rows(view: QTableView, model: QAbstractItemModel, name: str) -> None:
    """Lets a table show a model's rows; ``name`` is said of it where it cannot be seen."""
    view.setModel(model)
    view.setAccessibleName(name)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
