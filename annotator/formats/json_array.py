"""JSON: a table of articles as one array of objects, alone or inside of what a news service answers."""

from collections.abc import Generator, Iterator
from typing import Any, BinaryIO

from msgspec import structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Item, Table
from annotator.formats.format import ReadFormat
from annotator.formats.reading.columns import LOOKED_AT, TableOptions
from annotator.formats.reading.encoding import detected, opened
from annotator.formats.reading.objects import objects
from annotator.formats.reading.records import record, record_article, record_table


def read(stream: BinaryIO, options: TableOptions) -> Iterator[Item]:
    """Yields an article, or what is wrong with it, for each object. Raises UnreadableFile (undecodable, bad_record)."""
    encoding = yield from detected(stream, options.encoding)
    count = 0
    with opened(stream, encoding) as text:
        for found in objects(text):
            count += found is not None
            item = record_article(*found, options) if isinstance(found, tuple) else found
            if encoding.guessed and isinstance(item, ArticleDraft):
                item = structs.replace(item, notes=encoding.notes() + item.notes)
            yield item
    if not count:
        raise _none()


def look(stream: BinaryIO, options: TableOptions) -> Generator[None, None, Table]:
    """Returns the first objects as rows, with a column for each name that occurs in them. Raises UnreadableFile."""
    encoding = yield from detected(stream, options.encoding)
    records: list[dict[str, Any]] = []
    with opened(stream, encoding) as text:
        for found in objects(text):
            if isinstance(found, tuple):
                records.append(record(*found))
            if len(records) == LOOKED_AT:
                break
            yield None
    if not records:
        raise _none()
    return record_table(records, encoding.name)


def _none() -> UnreadableFile:
    return UnreadableFile("bad_record", detail="no array of objects in it")


JSON_ARRAY = ReadFormat(
    id="json",
    title="JSON table",
    suffixes=(".json",),
    carries=frozenset({"text", "metadata"}),
    options=TableOptions,
    read=read,
    look=look,
    example='[{"date": "2016-11-16", "title": "Minister rejects plan", "text": "The plan was “dead”, he said."}]\n',
)
