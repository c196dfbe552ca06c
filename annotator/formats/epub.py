"""EPUB books: an article for each document of the reading order, as news collected for a reader have it.

An EPUB is a ZIP of XHTML; the libraries for it are under licences that ours does not go with, or are left.
"""

import posixpath
from collections.abc import Generator, Iterator
from functools import partial
from typing import BinaryIO
from urllib.parse import unquote

from msgspec import structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Item
from annotator.formats.format import NoOptions, ReadFormat
from annotator.formats.reading.archive import Archive, archive_of
from annotator.formats.reading.aside import aside, guarded
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.dates import iso_date
from annotator.formats.reading.headline import from_paragraphs
from annotator.formats.reading.html_blocks import paragraphs
from annotator.formats.reading.html_encoding import decoded
from annotator.formats.reading.tree import Element, html_tree, xml_tree

_LARGEST = 256 << 20  # bytes, most of which are pictures that are not looked at
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "META-INF/container.xml"
_PAGES = {"application/xhtml+xml", "text/html", "application/x-dtbook+xml"}


def read(stream: BinaryIO, _options: NoOptions) -> Iterator[Item]:
    """Yields an article for each document that has words, or what is wrong with it. Raises UnreadableFile."""
    data = yield from bytes_of(stream, _LARGEST)
    archive = archive_of(data)
    if "META-INF/encryption.xml" in archive.names and b"EncryptedKey" in archive.read("META-INF/encryption.xml"):
        raise UnreadableFile("locked")
    made, documents = yield from aside(partial(_contents, archive))
    found = 0
    for name in documents:
        item = yield from _document(archive, name, structs.replace(made, place=posixpath.basename(name)))
        found += item is not None
        yield item
    if not found:
        raise UnreadableFile("empty")


def _document(archive: Archive, name: str, made: ArticleDraft) -> Generator[None, None, Item]:
    try:
        return (yield from aside(partial(_article, archive, name, made)))
    except UnreadableFile as error:
        # A cover or an empty page is nothing to tell of.
        return None if error.code == "empty" else UnreadableFile(error.code, **{**error.facts, "place": made.place})


def _contents(archive: Archive) -> tuple[ArticleDraft, list[str]]:
    """What is said of the whole book, and the names of its documents in reading order."""
    container = xml_tree(archive.xml(_CONTAINER))
    path = next((e.get("full-path", "") for e in container.iter() if str(e.tag).endswith("}rootfile")), "")
    package = xml_tree(archive.xml(path))
    folder = posixpath.dirname(path)
    items = {item.get("id", ""): item for item in package.iter(f"{_OPF}item")}
    order = [items[ref] for part in package.iter(f"{_OPF}itemref") if (ref := part.get("idref", "")) in items]
    pages = [item for item in order if item.get("media-type") in _PAGES and "nav" not in item.get("properties", "")]
    names = [posixpath.normpath(posixpath.join(folder, unquote(item.get("href", "")))) for item in pages]
    made = ArticleDraft(
        text="",
        outlet=_said(package, "title"),
        byline=_said(package, "creator"),
        published=iso_date(_said(package, "date")) or "",
        language=_said(package, "language"),
    )
    return made, list(dict.fromkeys(names))


def _said(package: Element, name: str) -> str:
    found = next(package.iter(f"{_DC}{name}"), None)
    return " ".join((found.text or "").split()) if found is not None else ""


def _article(archive: Archive, name: str, made: ArticleDraft) -> ArticleDraft:
    html, _ = decoded(archive.read(name))
    root = guarded(partial(html_tree, html))
    if root is None:
        raise UnreadableFile("empty")
    first = next((h for h in root.iter("h1", "h2", "h3") if "".join(map(str, h.xpath(".//text()"))).strip()), None)
    found = paragraphs(root)
    title = " ".join("".join(map(str, first.xpath(".//text()"))).split()) if first is not None else ""
    # Only a heading that the text begins with is its headline.
    return from_paragraphs(made, found, title if found and " ".join(found[0].split()) == title else "")


EPUB = ReadFormat(
    id="epub",
    title="E-book (EPUB)",
    suffixes=(".epub",),
    carries=frozenset({"text", "metadata"}),
    options=NoOptions,
    read=read,
    example="",
)
