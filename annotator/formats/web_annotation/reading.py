"""Reads articles with the annotations about them."""

from collections.abc import Generator, Iterator, Mapping
from posixpath import basename
from typing import Annotated, BinaryIO

from msgspec import Meta, Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item, Note
from annotator.formats.foreign import ForeignArticle
from annotator.formats.reading.dates import iso_date
from annotator.formats.reading.encoding import whole
from annotator.formats.reading.headline import with_parts
from annotator.formats.web_annotation.documents import Document, document
from annotator.formats.web_annotation.files import Opener
from annotator.formats.web_annotation.gathering import Gathering, first_source
from annotator.formats.web_annotation.placing import Placing, found_span
from annotator.formats.web_annotation.values import Object, as_object, texts

_NAMES = {
    "outlet": "schema:publisher",
    "published": "schema:datePublished",
    "byline": "schema:author",
    "url": "schema:url",
    "language": "language",
}


class WebAnnotationOptions(Struct, frozen=True):
    """How annotations are read."""

    encoding: Annotated[str, Meta(description="of the texts, such as windows-1251; found out when not given")] = ""
    headline_first: Annotated[bool, Meta(description="the first line is the headline")] = True
    recognise: Annotated[bool, Meta(description="mark keyword lines and boilerplate")] = True


def read(stream: BinaryIO, _options: WebAnnotationOptions) -> Iterator[Item]:
    """Annotations by themselves: yields what is wrong with them. Raises UnreadableFile (no_text_beside and others)."""
    text, _ = yield from whole(stream)
    found = document(text)
    yield from _problems("", found)
    raise UnreadableFile("no_text_beside", text=first_source([found]))


def read_group(files: Mapping[str, Opener], options: WebAnnotationOptions) -> Iterator[Item]:
    """Yields the articles of a group (see ``files.groups``); before them, as UnreadableFile, what is unsound.

    Raises UnreadableFile (no_text_beside) for sound annotations where there is no text.
    """
    there = {path for path in files if path.endswith(".txt")}
    found: dict[str, Document] = {}
    for path in files:
        if path not in there:
            try:
                found[path] = yield from _document(files[path])
            except UnreadableFile as error:
                yield _at(error, path) if len(files) > 1 else error
                continue
            yield from _problems(f"{basename(path)}, " if len(files) > 1 else "", found[path])
    if not there and found:
        raise UnreadableFile("no_text_beside", text=first_source(found.values()))
    gathering = Gathering(found, there)
    yield from gathering.problems
    for path in sorted(there):
        try:
            with files[path]() as stream:
                text, encoding = yield from whole(stream, options.encoding)
        except UnreadableFile as error:
            yield _at(error, path)
            continue
        if not text.strip():
            yield UnreadableFile("empty", place=basename(path))
            continue
        placing = Placing(text, gathering.texts[path])
        yield from placing.steps()
        yield _article(path, (placing, encoding.notes()), gathering, options)


def _document(opened: Opener) -> Generator[None, None, Document]:
    with opened() as stream:
        text, _ = yield from whole(stream)
    return document(text)


def _problems(before: str, found: Document) -> Iterator[UnreadableFile]:
    for place, detail in found.problems:
        yield UnreadableFile("bad_record", place=f"{before}{place}", detail=detail)
    for place in found.elsewhere:
        yield UnreadableFile("bad_record", place=f"{before}{place}", detail="its annotations are not in the file")


def _at(error: UnreadableFile, path: str) -> UnreadableFile:
    place = ", ".join(filter(None, (basename(path), str(error.facts.get("place", "")))))
    return UnreadableFile(error.code, **{**error.facts, "place": place})


def _article(
    path: str, read_text: tuple[Placing, tuple[Note, ...]], gathering: Gathering, options: WebAnnotationOptions
) -> ForeignArticle:
    placing, notes = read_text
    facts = _facts(gathering.facts[path])
    article = ForeignArticle(
        text=placing.text,
        headline=found_span(placing.text, facts["headline"]),
        place=basename(path) if len(gathering.texts) > 1 else "",
        notes=(*notes, *placing.notes),
        layers=placing.layers,
        outlet=facts["outlet"],
        published=facts["published"],
        byline=facts["byline"],
        url=facts["url"],
        language=facts["language"],
    )
    return with_parts(article, options)


def _facts(about: list[Object]) -> dict[str, str]:
    """What the resources that are the text say of it."""
    found: dict[str, str] = {}
    for name, key in (*_NAMES.items(), ("headline", "schema:headline")):
        said = next((word for one in about if (word := _word(one.get(key)))), "")
        found[name] = (iso_date(said) or "") if name == "published" else said
    return found


def _word(value: object) -> str:
    named = as_object(value)
    return next(iter(texts(value if named is None else named.get("name", named.get("schema:name")))), "")
