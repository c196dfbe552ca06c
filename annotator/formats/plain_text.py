"""Plain text files: one article each, the text exactly as it stands in the file."""

from collections.abc import Iterator
from typing import Annotated, BinaryIO

from msgspec import Meta, Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Item
from annotator.formats.format import ReadFormat
from annotator.formats.reading.encoding import whole
from annotator.formats.reading.headline import with_parts

_LARGEST = 32 << 20  # bytes; more than any article, and more than a reader can turn the pages of


class PlainTextOptions(Struct, frozen=True):
    """How plain text is read."""

    encoding: Annotated[str, Meta(description="such as windows-1251; found out when not given")] = ""
    headline_first: Annotated[bool, Meta(description="the first line is the headline")] = True
    recognise: Annotated[bool, Meta(description="mark keyword lines and boilerplate")] = True


def read(stream: BinaryIO, options: PlainTextOptions) -> Iterator[Item]:
    """Yields the file's one article. Raises UnreadableFile (empty, too_large and those of ``detected``)."""
    if stream.seek(0, 2) > _LARGEST:
        raise UnreadableFile("too_large", limit=f"{_LARGEST >> 20} MB")
    stream.seek(0)
    text, encoding = yield from whole(stream, options.encoding)
    if not text.strip():
        raise UnreadableFile("empty")
    yield with_parts(ArticleDraft(text=text, notes=encoding.notes()), options)


PLAIN_TEXT = ReadFormat(
    id="plain-text",
    title="Plain text",
    suffixes=(".txt", ".text", ".md", ""),
    carries=frozenset({"text"}),
    options=PlainTextOptions,
    read=read,
    example="Minister rejects plan\n\nThe minister said the plan was “dead”.\n\nTags: budget, parliament, tax\n",
)
