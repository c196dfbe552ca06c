"""Where the marks of another tool's file lie in an article as the project keeps it."""

from collections.abc import Iterable, Iterator
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from annotator.domain.annotation import Fragment
from annotator.domain.span import Span
from annotator.domain.text import Normalised
from annotator.formats.drafts import Lost
from annotator.formats.foreign import Layer


class Placed(Struct, frozen=True):
    """One annotator's marks with their words in the article as it is kept; ``lost`` are those without a place."""

    layer: Layer
    fragments: dict[str, tuple[Fragment, ...]]
    lost: tuple[tuple[Lost, str], ...] = ()


def placed(layer: Layer, raw: Normalised, length: int) -> Placed:
    """Where the marks lie in the text in normal form; ``length`` is that of the text as the file has it."""
    fragments: dict[str, tuple[Fragment, ...]] = {}
    lost: list[tuple[Lost, str]] = []
    for mark in layer.marks:
        spans = mark.fragments
        if not all(0 <= span.start <= span.end <= length for span in spans):
            lost.append(("lost_outside_text", mark.id))
            continue
        found = tuple(_apart(Span(raw.position(span.start), raw.position(span.end)) for span in spans))
        if found:
            fragments[mark.id] = tuple(Fragment(s.start, s.end, s.of(raw.text)) for s in found)
        else:
            lost.append(("lost_empty_mark", mark.id))
    return Placed(layer, fragments, tuple(lost))


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in text order; those that overlap or touch are one, and empty ones are none."""
    last: Span | None = None
    for span in sorted(span for span in spans if span.start < span.end):
        if last is not None and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def made_id(*parts: str) -> str:
    """An id that is the same for the same parts, so that what is imported twice is known again."""
    return str(uuid5(NAMESPACE_URL, "\0".join(parts)))
