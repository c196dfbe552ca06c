"""JSON Lines: a table of articles, one JSON object a line (https://jsonlines.org)."""

from collections.abc import Generator, Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO, cast

import msgspec
from msgspec import structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.format import ArticleDraft, Item, ReadFormat, Table
from annotator.formats.reading.columns import LOOKED_AT, TableOptions, chosen, draft, guessed
from annotator.formats.reading.encoding import detected, opened


def read(stream: BinaryIO, options: TableOptions) -> Iterator[Item]:
    """Yields an article, or what is wrong with it, for each line. Raises UnreadableFile (undecodable)."""
    encoding = yield from detected(stream, options.encoding)
    with opened(stream, encoding) as text:
        for number, line in enumerate(text, 1):
            if line.strip():
                item = _article(line, options, f"line {number}")
                if encoding.guessed and isinstance(item, ArticleDraft):
                    item = structs.replace(item, notes=encoding.notes() + item.notes)
                yield item


def look(stream: BinaryIO, options: TableOptions) -> Generator[None, None, Table]:
    """Returns the first records as rows, with a column for each name that occurs in them. Raises UnreadableFile."""
    encoding = yield from detected(stream, options.encoding)
    try:
        with opened(stream, encoding) as text:
            lines = list(islice(filter(str.strip, text), LOOKED_AT))
        records = [msgspec.json.decode(line, type=dict[str, Any]) for line in lines]
    except msgspec.DecodeError as error:
        raise UnreadableFile("bad_record", detail=str(error)) from error
    names = tuple(dict.fromkeys(name for record in records for name in record))
    rows = tuple(tuple(_cell(record.get(name)) for name in names) for record in records)
    return Table(names, rows, guessed(names), encoding.name)


def _article(line: str, options: TableOptions, place: str) -> ArticleDraft | UnreadableFile:
    try:
        record = msgspec.json.decode(line, type=dict[str, Any])
        columns = chosen(record, options)
        return draft({part: _cell(record[name]) for part, name in columns.items()}, options, place)
    except msgspec.DecodeError as error:
        return UnreadableFile("bad_record", place=place, detail=str(error))
    except UnreadableFile as error:
        return UnreadableFile(error.code, **{**error.facts, "place": place})


def _cell(value: object) -> str:
    """Lists of authors and the like become one text."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(_cell(item) for item in cast("list[object]", value))
    if isinstance(value, Mapping):
        named = cast("Mapping[str, object]", value)
        return _cell(named.get("name") or named.get("title"))
    return str(value)


JSON_LINES = ReadFormat(
    id="json-lines",
    title="JSON Lines table",
    suffixes=(".jsonl", ".ndjson"),
    carries=frozenset({"text", "metadata"}),
    options=TableOptions,
    read=read,
    look=look,
    example='{"date": "2016-11-16", "title": "Minister rejects plan", "text": "The plan was “dead”, he said."}\n',
)
