"""What goes between a lead and annotators, as files: asked for, done with progress, and told."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.domain.errors import AnnotatorError, PackageRefused
from annotator.domain.job import Job
from annotator.project import bringing_together, giving_back, giving_out, queueing, receiving, returning, taking_back
from annotator.project.package import KINDS, Manifest
from annotator.project.project import PACKAGE, SUFFIX, Project
from annotator.project.searching import ArticleFilter, matching
from annotator.project.unwrapping import manifest_of
from annotator.ui.file_choices import Choices, Question
from annotator.ui.flow import Flow
from annotator.ui.jobs import JobRunner, Task
from annotator.ui.session import Session
from annotator.ui.sharing.give_out_dialog import Choice, GiveOutDialog
from annotator.ui.sharing.together_dialog import TogetherDialog
from annotator.ui.trouble import sentence


class Projects(Protocol):
    """Where projects are, and how they are opened."""

    @property
    def recent(self) -> Sequence[Path]:
        """Those used last."""
        ...

    def open_path(self, path: Path) -> bool:
        """Opens one; says whether that went well."""
        ...


class SharingFlow(Flow):
    """Works with the open project, or with that which a package belongs to, if it was used lately."""

    done = Signal(object)
    """What was done has ended well: a Given, Returned, Received, Taken, GivenBack or Brought."""

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        projects: Projects,
        parent: QWidget | None = None,
        *,
        choices: Choices | None = None,
    ) -> None:
        super().__init__(session, runner, parent, choices=choices)
        self._projects = projects
        self._used: Path | None = None

    # the lead

    def give_out(self, chosen: Sequence[str], shown: ArticleFilter) -> GiveOutDialog | None:
        """Asks whom to give what; ``chosen`` and ``shown`` are what the list of articles offers for a start."""
        project = self._session.project
        if project is None:
            return None
        people = queueing.annotators(project)
        dialog = GiveOutDialog(project, people, self._offers(project, chosen, shown), self._window)
        dialog.wanted.connect(partial(self._give_out, dialog))
        self._open(dialog)
        return dialog

    def bring_together(self, paths: Sequence[Path] = ()) -> None:
        """Looks at returned work, asked for where no files are named, and shows what would come of it."""
        project = self._session.project
        if project is None:
            return
        paths = paths or self._choices.open_files(
            Question(self.tr("Returned work"), self._start(project), self._filters())
        )
        if paths:
            self._used = paths[0].parent
            task = self._run(self.tr("Looking at returned work"), bringing_together.preview(project, paths))
            task.finished.connect(self._show_preview)

    def give_back(self) -> None:
        """Asks for a folder and writes each annotator's decisions there."""
        project = self._session.project
        if project is None:
            return
        folder = self._choices.folder(Question(self.tr("Where the files go"), self._start(project)))
        if folder is not None:
            self._used = folder
            task = self._run(self.tr("Giving decisions back"), giving_back.give_back(project, folder))
            task.finished.connect(self._tell_given_back)

    # the annotator

    def return_work(self) -> None:
        """Asks for a file and writes the work that goes back to the lead."""
        project = self._session.project
        if project is None:
            return
        start = self._start(project) / returning.default_name(project)
        target = self._choices.save_file(Question(self.tr("Return my work"), start, self._filters()))
        if target is None:
            return
        target = target if target.suffix == PACKAGE else target.with_name(target.name + PACKAGE)
        self._used = target.parent
        task = self._run(self.tr("Returning work"), returning.return_work(project, target))
        task.finished.connect(self._tell_returned)

    def next_decided(self) -> None:
        """Goes to the next mark about which the lead has settled something."""
        session, project = self._session, self._session.project
        if project is None:
            return
        shown = session.document.article.id if session.document else ""
        found = taking_back.next_decided(project, (shown, session.annotation_id or ""))
        if found is None:
            session.said.emit(self.tr("No decisions have come back yet."))
            return
        session.open_article(found[0])
        session.select(found[1])

    # what comes as a file

    def take(self, paths: Sequence[Path]) -> None:
        """Does with packages what they are for."""
        try:
            found = [manifest_of(path) for path in paths]
            kinds = {about.kind for about in found}
            if kinds == {"return"}:
                self._take_returns(paths, found[0])
            elif len(paths) == 1 and kinds == {"work"}:
                self._take_work(paths[0], found[0])
            elif len(paths) == 1:
                self._take_decisions(paths[0], found[0])
            else:
                raise PackageRefused("wrong_kind", file=paths[0].name, kind=KINDS["work"], wanted=KINDS["return"])
        except AnnotatorError as error:
            self._refuse(error)

    def _take_returns(self, paths: Sequence[Path], about: Manifest) -> None:
        project = self._session.project
        if project is None or project.id != about.project:
            raise PackageRefused("other_origin", file=paths[0].name, name=about.project_name)
        self.bring_together(paths)

    def _take_work(self, path: Path, about: Manifest) -> None:
        home = receiving.home(path)
        self._go_home(home, about)
        project = self._session.project
        if project is not None and receiving.holds(project, about):
            task = self._run(self.tr("Opening work"), receiving.extend(project, path))
            task.finished.connect(self._tell_received)
            return
        filters = self.tr("Projects") + f" (*{SUFFIX})"
        title = self.tr("Where your project for “{name}” goes").format(name=about.project_name)
        target = self._choices.save_file(Question(title, home, filters))
        if target is not None:
            target = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
            task = self._run(self.tr("Opening work"), receiving.begin(path, target))
            task.finished.connect(self._open_begun)

    def _take_decisions(self, path: Path, about: Manifest) -> None:
        self._go_home(receiving.home(path), about)
        project = self._session.project
        if project is None:
            raise PackageRefused("other_origin", file=path.name, name=about.project_name)
        receiving.require_home(project, about, path)
        task = self._run(self.tr("Taking decisions"), taking_back.take_back(project, path))
        task.finished.connect(self._tell_taken)

    def _go_home(self, beside: Path, about: Manifest) -> None:
        """Opens the annotator's project that the package belongs to: the one beside it, or one used lately."""
        project = self._session.project
        if project is not None and receiving.holds(project, about):
            return
        known = (path for path in (beside, *self._projects.recent) if path.exists() and receiving.is_home(path, about))
        home = next(known, None)
        if home is not None:
            self._projects.open_path(home)

    # what follows

    def _give_out(self, dialog: GiveOutDialog, planned: giving_out.Plan) -> None:
        project = self._session.project
        if project is None:
            return
        folder = self._choices.folder(Question(self.tr("Where the files go"), self._start(project)))
        if folder is None:
            return
        self._used = folder
        task = self._run(self.tr("Giving out"), giving_out.give_out(project, planned, folder), told=False)
        task.failed.connect(partial(self._refuse_in, dialog))
        task.finished.connect(partial(self._tell_given, dialog))

    def _tell_given(self, dialog: GiveOutDialog, given: giving_out.Given) -> None:
        dialog.done(GiveOutDialog.DialogCode.Accepted)
        self._say(self.tr("Files written to {folder}: {0}"), len(given.packages))
        self.done.emit(given)

    def _tell_given_back(self, given: giving_back.GivenBack) -> None:
        self._say(self.tr("Files written to {folder}: {0}"), len(given.packages))
        self.done.emit(given)

    def _tell_returned(self, returned: returning.Returned) -> None:
        told = self.tr("Written: {file}. Send it to your lead.").format(file=returned.path.name)
        self._session.said.emit(told)
        self.done.emit(returned)

    def _tell_received(self, received: receiving.Received) -> None:
        self._say(self.tr("New articles: {0}"), received.articles)
        self.done.emit(received)

    def _open_begun(self, received: receiving.Received) -> None:
        path = received.project.path
        received.project.close()
        if self._projects.open_path(path):
            self._tell_received(received)

    def _tell_taken(self, taken: taking_back.Taken) -> None:
        if taken.is_older:
            self._session.said.emit(self.tr("Later decisions are here already."))
        else:
            told = self.tr("New decisions: {0}")
            if taken.is_beside:
                told += " · " + self.tr("Beside your own gold set, as a set of the lead's")
            self._say(told, taken.new)
        self.done.emit(taken)

    def _show_preview(self, preview: bringing_together.Preview) -> None:
        dialog = TogetherDialog(preview, self._window)
        dialog.wanted.connect(partial(self._bring, dialog, preview))
        self._open(dialog)

    def _bring(
        self, dialog: TogetherDialog, preview: bringing_together.Preview, choice: bringing_together.Choice
    ) -> None:
        project, session = self._session.project, self._session
        if project is None:
            return
        job = bringing_together.bring_together(project, preview, choice)
        task = self._runner.run(self.tr("Bringing together"), job)
        dialog.begin()
        dialog.stopped.connect(task.cancel)
        self._runner.progressed.connect(dialog.show_progress)
        session.project_closing.connect(task.cancel)
        task.finished.connect(partial(self._tell_brought, dialog, project))
        task.failed.connect(partial(self._refuse_in, dialog))
        task.cancelled.connect(lambda: dialog.refuse(self.tr("Nothing was brought together.")))

    def _tell_brought(self, dialog: TogetherDialog, project: Project, brought: bringing_together.Brought) -> None:
        dialog.end()
        dialog.done(TogetherDialog.DialogCode.Accepted)
        self._run(self.tr("Tidying up the file"), project.tidy())
        count = sum(row.outcome not in {"same", "older"} for row in brought.rows)
        self._say(self.tr("Articles whose marks came or changed: {0}"), count)
        self.done.emit(brought)

    def _offers(self, project: Project, chosen: Sequence[str], shown: ArticleFilter) -> list[Choice]:
        found = [Choice(self.tr("all articles"), {})]
        if shown != ArticleFilter():
            ids = matching(project, shown)
            found.append(
                Choice(self.tr("those that the list shows: {0}").format(len(ids)), {"articles": ",".join(ids)})
            )
        if len(chosen) > 1:
            words = self.tr("those chosen in the list: {0}").format(len(chosen))
            found.append(Choice(words, {"articles": ",".join(chosen)}))
        return found

    def _run(self, title: str, job: Job[Any], *, told: bool = True) -> Task:
        task = self._work(title, job)
        if told:
            task.failed.connect(self._refuse)
        return task

    def _refuse(self, error: AnnotatorError) -> None:
        """Says why, in a message that blocks nothing: a file was chosen, and nothing came of it."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Media Annotator", sentence(error), parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setModal(False)
        box.addButton(QMessageBox.StandardButton.Close)
        box.finished.connect(box.deleteLater)
        box.show()

    def _refuse_in(self, dialog: GiveOutDialog | TogetherDialog, error: AnnotatorError) -> None:
        dialog.refuse(sentence(error))

    def _say(self, words: str, count: int) -> None:
        self._session.said.emit(words.format(count, folder=self._used.name if self._used else ""))

    def _start(self, project: Project) -> Path:
        return self._used or project.path.parent

    def _filters(self) -> str:
        return self.tr("Packages") + f" (*{PACKAGE})"
