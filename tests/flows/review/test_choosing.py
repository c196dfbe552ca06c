"""Which sets are compared, and by which measure a layer is told: by keys and by mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.adjudication import Decision
from annotator.project.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.review.figures import Figures
from annotator.ui.review.screen import ReviewScreen
from annotator.ui.review.sets import SetsChoice
from tests.flows.hands import Hands
from tests.flows.review.seen import choose, click, open_kinds, press_in_menu, texts

Key = Qt.Key
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def sets_button(window: MainWindow) -> QToolButton:
    return next(b for b in window.findChildren(QToolButton) if b.accessibleName().endswith(("A, B", "A, C", "A, B, C")))


def boxes() -> list[QCheckBox]:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, SetsChoice)
    return popup.findChildren(QCheckBox)


def leave_out(window: MainWindow, qtbot: QtBot, letter: str) -> None:
    """Takes a set out of the comparison by keys."""
    Hands(window).press(Key.Key_S)
    for box in boxes():
        if box.text().startswith(letter):
            QTest.keyClick(box, Key.Key_Space)
    QTest.keyClick(boxes()[0], Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.runner.is_busy)


def said_of(figures: Figures, name: str) -> str:
    model = figures.model()
    return next(model.index(n, 0).data(SPOKEN) for n in range(model.rowCount()) if model.index(n, 0).data() == name)


def row_of(figures: Figures, name: str) -> int:
    model = figures.model()
    return next(n for n in range(model.rowCount()) if model.index(n, 0).data() == name)


def take_measure(words: str) -> None:
    """Goes down the menu to a measure and takes it."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        action = menu.activeAction()
        if action is not None and action.text() == words:
            break
        press_in_menu(Key.Key_Down)
    press_in_menu(Key.Key_Return)


def test_one_set_is_left_out_by_keys_and_everything_follows(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen
) -> None:
    assert sets_button(window).text().startswith("3 sets: A, B, C")
    leave_out(window, qtbot, "C")
    # The letters stay with their people.
    assert sets_button(window).text().startswith("2 sets: A, B")
    assert [badge.letter for badge in screen.review.badges()] == ["A", "B"]
    assert "missing" not in open_kinds(screen)  # only C had left a claim out
    assert "2 annotators" in said_of(screen.overview.agreement.figures, "Stance")
    assert "2 annotators" in texts(screen.overview)
    assert not screen.overview.agreement.matrix.isVisible()
    assert window.session.mode == "review"


def test_two_sets_stay_and_all_come_back_by_mouse(qtbot: QtBot, window: MainWindow, screen: ReviewScreen) -> None:
    click(sets_button(window))
    b = boxes()[1]
    click(b, QPoint(8, b.height() // 2))
    assert [box.isEnabled() for box in boxes()] == [False, True, False]
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert sets_button(window).text().startswith("2 sets: A, C")
    click(b, QPoint(8, b.height() // 2))
    QTest.keyClick(boxes()[0], Key.Key_Return)
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert len(screen.review.badges()) == 3
    assert screen.overview.agreement.matrix.isVisible()


def test_the_choice_is_kept_while_marking_and_ends_with_the_project(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    leave_out(window, qtbot, "B")
    window.session.turn_to("annotate")
    assert not sets_button(window).isVisible()
    window.session.turn_to("review")
    assert [badge.letter for badge in screen.review.badges()] == ["A", "C"]
    assert sets_button(window).isVisible()
    path = project.path
    window.session.close_project()
    window.session.open_project(Project.open(path))
    window.session.turn_to("review")
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert len(screen.review.badges()) == 3


def test_what_was_decided_over_more_sets_stays_decided(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    hands = Hands(window)
    choose(screen, "stance")
    hands.press(Key.Key_2)  # what B says
    before = project.store.values(Decision)
    assert "stance" not in open_kinds(screen)
    leave_out(window, qtbot, "B")
    assert "stance" not in open_kinds(screen)
    assert project.store.values(Decision) == before


def test_another_measure_by_keys(qtbot: QtBot, window: MainWindow, screen: ReviewScreen) -> None:
    hands, figures = Hands(window), screen.overview.agreement.figures
    figures.setFocus()
    figures.setCurrentIndex(figures.model().index(row_of(figures, "Stance"), 0))
    hands.press(Key.Key_M)
    take_measure("Cohen's kappa")
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    # It is for two, so there is a figure for each pair only; the row says so.
    assert said_of(figures, "Stance") == "Stance: Cohen's kappa, the measure is for two annotators"
    matrix = screen.overview.agreement.matrix.model()
    assert "Cohen's kappa" in matrix.index(0, 1).data(SPOKEN)
    assert matrix.index(0, 1).data() != "–"
    assert "Stance, pair by pair (κ)" in texts(screen.overview)
    # It is kept when other sets are compared.
    leave_out(window, qtbot, "C")
    assert said_of(figures, "Stance").startswith("Stance: Cohen's kappa, ")
    assert "2 annotators" in said_of(figures, "Stance")


def test_another_measure_by_mouse(qtbot: QtBot, window: MainWindow, screen: ReviewScreen) -> None:
    figures = screen.overview.agreement.figures
    row = row_of(figures, "Marks: claim")
    layer = figures.model().index(row, 0).data(Qt.ItemDataRole.UserRole)
    at = figures.viewport().mapFromGlobal(figures.below(layer)) + QPoint(4, -4)
    listed = len(screen.review.listed)
    QTest.mouseClick(figures.viewport(), Qt.MouseButton.LeftButton, pos=at)
    take_measure("F1 of overlapping spans")
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert said_of(figures, "Marks: claim").startswith("Marks: claim: F1 of overlapping spans, 0.")
    assert len(screen.review.listed) == listed  # the layer was not chosen by it


def test_words_and_gamma_are_measured_on_demand_and_gamma_can_be_left(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen
) -> None:
    hands, figures = Hands(window), screen.overview.agreement.figures
    figures.setFocus()
    figures.setCurrentIndex(figures.model().index(row_of(figures, "Marks: claim"), 0))
    hands.press(Key.Key_M)
    take_measure("Krippendorff's alpha over tokens")
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    by_words = said_of(figures, "Marks: claim")
    assert by_words.startswith("Marks: claim: Krippendorff's alpha over tokens, 0.")
    hands.press(Key.Key_M)
    take_measure("gamma (takes its time)")
    window.runner.cancel()
    assert said_of(figures, "Marks: claim") == by_words
    hands.press(Key.Key_M)
    take_measure("gamma (takes its time)")
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert said_of(figures, "Marks: claim").startswith("Marks: claim: gamma, ")
    matrix = screen.overview.agreement.matrix.model()
    assert "gamma" in matrix.index(0, 1).data(SPOKEN)
