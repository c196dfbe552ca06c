"""JSON Lines: a table of articles, one JSON object a line (https://jsonlines.org)."""

from collections.abc import Generator, Iterator
from itertools import islice
from typing import BinaryIO, TextIO

from msgspec import structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Item, Table
from annotator.formats.format import ReadFormat
from annotator.formats.reading.columns import LOOKED_AT, TableOptions
from annotator.formats.reading.encoding import detected, opened
from annotator.formats.reading.records import record, record_article, record_table

_LONGEST = 32 << 20  # characters; a file without line ends must not come into memory whole


def read(stream: BinaryIO, options: TableOptions) -> Iterator[Item]:
    """Yields an article, or what is wrong with it, for each line. Raises UnreadableFile (undecodable, too_large)."""
    encoding = yield from detected(stream, options.encoding)
    with opened(stream, encoding) as text:
        for number, line in enumerate(_lines(text), 1):
            if line.strip():
                item = record_article(line, number, options)
                if encoding.guessed and isinstance(item, ArticleDraft):
                    item = structs.replace(item, notes=encoding.notes() + item.notes)
                yield item


def look(stream: BinaryIO, options: TableOptions) -> Generator[None, None, Table]:
    """Returns the first records as rows, with a column for each name that occurs in them. Raises UnreadableFile."""
    encoding = yield from detected(stream, options.encoding)
    with opened(stream, encoding) as text:
        lines = list(islice(filter(str.strip, _lines(text)), LOOKED_AT))
    return record_table([record(line, 1) for line in lines], encoding.name)


def _lines(text: TextIO) -> Iterator[str]:
    while line := text.readline(_LONGEST):
        if len(line) == _LONGEST:
            raise UnreadableFile("too_large", limit=f"{_LONGEST >> 20} MB in one line")
        yield line


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
