"""Finds the article in a web page, among menus, teasers and comments, by trafilatura. Nothing is run or fetched."""

import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast
from urllib.parse import urlsplit

from msgspec import Meta, Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft
from annotator.formats.reading.dates import iso_date
from annotator.formats.reading.headline import from_paragraphs
from annotator.formats.reading.html_encoding import decoded
from annotator.formats.reading.missed import completed
from annotator.formats.reading.tree import Element, html_tree, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from trafilatura.settings import Document

LARGEST = 32 << 20  # bytes; the largest pages of news sites have 5 MB, pictures in them included
_BLOCKS = frozenset({"p", "head", "quote", "item", "code", "row", "list", "table", "ab", "fw"})
_ADDRESSES = ('//link[@rel="canonical"]/@href', '//meta[@property="og:url"]/@content')
_LANGUAGES = (
    "/html/@lang",
    '//meta[@http-equiv="content-language"]/@content',
    '//meta[@property="og:locale"]/@content',
)


class PageOptions(Struct, frozen=True):
    """How the article in a page is found."""

    page: Annotated[
        Literal["precise", "balanced", "generous"],
        Meta(description="what to do with what may be part of the article or of the site around it"),
    ] = "precise"
    encoding: Annotated[str, Meta(description="such as windows-1251; found out when not given")] = ""


def page(data: bytes, options: PageOptions, url: str = "", place: str = "") -> ArticleDraft:
    """The article of a page that came from ``url``, where that is known. Raises UnreadableFile (empty, no_article)."""
    html, encoding = decoded(data, options.encoding)
    root = html_tree(html)
    if root is None:
        raise UnreadableFile("empty")
    found = _extracted(html, options, url or None)
    paragraphs = [] if found is None else list(_paragraphs(cast("Any", found).body))
    if found is None or not paragraphs:
        raise UnreadableFile("no_article")
    paragraphs = completed(root, paragraphs)
    address = url or _first(root, _ADDRESSES) or found.url or ""
    made = ArticleDraft(
        text="",
        outlet=found.sitename or _host(address),
        published=iso_date(found.date or "") or "",
        byline=found.author or "",
        url=address if address.startswith(("http://", "https://")) else "",
        language=_first(root, _LANGUAGES).replace("_", "-").split(",")[0].strip(),
        place=place,
        notes=encoding.notes(),
    )
    return from_paragraphs(made, paragraphs, _headline(found.title or "", made.outlet))


def _extraction() -> "Callable[..., Any]":
    # Imported here: it takes a second. It brings a client for the web, which opens a socket when it is imported, to see
    # whether there is IPv6; it is told that there is none, for nothing is fetched and no socket is to be opened.
    was, socket.has_ipv6 = socket.has_ipv6, False
    try:
        from trafilatura import bare_extraction
    finally:
        socket.has_ipv6 = was
    return bare_extraction


def _extracted(html: str, options: PageOptions, url: str | None) -> "Document | None":
    found = _extraction()(
        html,  # and not the tree: the one that it makes itself, without comments, gives more of the text
        url=url,
        fast=True,  # the other way compares with two more methods, and found the same on all pages we measured
        favor_precision=options.page == "precise",
        favor_recall=options.page == "generous",
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    assert not isinstance(found, dict)
    return found


def _paragraphs(body: Element) -> Iterator[str]:
    """Each block of words by itself; a block inside a block is one of its own."""
    words: list[str] = []
    for event, element in walk(body):
        if element.tag in _BLOCKS:
            yield " ".join("".join(words).split())
            words = []
        elif (event, element.tag) in {("start", "lb"), ("end", "cell")}:
            words.append(" ")
        words.append((element.text if event == "start" else element.tail) or "")
    yield " ".join("".join(words).split())


def _headline(title: str, outlet: str) -> str:
    """The title without the name of the site that many put behind it."""
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        before, found, after = title.rpartition(mark)
        plain = after.casefold().replace(" ", "")
        if found and before and plain and (plain in outlet.casefold().replace(" ", "") or mark == " | "):
            return before
    return title


def _first(root: Element, paths: tuple[str, ...]) -> str:
    found = (str(value).strip() for path in paths for value in root.xpath(path))
    return next(filter(None, found), "")


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
