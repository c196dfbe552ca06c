"""What this program is: its version and licence, and whose libraries it stands on."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__
from annotator.preferences.shipped import shipped


class About(QMessageBox):
    """A small box that blocks nothing; its words can be copied, for whoever reports a fault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWindowTitle(self.tr("About Media Annotator"))
        self.setIconPixmap(QPixmap(str(shipped("icons/media-annotator-64.png"))))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(f"Media Annotator {__version__}")
        said = (
            self.tr("Nothing that you do in it leaves your computer."),
            self.tr("Free under the MIT licence. Shown with Qt {version}, under the LGPL.").format(version=qVersion()),
        )
        self.setInformativeText("\n\n".join(said))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        close = self.addButton(self.tr("Close"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(close)
        self.setEscapeButton(close)
