"""Three annotators' sets of the reference article settled into the gold set, by keys alone and by mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.adjudication import Decision
from annotator.domain.document import AnnotatedArticle
from annotator.preferences.file import SettingsFile
from annotator.project import adjudicating
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from annotator.ui.review.screen import ReviewScreen
from tests.agreement.test_disagreements import moved, no_stance, other_stance, other_type, without_claim
from tests.flows.hands import CTRL, Hands
from tests.several import Claims, as_gold, project_of

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def b(claims: Claims) -> None:
    for edit in (moved, other_type, no_stance):
        edit(claims)


def c(claims: Claims) -> None:
    for edit in (without_claim, other_stance):
        edit(claims)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_of(tmp_path, {"Ana": as_gold, "Bo": b, "Cem": c}, articles=2)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, project: Project) -> Iterator[MainWindow]:
    fonts.load()
    SettingsFile(tmp_path / "settings.json").change(lambda s: structs.replace(s, suggestions=False))
    window = make_window(tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.session.open_project(project)
    window.activateWindow()
    qtbot.waitUntil(window.reader.hasFocus)
    yield window
    window.close()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> ReviewScreen:
    """The review, turned to by its key."""
    Hands(window).press(Key.Key_2, CTRL)
    screen = window.desk.reviewing()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    return screen


def kind(screen: ReviewScreen) -> str:
    assert screen.point is not None
    return screen.point.kind


def in_gold(project: Project, article_id: str = "nato") -> AnnotatedArticle:
    gold = adjudicating.gold_set(project)
    assert gold is not None
    return project.store.document(article_id, gold.id)


def open_kinds(screen: ReviewScreen) -> list[str]:
    return [point.kind for point in screen.review.open_points]


def test_an_article_is_settled_by_keys_alone(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    hands = Hands(window)
    untouched = list(project.store.documents())
    assert screen.points.cards.hasFocus()
    assert open_kinds(screen) == ["stance", "boundary", "attribute", "missing"]
    assert window.footer.findChildren(QToolButton) == []

    # What all agree on comes with one key, for all articles, as one step.
    hands.press(Key.Key_A)
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert open_kinds(screen) == ["stance", "boundary", "attribute", "missing"]
    steps = 1

    # The stance waits for nothing; Ana says against, Cem neutral, Bo nothing: the second version, with a reason.
    assert kind(screen) == "stance"
    hands.press(Key.Key_W)
    hands.type("Only reported here.")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_2)
    assert kind(screen) == "boundary"
    # Bo's words: "that there is no need to worry".
    hands.press(Key.Key_2)
    # Another type than any of them gave, by its letter in the list.
    assert kind(screen) == "attribute"
    hands.press(Key.Key_E)
    for _ in range(2):
        hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Escape)
    steps += 3

    decided = {d.point: d for d in project.store.values(Decision) if d.how in ("taken", "edited", "dropped")}
    assert decided["stance:Russia's annexation of Crimea"].reason == "Only reported here."
    assert decided["stance:Russia's annexation of Crimea"].taken == ("Cem",)
    gold = in_gold(project)
    assert "that there is no need to worry" in {a.quote for a in gold.with_label("claim")}
    # Back at the start, nothing is left of it.
    for _ in range(steps):
        hands.press(Key.Key_Z, CTRL)
    assert list(project.store.documents()) == untouched
