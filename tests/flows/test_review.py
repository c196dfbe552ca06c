"""Three annotators' sets of the reference article settled into the gold set, by keys alone and by mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.adjudication import Decision
from annotator.domain.document import AnnotatedArticle
from annotator.preferences.file import SettingsFile
from annotator.project import adjudicating, naming
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.key_sheet import KeySheet
from annotator.ui.main_window import MainWindow
from annotator.ui.palette.palette import Palette
from annotator.ui.reader.lanes import LanesSheet
from annotator.ui.review.card import VersionRow
from annotator.ui.review.cards_delegate import CardsDelegate
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.review.screen import ReviewScreen
from tests.agreement.test_disagreements import moved, no_stance, other_stance, other_type, without_claim
from tests.builders import an_article, put_in
from tests.flows.hands import CTRL, NONE, SHIFT, Hands
from tests.several import SPEAKERS, Claims, as_gold, project_of

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


def choose(screen: ReviewScreen, kind: str) -> None:
    """Goes to a point of a kind by keys."""
    hands = Hands(screen.window())  # type: ignore[arg-type]
    for _ in screen.review.listed:
        if screen.point is not None and screen.point.kind == kind:
            return
        hands.press(Key.Key_N)
    raise AssertionError(kind)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, NONE, at or widget.rect().center())
    QApplication.processEvents()


def press_in_menu(key: Qt.Key) -> None:
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, key)
    QApplication.processEvents()


def open_kinds(screen: ReviewScreen) -> list[str]:
    return [point.kind for point in screen.review.open_points]


def settle_by_keys(hands: Hands, screen: ReviewScreen) -> int:
    """Settles the four points of the article in their order; gives how many steps that took."""
    # Ana says against, Cem neutral, Bo nothing: the second version, with a reason.
    assert kind(screen) == "stance"
    hands.press(Key.Key_W)
    hands.type("Only reported here.")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_2)
    # Bo's words: "that there is no need to worry".
    assert kind(screen) == "boundary"
    hands.press(Key.Key_2)
    # Another type than any of them gave, by its letter in the list.
    assert kind(screen) == "attribute"
    hands.press(Key.Key_E)
    press_in_menu(Key.Key_C)
    assert kind(screen) == "missing"
    hands.press(Key.Key_0)
    return 4


def test_an_article_is_settled_by_keys_alone(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    hands, untouched = Hands(window), list(project.store.documents())
    assert screen.points.cards.hasFocus()
    assert open_kinds(screen) == ["stance", "boundary", "attribute", "missing"]
    # What all agree on comes with one key, for all articles, as one step.
    hands.press(Key.Key_A)
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert open_kinds(screen) == ["stance", "boundary", "attribute", "missing"]
    steps = 1 + settle_by_keys(hands, screen)
    assert open_kinds(screen) == []

    decisions = project.store.values(Decision)
    assert {d.how for d in decisions} == {"agreed", "taken", "edited", "dropped"}
    stance = next(d for d in decisions if d.point == "stance:Russia's annexation of Crimea" and d.how == "taken")
    assert (stance.taken, stance.reason) == (("Cem",), "Only reported here.")
    claims = {a.quote: a for a in in_gold(project).with_label("claim")}
    assert "that there is no need to worry" in claims
    assert next(a for quote, a in claims.items() if "First of all" in quote).attributes["type"] == "commitment"
    assert not any("NATO is seeking" in quote for quote in claims)
    # Back at the start, nothing is left of it.
    for _ in range(steps):
        hands.press(Key.Key_Z, CTRL)
    assert list(project.store.documents()) == untouched


def test_another_boundary_is_selected_in_the_text_by_keys(
    window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    hands = Hands(window)
    choose(screen, "boundary")
    hands.press(Key.Key_E)
    assert screen.page.hasFocus()
    # The words that stand now are selected; one word less.
    hands.press(Key.Key_Left, SHIFT | CTRL)
    hands.press(Key.Key_Return)
    assert "there is no need to" in {a.quote for a in in_gold(project).with_label("claim")}
    assert screen.points.cards.hasFocus()
    # Escape leaves the text as it was.
    choose(screen, "missing")
    hands.press(Key.Key_E)
    hands.press(Key.Key_Escape)
    assert screen.points.cards.hasFocus()
    assert window.session.mode == "review"


def test_what_is_kept_side_by_side_and_what_is_dropped(
    window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    hands = Hands(window)
    choose(screen, "boundary")
    hands.press(Key.Key_B)
    quotes = {a.quote for a in in_gold(project).with_label("claim")}
    assert {"there is no need to worry", "that there is no need to worry"} <= quotes
    hands.press(Key.Key_Z, CTRL)
    choose(screen, "missing")
    hands.press(Key.Key_D)
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Y, CTRL)
    (dropped,) = project.store.values(Decision)
    assert (dropped.how, dropped.point) == ("dropped", "mark")
    assert adjudicating.gold_set(project) is not None
    assert open_kinds(screen) == ["stance", "boundary", "attribute"]


def test_a_speaker_is_picked_by_name(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    def other_speaker(claims: Claims) -> None:
        claims[0]["speaker"] = next(s.id for s in SPEAKERS if s.id != claims[0]["speaker"])

    folder = tmp_path / "speakers"
    folder.mkdir()
    project = project_of(folder, {"Ana": as_gold, "Bo": other_speaker})
    window.session.open_project(project)
    hands = Hands(window)
    hands.press(Key.Key_2, CTRL)
    screen = window.desk.reviewing()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    choose(screen, "speaker")
    hands.press(Key.Key_E)
    hands.type("Someone else")
    hands.press(Key.Key_Return)
    speakers = {s.id: s.name for s in naming.speakers(project)}
    assert "Someone else" in {speakers[t.speaker_id or ""] for t in in_gold(project).attributions.values()}


def test_after_the_last_point_the_next_article_comes(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    hands = Hands(window)
    for _ in range(4):
        hands.press(Key.Key_1)
    assert open_kinds(screen) == []
    assert "On to the next article: Enter." in texts(screen)
    first = screen.review.document
    hands.press(Key.Key_Return)
    assert screen.review.document is not None
    assert first is not None
    assert screen.review.document.article.id != first.article.id
    assert kind(screen) == "stance"
    # Undo shows where it was.
    hands.press(Key.Key_Z, CTRL)
    assert screen.review.document.article.id == first.article.id
    assert kind(screen) == "missing"
    for _ in range(3):
        hands.press(Key.Key_Z, CTRL)
    assert project.store.values(Decision) == []


def test_a_reason_can_be_written_afterwards(window: MainWindow, screen: ReviewScreen, project: Project) -> None:
    hands = Hands(window)
    hands.press(Key.Key_2)
    screen.review.choose(screen.review.listed[0])
    hands.press(Key.Key_W)
    hands.type("See the guidelines.")
    hands.press(Key.Key_Return)
    reasons = {d.reason for d in project.store.values(Decision) if d.point.startswith("stance")}
    assert reasons == {"See the guidelines."}
    hands.press(Key.Key_Z, CTRL)
    assert {d.reason for d in project.store.values(Decision)} == {""}


def test_a_settled_point_is_settled_anew_by_taking_another_version(
    window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    hands = Hands(window)
    hands.press(Key.Key_1)
    assert kind(screen) == "boundary"
    hands.press(Key.Key_Up)
    assert kind(screen) == "stance"
    hands.press(Key.Key_2)
    taken = [d.taken for d in project.store.values(Decision) if d.point.startswith("stance")]
    assert taken == [("Cem",)]


def test_an_article_is_settled_with_the_mouse(window: MainWindow, screen: ReviewScreen, project: Project) -> None:
    # The chosen card: its second version.
    row = [r for r in screen.findChildren(VersionRow) if r.isVisible()][1]
    click(row)
    assert kind(screen) == "boundary"
    # A card that is not chosen: the word at the end of its first version.
    cards = screen.points.cards
    index = cards.model().index(2, 0)
    box = cards.visualRect(index)
    delegate = cards.itemDelegate()
    assert isinstance(delegate, CardsDelegate)
    at = next(
        QPoint(box.right() - 30, y)
        for y in range(box.top(), box.bottom())
        if delegate.version_at(box, QPoint(box.right() - 30, y), 2) == 0
    )
    click(cards.viewport(), at)
    hows = {d.point: d.taken for d in project.store.values(Decision) if d.how == "taken"}
    assert hows["stance:Russia's annexation of Crimea"] == ("Cem",)
    assert hows["attribute:type"] == ("Ana", "Cem")
    # A mark in the text chooses its card.
    page = screen.page
    assert isinstance(page, LanesSheet)
    missing = next(p for p in screen.review.listed if p.kind == "missing")
    assert missing.group is not None
    start = page.positions.to_qt(missing.group.span.start + 3)
    page.bring_into_view(start, start)
    QApplication.processEvents()
    cursor = page.textCursor()
    cursor.setPosition(start)
    click(page.viewport(), page.cursorRect(cursor).center())
    assert screen.point is missing


def test_a_figure_lists_the_points_behind_it(window: MainWindow, screen: ReviewScreen) -> None:
    hands = Hands(window)
    figures = screen.overview.agreement.figures
    figures.setFocus()
    row = next(n for n in range(figures.model().rowCount()) if figures.model().index(n, 0).data() == "Stance")
    figures.setCurrentIndex(figures.model().index(row, 0))
    hands.press(Key.Key_Return)
    assert {p.kind for p in screen.review.listed} == {"stance"}
    matrix = screen.overview.agreement.matrix
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.model().index(0, 1))
    hands.press(Key.Key_Return)
    assert "Only Stance (A, B) ✕" in [b.text() for b in screen.findChildren(QToolButton) if b.isVisible()]
    hands.press(Key.Key_Escape)
    assert len(screen.review.listed) == 4
    assert window.session.mode == "review"


def test_many_are_settled_by_a_rule_as_one_step(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    untouched = list(project.store.documents())
    hands = Hands(window)
    hands.press(Key.Key_A, SHIFT)
    dialog = window.findChild(RuleDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: any(b.isEnabled() and b.text() == "Settle" for b in dialog.findChildren(QPushButton)))
    assert any("Left open: stance 2" in label.text() for label in dialog.findChildren(QLabel))
    next(b for b in dialog.findChildren(QRadioButton) if b.text().startswith("What one")).click()
    qtbot.waitUntil(lambda: any("Nothing is left open." in label.text() for label in dialog.findChildren(QLabel)))
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Settle").click()
    assert open_kinds(screen) == []
    qtbot.waitUntil(screen.points.cards.hasFocus)
    hands.press(Key.Key_Z, CTRL)
    assert list(project.store.documents()) == untouched


def test_marking_goes_on_where_it_was_left(window: MainWindow, screen: ReviewScreen) -> None:
    hands = Hands(window)
    document = window.session.document
    hands.press(Key.Key_PageDown, CTRL)
    hands.press(Key.Key_Escape)
    assert window.session.mode == "annotate"
    assert window.reader.hasFocus()
    assert window.session.document is document
    # The same keys mean something else there again.
    hands.press(Key.Key_N)
    assert window.reader.isVisible()


def test_what_is_looked_up_is_shown_in_the_review(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    marked = window.session.document
    hands = Hands(window)
    hands.press(Key.Key_K, CTRL)
    hands.type("nato")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.waitUntil(lambda: palette.list.currentIndex().isValid() and not palette.is_searching)
    hands.press(Key.Key_Return)
    # What the window had open for marking stays as it is.
    assert window.session.document is marked
    assert screen.points.cards.hasFocus()
    window.session.go_to("nato1", "nato1 Bo 2")
    assert screen.review.document is not None
    assert screen.review.document.article.id == "nato1"
    assert kind(screen) == "boundary"


def test_the_keys_of_marking_do_nothing_here(window: MainWindow, screen: ReviewScreen, project: Project) -> None:
    untouched = list(project.store.documents())
    hands = Hands(window)
    for key in (Key.Key_C, Key.Key_M, Key.Key_U, Key.Key_P, Key.Key_Delete, Key.Key_X, Key.Key_J, Key.Key_G):
        hands.press(key)
    assert list(project.store.documents()) == untouched
    assert window.session.mode == "review"


def test_other_keys_work_at_once_and_are_listed(window: MainWindow, screen: ReviewScreen) -> None:
    # C marks a claim elsewhere; here it is free.
    window.desk.settings.set("keys", {"take_2": ["C"], "next_open": ["F6"]})
    hands = Hands(window)
    hands.press(Key.Key_F6)
    assert kind(screen) == "boundary"
    hands.press(Key.Key_C)
    assert kind(screen) == "attribute"
    assert "F6" in texts(screen)
    hands.type("?")
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    listed = texts(sheet)
    assert "Take version 2" in listed
    assert "Mention of the speaker" not in listed
    sheet.close()


def test_it_begins_where_there_is_something_to_compare(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    weather = an_article("The weather was fine.")
    put_in(project, weather)
    window.session.open_article(weather.id)
    window.session.turn_to("review")
    screen = window.desk.reviewing()
    qtbot.waitUntil(lambda: screen.review.document is not None)
    assert screen.review.document is not None
    assert screen.review.document.article.id == "nato"


def test_with_one_set_the_review_says_how_sets_come_together(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    folder.mkdir()
    project = project_of(folder, {"Ana": as_gold})
    window.session.open_project(project)
    click(next(b for b in window.header.findChildren(QToolButton) if b.text() == "Review"))
    screen = window.desk.reviewing()
    assert "only one annotation set" in texts(screen)
    Hands(window).press(Key.Key_Escape)
    assert window.session.mode == "annotate"


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
