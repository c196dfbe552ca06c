"""Where the selectors of a target say that a mark lies in a text.

Positions count code points, the end exclusive: https://www.w3.org/TR/annotation-model/#text-position-selector, which
speaks of characters, and #text-quote-selector, which has text counted in code points and not in code units.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from annotator.domain.span import Span
from annotator.formats.web_annotation.anchoring import Anchor, Quote, anchored
from annotator.formats.web_annotation.values import Object, as_object, many, types

# Of a plain text (RFC 5147): places between characters.
_CHARACTERS = re.compile(r"char=(\d+),(\d+)(?:;.*)?")
_DEEPEST = 20  # selectors that refine one another, and sets in sets


class Target(Struct, frozen=True):
    """One mark's worth of a target: each part by the selectors that are to select the same, in the file's order.

    Without parts, it is the whole text.
    """

    parts: tuple[tuple[Object, ...], ...] = ()


def selectors(resource: object) -> tuple[Object, ...]:
    """The selectors of a resource that say something; those that are only named by an IRI do not."""
    found = as_object(resource)
    given = tuple(one for raw in many(found.get("selector") if found else None) if (one := as_object(raw)))
    source = found.get("source") if found else resource
    fragment = source.partition("#")[2] if isinstance(source, str) and not given else ""
    return given or (({"type": "FragmentSelector", "value": fragment},) if _CHARACTERS.fullmatch(fragment) else ())


def placed(text: str, given: tuple[Object, ...], depth: int = 0) -> Anchor | None:
    """The part of the text that the selectors select; None where it is not there, or cannot be told in plain text."""
    if depth > _DEEPEST:
        return None
    quotes = [quote for one in given if (quote := _quote(one)) is not None]
    positions = [span for one in given if (span := _position(one)) is not None]
    found = anchored(text, quotes[0] if quotes else None, positions[0] if positions else None)
    outer = next((one for one in given if "refinedBy" in one), None)
    if outer is not None:
        return _refined(text, found, outer, depth)
    if found is None:
        return next((part for one in given if (part := _range(text, one, depth)) is not None), None)
    return found


def _refined(text: str, within: Anchor | None, outer: Object, depth: int) -> Anchor | None:
    """The inner selection. What is refined may be told by marks that a plain text has not, such as paragraphs' ids: a
    quote can be looked for in the whole text then, and a position cannot."""
    inner = tuple(one for raw in many(outer["refinedBy"]) if (one := as_object(raw)))
    if within is None:
        known = tuple(one for one in inner if _quote(one) is not None or "refinedBy" in one)
        return placed(text, known, depth + 1) if known else None
    found = placed(within.span.of(text), inner, depth + 1)
    if found is None:
        return None
    start = within.span.start
    how = found.how if within.how == "given" else within.how
    return Anchor(Span(start + found.span.start, start + found.span.end), how)


def _range(text: str, selector: Object, depth: int) -> Anchor | None:
    """From the start of one selection to the start of the other, which is not in it any more."""
    ends = [as_object(selector.get(key)) for key in ("startSelector", "endSelector")]
    if "RangeSelector" not in types(selector):
        return None
    first, last = (placed(text, (end,), depth + 1) if end is not None else None for end in ends)
    if first is None or last is None:
        return None
    if first.span.start > last.span.start:
        return None
    how = last.how if first.how == "given" else first.how
    return Anchor(Span(first.span.start, last.span.start), how)


def _quote(selector: Object) -> Quote | None:
    if "TextQuoteSelector" not in types(selector) or not isinstance(selector.get("exact"), str):
        return None
    around = (value if isinstance(value := selector.get(key), str) else "" for key in ("prefix", "suffix"))
    return Quote(selector["exact"], *around)


def _position(selector: Object) -> Span | None:
    start, end = selector.get("start"), selector.get("end")
    if "TextPositionSelector" in types(selector) and isinstance(start, int) and isinstance(end, int):
        return Span(start, end)
    value = selector.get("value")
    if "FragmentSelector" in types(selector) and isinstance(value, str):
        found = _CHARACTERS.fullmatch(value)
        return Span(int(found[1]), int(found[2])) if found and len(found[1]) < 10 > len(found[2]) else None
    return None


def targets(resource: object, depth: int = 0) -> Iterator[tuple[object, Target]]:
    """Each mark that a target makes, with its source. Parts of a Composite or a List are fragments of one mark."""
    found = as_object(resource)
    if found is None or "items" not in found:
        given = selectors(resource)
        yield _source(resource), Target((given,) if given else ())
        return
    inner = [pair for item in many(found["items"]) if depth < _DEEPEST for pair in targets(item, depth + 1)]
    if types(found) & {"Composite", "List"}:
        by_source: dict[str, list[tuple[object, Target]]] = {}
        for source, target in inner:
            by_source.setdefault(str(source), []).append((source, target))
        for same in by_source.values():
            yield same[0][0], Target(tuple(part for _, target in same for part in target.parts))
    else:
        yield from inner


def _source(resource: object) -> object:
    found = as_object(resource)
    return found.get("source", found) if found else resource
