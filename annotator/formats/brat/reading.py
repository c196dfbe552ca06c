"""Reads articles of a brat collection with the marks of all their annotators."""

from collections.abc import Callable, Iterator, Mapping
from posixpath import basename, dirname
from typing import Annotated, BinaryIO

from msgspec import Meta, Struct, structs

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.brat.configuration import declared
from annotator.formats.brat.files import annotator_of, text_of, texts_for
from annotator.formats.brat.records import Standoff, parsed
from annotator.formats.drafts import Item, Note
from annotator.formats.foreign import Declared, ForeignArticle, Layer, Mark
from annotator.formats.reading.encoding import whole
from annotator.formats.reading.headline import with_parts

Opener = Callable[[], BinaryIO]


class BratOptions(Struct, frozen=True):
    """How a collection is read."""

    encoding: Annotated[str, Meta(description="such as windows-1251; found out when not given")] = ""
    headline_first: Annotated[bool, Meta(description="the first line is the headline")] = True
    recognise: Annotated[bool, Meta(description="mark keyword lines and boilerplate")] = True


class _Text(Struct):
    path: str
    text: str
    notes: tuple[Note, ...]
    marks: list[tuple[str, Standoff]]


def read(stream: BinaryIO, _options: BratOptions) -> Iterator[Item]:
    """Marks by themselves: nothing can be done with them. Raises UnreadableFile (no_text_beside, empty)."""
    raise UnreadableFile("no_text_beside" if stream.read(1) else "empty")
    yield  # it is to be a generator, as those of all formats are


def read_group(files: Mapping[str, Opener], options: BratOptions) -> Iterator[Item]:
    """Yields the article of a group (see ``files.groups``), or one for each of its texts where they differ.

    Records that cannot be read come first, each as UnreadableFile. Raises UnreadableFile (no_text_beside, empty and
    those of ``whole``).
    """
    configured = next((path for path in files if basename(path) == "annotation.conf"), "")
    known = declared(_text(files[configured], options)[0]) if configured else ()
    texts: dict[str, _Text] = {}
    for path, opened in files.items():
        if path.endswith(".txt"):
            text, notes = _text(opened, options)
            yield None
            texts[path] = _Text(path, text, notes, [])
    if not texts:
        raise UnreadableFile("no_text_beside", text=basename(next(texts_for(next(iter(files))), "")))
    for path, opened in files.items():
        if path.endswith(".ann"):
            about = texts[text_of(path, set(files))]
            found = parsed(_text(opened, options)[0], annotator_of(path, about.path))
            yield from _problems(path, found)
            about.marks.append((path, found))
            yield None
    for same in _same(list(texts.values())):
        yield from _article(same, known, options)


def _same(texts: list[_Text]) -> Iterator[list[_Text]]:
    by_text: dict[str, list[_Text]] = {}
    for one in texts:
        by_text.setdefault(one.text, []).append(one)
    yield from by_text.values()


def _article(copies: list[_Text], known: tuple[Declared, ...], options: BratOptions) -> Iterator[Item]:
    raw, layers = copies[0].text, list[Layer]()
    if not raw.strip():
        yield UnreadableFile("empty")
        return
    plain = raw.replace("\r\n", "\n")
    every = [standoff for one in copies for _, standoff in one.marks]
    # Some tools count a line break of two characters as one: the words tell which text the positions are about.
    text = raw if plain == raw or _fitting(every, raw) >= _fitting(every, plain) else plain
    for one in copies:
        for path, standoff in one.marks:
            layer = standoff.layer
            if not layer.annotator and len(copies) > 1:
                layer = structs.replace(layer, annotator=basename(dirname(path)))
            yield from _misplaced(path, standoff, text)
            layers.append(structs.replace(layer, marks=tuple(m for m in layer.marks if _fits(m, standoff, text))))
    article = ForeignArticle(
        text=text,
        notes=copies[0].notes,
        layers=tuple(sorted(layers, key=lambda layer: layer.annotator)),
        declared=known,
    )
    yield with_parts(article, options)


def _problems(path: str, found: Standoff) -> Iterator[UnreadableFile]:
    for problem in found.problems:
        place = f"{basename(path)}, line {problem.line}"
        yield UnreadableFile("bad_record", place=place, detail=problem.detail)


def _misplaced(path: str, standoff: Standoff, text: str) -> Iterator[UnreadableFile]:
    for mark in standoff.layer.marks:
        if not _fits(mark, standoff, text):
            quote, line = standoff.quotes[mark.id]
            there = _words(mark, text)
            detail = f"{mark.id}: “{quote.strip()}” is not what stands there: “{there.strip()}”"
            yield UnreadableFile("bad_record", place=f"{basename(path)}, line {line}", detail=detail)


def _fitting(standoffs: list[Standoff], text: str) -> int:
    return sum(_fits(mark, one, text) for one in standoffs for mark in one.layer.marks)


def _fits(mark: Mark, standoff: Standoff, text: str) -> bool:
    """Whether the words of the file stand at the place; white space may differ, and no words may be given."""
    if not all(Span(0, len(text)).covers(part) and part.start <= part.end for part in mark.fragments):
        return False
    quote = "".join(standoff.quotes[mark.id][0].split())
    return not quote or quote == "".join(_words(mark, text).split())


def _words(mark: Mark, text: str) -> str:
    return " ".join(part.of(text) for part in sorted(mark.fragments))


def _text(opened: Opener, options: BratOptions) -> tuple[str, tuple[Note, ...]]:
    """A file's text; marks may be empty, and so may a configuration."""
    with opened() as stream:
        if not stream.read(1):
            return "", ()
        stream.seek(0)
        reading = whole(stream, options.encoding)
        while True:
            try:
                next(reading)
            except StopIteration as end:
                text, encoding = end.value
                return text, encoding.notes()
