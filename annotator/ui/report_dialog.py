"""A report of a fault, to be read before anybody else reads it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class ReportDialog(QDialog):
    """Shows it, copies it, opens its folder. Nothing is sent: that is done by hand, by whoever wants to."""

    def __init__(self, report: Path | None, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report of a fault"))
        self._folder = folder
        about = QLabel(self._about(report))
        about.setWordWrap(True)
        about.setObjectName("soft")
        self.text = QPlainTextEdit(_read(report))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The report"))
        self.text.setVisible(report is not None)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        copy = buttons.addButton(self.tr("&Copy"), role)
        copy.setEnabled(report is not None)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons.addButton(self.tr("Open &folder"), role).clicked.connect(self._open_folder)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(760, 480 if report is not None else 140)

    def _about(self, report: Path | None) -> str:
        if report is None:
            return self.tr("No fault has been reported on this computer.")
        return self.tr(
            "This is all that was written down. It lies on this computer and was sent to nobody. It holds no article, "
            "no quote, no name and no place of your files; read it before you pass it on."
        )

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _read(report: Path | None) -> str:
    try:
        return report.read_text(encoding="utf-8") if report is not None else ""
    except OSError as error:
        return str(error.strerror)
