"""Three annotators' sets of the reference article settled into the gold set, by keys alone and by mouse."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.adjudication import Decision
from annotator.project import adjudicating, naming
from annotator.project.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.reader.lanes import LanesSheet
from annotator.ui.review.card import VersionRow
from annotator.ui.review.cards_delegate import CardsDelegate
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.review.screen import ReviewScreen
from tests.agreement.test_disagreements import other_stance
from tests.flows.hands import CTRL, SHIFT, Hands
from tests.flows.review.seen import choose, click, in_gold, kind, open_kinds, press_in_menu
from tests.several import SPEAKERS, Claims, as_gold, project_of

Key = Qt.Key


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
    # Naming and settling were one thought, and are one step.
    hands.press(Key.Key_Z, CTRL)
    assert "Someone else" not in {s.name for s in naming.speakers(project)}
    assert project.store.values(Decision) == []
    hands.press(Key.Key_Y, CTRL)
    assert "Someone else" in {s.name for s in naming.speakers(project)}
    assert "edited" in {decision.how for decision in project.store.values(Decision)}


def test_naming_a_speaker_keeps_the_list_narrowed(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    def other_speakers(claims: Claims) -> None:
        for claim in claims:
            claim["speaker"] = next(s.id for s in SPEAKERS if s.id != claim["speaker"])

    def also_other_stance(claims: Claims) -> None:
        other_stance(claims)
        other_speakers(claims)

    folder = tmp_path / "speakers"
    folder.mkdir()
    project = project_of(folder, {"Ana": as_gold, "Bo": also_other_stance}, articles=2)
    window.session.open_project(project)
    hands = Hands(window)
    hands.press(Key.Key_2, CTRL)
    screen = window.desk.reviewing()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert "stance" in {point.kind for point in screen.review.listed}
    figures = screen.overview.agreement.figures
    figures.setFocus()
    row = next(n for n in range(figures.model().rowCount()) if figures.model().index(n, 0).data() == "Speaker")
    figures.setCurrentIndex(figures.model().index(row, 0))
    hands.press(Key.Key_Return)
    assert {point.kind for point in screen.review.listed} == {"speaker"}
    choose(screen, "speaker")
    hands.press(Key.Key_E)
    hands.type("Someone else")
    hands.press(Key.Key_Return)
    assert "Someone else" in {s.name for s in naming.speakers(project)}
    assert {point.kind for point in screen.review.listed} == {"speaker"}
    assert any("Speaker" in button.text() for button in screen.findChildren(QToolButton) if button.isVisible())
    hands.press(Key.Key_Z, CTRL)
    assert {point.kind for point in screen.review.listed} == {"speaker"}


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
    qtbot.waitUntil(lambda: open_kinds(screen) == [] and not window.runner.is_busy)
    qtbot.waitUntil(screen.points.cards.hasFocus)
    hands.press(Key.Key_Z, CTRL)
    assert list(project.store.documents()) == untouched
