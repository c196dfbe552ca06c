"""Parquet of ours, read by pyarrow: another library than the one that wrote it."""

import threading
from collections.abc import Mapping, Sequence
from datetime import date
from gc import collect
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from annotator.formats.writing.arrow import ParquetFiles
from annotator.formats.writing.arrow_types import plain, record, schema, several
from annotator.formats.writing.parquet_stream import ParquetStream
from tests.formats.training import send, the_reference

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def in_order(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Dictionaries with their keys in this order, as columns have it."""
    return st.tuples(*values.values()).map(lambda found: dict(zip(values, found, strict=True)))


ROW = in_order(
    text=st.none() | TEXT,
    number=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    yes=st.none() | st.booleans(),
    day=st.none() | st.dates(),
    parts=st.none() | st.lists(in_order(start=st.integers(-(2**63), 2**63 - 1), quote=TEXT), max_size=3),
    asked=st.none() | in_order(a=st.none() | TEXT, b=st.none() | st.lists(TEXT, max_size=2)),
)


def columns(told: Mapping[str, str] | None = None) -> Any:
    text = plain("string")
    return schema(
        {
            "text": text,
            "number": plain("float64"),
            "yes": plain("bool"),
            "day": plain("date32"),
            "parts": several(record({"start": plain("int64"), "quote": text})),
            "asked": record({"a": text, "b": several(text)}),
        },
        told,
    )


def written(files: ParquetFiles, batches: Sequence[Sequence[dict[str, Any]]], told: Mapping[str, str] | None) -> bytes:
    pieces = [piece for rows in batches for piece in files.add("one", columns(told), rows)]
    return b"".join(piece.data for piece in [*pieces, *files.end()])


@given(st.lists(st.lists(ROW, max_size=4), min_size=1, max_size=3), TEXT)
def test_another_library_reads_the_rows_that_were_given(batches: list[list[dict[str, Any]]], told: str) -> None:
    files = ParquetFiles()
    data = written(files, batches, {"told": told})
    read = parquet.ParquetFile(BytesIO(data))
    assert read.read().to_pylist() == [row for rows in batches for row in rows]
    assert read.schema_arrow.metadata[b"told"] == told.encode()
    assert not any(files.proof(lambda _: BytesIO(data)))


def test_a_long_file_is_written_in_groups_while_it_grows() -> None:
    files, grown = ParquetFiles(), 0
    row = {"number": 0.5, "yes": None, "day": date(2026, 1, 2), "parts": [], "asked": None}
    rows = [{"text": f"{number} " + "word " * 1000, **row} for number in range(3000)]
    data = b""
    for start in range(0, len(rows), 100):
        for piece in files.add("one", columns(), rows[start : start + 100]):
            data, grown = data + piece.data, grown + 1
    assert grown >= 1
    data += b"".join(piece.data for piece in files.end())
    read = parquet.ParquetFile(BytesIO(data))
    assert read.num_row_groups == 2
    assert read.read(["text"]).to_pylist() == [{"text": one["text"]} for one in rows]
    assert not any(files.proof(lambda _: BytesIO(data)))


def test_a_file_with_other_rows_is_told_by_its_name() -> None:
    row: dict[str, Any] = {"text": "a", "number": 1.0, "yes": True, "day": None, "parts": None, "asked": None}
    files = ParquetFiles()
    written(files, [[row]], None)
    other = written(ParquetFiles(), [[{**row, "text": "b"}]], None)
    assert [name for name in files.proof(lambda _: BytesIO(other)) if name] == ["one"]


def test_what_does_not_fit_its_column_fails_where_it_is_given() -> None:
    with pytest.raises(Exception, match="number"):
        ParquetStream(columns(), 10).add(b'{"number":"many"}')


def test_an_export_given_up_leaves_no_thread() -> None:
    before = set(threading.enumerate())
    stream = ParquetStream(columns(), 10)
    stream.add(b'{"number":1.5}')
    (working,) = set(threading.enumerate()) - before
    del stream
    collect()
    working.join(30)
    assert not working.is_alive()


def test_columns_have_the_types_of_what_they_hold(tmp_path: Path) -> None:
    project = the_reference(tmp_path)
    send(project, tmp_path / "out", "parquet")
    project.close()
    (articles,) = (tmp_path / "out/articles").rglob("*.parquet")
    (annotations,) = (tmp_path / "out/annotations").rglob("*.parquet")
    assert str(parquet.read_schema(articles).field("published").type) == "date32[day]"
    types = {one.name: str(one.type) for one in parquet.read_schema(annotations)}
    assert (types["start"], types["unsure"]) == ("int64", "bool")
    assert types["fragments"] == "list<element: struct<start: int64, end: int64, quote: string>>"
    assert types["attributes"] == "struct<quotation: string, type: string, checkable: string>"
