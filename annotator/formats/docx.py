"""Word documents (DOCX): one article each, with tables and the text of insertions, without notes and deletions.

By lxml alone: what python-docx gives as a paragraph's text lacks what was inserted while changes were tracked.
"""

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Item
from annotator.formats.format import NoOptions, ReadFormat
from annotator.formats.reading.archive import Archive, archive_of
from annotator.formats.reading.aside import aside
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.headline import from_paragraphs, from_text
from annotator.formats.reading.tree import Element, walk, xml_tree

_LARGEST = 256 << 20  # bytes, most of which are pictures that are not looked at
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What was deleted or moved away, what is said a second time for older programs, and fields' own instructions.
_SKIPPED = frozenset({"del", "Fallback", "moveFrom", "instrText", "delText", "rPr"})
_TITLES = ("title", "titel", "titre", "heading1", "berschrift1", "titre1")


def read(stream: BinaryIO, _options: NoOptions) -> Iterator[Item]:
    """Yields the document as one article. Raises UnreadableFile."""
    data = yield from bytes_of(stream, _LARGEST)
    yield (yield from aside(partial(_article, data)))


def _article(data: bytes) -> Item:
    archive = archive_of(data)
    found = list(_paragraphs(xml_tree(archive.xml(_main_part(archive)))))
    if found and found[0][1]:
        return from_paragraphs(ArticleDraft(text=""), [text for text, _ in found], found[0][0])
    return from_text("\n\n".join(text for text, _ in found))


def _main_part(archive: Archive) -> str:
    types = xml_tree(archive.xml("[Content_Types].xml"))
    for part in types.iter(_TYPE):
        if part.get("ContentType") in {_MAIN, _MACRO}:
            return part.get("PartName").lstrip("/")
    raise UnreadableFile("damaged", detail="no document in it")


def _paragraphs(root: Element) -> Iterator[tuple[str, bool]]:
    """Each paragraph with words, and whether its style is that of a title; the cells of a row are one paragraph."""
    made = _Words()
    for event, element in walk(root, lambda element: _name(element) in _SKIPPED):
        name = _name(element)
        if event == "start":
            made.start(name, element)
        elif event == "end" and name in {"p", "tc", "tr"}:
            yield from made.end(name)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


class _Words:
    def __init__(self) -> None:
        self._said: list[str] = []
        self._cells: list[str] = []
        self._rows = 0
        self.is_title = False

    def start(self, name: str, element: Element) -> None:
        if name == "t":
            self._said.append(element.text or "")
        elif name == "tr":
            self._rows += 1
        elif name == "p":
            self.is_title = False
        elif name == "pStyle":
            named = next((value for key, value in element.attrib.items() if key.endswith("}val")), "")
            self.is_title = named.casefold().replace(" ", "").endswith(_TITLES)
        else:
            self._said.append(_SIGNS.get(name, ""))

    def end(self, name: str) -> Iterator[tuple[str, bool]]:
        text = "".join(self._said).strip()
        if name == "p" and not self._rows:
            self._said = []
            if text:
                yield text, self.is_title
        elif name == "p":
            self._said.append(" ")
        elif name == "tc":
            self._cells.append(text)
            self._said = []
        else:
            row, self._cells, self._rows = "\t".join(filter(None, self._cells)), [], self._rows - 1
            if row:
                yield row, False


DOCX = ReadFormat(
    id="docx",
    title="Word document (DOCX)",
    suffixes=(".docx", ".docm"),
    carries=frozenset({"text"}),
    options=NoOptions,
    read=read,
    example="",
)
