"""RSS and Atom files as saved from a reader or a site: an article for each entry, with the words the feed has of it.

By feedparser, which reads every version of both and the errors that feeds have.
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from time import struct_time
from typing import Any, BinaryIO, cast

from msgspec import structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Item, Note
from annotator.formats.format import NoOptions, ReadFormat
from annotator.formats.reading.aside import aside
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.headline import from_paragraphs
from annotator.formats.reading.html_blocks import paragraphs, text_of
from annotator.formats.reading.tree import html_tree

_LARGEST = 64 << 20
_BEGINS = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
_NO_MARKUP = {"text/plain"}
_MARKUP = re.compile("[<&]")
# Outside of comments, where the tests of feed readers and some sites write about other feeds.
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)


def read(stream: BinaryIO, _options: NoOptions) -> Iterator[Item]:
    """Yields an article for each entry; what the feed itself says stands for it where it has none.

    Raises UnreadableFile (damaged, entities, no_article, empty, too_large).
    """
    data = yield from bytes_of(stream, _LARGEST)
    if b"<!ENTITY" in data:
        raise UnreadableFile("entities")
    feed, entries = yield from aside(partial(_parsed, data))
    outlet, language = text_of(_word(feed, "title")), _word(feed, "language")
    for number, entry in enumerate(entries, 1):
        yield _article(entry, ArticleDraft(text="", outlet=outlet, language=language, place=f"entry {number}"))
    if not entries:
        yield _article(feed, ArticleDraft(text="", outlet=outlet, language=language))


def recognises(start: bytes) -> bool:
    """Whether the first element is that of a feed."""
    return _BEGINS.search(_COMMENT.sub(b"", start).replace(b"\0", b"")) is not None


def _parsed(data: bytes) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    # Imported here, as it takes a third of a second. Given bytes in a stream, it opens no address.
    from io import BytesIO

    import feedparser  # pyright: ignore[reportMissingTypeStubs]

    parse = cast("Any", feedparser).parse
    found = parse(BytesIO(data), resolve_relative_uris=False, sanitize_html=False)
    if not found.get("version") and not found.entries and not found.feed:
        raise UnreadableFile("damaged", detail=" ".join(str(found.get("bozo_exception", "")).split()))
    return found.feed, found.entries


def _article(entry: Mapping[str, Any], made: ArticleDraft) -> ArticleDraft | UnreadableFile:
    body, whole = _body(entry)
    title = text_of(_word(entry, "title"))
    source = cast("Mapping[str, Any]", entry.get("source") or {})
    made = structs.replace(
        made,
        outlet=text_of(_word(source, "title")) or made.outlet,
        published=_day(entry),
        byline=text_of(_byline(entry)),
        url=_word(entry, "link"),
        language=_word(entry, "language") or made.language,
        notes=() if whole else (Note("summary_only", {}),),
    )
    try:
        return from_paragraphs(made, body or [title], title)
    except UnreadableFile as error:
        return error


def _body(entry: Mapping[str, Any]) -> tuple[list[str], bool]:
    """The longest of what the entry holds, as paragraphs, and whether it is given as the content itself."""
    found: list[tuple[int, bool, list[str]]] = []
    contents = cast("list[Mapping[str, Any]]", entry.get("content") or [])
    summary = cast("Mapping[str, Any]", entry.get("summary_detail") or entry.get("subtitle_detail") or {})
    for whole, piece in (*((True, c) for c in contents), (False, summary)):
        words = [*filter(str.strip, _paragraphs(_word(piece, "value"), _word(piece, "type")))]
        found.append((sum(map(len, words)), whole, words))
    _, whole, words = max(found, key=lambda one: one[:2])
    return words, whole


def _paragraphs(value: str, kind: str) -> list[str]:
    if kind in _NO_MARKUP or not _MARKUP.search(value):
        return value.split("\n\n")
    root = html_tree(value)
    return paragraphs(root) if root is not None else []


def _byline(entry: Mapping[str, Any]) -> str:
    people = cast("list[Mapping[str, Any]]", entry.get("authors") or [])
    names = [_word(person, "name") for person in people]
    return ", ".join(filter(None, names)) or _word(entry, "author")


def _day(entry: Mapping[str, Any]) -> str:
    # As a plain dict: feedparser's own warns that it gives one of these for the other.
    known = dict(entry)
    moment = known.get("published_parsed") or known.get("updated_parsed")
    return f"{moment[0]:04}-{moment[1]:02}-{moment[2]:02}" if isinstance(moment, struct_time) else ""


def _word(known: Mapping[str, Any], name: str) -> str:
    value = known.get(name)
    return value.strip() if isinstance(value, str) else ""


FEED = ReadFormat(
    id="feed",
    title="RSS or Atom feed",
    suffixes=(".rss", ".atom", ".rdf", ".xml"),
    carries=frozenset({"text", "metadata"}),
    options=NoOptions,
    read=read,
    recognises=recognises,
    example='<?xml version="1.0"?>\n<rss version="2.0"><channel><title>The Paper</title><item><title>Minister rejects '
    "plan</title><link>https://paper.example/1</link><pubDate>Wed, 16 Nov 2016 08:00:00 GMT</pubDate><description>"
    "&lt;p&gt;The plan was “dead”, he said.&lt;/p&gt;</description></item></channel></rss>\n",
)
