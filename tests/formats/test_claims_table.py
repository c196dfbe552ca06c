"""The claims table: a row for each claim and stance, and no cell that a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.document import AnnotatedArticle
from annotator.formats.claims_table import CLAIMS_TABLE, ClaimsTableOptions
from annotator.formats.writers import Content
from annotator.formats.writing.cells import guarded, unguarded
from tests.builders import a_claim, a_cue
from tests.formats.worlds import CONTENT, RICH_CONTENT, document, said


def table(article: AnnotatedArticle, separator: str = ",", content: Content = CONTENT) -> list[dict[str, str]]:
    writer = CLAIMS_TABLE.writer(content, ClaimsTableOptions(separator=separator))  # type: ignore[arg-type]
    data = writer.head() + writer.article(article)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_claim_with_two_stances_has_two_rows_and_one_without_has_one(separator: str) -> None:
    bare, first, second = table(said(), separator)
    assert bare["quote"] == "“We will never accept it,”"
    assert (bare["speaker"], bare["target"], bare["stance"], bare["annotator"]) == ("", "", "", "Ana")
    assert (first["headline"], first["outlet"]) == ("Talks resume", "The Paper")
    assert (first["speaker"], first["role"], first["affiliation"]) == ("Jens Stoltenberg", "Secretary General", "NATO")
    assert (first["mention"], first["cue"], first["quotation"]) == ("She", "added that", "indirect")
    assert first["unsure"] == "yes"
    assert [(row["target"], row["stance"]) for row in (first, second)] == [("Crimea", "favour"), ("'=Talks", "against")]
    start, end = map(int, first["fragments"].split("-"))
    assert said().article.text[start:end] == first["quote"] == "prices rose"


def test_columns_are_those_of_the_codebook() -> None:
    assert {"quotation", "type", "checkable"} <= table(said())[0].keys()


def test_answers_of_every_kind_have_their_words_in_cells() -> None:
    answers = {"tones": ("loud", "calm"), "strength": 0.5, "gist": "more; less", "quoted": True, "type": "fact"}
    about = ArticleAnswers(id="a", article_id="article", set_id="set", answers={"quoted": False, "strength": 1.0})
    article = structs.replace(document(a_claim(attributes=answers)), answers={"a": about})
    (row,) = table(article, content=RICH_CONTENT)
    said = [row[name] for name in ("tones", "strength", "gist", "quoted", "type", "checkable")]
    assert said == ["loud; shrill; =calm", "0.5", "more; less", "yes", "fact", ""]
    assert [row[f"article_{name}"] for name in ("tones", "strength", "quoted")] == ["", "1", "no"]


def test_a_note_that_looks_like_a_formula_is_made_harmless() -> None:
    assert table(said())[1]["note"] == "'=1+1"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "'=1"])
def test_what_begins_like_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@given(st.text())
def test_the_apostrophe_can_be_taken_off_again(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}


def test_what_belongs_to_no_claim_is_said_to_be_left_out() -> None:
    writer = CLAIMS_TABLE.writer(CONTENT, ClaimsTableOptions())
    writer.article(document(a_claim(), a_cue()))
    assert [(left.code, left.count) for left in writer.left_out()] == [("annotation_without_claim", 1)]
