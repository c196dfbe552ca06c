"""The records of a JSON Lines file that is no table, each with its place; and what they know of an article."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Generic, TypeVar, cast

import msgspec
from msgspec import Struct, structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Note
from annotator.formats.foreign import ForeignArticle
from annotator.formats.reading.dates import iso_date
from annotator.formats.reading.encoding import detected, opened

_SOURCES: Mapping[str, tuple[str, ...]] = {
    "outlet": ("outlet", "source", "publisher"),
    "published": ("date", "published"),
    "byline": ("byline", "author"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}


class About(Struct):
    """What any record may know of an article, at its top or in its ``meta``."""

    outlet: Any = None
    source: Any = None
    publisher: Any = None
    date: Any = None
    published: Any = None
    byline: Any = None
    author: Any = None
    url: Any = None
    link: Any = None
    language: Any = None
    lang: Any = None
    meta: Any = None
    metadata: Any = None


Kind = TypeVar("Kind", bound=About)


class Row(Struct, Generic[Kind], frozen=True):
    """One record; ``notes`` say what was guessed about the file."""

    record: Kind
    place: str
    notes: tuple[Note, ...] = ()


def rows(stream: BinaryIO, encoding: str, kind: type[Kind]) -> Iterator[Row[Kind] | UnreadableFile | None]:
    """Every line's record, or what is wrong with it. Raises UnreadableFile (empty, undecodable)."""
    decode = msgspec.json.Decoder(kind).decode
    found = yield from detected(stream, encoding)
    with opened(stream, found) as text:
        for number, line in enumerate(text, 1):
            if line.strip():
                place = f"line {number}"
                try:
                    yield Row(decode(line), place, found.notes())
                except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
                    yield UnreadableFile("bad_record", place=place, detail=str(error))


def told(article: ForeignArticle, record: Mapping[str, Any]) -> ForeignArticle:
    """The article with its outlet, date and the like, as far as the record and its ``meta`` say."""
    every: dict[str, Any] = {}
    for inside in (record.get("metadata"), record.get("meta"), record):
        if isinstance(inside, Mapping):
            every |= {name: said for name, said in cast("Mapping[str, Any]", inside).items() if isinstance(said, str)}
    found: dict[str, str] = {}
    for part, names in _SOURCES.items():
        said = next((every[name] for name in names if every.get(name)), "")
        found[part] = (iso_date(said) or "") if part == "published" else said
    return structs.replace(article, **found)
