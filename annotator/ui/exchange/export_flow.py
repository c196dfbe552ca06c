"""Taking data out: what, in which format, where to; then with progress to a receipt."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from annotator.domain.errors import AnnotatorError
from annotator.formats.catalog import catalog
from annotator.formats.format import AnyWriteFormat
from annotator.formats.receipt import Receipt
from annotator.project.exporting import ExportChoice, export, is_folder, is_packed
from annotator.ui.exchange import words
from annotator.ui.exchange.export_dialog import ExportDialog
from annotator.ui.exchange.receipt_dialog import ReceiptDialog
from annotator.ui.exchange.writing_flow import WritingFlow
from annotator.ui.file_choices import Question
from annotator.ui.trouble import sentence


class ExportFlow(WritingFlow):
    """Exports the open project. The dialog stays as it is while an export runs, fails or is cancelled."""

    exported = Signal(object)
    """A Receipt: an export has succeeded."""

    def show(self) -> ExportDialog | None:
        """Shows the dialog for the open project and gives it; None when no project is open."""
        project = self._session.project
        if project is None:
            return None
        dialog = ExportDialog(project, catalog().writers, self._window)
        dialog.wanted.connect(partial(self._ask, dialog))
        self._open(dialog)
        return dialog

    def _ask(self, dialog: ExportDialog, choice: ExportChoice) -> None:
        project, format_ = self._session.project, catalog().writer(choice.format_id)
        if project is None or format_ is None:
            return
        try:
            target = self._target(project.path.stem, format_, choice)
        except AnnotatorError as error:
            dialog.refuse(sentence(error))
            return
        if target is None:
            return
        self._folder = target.parent
        job = export(project.path, target, choice)
        self._write(dialog, self.tr("Exporting"), job, partial(self._end, dialog, target))

    def _target(self, stem: str, format_: AnyWriteFormat, choice: ExportChoice) -> Path | None:
        """The file or folder that is to be made."""
        start = self._folder / f"{stem}-{format_.id}"
        if is_packed(choice, start):
            start = start.with_name(f"{start.name}.zip")
            return self._save_file(Question(self.tr("Export to"), start, "ZIP (*.zip)"), ".zip")
        if is_folder(choice):
            return self._choices.save_file(Question(self.tr("Export to a folder of this name"), start))
        start = self._folder / f"{stem}{format_.suffix}"
        filters = f"{words.title(format_)} (*{format_.suffix})"
        return self._save_file(Question(self.tr("Export to"), start, filters), format_.suffix)

    def _end(self, dialog: ExportDialog, target: Path, receipt: Receipt) -> None:
        dialog.accept()
        self._session.said.emit(self.tr("Exported to {file}").format(file=target.name))
        ReceiptDialog(receipt, target, self._window).show()
        self.exported.emit(receipt)
        self._session.exported.emit(target)
