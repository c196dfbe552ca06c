"""CSV and TSV: a table of articles, one row each, with a line of column names."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Annotated, BinaryIO, TextIO

from msgspec import Meta, structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Item, Table
from annotator.formats.format import ReadFormat
from annotator.formats.reading.columns import LOOKED_AT, TableOptions, chosen, draft, guessed
from annotator.formats.reading.encoding import detected, opened
from annotator.formats.reading.separated import SeparatedRow, separated


class DelimitedOptions(TableOptions, frozen=True):
    """How a CSV or TSV table is read."""

    separator: Annotated[str, Meta(max_length=1, description="between two cells; found out when not given")] = ""
    quotes: Annotated[bool, Meta(description="cells may stand in quotation marks")] = True


def read(stream: BinaryIO, options: DelimitedOptions, separator: str = "") -> Iterator[Item]:
    """Yields an article, or what is wrong with it, for each row. Raises UnreadableFile."""
    encoding = yield from detected(stream, options.encoding)
    with opened(stream, encoding) as text:
        rows = _rows(text, options, separator)
        head = next(rows, UnreadableFile("empty"))
        if isinstance(head, UnreadableFile):
            raise head
        columns = chosen(head.cells, options)
        for row in rows:
            item = row if isinstance(row, UnreadableFile) else _article(row, head.cells, columns, options)
            if encoding.guessed and isinstance(item, ArticleDraft):
                # The encoding is the whole file's, so it is noted with every article.
                item = structs.replace(item, notes=encoding.notes() + item.notes)
            yield item


def look(stream: BinaryIO, options: DelimitedOptions, separator: str = "") -> Generator[None, None, Table]:
    """Returns the first rows. Raises UnreadableFile."""
    encoding = yield from detected(stream, options.encoding)
    with opened(stream, encoding) as text:
        found = list(islice(_rows(text, options, separator), LOOKED_AT + 1))
    rows = [tuple(row.cells) for row in found if not isinstance(row, UnreadableFile)]
    if not rows:
        raise UnreadableFile("empty")
    return Table(rows[0], tuple(rows[1:]), guessed(rows[0]), encoding.name)


def _article(
    row: SeparatedRow, names: Sequence[str], columns: Mapping[str, str], options: TableOptions
) -> ArticleDraft | UnreadableFile:
    place = f"line {row.line}"
    if len(row.cells) != len(names):
        return UnreadableFile("bad_row", place=place, expected=len(names), found=len(row.cells))
    named = dict(zip(names, row.cells, strict=True))
    try:
        return draft({part: named[name] for part, name in columns.items()}, options, place)
    except UnreadableFile as error:
        return error


def _rows(text: TextIO, options: DelimitedOptions, separator: str) -> Iterator[SeparatedRow | UnreadableFile]:
    """What the file says of its separator counts for more than its suffix, and what was chosen for more than both."""
    return separated(text, options.separator, fallback=separator, quotes=options.quotes)


CSV = ReadFormat(
    id="csv",
    title="CSV table",
    suffixes=(".csv",),
    carries=frozenset({"text", "metadata"}),
    options=DelimitedOptions,
    read=read,
    look=look,
    example='date,outlet,headline,text\n2016-11-16,The Paper,Minister rejects plan,"The plan, he said, was “dead”."\n',
)
TSV = ReadFormat(
    id="tsv",
    title="TSV table",
    suffixes=(".tsv", ".tab"),
    carries=frozenset({"text", "metadata"}),
    options=DelimitedOptions,
    read=partial(read, separator="\t"),
    look=partial(look, separator="\t"),
    example="date\toutlet\ttext\n2016-11-16\tThe Paper\tThe plan, he said, was “dead”.\n",
)
