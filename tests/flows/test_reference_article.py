"""The reference article done by hand in the real window, exported, and compared with its reference annotation."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.project.exporting import ExportChoice, export
from annotator.ui.main_window import MainWindow
from tests.flows.hands import Hands
from tests.flows.reference import exported_claims, reference_claims

LETTERS = {"favour": "f", "against": "a", "neutral": "n", "unclear": "u"}


def mark(hands: Hands, select: Callable[[Span], None], claim: dict[str, Any], targets: list[str]) -> None:
    """Marks one claim with all that belongs to it; ``targets`` are those made so far, in the order of their digits."""
    first, *more = claim["fragments"]
    select(_span(first))
    hands.press(Qt.Key.Key_C)
    for fragment in more:
        select(_span(fragment))
        hands.press(Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    select(_span(claim["mention"]))
    hands.press(Qt.Key.Key_M)
    select(_span(claim["cue"]))
    hands.press(Qt.Key.Key_U)
    hands.press(Qt.Key.Key_P)
    hands.type(claim["speaker"])
    hands.press(Qt.Key.Key_Return)
    for key, attribute in (("q", "quotation"), ("t", "type"), ("k", "checkable")):
        if attribute in claim:
            hands.type(key + claim[attribute][0])
    for target, value in claim["stances"].items():
        if target in targets:
            hands.type(str(targets.index(target) + 1))
        else:
            targets.append(target)
            hands.type(str(len(targets)))
            hands.type(target)
            hands.press(Qt.Key.Key_Return)
        hands.type(LETTERS[value])


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_all_fourteen_claims_by_hand(window: MainWindow, hands: Hands, gold: dict[str, Any], way: str) -> None:
    claims = reference_claims(gold)
    targets: list[str] = []
    for claim in claims:
        mark(hands, hands.drag if way == "mouse" else hands.select_by_keys, claim, targets)

    project = window.session.project
    assert project is not None
    target = project.path.with_name("out.jsonl")
    finish(export(project.path, target, ExportChoice()))
    found = exported_claims(target)
    assert len(found) == 14
    assert found == claims


def _span(fragment: dict[str, Any]) -> Span:
    return Span(fragment["start"], fragment["end"])
