"""The window with a project on the table, answers to its questions after files, and hands that wait for it."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import structs
from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from annotator.domain.article import Article, ArticleFacts
from annotator.domain.job import finish
from annotator.preferences.file import SettingsFile
from annotator.project import annotating, receiving, returning
from annotator.project.giving_out import GiveOut, give_out, plan
from annotator.project.project import Project
from annotator.ui.app import make_window
from tests.agreement.test_disagreements import moved, other_stance
from tests.builders import a_project, an_article, put_in, words
from tests.flows.hands import CTRL, Hands
from tests.several import TEXT, as_gold, project_of
from tests.ui.answers import Answers

ARTICLES = 12
PATIENCE = 120  # seconds on the clock, after which something has gone wrong
Kind = TypeVar("Kind", bound=QWidget)


class Office:
    """``chosen`` counts commands that were called from a menu, as they have no key."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers = Answers()
        self.chosen = self.ended = 0
        self.main, self.other = _main_project(folder), _other_project(folder)
        self.returned = _returned_work(folder, self.main)
        settings = SettingsFile(folder / "settings.json")
        settings.change(lambda s: structs.replace(s, annotator_name="Lea", scheme="light"))
        self.window = make_window(folder / "settings.json", choices=self.answers)
        self.hands = Hands(self.window)
        self.window.runner.finished.connect(self._count_jobs)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.projects.open_path(self.main)
        self.checked(0)
        self.back()

    @property
    def gestures(self) -> int:
        """Drags, keys, and commands from the menu."""
        return self.hands.drags + self.hands.keys + self.chosen

    @property
    def project(self) -> Project:
        """The open one."""
        assert self.window.session.project is not None
        return self.window.session.project

    def command(self, command_id: str) -> None:
        """Chooses a command from its menu."""
        action = self.window.actions_[command_id]
        assert action.isEnabled(), command_id
        action.trigger()
        self.chosen += 1
        QApplication.processEvents()

    def press(self, button: QAbstractButton) -> None:
        """Clicks a button."""
        assert button.isEnabled(), button.text()
        button.click()
        self.chosen += 1
        QApplication.processEvents()

    def dialog(self, kind: type[Kind]) -> Kind:
        """Waits for a window of a kind to be there and to have the keyboard, and gives it."""
        self.until(lambda: any(one.isActiveWindow() for one in _visible(kind)), kind.__name__)
        return next(one for one in _visible(kind) if one.isActiveWindow())

    def popup(self, kind: type[Kind]) -> Kind:
        """Waits for a list or menu that hangs in front, and gives it."""
        self.until(lambda: bool(_visible(kind)), kind.__name__)
        return _visible(kind)[0]

    def until(self, reached: Callable[[], bool], what: str) -> None:
        """Lets the window work until something is reached. Raises TimeoutError when it is not."""
        end = time.monotonic() + PATIENCE
        while not reached():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if time.monotonic() > end:
                raise TimeoutError(what)

    def rest(self) -> None:
        """Waits until no job is left, and lets go of what is to be deleted."""
        self.until(lambda: not self.window.runner.is_busy, "the end of a job")
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def checked(self, before: int) -> None:
        """Waits until the opened project has been looked at, which is one job more than ``before``."""
        self.until(lambda: self.ended > before, "the look after opening")
        self.rest()

    def back(self) -> None:
        """Closes every window but the one, and goes on reading."""
        self.rest()
        for dialog in _visible(QDialog):
            dialog.close()
        self.rest()
        self.window.activateWindow()
        self.window.desk.back_to_reading()
        self.until(self._has_keyboard, "the window in front")

    def undo(self, *verbs: str) -> None:
        """Takes the steps of these verbs back, the last one first, in the window itself."""
        self.back()
        for verb in verbs:
            step = self.project.history.undoable
            assert step is not None
            assert step.verb == verb, step
            self.hands.press(Qt.Key.Key_Z, CTRL)
        self.rest()

    def open(self, path: Path) -> None:
        """Opens a project by the menu and waits until it has been looked at; the one before is backed up."""
        before = self.ended
        self.answers.answer = path
        self.hands.press(Qt.Key.Key_O, CTRL)
        assert self.window.session.path == path
        self.checked(before)

    def _has_keyboard(self) -> bool:
        at = QApplication.focusWidget()
        return self.window.isActiveWindow() and at is not None and self.window.isAncestorOf(at)

    def _count_jobs(self) -> None:
        self.ended += 1


def child(parent: QWidget, kind: type[Kind], name: str = "") -> Kind:
    """The first of a kind in a widget; with a name, the one of which a screen reader says it."""
    return next(one for one in children(parent, kind) if name in ("", one.accessibleName()))


def button(parent: QWidget, text: str) -> QAbstractButton:
    """The button that says so and can be seen."""
    found = children(parent, QAbstractButton)
    return next(one for one in found if one.text().replace("&", "") == text and one.isVisible())


def children(parent: QWidget, kind: type[Kind]) -> list[Kind]:
    """Those of a kind in a widget.

    Not by ``findChildren``: the Python object of whom it is asked keeps those of all that are found, for as long as it
    lives itself, so that a run would seem to forget nothing that it ever saw in the window.
    """
    return [one for one in QApplication.allWidgets() if isinstance(one, kind) and parent.isAncestorOf(one)]


def _visible(kind: type[Kind]) -> list[Kind]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def _main_project(folder: Path) -> Path:
    """A lead's project: two articles that three annotators have finished, and others to do."""
    project = project_of(folder, {"Ada": as_gold, "Bo": moved, "Cy": other_stance}, articles=2, name="main")
    put_in(project, *(_article(number) for number in range(ARTICLES)))
    project.close()
    return project.path


def _article(number: int) -> Article:
    known = ArticleFacts(
        id=f"article {number}",
        outlet=("Le Monde", "Der Standard", "The Hindu")[number % 3],
        published=f"2016-11-{number + 1:02d}",
        byline=f"By {number}",
        url=f"https://example.org/{number}",
    )
    return an_article(f"{number}\n{TEXT}", **structs.asdict(known))


def _other_project(folder: Path) -> Path:
    project = a_project(folder, an_article(f"{TEXT}\nOf another project.", id="elsewhere"), name="other")
    project.close()
    return project.path


def _returned_work(folder: Path, main: Path) -> Path:
    """What an annotator sends back: two articles with a claim in each, given out by a copy of the lead's project."""
    lead = Project.open(main)
    out = folder / "first"
    out.mkdir()
    share = plan(lead, GiveOut(people=("Ana",), settings={"articles": "article 0,article 1"}))
    given = finish(give_out(lead, share, out))
    lead.undo()
    lead.close()
    begun = finish(receiving.begin(given.packages[0][1], folder / "ana.annotator")).project
    for article_id in begun.store.article_ids():
        document = begun.store.document(article_id, begun.set_id)
        annotating.add_claim(begun, document, [words(document.article.text, "there is no need to worry")])
    target = folder / "ana.annotator-package"
    finish(returning.return_work(begun, target))
    begun.close()
    return target
