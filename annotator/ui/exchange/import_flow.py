"""Bringing articles in: by menu or dropping, with a question about tables and a report of what did not come."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import structs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.job import Job
from annotator.formats.catalog import catalog
from annotator.formats.drafts import Table
from annotator.project.importing import ImportChoice, import_files, survey_files
from annotator.project.previewing import table
from annotator.project.reporting import ImportReport
from annotator.project.surveying import Survey
from annotator.ui.exchange.import_report import ImportReportDialog, needs_a_look
from annotator.ui.exchange.mapping_dialog import MappingDialog
from annotator.ui.exchange.table_dialog import TableDialog
from annotator.ui.exchange.words import counts_in_words, title
from annotator.ui.file_choices import Choices, Question
from annotator.ui.flow import Flow
from annotator.ui.jobs import JobRunner, Task
from annotator.ui.session import Session


class ImportFlow(Flow):
    """Imports into the open project."""

    imported = Signal(object)
    """An ImportReport: an import has ended, whatever came of it."""

    def __init__(
        self, session: Session, runner: JobRunner, parent: QWidget | None = None, *, choices: Choices | None = None
    ) -> None:
        super().__init__(session, runner, parent, choices=choices)
        self._report: ImportReport | None = None

    def choose_files(self) -> None:
        """Asks for files and imports them."""
        self.import_paths(self._choices.open_files(Question(self.tr("Import articles"), self._folder, self._filters())))

    def choose_folder(self) -> None:
        """Asks for a folder and imports all that is below it."""
        folder = self._choices.folder(Question(self.tr("Import a folder"), self._folder))
        self.import_paths([folder] if folder is not None else [])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Imports files and folders. Where there is a table among the files, asks first which column is what."""
        if not paths or self._session.project is None:
            return
        self._folder = paths[0].parent
        suffixes = {suffix for reader in catalog().readers if reader.look for suffix in reader.suffixes}
        tables = [path for path in paths if path.suffix.lower() in suffixes and path.is_file()]
        if tables:
            task = self._run(self.tr("Looking at {file}").format(file=tables[0].name), table(tables[0], {}))
            task.finished.connect(partial(self._ask, paths, tables))
        else:
            self._import(paths, {})

    def show_report(self) -> None:
        """Shows what became of the last import."""
        if self._report is None:
            self._session.said.emit(self.tr("Nothing has been imported since the program was started."))
            return
        ImportReportDialog(self._report, self._choices, self._window).show()

    def _ask(self, paths: Sequence[Path], tables: Sequence[Path], found: Table | None) -> None:
        if found is None:
            self._import(paths, {})
            return
        dialog = TableDialog(tables[0], found, len(tables) - 1, self._window)
        dialog.encoding_chosen.connect(partial(self._look_again, dialog, tables[0]))
        dialog.accepted.connect(lambda: self._import(paths, dialog.settings))
        self._open(dialog)

    def _look_again(self, dialog: TableDialog, path: Path, encoding: str) -> None:
        looked = self._run(self.tr("Looking at {file}").format(file=path.name), table(path, {"encoding": encoding}))
        looked.finished.connect(dialog.show_table)

    def _import(self, paths: Sequence[Path], settings: Mapping[str, str]) -> None:
        """Where the files may hold marks of another tool, asks first what they mean."""
        choice = ImportChoice(settings=settings)
        if any(path.is_dir() or path.suffix.lower() in _marked() for path in paths):
            task = self._run(self.tr("Looking at marks"), survey_files(paths, choice))
            task.finished.connect(partial(self._ask_meaning, paths, choice))
        else:
            self._begin(paths, choice)

    def _ask_meaning(self, paths: Sequence[Path], choice: ImportChoice, survey: Survey) -> None:
        project = self._session.project
        if project is None:
            return
        if survey.is_empty:
            self._begin(paths, choice)
            return
        dialog = MappingDialog(survey, project, self._choices, self._window)
        dialog.accepted.connect(lambda: self._begin(paths, structs.replace(choice, mapping=dialog.mapping)))
        self._open(dialog)

    def _begin(self, paths: Sequence[Path], choice: ImportChoice) -> None:
        project = self._session.project
        if project is not None:
            task = self._run(self.tr("Importing"), import_files(project, paths, choice))
            task.finished.connect(self._end)

    def _run(self, title: str, job: Job[Any]) -> Task:
        task = self._work(title, job)
        task.failed.connect(self._session.failed)
        return task

    def _end(self, report: ImportReport) -> None:
        self._report = report
        first = next((row.article_id for row in report.rows if row.outcome == "imported"), None)
        if self._session.document is None and first is not None:
            self._session.open_article(first)
        self._session.said.emit(counts_in_words(report))
        if needs_a_look(report):
            self.show_report()
        self.imported.emit(report)

    def _filters(self) -> str:
        readers = catalog().readers
        groups = {title(reader): reader.suffixes for reader in readers}
        every = tuple(dict.fromkeys(suffix for reader in readers for suffix in reader.suffixes if suffix))
        named = [(self.tr("All that can be imported"), every), *groups.items()]
        lines = [f"{title} ({' '.join(f'*{suffix}' for suffix in suffixes if suffix)})" for title, suffixes in named]
        return ";;".join((*lines, self.tr("All files") + " (*)"))


def _marked() -> set[str]:
    """The endings of the files in which other tools mark articles, and of archives."""
    readers = [reader for reader in catalog().readers if "annotations" in reader.carries]
    return {".zip", *(suffix for reader in readers for suffix in reader.suffixes if "codebook" not in reader.carries)}
