"""What values say of themselves."""

import pytest

from annotator.domain.codebook import DEFAULT_CODEBOOK, Codebook
from annotator.domain.job import Job, Progress, finish
from annotator.domain.span import Span
from tests.builders import TEXT, a_claim, an_article


def test_the_title_is_the_headline_or_the_first_line_with_words():
    assert an_article(TEXT, headline=Span(0, 5)).title == "Talks"
    assert an_article("\n \n  One.\nTwo.").title == "One."
    assert an_article(" \n").title == ""


def test_equal_texts_have_one_hash_whatever_else_is_known_of_them():
    assert an_article(outlet="a").content_hash == an_article(outlet="b").content_hash
    assert an_article("a").content_hash != an_article("b").content_hash


def test_an_annotation_quotes_all_its_fragments():
    claim = a_claim(fragments=(*a_claim("Talks").fragments, *a_claim("He", "Talks \n He").fragments))
    assert claim.quote == "Talks … He"
    assert claim.span == Span(0, 10)


def test_the_codebook_finds_by_role_and_by_id():
    claim = DEFAULT_CODEBOOK.in_role("claim")
    assert DEFAULT_CODEBOOK.label(claim.id) is claim
    kinds = claim.attribute("type")
    assert kinds is not None
    assert kinds.choice("fact") is not None
    assert kinds.choice("poem") is None
    with pytest.raises(LookupError):
        Codebook(1, (), ()).in_role("claim")


@pytest.mark.parametrize("label", DEFAULT_CODEBOOK.labels, ids=lambda label: label.id)
def test_no_two_keys_of_one_question_are_the_same(label):
    for attribute in label.attributes:
        keys = [choice.key for choice in attribute.choices]
        assert sorted(keys) == sorted(set(keys))


def test_a_job_gives_its_result_at_the_end_and_cleans_up_when_it_is_cancelled():
    cleaned: list[str] = []

    def counting() -> Job[int]:
        try:
            yield Progress(1, 2)
            yield Progress(2, 2)
            return 2
        finally:
            cleaned.append("up")

    assert finish(counting()) == 2
    cancelled = counting()
    assert next(cancelled) == Progress(1, 2)
    cancelled.close()
    assert cleaned == ["up", "up"]
