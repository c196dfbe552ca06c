"""What is filled in for a claim that a hand marked, and where else a speaker is named."""

import pytest

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.suggestions.filling import filled_in, other_mentions
from annotator.suggestions.suggestion import Suggestion
from tests.builders import words
from tests.suggestions.reference import claims, reference_article, span_of

TEXT = (
    "Anna Lind, the finance minister, spoke on Monday. She stressed that the budget of the state is sound and that"
    " debts will fall. “We are ready,” the minister said. The plan is a “bold step” for Lind’s party.\n\nLind left."
)


def article(text: str = TEXT) -> Article:
    return Article(id="a", text=text, language="en")


def fill(*quotes: str) -> Suggestion:
    return filled_in(article(), [words(TEXT, quote) for quote in quotes])


def test_the_reference_claims_are_filled_in_as_they_were_marked():
    for claim in claims():
        found = filled_in(reference_article(), [span_of(f) for f in claim["fragments"]])
        assert (found.kind, found.speaker_name) == (claim["quotation"], claim["speaker"])
        assert (found.mention, found.cue) == (span_of(claim["mention"]), span_of(claim["cue"]))


@pytest.mark.parametrize(
    ("quote", "kind", "mention", "cue"),
    [
        ("“We are ready,”", "direct", "the minister", "said"),
        ("We are ready", "direct", "the minister", "said"),
        ("the budget of the state is sound", "indirect", "She", "stressed that"),
        ("debts will fall", "indirect", "She", "stressed that"),
    ],
)
def test_parts_of_a_claim_are_filled_in_like_the_whole(quote: str, kind: str, mention: str, cue: str):
    found = fill(quote)
    assert found.fragments == (words(TEXT, quote),)
    assert (found.kind, found.speaker_name) == (kind, "Anna Lind")
    assert found.mention is not None
    assert found.cue is not None
    assert (found.mention.of(TEXT), found.cue.of(TEXT)) == (mention, cue)


def test_a_claim_that_nothing_attributes_has_its_kind_only():
    found = fill("The plan is a “bold step” for Lind’s party")
    assert (found.kind, found.mention, found.cue, found.speaker_name) == ("mixed", None, None, "")


def test_a_claim_that_holds_its_cue_keeps_it_to_itself():
    found = fill("She stressed that the budget of the state is sound and that debts will fall")
    assert (found.mention, found.cue) == (None, None)


def test_the_speaker_is_the_one_the_project_knows():
    found = filled_in(
        article(), [words(TEXT, "“We are ready,”")], [("7", ["Lind, Anna", "Anna Lind"]), ("8", ["Lund"])]
    )
    assert (found.speaker_id, found.speaker_name) == ("7", "Lind, Anna")


def test_a_claim_deep_in_a_long_article():
    text = "The rain went on all day and nobody minded it much.\n\n" * 4000 + TEXT
    found = filled_in(article(text), [words(text, "“We are ready,”")])
    assert found.speaker_name == "Anna Lind"


def test_no_fragment_and_empty_text():
    assert filled_in(article(), []).confidence == 0
    assert filled_in(article("a"), [Span(0, 1)]).kind == "indirect"


def test_other_mentions_are_whole_names_then_family_names():
    found = other_mentions(article(), ["Anna Lind"])
    assert [span.of(TEXT) for span in found] == ["Anna Lind", "Lind", "Lind"]
    assert other_mentions(article(), ["Nobody", " "]) == ()
    assert other_mentions(article("Lindgren met Lind."), ["Lind"]) == (Span(13, 17),)
    assert other_mentions(article("默克尔说，默克尔走了。"), ["默克尔"]) == (Span(0, 3), Span(5, 8))


def test_asking_changes_no_later_answer():
    text = "Anna Lind left. Mark Weber stayed. He never said whether she would pay. Later he said that it rains."
    marked = [words(text, "she would pay")]
    before = filled_in(article(text), marked), filled_in(article(text), [words(text, "it rains")])
    for _ in range(50):
        filled_in(article(text), marked)
    assert (filled_in(article(text), marked), filled_in(article(text), [words(text, "it rains")])) == before
