"""The tour left and taken up again, ended, and taken once more."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from annotator.ui.tour.tour import Tour
from tests.flows.hands import CTRL, SHIFT, Hands
from tests.flows.tour.guest import claims, opened, press, ready, says, step, strip
from tests.ui.answers import Answers

Key = Qt.Key


def test_it_is_there_again_another_day(
    window: MainWindow, hands: Hands, qtbot: QtBot, tmp_path: Path, answers: Answers
) -> None:
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    press(window, "Skip this step")
    hands.press(Key.Key_K, CTRL)
    hands.type("larger\r")
    assert step(window) == "speaker"
    window.close()
    again = opened(qtbot, tmp_path, answers)
    assert again.projects.reopen_last()
    ready(again, qtbot)
    assert says(again).startswith("Step 3 of 8. Say who speaks.")
    tour = again.findChild(Tour)
    assert tour is not None
    for _ in ("speaker", "stance", "undo"):
        tour.skip()
    assert step(again) == "done"
    again.close()


def test_ended_is_ended(window: MainWindow, qtbot: QtBot, tmp_path: Path, answers: Answers) -> None:
    press(window, "End the tour")
    assert strip(window) is None
    window.close()
    again = opened(qtbot, tmp_path, answers)
    assert again.projects.reopen_last()
    qtbot.waitUntil(lambda: bool(again.session.suggestions.open))
    assert again.findChild(Tour) is None
    assert not again.actions_["skip_step"].isEnabled()
    again.close()


def test_taken_again_it_begins_in_a_new_sample(window: MainWindow, hands: Hands, qtbot: QtBot, tmp_path: Path) -> None:
    hands.press(Key.Key_F1, SHIFT)
    assert window.session.path == tmp_path / "Sample.annotator"
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    press(window, "End the tour")
    hands.press(Key.Key_F1, SHIFT)
    qtbot.waitUntil(lambda: step(window) == "suggestion")
    assert window.session.path == tmp_path / "Sample 2.annotator"
    assert claims(window) == 0
    window.projects.open_path(tmp_path / "Sample.annotator")
    assert claims(window) == 1
    assert strip(window) is None
    hands.press(Key.Key_F1, SHIFT)
    assert window.session.path == tmp_path / "Sample 2.annotator"
    assert strip(window) is not None


def test_a_sample_in_which_nothing_was_done_is_taken_again(window: MainWindow, hands: Hands, tmp_path: Path) -> None:
    press(window, "End the tour")
    hands.press(Key.Key_F1, SHIFT)
    assert says(window).startswith("Step 1 of 8.")
    assert window.session.path == tmp_path / "Sample.annotator"
    assert [file.name for file in tmp_path.glob("*.annotator")] == ["Sample.annotator"]


def test_the_review_does_not_show_it(window: MainWindow) -> None:
    window.session.turn_to("review")
    assert strip(window) is None
    window.session.turn_to("annotate")
    assert strip(window) is not None
