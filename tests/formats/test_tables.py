"""CSV, TSV and JSON Lines: which column is what, and what happens to rows that are not like the others."""

import csv
import io
import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UnreadableFile
from annotator.formats.delimited import CSV, TSV
from annotator.formats.drafts import ArticleDraft
from annotator.formats.format import ReadFormat
from annotator.formats.json_array import JSON_ARRAY
from annotator.formats.json_lines import JSON_LINES
from annotator.formats.reading.objects import objects
from tests.formats.reading import drafts, items

ROWS = [
    ("date", "outlet", "title", "url", "author", "lang", "body"),
    ("16.11.2016", "The Paper", "Plan rejected", "https://x.example/1", "A. Writer", "en", "“No,” he said.\nAnd left."),
    ("03/04/2016", "", "", "", "", "", 'A "quoted", text; with\tall'),
]


def as_csv(rows: list[tuple[str, ...]], **dialect: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, **dialect).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue().encode()


def as_json_lines(rows: list[tuple[str, ...]]) -> bytes:
    head, *rest = rows
    return "\n".join(json.dumps(dict(zip(head, row, strict=True))) for row in rest).encode()


@pytest.mark.parametrize(
    ("known", "data"),
    [
        (CSV, as_csv(ROWS)),
        (CSV, b"\xef\xbb\xbf" + as_csv(ROWS, delimiter=";")),
        (CSV, b"sep=;\r\n" + as_csv(ROWS, delimiter=";")),
        (TSV, as_csv(ROWS, delimiter="\t")),
        (CSV, as_csv(ROWS).decode().encode("utf-16")),
        (JSON_LINES, as_json_lines(ROWS)),
    ],
)
def test_columns_are_known_by_their_names(known: ReadFormat, data: bytes) -> None:
    one, two = drafts(known, data)
    assert one.text == "Plan rejected\n\n“No,” he said.\nAnd left."
    assert one.headline is not None
    assert one.headline.of(one.text) == "Plan rejected"
    assert (one.published, one.outlet, one.url) == ("2016-11-16", "The Paper", "https://x.example/1")
    assert (one.byline, one.language) == ("A. Writer", "en")
    assert two.text == ROWS[2][-1]
    assert two.published == ""
    assert [(note.code, note.facts) for note in two.notes] == [("date_unclear", {"date": "03/04/2016"})]


def test_columns_may_be_chosen() -> None:
    data = as_csv([("a", "b", "text"), ("Real text", "Head", "not this")])
    (draft,) = drafts(CSV, data, text="a", headline="b")
    assert draft.text == "Head\n\nReal text"


def test_a_headline_that_the_text_begins_with_is_not_put_there_twice() -> None:
    (draft,) = drafts(CSV, as_csv([("title", "text"), ("Head", "Head\nBody")]))
    assert draft.text == "Head\nBody"


def test_one_column_alone_is_the_text() -> None:
    assert [d.text for d in drafts(CSV, b"what\nfirst\nsecond\n")] == ["first", "second"]


@pytest.mark.parametrize(("options", "column"), [({}, "text"), ({"text": "story"}, "story")])
def test_a_missing_column_is_named_with_those_there_are(options: dict[str, str], column: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        items(CSV, b"a,b\n1,2\n", **options)
    assert refused.value.code == "no_column"
    assert refused.value.facts == {"column": column, "columns": "a, b"}


def test_a_bad_row_is_told_by_its_line_and_the_others_go_on() -> None:
    data = b'text,date\n"two\nlines",2016-11-16\nonly one cell\n"bad"quote,x\n,2016-11-16\n\nlast,2016-11-16\n'
    found = items(CSV, data)
    places = [(item.code, item.facts["place"]) for item in found if isinstance(item, UnreadableFile)]
    assert places == [("bad_row", "line 4"), ("bad_row", "line 5"), ("empty", "line 6")]
    assert [(d.text, d.place) for d in found if isinstance(d, ArticleDraft)] == [
        ("two\nlines", "line 2"),
        ("last", "line 8"),
    ]


def test_cells_larger_than_the_module_allows_by_itself_are_read() -> None:
    text = "word " * 100_000
    assert drafts(CSV, as_csv([("text", "url"), (text, "")]))[0].text == text


def test_tsv_without_quoting_keeps_its_quotation_marks() -> None:
    (draft,) = drafts(TSV, b'text\turl\n"No," he said\t\n', quotes=False)
    assert draft.text == '"No," he said'


def test_bad_json_is_told_by_its_line_and_the_others_go_on() -> None:
    data = b'{"text": "one"}\n{"text": \n[1]\n{"no": 1, "text2": 2}\n{"text": "two", "authors": ["A", {"name": "B"}]}\n'
    found = items(JSON_LINES, data)
    places = [(item.code, item.facts["place"]) for item in found if isinstance(item, UnreadableFile)]
    assert places == [("bad_record", "line 2"), ("bad_record", "line 3"), ("no_column", "line 4")]
    assert [(d.text, d.byline) for d in found if isinstance(d, ArticleDraft)] == [("one", ""), ("two", "A, B")]


@pytest.mark.parametrize("known", [CSV, TSV])
def test_an_empty_table_is_empty(known: ReadFormat) -> None:
    with pytest.raises(UnreadableFile, match="empty"):
        items(known, b"")


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip)


@given(st.lists(cells, min_size=1, max_size=5))
def test_whatever_csv_holds_comes_back(texts: list[str]) -> None:
    data = as_csv([("text", "url"), *((text, "u") for text in texts)])
    assert [draft.text for draft in drafts(CSV, data, encoding="utf-8")] == texts


@given(st.lists(cells, min_size=1, max_size=5))
def test_whatever_json_lines_hold_comes_back(texts: list[str]) -> None:
    data = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in texts).encode()
    assert [draft.text for draft in drafts(JSON_LINES, data, encoding="utf-8")] == texts


def test_json_is_read_object_by_object_wherever_the_array_stands() -> None:
    records = [{"title": "Head", "text": 'One \\ "}] text'}, {"text": "Two", "source": {"name": "The Paper"}}]
    for shape in (records, {"status": "ok", "n": 2, "articles": records}, {"response": {"docs": records, "next": []}}):
        for data in (json.dumps(shape).encode(), json.dumps(shape, indent=2).encode("utf-16")):
            one, two = drafts(JSON_ARRAY, data)
            assert one.text == 'Head\n\nOne \\ "}] text'
            assert (two.text, two.outlet) == ("Two", "The Paper")


def test_bad_json_in_an_array_is_told_by_its_line_and_the_others_go_on() -> None:
    lines = [json.dumps({"text": f"Text {number}"}) for number in range(50_000)]
    lines[40_310] = '{"text": "no end}'
    lines[41_000] = '{"text": bad}'
    lines[42_000] = '{"text": "no bracket"'
    found = items(JSON_ARRAY, ("[\n" + ",\n".join(lines) + "\n]").encode())
    faults = [(item.code, item.facts["place"]) for item in found if isinstance(item, UnreadableFile)]
    assert faults == [("bad_record", "line 40312"), ("bad_record", "line 41002"), ("bad_record", "line 42002")]
    assert sum(isinstance(item, ArticleDraft) for item in found) == 49_997


@pytest.mark.parametrize("data", [b"[1, 2]", b'{"text": "one"}', b"[]", b"not json"])
def test_json_without_an_array_of_objects_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="no array"):
        items(JSON_ARRAY, data)


@given(st.lists(cells, min_size=1, max_size=5), st.integers(1, 40))
def test_whatever_a_json_array_holds_comes_back(texts: list[str], chunk: int) -> None:
    data = json.dumps([{"text": text} for text in texts], ensure_ascii=False, indent=1)
    pieces = io.StringIO(data)
    small = SimpleNamespace(read=lambda _size: pieces.read(chunk))
    found = [item for item in objects(small) if item is not None]  # type: ignore[arg-type]
    assert [json.loads(item[0])["text"] for item in found if isinstance(item, tuple)] == texts
    assert [draft.text for draft in drafts(JSON_ARRAY, data.encode(), encoding="utf-8")] == texts
