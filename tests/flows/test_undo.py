"""Taking a step back and doing it again is told as what it is."""

from PySide6.QtCore import Qt

from annotator.domain.span import Span
from annotator.ui.main_window import MainWindow
from tests.flows.hands import CTRL, SHIFT, Hands


def test_the_line_at_the_bottom_says_what_was_taken_back(window: MainWindow, hands: Hands) -> None:
    hands.drag(Span(592, 617))
    hands.press(Qt.Key.Key_C)
    assert window.footer.text == "✓ Saved: mark a claim"
    hands.press(Qt.Key.Key_Z, CTRL)
    assert window.footer.text == "✓ Taken back: mark a claim"
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.footer.text == "✓ Done again: mark a claim"
