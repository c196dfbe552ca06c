"""Bringing back a table of claims that was edited: chosen, looked through, taken over as one step."""

from functools import partial
from pathlib import Path

from annotator.project import tabulating
from annotator.project.project import Project
from annotator.project.tabulating import TableEdits
from annotator.ui.exchange.table_edits_dialog import TableEditsDialog
from annotator.ui.exchange.words import number
from annotator.ui.file_choices import Question
from annotator.ui.flow import Flow


class TableFlow(Flow):
    """Takes stances and answers from tables into the open project."""

    def choose(self) -> None:
        """Asks for a table and shows what it would change."""
        suffixes = " ".join(f"*{suffix}" for suffix in tabulating.SUFFIXES)
        filters = self.tr("Tables ({suffixes})").format(suffixes=suffixes)
        path = self._choices.open_file(Question(self.tr("Import answers from a table"), self._folder, filters))
        if path is not None:
            self._folder = path.parent
            self._read(path, None, new_targets=False)

    def _read(self, path: Path, dialog: TableEditsDialog | None, *, new_targets: bool) -> None:
        project = self._session.project
        if project is None:
            return
        reading = tabulating.read(project, path, new_targets=new_targets)
        task = self._work(self.tr("Looking at {file}").format(file=path.name), reading)
        task.failed.connect(self._session.failed)
        task.finished.connect(partial(self._show, path) if dialog is None else dialog.show_edits)

    def _show(self, path: Path, found: TableEdits) -> None:
        dialog = TableEditsDialog(path.name, self._window)
        dialog.show_edits(found)

        def read_again(wanted: bool) -> None:
            self._read(path, dialog, new_targets=wanted)

        dialog.new_targets_wanted.connect(read_again)
        dialog.accepted.connect(lambda: self._take(dialog.found))
        self._open(dialog)

    def _take(self, found: TableEdits | None) -> None:
        project = self._session.project
        if project is None or found is None:
            return
        if self._session.ask(_taken, project, found):
            self._session.said.emit(self.tr("Changed: {count}").format(count=number(len(found.edits))))


def _taken(project: Project, found: TableEdits) -> bool:
    tabulating.apply(project, found)
    return True
