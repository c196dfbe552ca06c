"""OpenDocument texts (ODT): one article each, without notes, comments and what was deleted.

By lxml alone, as the one library for it with upkeep (odfdo) would only hand on the same tree.
"""

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from annotator.formats.drafts import ArticleDraft, Item
from annotator.formats.format import NoOptions, ReadFormat
from annotator.formats.reading.archive import archive_of
from annotator.formats.reading.aside import aside
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.headline import from_paragraphs, from_text
from annotator.formats.reading.tree import Element, walk, xml_tree

_LARGEST = 256 << 20  # bytes, most of which are pictures that are not looked at
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SKIPPED = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}table-of-content", f"{_OFFICE}forms"}
)
_ROW = f"{_TABLE}table-row"
_BLOCKS = frozenset({f"{_TEXT}p", f"{_TEXT}h", _ROW})


def read(stream: BinaryIO, _options: NoOptions) -> Iterator[Item]:
    """Yields the document as one article. Raises UnreadableFile."""
    data = yield from bytes_of(stream, _LARGEST)
    yield (yield from aside(partial(_article, data)))


def _article(data: bytes) -> Item:
    root = xml_tree(archive_of(data).xml("content.xml"))
    body = next(root.iter(f"{_OFFICE}body"), root)
    found = list(_paragraphs(body))
    if found and found[0][1]:
        return from_paragraphs(ArticleDraft(text=""), [text for text, _ in found], found[0][0])
    return from_text("\n\n".join(text for text, _ in found))


def _paragraphs(body: Element) -> Iterator[tuple[str, bool]]:
    """Each paragraph with words, and whether it is a heading; the cells of a row are one paragraph."""
    words: list[str] = []
    rows = 0
    for event, element in walk(body, lambda element: element.tag in _SKIPPED):
        rows += (event, element.tag) == ("start", _ROW)
        if event == "start":
            words += (_sign(element), _words(element.text))
            continue
        rows -= (event, element.tag) == ("end", _ROW)
        if event == "end" and element.tag in _BLOCKS:
            if rows:
                words.append("\t")
            elif text := "".join(words).strip():
                yield text, _is_title(element)
            words = words if rows else []
        words.append(_words(element.tail))


def _is_title(element: Element) -> bool:
    return element.tag == f"{_TEXT}h" or element.get(f"{_TEXT}style-name", "").lower().endswith("title")


def _sign(element: Element) -> str:
    if element.tag == f"{_TEXT}s":
        count = element.get(f"{_TEXT}c", "1")
        return " " * min(int(count), 1000) if count.isdecimal() else " "
    return {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(element.tag, "")


def _words(text: str | None) -> str:
    """White space as OpenDocument has it: a run of it is one blank, the rest is said by elements."""
    if not text:
        return ""
    plain = " ".join(text.split())
    before, after = text[:1].isspace(), text[-1:].isspace() and bool(plain)
    return f"{' ' * before}{plain}{' ' * after}"


ODT = ReadFormat(
    id="odt",
    title="OpenDocument text (ODT)",
    suffixes=(".odt", ".ott"),
    carries=frozenset({"text"}),
    options=NoOptions,
    read=read,
    example="",
)
