"""A dialog that says what is to be written, and stays as it is while that is done, fails or is cancelled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QWidget

from annotator.domain.job import Progress


class WritingDialog(QDialog):
    """Whoever derives from it lays out ``_wrong`` and ``_bar``, and names the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wrong = QLabel()
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)

    def begin(self) -> None:
        """It is written: nothing can be chosen, but cancelled."""
        self.refuse("")
        self._set_running(True)

    def rest(self) -> None:
        """Nothing is written any more; something else can be chosen."""
        self._set_running(False)

    def show_progress(self, progress: Progress) -> None:
        """Shows how far it is."""
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)

    def refuse(self, why: str) -> None:
        """Says what went wrong."""
        self._wrong.setText(why)
        self._wrong.setVisible(bool(why))

    def _set_running(self, running: bool) -> None:
        self._bar.setVisible(running)
