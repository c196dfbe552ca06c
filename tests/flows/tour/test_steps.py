"""What the strip says when somebody does things in another order, or has other settings; and whose the keyboard is."""

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.domain.span import Span
from annotator.ui.main_window import MainWindow
from annotator.ui.tour.steps import STEPS, Step
from annotator.ui.tour.tour import Tour
from tests.flows.hands import CTRL, SHIFT, Hands
from tests.flows.tour.guest import QUOTATION, claims, press, says, step, strip

Key = Qt.Key


def test_keys_are_those_that_are_bound(window: MainWindow) -> None:
    window.desk.settings.set("keys", {"next_suggestion": ["F8"], "accept": [], "reject": ["Ctrl+Alt+X"]})
    assert "F8 or a click chooses one" in says(window)
    assert "“Accept” (menu Mark) accepts it, Ctrl+Alt+X rejects it" in says(window)


def test_what_is_taken_back_stays_ticked(window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_X)
    assert step(window) == "claim"
    hands.press(Key.Key_Z, CTRL)
    assert step(window) == "claim"
    hands.drag(QUOTATION)
    hands.press(Key.Key_C)
    hands.press(Key.Key_Z, CTRL)
    assert claims(window) == 0
    assert says(window).startswith("Done: Mark a claim. Step 3 of 8. Say who speaks. For this there has to be a claim")
    hands.press(Key.Key_Z, CTRL | SHIFT)
    assert "The program filled in Ursula von der Leyen" in says(window)
    # What was undone and done again before its step has been done.
    hands.press(Key.Key_Return)
    tour = window.findChild(Tour)
    assert tour is not None
    tour.skip()
    assert step(window) == "palette"


def test_who_speaks_can_be_said_of_any_claim(window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    press(window, "Skip this step")
    assert "First choose your claim: click on its card or its words, or go there with Alt+Down" in says(window)
    hands.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert "P leads to the field for the speaker" in says(window)
    hands.type("pNATO\r")
    assert step(window) == "stance"


def test_what_the_program_did_not_fill_in_is_a_step(window: MainWindow, hands: Hands) -> None:
    window.desk.settings.change(lambda s: structs.replace(s, fill_in=False))
    hands.drag(QUOTATION)
    hands.press(Key.Key_C)
    assert says(window).startswith("Step 1 of 9.")
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_X)
    hands.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    hands.type("pUrsula von der Leyen\r")
    assert "Step 4 of 9. Mark what attributes it. Drag over the words that name the speaker" in says(window)
    hands.drag(Span(1234, 1237))
    hands.press(Key.Key_M)
    assert "such as “said” or “stated that”. Then U marks them." in says(window)
    hands.drag(Span(1238, 1242))
    hands.press(Key.Key_U)
    assert "Done: Mark what attributes it. Step 5 of 9." in says(window)


def test_without_suggestions_there_is_no_step_about_them(window: MainWindow) -> None:
    window.desk.settings.change(lambda s: structs.replace(s, suggestions=False))
    assert says(window).startswith("Step 1 of 7. Mark a claim.")


def test_the_place_is_shown_with_the_caret_in_it(window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_X)
    window.resize(640, 360)
    press(window, "Show the place")
    assert window.reader.hasFocus()
    hands.press(Key.Key_C)
    assert window.session.claim is not None
    assert window.session.claim.fragments[0].span == QUOTATION


def test_it_takes_no_focus_and_the_tab_key_leads_to_it(window: MainWindow, hands: Hands) -> None:
    for _ in range(2):
        press(window, "Skip this step")
        assert window.reader.hasFocus()
    hands.press(Key.Key_F, CTRL)
    hands.press(Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Skip this step"
    hands.press(Key.Key_Space)
    assert window.reader.hasFocus()
    hands.press(Key.Key_F, CTRL)
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Space)
    assert strip(window) is None
    assert window.reader.hasFocus()


def test_it_is_told_to_those_who_hear_it(window: MainWindow) -> None:
    shown = strip(window)
    assert shown is not None
    assert shown.accessibleName() == "Tour"
    assert shown.accessibleDescription() == shown.plain
    assert "<b>" not in shown.plain
    QAccessible.setActive(True)
    try:
        press(window, "Skip this step")
    finally:
        QAccessible.setActive(False)
    assert shown.accessibleDescription() == shown.plain


def test_every_step_can_be_skipped_and_undo_is_none_where_nothing_was_done(window: MainWindow) -> None:
    seen: list[Step | None] = []
    while step(window) is not None:
        seen.append(step(window))
        press(window, "Skip this step")
    assert seen == [one for one in STEPS if one not in {"parts", "undo"}]
    assert "claims 0" in says(window)
