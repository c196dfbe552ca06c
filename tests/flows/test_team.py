"""From the lead's window to an annotator's and back, by the real commands and files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import AnnotationSet
from annotator.project import adjudicating, annotating, queueing, reviewing
from annotator.project.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.sharing.together_dialog import TogetherDialog
from tests.builders import a_project, an_article, words
from tests.flows.test_dropping import drop
from tests.flows.windows import shown
from tests.project.team import claims
from tests.ui.answers import Answers

TEXT = "Talks resume\n\nShe added that prices rose by 3.5%. He said it was late."


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[MainWindow]:
    window = shown(qtbot, tmp_path, choices=answers, suggestions=False, fill_in=False, annotator_name="Lea")
    yield window
    window.close()


def dialog_of(window: MainWindow) -> QDialog:
    return next(d for d in window.findChildren(QDialog) if d.isVisible())


def project_of(window: MainWindow) -> Project:
    assert window.session.project is not None
    return window.session.project


class Round:
    """One article on its way from the lead to Ana and back, each step by what a person does."""

    def __init__(self, window: MainWindow, answers: Answers, qtbot: QtBot, folder: Path) -> None:
        self.window, self.answers, self.qtbot, self.folder = window, answers, qtbot, folder
        self.flow, self.out = window.desk.sharing(), folder / "out"
        self.out.mkdir()

    def give_out(self) -> Path:
        """The lead gives the article to somebody new, by keys."""
        self.answers.answer = self.out
        self.window.actions_["give_out"].trigger()
        dialog = dialog_of(self.window)
        field = next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == "New annotators")
        self.qtbot.keyClicks(field, "Ana")
        self.qtbot.waitUntil(lambda: any("Ana: " in label.text() for label in dialog.findChildren(QLabel)))
        with self.qtbot.waitSignal(self.flow.done):
            self.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        (package,) = self.out.iterdir()
        return package

    def work(self, package: Path) -> Path:
        """Ana drops the file on her window, marks a claim and returns her work."""
        window = self.window
        self.answers.answer = self.folder / "ana.annotator"
        with self.qtbot.waitSignal(self.flow.done):
            assert drop(window, package)
        assert window.session.path == self.folder / "ana.annotator"
        assert not window.actions_["give_out"].isEnabled()
        self.mark("prices rose by 3.5%")
        queueing.set_state(project_of(window), ["talks"], "done")
        self.answers.answer = self.out / "ana"
        with self.qtbot.waitSignal(self.flow.done):
            window.actions_["return_work"].trigger()
        return self.out / "ana.annotator-package"

    def mark(self, quote: str) -> None:
        """Whoever is at work marks a claim."""
        self.window.session.open_article("talks")
        assert self.window.session.do(annotating.add_claim, [words(TEXT, quote)]) is not None

    def bring_together(self, returned: Path) -> None:
        """The lead drops what came, looks at it, and takes it."""
        assert drop(self.window, returned)
        self.qtbot.waitUntil(lambda: any(d.isVisible() for d in self.window.findChildren(TogetherDialog)))
        together = dialog_of(self.window)
        assert isinstance(together, TogetherDialog)
        assert [together.model.index(0, column).data() for column in (1, 3, 4)] == ["Ana", "New", "+1"]
        with self.qtbot.waitSignal(self.flow.done):
            self.qtbot.keyClick(together, Qt.Key.Key_Return)

    def settle(self) -> Path:
        """The lead settles the claim with a reason, and gives that back."""
        lead = project_of(self.window)
        points = [p for p in reviewing.Review(lead).comparison("talks").points if p.name == "mark"]
        for point in points:
            adjudicating.drop(lead, point, "No claim: a figure.")
        self.answers.answer = self.out
        with self.qtbot.waitSignal(self.flow.done):
            self.window.actions_["give_back"].trigger()
        return next(path for path in self.out.iterdir() if "decisions" in path.name)


def test_a_round_through_the_window(window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    a_project(tmp_path, an_article(TEXT, id="talks"), name="lead").close()
    steps = Round(window, answers, qtbot, tmp_path)
    window.projects.open_path(tmp_path / "lead.annotator")
    returned = steps.work(steps.give_out())
    window.projects.open_path(tmp_path / "lead.annotator")
    steps.mark("it was late")
    steps.bring_together(returned)
    lead = project_of(window)
    own = next(s for s in lead.store.values(AnnotationSet) if s.name == "Ana")
    assert claims(lead.store.document("talks"), own.id) == ["prices rose by 3.5%"]
    decisions = steps.settle()
    window.projects.open_path(tmp_path / "ana.annotator")
    with qtbot.waitSignal(steps.flow.done):
        assert drop(window, decisions)
    window.session.open_article(None)
    window.actions_["next_decided"].trigger()
    qtbot.waitUntil(lambda: window.session.claim is not None)
    QApplication.processEvents()
    said = [label.text() for label in window.claims.form.findChildren(QLabel) if label.isVisible()]
    assert "Settled: not kept as a claim.\nWhy: No claim: a figure." in said


def test_a_package_finds_the_project_it_belongs_to(
    window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    """Ana's project lies elsewhere, and another one is open when the file comes again."""
    a_project(tmp_path, an_article(TEXT, id="talks"), name="lead").close()
    steps = Round(window, answers, qtbot, tmp_path)
    window.projects.open_path(tmp_path / "lead.annotator")
    package = steps.give_out()
    answers.answer = tmp_path / "ana.annotator"
    for _ in range(2):
        window.projects.open_path(tmp_path / "lead.annotator")
        with qtbot.waitSignal(steps.flow.done):
            assert drop(window, package)
        assert window.session.path == tmp_path / "ana.annotator"
        answers.answer = None


def test_a_file_that_is_no_package_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "x.annotator-package"
    broken.write_bytes(b"no")
    assert drop(window, broken)
    qtbot.waitUntil(lambda: any("no package" in label.text() for label in window.findChildren(QLabel)))
