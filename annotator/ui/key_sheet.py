"""The sheet of keys, made from the one table of commands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.keys import shown

_COLUMNS = 2
_WIDTH = 960  # pixels, where the screen has them


class KeySheet(QDialog):
    """Lists what each key does. Rows are the words of a command and its keys in Qt's portable names."""

    def __init__(self, rows: Sequence[tuple[str, tuple[str, ...]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All keys"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(10)
        half = -(-len(rows) // _COLUMNS)
        for number, (words, keys) in enumerate(rows):
            row, column = number % half, number // half * 3
            caps = QLabel(shown(keys))
            caps.setObjectName("key")
            grid.addWidget(caps, row, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            says = QLabel(words)
            says.setWordWrap(True)
            says.setMinimumWidth(120)
            grid.addWidget(says, row, column + 1)
            grid.setColumnStretch(column + 1, 1)
        grid.setColumnMinimumWidth(2, 24)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - 40), min(page.sizeHint().height() + 40, room.height() - 60))
