"""The keyboard is enough: reading, selecting and marking without a mouse event."""

from PySide6.QtCore import Qt

from annotator.domain.span import Span
from annotator.ui.main_window import MainWindow
from tests.flows.hands import SHIFT, Hands

QUOTATION = Span(288, 381)


def quote(window: MainWindow) -> str:
    assert window.session.claim is not None
    return window.session.claim.quote


def test_c_marks_the_quotation_around_the_caret(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_O)
    assert window.reader.caret == QUOTATION.start
    hands.press(Qt.Key.Key_C)
    assert window.session.claim is not None
    assert window.session.claim.fragments[0].span == QUOTATION


def test_c_marks_the_sentence_where_there_is_no_quotation(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_J)
    hands.press(Qt.Key.Key_C)
    assert quote(window).startswith("On the 15th of November")
    assert quote(window).endswith("relations with Moscow")


def test_selection_grows_from_word_to_quotation_to_paragraph_and_shrinks(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_O)
    hands.press(Qt.Key.Key_Right)
    seen: list[str] = []
    document = window.session.document
    assert document is not None
    for _ in range(3):
        hands.press(Qt.Key.Key_E)
        seen.append(window.reader.raw_selection().of(document.article.text))
    assert seen[0] == "We"
    assert seen[1] == QUOTATION.of(document.article.text)
    assert seen[2].endswith("he said.")
    hands.press(Qt.Key.Key_E, SHIFT)
    assert window.reader.raw_selection() == QUOTATION


def test_the_caret_goes_by_sentence_and_quotation_and_back(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_J)
    first = window.reader.caret
    hands.press(Qt.Key.Key_J)
    assert window.reader.caret == QUOTATION.start
    hands.press(Qt.Key.Key_H)
    assert window.reader.caret == first
    hands.press(Qt.Key.Key_O)
    hands.press(Qt.Key.Key_O, SHIFT)
    assert window.reader.raw_selection() == QUOTATION
    hands.press(Qt.Key.Key_I)
    assert window.reader.caret == QUOTATION.start
