"""Taking data out: what, in which format, where to; then with progress to a receipt."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import AnnotatorError
from annotator.formats.catalog import catalog
from annotator.formats.receipt import Receipt
from annotator.project.exporting import ExportChoice, export
from annotator.ui.exchange.export_dialog import ExportDialog
from annotator.ui.exchange.receipt_dialog import ReceiptDialog
from annotator.ui.file_choices import AskedChoices, Choices, Question
from annotator.ui.jobs import JobRunner
from annotator.ui.session import Session
from annotator.ui.trouble import sentence


class ExportFlow(QObject):
    """Exports the open project. The dialog stays as it is while an export runs, fails or is cancelled."""

    exported = Signal(object)
    """A Receipt: an export has succeeded."""

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        parent: QWidget | None = None,
        *,
        choices: Choices | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._window = parent
        self._choices = choices or AskedChoices(parent)
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def show(self) -> ExportDialog | None:
        """Shows the dialog for the open project and gives it; None when no project is open."""
        project = self._session.project
        if project is None:
            return None
        dialog = ExportDialog(project, catalog().writers, self._window)
        dialog.wanted.connect(partial(self._ask, dialog))
        self._session.project_closed.connect(dialog.reject)
        dialog.open()
        return dialog

    def _ask(self, dialog: ExportDialog, choice: ExportChoice) -> None:
        project, format_ = self._session.project, catalog().writer(choice.format_id)
        if project is None or format_ is None:
            return
        start = self._folder / f"{project.path.stem}{format_.suffix}"
        filters = f"{format_.title} (*{format_.suffix})"
        target = self._choices.save_file(Question(self.tr("Export to"), start, filters))
        if target is None:
            return
        if not target.suffix:
            target = target.with_suffix(format_.suffix)
        self._folder = target.parent
        task = self._runner.run(self.tr("Exporting"), export(project.path, target, choice))
        dialog.begin()
        dialog.rejected.connect(task.cancel)
        self._session.project_closed.connect(task.cancel)
        self._runner.progressed.connect(dialog.show_progress)
        task.finished.connect(partial(self._end, dialog, target))
        task.failed.connect(partial(self._fail, dialog))
        task.cancelled.connect(dialog.rest)

    def _end(self, dialog: ExportDialog, target: Path, receipt: Receipt) -> None:
        dialog.accept()
        self._session.said.emit(self.tr("Exported to {file}").format(file=target.name))
        ReceiptDialog(receipt, target, self._window).show()
        self.exported.emit(receipt)

    def _fail(self, dialog: ExportDialog, error: AnnotatorError) -> None:
        dialog.rest()
        dialog.refuse(sentence(error))
