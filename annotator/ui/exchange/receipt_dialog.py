"""The receipt of an export: what is in the file, what is not, and the checksum."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.formats.receipt import Receipt
from annotator.project.exporting import receipt_path
from annotator.ui.exchange.words import counted, in_order, left_out, number

_SHOWN = 4  # files with their sums; a folder may have thousands


class ReceiptDialog(QDialog):
    """Blocks nothing; the same is kept in a file beside the export."""

    def __init__(self, receipt: Receipt, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exported"))
        self._receipt = receipt
        self._target = target
        layout = QVBoxLayout(self)
        layout.addWidget(_label(self.tr("Exported to {file}").format(file=target.name), "strong"))
        checked = self.tr("The file was read back and compared with the project: it says the same.")
        layout.addWidget(_label(checked, "soft"))
        layout.addSpacing(8)
        layout.addLayout(self._counts())
        layout.addSpacing(8)
        for text in self._left_out():
            layout.addWidget(_label(text, "soft"))
        for file in receipt.files[:_SHOWN]:
            size = self.tr("{file}, {size} bytes").format(file=file.name, size=number(file.bytes))
            layout.addWidget(_label(f"{size}\nSHA-256 {file.sha256}", "faint"))
        if len(receipt.files) > _SHOWN:
            more = self.tr("and {number} more files").format(number=number(len(receipt.files) - _SHOWN))
            layout.addWidget(_label(more, "faint"))
        kept = self.tr("This receipt is kept with it as {file}.").format(file=receipt_path(target).name)
        layout.addWidget(_label(kept, "faint"))
        layout.addWidget(self._buttons())
        self.setMinimumWidth(560)

    def show_folder(self) -> None:
        """Opens the folder of the export in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))

    def copy(self) -> None:
        """Puts the receipt on the clipboard, as it is kept beside the export."""
        QGuiApplication.clipboard().setText(self._receipt.encoded().decode())

    def _counts(self) -> QFormLayout:
        form = QFormLayout()
        for name, count in in_order(self._receipt.counts):
            form.addRow(counted(name), QLabel(number(count)))
        return form

    def _left_out(self) -> list[str]:
        if not self._receipt.left_out:
            return [self.tr("Everything that this format can hold is in it.")]
        return [f"{left_out(item)}: {number(item.count)}" for item in self._receipt.left_out]

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for text, call in (
            (self.tr("Show in &folder"), self.show_folder),
            (self.tr("&Copy receipt"), self.copy),
        ):
            buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(call)
        buttons.rejected.connect(self.reject)
        return buttons


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
