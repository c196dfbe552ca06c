"""Reads WebAnno TSV 3: one file of one annotator, or those of all annotators of a document together."""

from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Annotated, BinaryIO, Literal

from msgspec import Meta, Struct, structs

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item
from annotator.formats.foreign import ForeignArticle, Layer, Mark
from annotator.formats.reading.encoding import detected, opened
from annotator.formats.reading.headline import with_parts
from annotator.formats.reading.inception import annotator_of
from annotator.formats.webanno_tsv.header import FORMAT
from annotator.formats.webanno_tsv.layers import Reading
from annotator.formats.webanno_tsv.rows import document

VALUE = "value"


class WebannoOptions(Struct, frozen=True):
    """How such files are read."""

    marks: Annotated[Literal["layer", "value"], Meta(description="a mark's label: its layer, or its value")] = "layer"
    headline_first: Annotated[bool, Meta(description="the first line is the headline")] = True
    recognise: Annotated[bool, Meta(description="mark keyword lines and boilerplate")] = True


def recognises(start: bytes) -> bool:
    """Whether a file begins as the format does; other tables have its ending too."""
    return start.removeprefix(b"\xef\xbb\xbf").startswith(FORMAT.encode())


def read(stream: BinaryIO, options: WebannoOptions) -> Iterator[Item]:
    """Yields the file's article. Raises UnreadableFile (bad_record, empty, undecodable)."""
    text, layer, problems = yield from _layer(stream, options, "")
    yield from problems
    yield _article(text, [layer], options)


def read_group(files: Mapping[str, Callable[[], BinaryIO]], options: WebannoOptions) -> Iterator[Item]:
    """Yields a document's article with the marks of all annotators; a file that cannot be read does not stop it."""
    by_text: dict[str, list[Layer]] = {}
    for path, opener in files.items():
        whose = annotator_of(path)
        try:
            with opener() as stream:
                text, layer, problems = yield from _layer(stream, options, whose)
        except UnreadableFile as error:
            yield UnreadableFile(
                error.code, **{**error.facts, "place": f"{whose} {error.facts.get('place', '')}".strip()}
            )
            continue
        yield from problems
        by_text.setdefault(text, []).append(layer)
    for text, layers in by_text.items():
        yield _article(text, layers, options)


def _layer(
    stream: BinaryIO, options: WebannoOptions, annotator: str
) -> Generator[None, None, tuple[str, Layer, list[UnreadableFile]]]:
    encoding = yield from detected(stream)
    with opened(stream, encoding) as lines:
        found = document(lines)
    yield None
    if not found.text.strip():
        raise UnreadableFile("empty")
    layer = Reading(found).layer(annotator)
    if options.marks == "value":
        layer = structs.replace(layer, marks=tuple(_by_value(mark) for mark in layer.marks))
    return found.text, layer, found.problems


def _by_value(mark: Mark) -> Mark:
    said = mark.attributes.get(VALUE)
    if not isinstance(said, str):
        return mark
    rest = {name: answer for name, answer in mark.attributes.items() if name != VALUE}
    return structs.replace(mark, label=said, attributes=rest)


def _article(text: str, layers: list[Layer], options: WebannoOptions) -> ForeignArticle:
    return with_parts(ForeignArticle(text=text, layers=tuple(layers)), options)
