"""CoNLL: tokens with their places, tags in a column for each label, and an account of what does not fit into them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import fragment
from annotator.domain.document import AnnotatedArticle
from annotator.formats.conll import CONLL, ConllOptions
from annotator.formats.reading.tokens import tokens
from tests.builders import TEXT, a_claim, a_cue, a_mention, words
from tests.formats.worlds import CONTENT, document, said


def lines(article: AnnotatedArticle) -> list[str]:
    return CONLL.writer(CONTENT, ConllOptions()).article(article).decode().split("\n")


def left_out(article: AnnotatedArticle) -> dict[str, int]:
    writer = CONLL.writer(CONTENT, ConllOptions())
    writer.article(article)
    return {left.code: left.count for left in writer.left_out()}


def tags(article: AnnotatedArticle, column: int = 3) -> list[str]:
    """The tokens that a label covers, those of one annotation in one text."""
    found: list[str] = []
    for line in lines(article):
        cells = line.split("\t")
        if len(cells) > 1 and cells[column].startswith("B-"):
            found.append(cells[0])
        elif len(cells) > 1 and cells[column].startswith("I-"):
            found[-1] += f" {cells[0]}"
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia’s so-called 15th of 250,000", ["Russia’s", "so-called", "15th", "of", "250,000"]),
        ("“We will,” he said…", ["“", "We", "will", ",", "”", "he", "said", "…"]),
        ("don't U.S. (2016)", ["don't", "U", ".", "S", ".", "(", "2016", ")"]),
        ("国家主席ok", ["国", "家", "主", "席", "ok"]),
        ("café👩‍👩‍👧 e\u0301t", ["café", "👩‍👩‍👧", "e\u0301t"]),
        ("a\u00a0b\u200bc", ["a", "b", "c"]),
    ],
)
def test_what_a_token_is(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in tokens(text)] == expected


@given(st.text())
def test_tokens_are_apart_in_order_and_leave_no_letter_out(text: str) -> None:
    spans = tokens(text)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    covered = {n for span in spans for n in range(span.start, span.end)}
    assert all(n in covered for n, c in enumerate(text) if c.isalnum())


def test_each_line_of_the_text_is_a_sequence() -> None:
    written = lines(said())
    assert written[:4] == ["# newdoc id = article", "Talks\t0\t5\tO\tO\tO", "resume\t6\t12\tO\tO\tO", ""]
    assert tags(said()) == ["“ We will never accept it , ”", "prices rose"]
    assert tags(said(), 4) == ["She"]
    assert tags(said(), 5) == ["added that"]


def test_of_two_that_overlap_the_outer_one_is_kept_and_the_other_counted() -> None:
    article = document(a_claim("will never accept"), a_claim("We will never accept it"), a_claim("it,” he"))
    assert tags(article) == ["We will never accept it"]
    assert left_out(article) == {"overlapping": 2}


def test_other_labels_may_overlap() -> None:
    article = document(a_claim("She added that prices rose"), a_mention("She"), a_cue("added that"))
    assert (tags(article), tags(article, 4)) == (["She added that prices rose"], ["She"])
    assert left_out(article) == {}


def test_what_ends_inside_a_token_is_widened_and_said_to_be() -> None:
    article = document(a_claim("rices ros"))
    assert tags(article) == ["prices rose"]
    assert left_out(article) == {"widened_to_tokens": 1}


def test_what_holds_no_token_and_what_goes_over_a_line_end() -> None:
    article = document(a_claim("\n\n"), a_claim("resume\n\n“We"))
    assert tags(article) == ["resume", "“ We"]
    assert left_out(article) == {"cut_at_line_end": 1, "no_token": 1}


def test_the_parts_of_a_split_claim_are_apart() -> None:
    parts = tuple(fragment(TEXT, words(TEXT, quote)) for quote in ("We will", "prices rose"))
    article = document(a_claim(fragments=parts))
    assert tags(article) == ["We will", "prices rose"]
    assert left_out(article) == {"fragments_untied": 1}


def test_what_has_no_column_is_counted() -> None:
    assert left_out(said()) == {"attribution": 1, "attributes": 1, "stance": 2}


@given(st.text(st.one_of(st.sampled_from(" \n\t.,'’-\u2010\u00ad_“”ab1é²½©‼"), st.characters(max_codepoint=0x24F))))
def test_texts_in_latin_are_cut_as_all_others_are(text: str) -> None:
    """A letter of another script makes the whole text go the way of all scripts."""
    alone = tokens(text)
    assert [at for at in tokens(f"{text}\n中") if at.end <= len(text)] == alone
