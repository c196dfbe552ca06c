"""What the rules refuse, each by its code."""

from collections.abc import Callable

import pytest

from annotator.domain import rules
from annotator.domain.annotation import Fragment
from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.domain.errors import RuleBroken
from tests.builders import TEXT, a_claim, a_stance, a_target, an_annotation, an_attribution

CLAIM = a_claim(id="claim")
TARGET = a_target()


def test_sound_values_pass():
    claim = a_claim(attributes={"quotation": "direct", "type": "fact"})
    rules.check_annotation(claim, TEXT, DEFAULT_CODEBOOK)
    rules.check_attribution(an_attribution(CLAIM, speaker_id="s", mention_id="m"), {"claim", "m"}, {"s"})
    rules.check_stance(a_stance(CLAIM, TARGET), {"claim"}, {TARGET.id}, DEFAULT_CODEBOOK)
    rules.check_name("Angela Merkel", {"angela"})


@pytest.mark.parametrize(
    ("code", "fragments"),
    [
        ("no_fragment", ()),
        ("empty_fragment", (Fragment(3, 3, ""),)),
        ("empty_fragment", (Fragment(5, 3, ""),)),
        ("fragment_outside_text", (Fragment(-1, 2, ""),)),
        ("fragment_outside_text", (Fragment(len(TEXT) - 1, len(TEXT) + 1, "."),)),
        ("quote_differs", (Fragment(0, 5, "talks"),)),
        ("fragments_overlap", (Fragment(0, 5, "Talks"), Fragment(4, 6, "s "))),
        ("fragments_overlap", (Fragment(6, 12, "resume"), Fragment(0, 5, "Talks"))),
    ],
)
def test_fragments_that_do_not_fit_their_text_are_refused(code: str, fragments: tuple[Fragment, ...]):
    with pytest.raises(RuleBroken) as refusal:
        rules.check_fragments(fragments, TEXT)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("code", "check"),
    [
        (
            "unknown_label",
            lambda: rules.check_annotation(an_annotation("verse", "She"), TEXT, DEFAULT_CODEBOOK),
        ),
        (
            "unknown_attribute",
            lambda: rules.check_annotation(a_claim(attributes={"mood": "good"}), TEXT, DEFAULT_CODEBOOK),
        ),
        (
            "unknown_value",
            lambda: rules.check_annotation(a_claim(attributes={"type": "good"}), TEXT, DEFAULT_CODEBOOK),
        ),
        ("unknown_claim", lambda: rules.check_attribution(an_attribution(CLAIM), set(), set())),
        ("unknown_mention", lambda: rules.check_attribution(an_attribution(CLAIM, mention_id="m"), {"claim"}, set())),
        ("unknown_cue", lambda: rules.check_attribution(an_attribution(CLAIM, cue_id="c"), {"claim"}, set())),
        ("unknown_speaker", lambda: rules.check_attribution(an_attribution(CLAIM, speaker_id="s"), {"claim"}, set())),
        ("unknown_claim", lambda: rules.check_stance(a_stance(CLAIM, TARGET), set(), {TARGET.id}, DEFAULT_CODEBOOK)),
        ("unknown_target", lambda: rules.check_stance(a_stance(CLAIM, TARGET), {"claim"}, set(), DEFAULT_CODEBOOK)),
        (
            "unknown_value",
            lambda: rules.check_stance(a_stance(CLAIM, TARGET, "maybe"), {"claim"}, {TARGET.id}, DEFAULT_CODEBOOK),
        ),
        ("name_empty", lambda: rules.check_name(" \n", set())),
        ("name_taken", lambda: rules.check_name("STRASSE", {"straße".casefold()})),
    ],
)
def test_what_the_project_does_not_know_is_refused(code: str, check: Callable[[], None]):
    with pytest.raises(RuleBroken) as refusal:
        check()
    assert refusal.value.code == code
