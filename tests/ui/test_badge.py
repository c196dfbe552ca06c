"""Badges of annotation sets: readable in both themes, told apart, and never by colour alone."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui.badge import GOLD, Badge, BadgeLabel, badges, ground
from annotator.ui.theme import Theme
from tests.ui.test_theme import contrast

MANY = badges([(f"s{n}", f"Annotator {n}") for n in range(30)])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_letter_can_be_read_on_its_badge(qtbot: QtBot, scheme: str) -> None:
    theme = Theme(scheme)  # type: ignore[arg-type]
    for badge in (*MANY[:8], Badge("gold", "G", "Gold set", GOLD)):
        assert contrast(ground(badge, theme), theme.colours.paper) >= 4.5


def test_letters_are_all_different_also_after_z() -> None:
    assert [badge.letter for badge in MANY[:3]] == ["A", "B", "C"]
    assert len({badge.letter for badge in MANY}) == 30


def test_a_badge_says_whose_it_is(qtbot: QtBot) -> None:
    label = BadgeLabel(MANY[1], Theme("light"))
    qtbot.addWidget(label)
    assert (label.text(), label.toolTip(), label.accessibleName()) == ("B", "Annotator 1", "Annotator 1")
