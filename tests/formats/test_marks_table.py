"""Which tables are marks, and what their columns are."""

import pytest

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.catalog import catalog
from annotator.formats.foreign import MarksElsewhere, SaidStance
from annotator.formats.marks_table import MARKS_TABLE
from annotator.formats.tables.sheets import Sheets
from annotator.formats.writers import Content
from annotator.formats.writing.claim_columns import OWN
from tests.formats.reading import items


def found(text: str, **options: str) -> list[MarksElsewhere]:
    made = items(MARKS_TABLE, text.encode(), **options)
    assert all(isinstance(item, MarksElsewhere) for item in made), made
    return [item for item in made if isinstance(item, MarksElsewhere)]


@pytest.mark.parametrize(
    ("head", "format_id"),
    [
        ("article_id,quote", "marks-table"),
        ("\ufeffurl;claim", "marks-table"),
        ("sep=;\nHeadline;Start;End", "marks-table"),
        ("doc\tfragments", "marks-table"),
        (",".join((*sorted(OWN), "text")), "marks-table"),
        ("article,date", "csv"),
        ("headline,text,quote", "csv"),
        ("text,start,end,url", "csv"),
        ("quote,speaker", "csv"),
        ("", "csv"),
    ],
)
def test_a_table_is_of_marks_when_it_names_articles_and_places_and_has_no_text(head: str, format_id: str) -> None:
    reader = catalog().reader_for(".csv", f"{head}\r\n1,2\r\n".encode())
    assert reader is not None
    assert reader.id == format_id


def test_a_utf_16_table_is_known() -> None:
    assert MARKS_TABLE.recognises is not None
    assert MARKS_TABLE.recognises("article\tquote\n".encode("utf-16"))


def test_rows_of_one_claim_are_one_mark_with_several_stances() -> None:
    (one,) = found("article,quote,fragments,target,stance\na,x … y,1-2; 5-6,t,pro\na,x … y,1-2; 5-6,u,con\n")
    (layer,) = one.layers
    (mark,) = layer.marks
    assert (mark.fragments, one.rows) == ((Span(1, 2), Span(5, 6)), 2)
    assert layer.stances == (
        SaidStance(mark=mark.id, target="t", value="pro"),
        SaidStance(mark=mark.id, target="u", value="con"),
    )


def test_ids_are_the_same_at_every_reading() -> None:
    text = "article,quote,mention\na,x,\na,y,m\n"
    assert found(text) == found(text)


def test_columns_can_be_named_or_left_out() -> None:
    (one,) = found("a,b,note\nx,y,z\n", article="a", quote="b", note="-")
    (mark,) = one.layers[0].marks
    assert (one.article.said, mark.note, mark.attributes) == ("x", "", {})
    with pytest.raises(UnreadableFile) as error:
        found("a,b\nx,y\n", article="a", quote="c")
    assert error.value.code == "no_column"


def test_stances_that_were_exported_beside_claims_are_no_marks() -> None:
    head = ",".join(Sheets(Content(name="study")).head("stances"))
    table = f"\ufeff{head}\r\nclaim-1,a,x,A. Minister,the plan,against,Ana\r\n"
    reader = catalog().reader_for(".csv", table.encode())
    assert reader is MARKS_TABLE
    with pytest.raises(UnreadableFile) as error:
        found(table)
    assert error.value.code == "stances_alone"
    (one,) = found(table, quote="quote")  # somebody's own table may be called so
    assert one.layers[0].stances[0].target == "the plan"


def test_what_a_spreadsheet_would_take_for_a_formula_comes_back_as_it_was() -> None:
    (one,) = found("article,quote\na,'=x\n")
    assert [said.words for said in one.quoted.values()] == ["=x"]
