"""How much the hands do for one claim with its speaker and stance, once speaker and target are known."""

import pytest
from PySide6.QtCore import Qt

from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.ui.main_window import MainWindow
from tests.flows.hands import Hands


def first_claims(hands: Hands) -> None:
    """Two claims by two speakers, with one target: from then on all of them are known."""
    for span, speaker in ((Span(179, 285), "Jens Stoltenberg"), (Span(1125, 1185), "Ursula von der Leyen")):
        hands.drag(span)
        hands.type("cp" + speaker)
        hands.press(Qt.Key.Key_Return)
    hands.type("1Crimea")
    hands.press(Qt.Key.Key_Return)
    hands.type("a")


@pytest.mark.parametrize(
    ("pick", "speaker"),
    [("\r", "Ursula von der Leyen"), ("2", "Jens Stoltenberg")],
    ids=["the speaker of the last claim", "another one, by digit"],
)
def test_claim_speaker_and_stance_take_one_drag_and_five_keys(
    window: MainWindow, hands: Hands, pick: str, speaker: str
) -> None:
    first_claims(hands)
    hands.drags = hands.keys = 0

    hands.drag(Span(592, 617))
    hands.press(Qt.Key.Key_C)
    hands.press(Qt.Key.Key_P)
    hands.press(Qt.Key.Key_Return) if pick == "\r" else hands.type(pick)
    hands.type("1f")

    assert (hands.drags, hands.keys) == (1, 5)
    document, project, claim = window.session.document, window.session.project, window.session.claim
    assert document is not None
    assert project is not None
    assert claim is not None
    assert claim.quote == "there is no need to worry"
    speakers = {s.id: s.name for s in project.store.values(Speaker)}
    assert speakers[document.attribution(claim.id).speaker_id or ""] == speaker
    assert [s.value for s in document.stances_of(claim.id)] == ["favour"]


@pytest.mark.parametrize("selected", [False, True], ids=["nothing selected", "words selected above"])
def test_a_click_after_scrolling_hits_what_is_under_the_mouse(window: MainWindow, hands: Hands, selected: bool) -> None:
    window.resize(1000, 400)
    if selected:
        window.reader.select_span(Span(0, 12))
    hands.point(1700)
    seen = window.reader.verticalScrollBar().value()
    assert seen > 0
    hands.click(1700)
    assert window.reader.caret == 1700
    assert window.reader.selected_span() is None
    assert window.reader.verticalScrollBar().value() == seen
