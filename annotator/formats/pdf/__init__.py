"""PDF files: one article each, in reading order, with paragraphs; what stands on every page is left out.

By pypdfium2, which has a browser's reader of PDF and says where each character stands. What is a line, a column and a
paragraph is found out here: no PDF says it.
"""

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.drafts import ArticleDraft, Item
from annotator.formats.format import NoOptions, ReadFormat
from annotator.formats.pdf.columns import in_reading_order
from annotator.formats.pdf.pages import Page, Piece, opened
from annotator.formats.pdf.paragraphs import Paragraph, joined, without_repeated
from annotator.formats.reading.aside import guarded
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.headline import from_text

_LARGEST = 256 << 20
_LONGEST_HEADLINE = 300
_LARGER = 1.25  # times the size of most of the text


def read(stream: BinaryIO, _options: NoOptions) -> Iterator[Item]:
    """Yields the file as one article, and where some pages are pictures, says which. Raises UnreadableFile."""
    data = yield from bytes_of(stream, _LARGEST)
    pages: list[Page] = []
    for page in opened(data):
        pages.append(page)
        yield None
    pictures = [page.number for page in pages if page.is_picture]
    columns: list[list[Piece]] = []
    for pieces in without_repeated(pages):
        columns += in_reading_order(pieces)
        yield None
    paragraphs = guarded(partial(joined, columns))
    if not paragraphs:
        raise UnreadableFile("only_pictures" if pictures else "empty")
    yield _article(paragraphs)
    if pictures:
        yield UnreadableFile("only_pictures", place="page " + ", ".join(map(str, pictures)))


def _article(paragraphs: list[Paragraph]) -> ArticleDraft:
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    headline = _headline(paragraphs)
    made = from_text(text)
    if headline is None:
        return made
    start = text.index(headline.text)
    return ArticleDraft(
        text=text,
        headline=Span(start, start + len(headline.text)),
        keywords=made.keywords,
        boilerplate=made.boilerplate,
    )


def _headline(paragraphs: list[Paragraph]) -> Paragraph | None:
    """The first of those in the largest letters of the first page, where these are larger than most."""
    sizes = sorted(p.size for p in paragraphs for _ in range(len(p.text)))
    first = [p for p in paragraphs if p.page == 1 and len(p.text) <= _LONGEST_HEADLINE]
    largest = max(first, key=lambda p: p.size, default=None)
    return largest if largest is not None and largest.size >= _LARGER * sizes[len(sizes) // 2] else None


def recognises(start: bytes) -> bool:
    """Whether it begins as a PDF does, which may come after some bytes of something else."""
    return b"%PDF-" in start[:1024]


PDF = ReadFormat(
    id="pdf",
    title="PDF",
    suffixes=(".pdf",),
    carries=frozenset({"text"}),
    options=NoOptions,
    read=read,
    example="",
)
