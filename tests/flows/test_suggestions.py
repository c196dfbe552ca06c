"""Working with what the program proposes and fills in, in the real window."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.change import ChangeSet
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.project import annotating, naming
from annotator.project.exporting import ExportChoice, export
from annotator.ui.main_window import MainWindow
from tests.flows.hands import CTRL, SHIFT, Hands
from tests.flows.reference import exported_claims, reference_claims

pytestmark = pytest.mark.proposing
LETTERS = {"favour": "f", "against": "a", "neutral": "n", "unclear": "u"}
FIRST_QUOTATION = Span(288, 381)


@pytest.fixture
def proposed(window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: bool(window.session.suggestions.open))
    return window


def starts(window: MainWindow) -> list[int]:
    return [s.fragments[0].start for s in window.session.suggestions.open.values()]


def quotes(window: MainWindow) -> list[str]:
    document, project = window.session.document, window.session.project
    assert document is not None
    assert project is not None
    return [claim.quote for claim in project.store.document(document.article.id).with_label("claim")]


def test_tab_goes_from_one_to_the_next_and_enter_accepts(proposed: MainWindow, hands: Hands) -> None:
    places = starts(proposed)
    hands.press(Qt.Key.Key_Tab)
    assert proposed.session.suggestion is not None
    assert proposed.session.suggestion.fragments[0].start == places[0]
    hands.press(Qt.Key.Key_Return)
    assert len(quotes(proposed)) == 1
    assert proposed.session.suggestion.fragments[0].start == places[1]
    hands.press(Qt.Key.Key_Tab, SHIFT)
    assert starts(proposed) == places[1:]


def test_nothing_proposed_is_stored_or_exported_until_it_is_accepted(proposed: MainWindow) -> None:
    assert quotes(proposed) == []
    project = proposed.session.project
    assert project is not None
    target = project.path.with_name("out.jsonl")
    assert finish(export(project.path, target, ExportChoice())).counts["annotations"] == 0


def test_x_rejects_for_good_and_undo_brings_it_back(proposed: MainWindow, hands: Hands, qtbot: QtBot) -> None:
    places = starts(proposed)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_X)
    assert starts(proposed) == places[1:]
    article = proposed.session.document
    assert article is not None
    proposed.session.open_article(None)
    proposed.session.open_article(article.article.id)
    qtbot.waitUntil(lambda: bool(proposed.session.suggestions.open))
    assert starts(proposed) == places[1:]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert starts(proposed) == places


def test_enter_accepts_the_suggestion_whose_card_was_clicked(proposed: MainWindow, hands: Hands) -> None:
    cards = proposed.claims.table
    QTest.mouseClick(
        cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.visualRect(cards.claims.index(1, 0)).center()
    )
    chosen = proposed.session.suggestion
    assert chosen is not None
    assert cards.hasFocus()
    hands.press(Qt.Key.Key_Return)
    assert chosen.id not in proposed.session.suggestions.open
    assert len(quotes(proposed)) == 1


def test_a_quotation_marked_without_its_marks_is_proposed_no_more(proposed: MainWindow, hands: Hands) -> None:
    places = starts(proposed)
    hands.drag(Span(FIRST_QUOTATION.start + 1, FIRST_QUOTATION.end - 2))
    hands.press(Qt.Key.Key_C)
    assert quotes(proposed) == [
        "We will never accept any violation of the territorial integrity and sovereignty of Ukraine"
    ]
    assert starts(proposed) == [place for place in places if place != FIRST_QUOTATION.start]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert starts(proposed) == places


def test_shift_enter_accepts_all_of_one_speaker_as_one_step(proposed: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab)
    suggestion = proposed.session.suggestion
    assert suggestion is not None
    same = proposed.session.suggestions.by_speaker(suggestion)
    assert len(same) > 3
    hands.press(Qt.Key.Key_Return, SHIFT)
    assert len(quotes(proposed)) == len(same)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert quotes(proposed) == []


def test_a_claim_marked_by_hand_arrives_filled_in_and_provisional(proposed: MainWindow, hands: Hands) -> None:
    hands.drag(FIRST_QUOTATION)
    hands.press(Qt.Key.Key_C)
    claim, document = proposed.session.claim, proposed.session.document
    assert claim is not None
    assert document is not None
    tie = document.attribution(claim.id)
    assert claim.attributes == {"quotation": "direct"}
    assert document.annotations[tie.mention_id or ""].quote == "he"
    assert document.annotations[tie.cue_id or ""].quote == "said"
    assert document.annotations[tie.cue_id or ""].origin == "filled"
    assert tie.provisional == ("speaker", "mention", "cue")
    hands.type("qd")
    assert proposed.session.claim is not None
    assert proposed.session.claim.provisional == ()
    hands.press(Qt.Key.Key_Return)
    assert not proposed.session.is_provisional(claim.id)


def test_the_reference_article_from_suggestions(proposed: MainWindow, hands: Hands, gold: dict[str, Any]) -> None:
    project = proposed.session.project
    assert project is not None
    for target in gold["targets"]:
        _, new = naming.target_named(project, target)
        project.do(ChangeSet("register", new))
    digits = {target: str(number) for number, target in enumerate(gold["targets"], 1)}
    claims = reference_claims(gold)
    hands.press(Qt.Key.Key_Tab)
    for claim in claims:
        suggestion = proposed.session.suggestion
        assert suggestion is not None
        assert suggestion.fragments[0].start == claim["fragments"][0]["start"]
        ((target, value),) = claim["stances"].items()
        hands.type(digits[target] + LETTERS[value])

    assert (hands.keys + hands.drags) / len(claims) <= 3
    out = project.path.with_name("out.jsonl")
    finish(export(project.path, out, ExportChoice()))
    made = exported_claims(out)
    assert len(made) == 14
    parts = ("fragments", "speaker", "mention", "cue", "quotation", "stances")
    right = {part: sum(m[part] == c[part] for m, c in zip(made, claims, strict=True)) for part in parts}
    assert right["fragments"] == 14
    assert right["stances"] == 14
    assert right["cue"] >= 9
    direct = [c for c in claims if c["quotation"] == "direct"]
    assert all(m["speaker"] == c["speaker"] for m, c in zip(made, claims, strict=True) if c in direct)


def test_the_other_mentions_of_a_speaker_are_offered_and_m_takes_the_nearest(
    proposed: MainWindow, hands: Hands
) -> None:
    hands.drag(Span(428, 560))
    hands.type("cpJens Stoltenberg\r")
    assert proposed.session.claim is not None
    proposed.session.do(annotating.clear_part, proposed.session.claim.id, "mention")
    document = proposed.session.document
    assert document is not None
    assert proposed.reader.offered_mentions[0].of(document.article.text) == "Stoltenberg"
    hands.press(Qt.Key.Key_M)
    assert proposed.session.claim is not None
    assert proposed.session.document is not None
    tie = proposed.session.document.attribution(proposed.session.claim.id)
    assert proposed.session.document.annotations[tie.mention_id or ""].fragments[0].start == 565
    assert proposed.reader.offered_mentions == ()
