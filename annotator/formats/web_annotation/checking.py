"""Says what of an annotation is not as https://www.w3.org/TR/annotation-model/ (2017) demands, with the place.

What is not needed to understand the annotation (a date, a licence) does not keep it from being read.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from annotator.formats.web_annotation.values import Object, as_object, many, texts, types

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SETS = frozenset({"Choice", "Composite", "List", "Independents"})
Fault: TypeAlias = tuple[str, str]  # the path below the annotation, and what is wrong there
# An IRI or a reference to one beside the file (RFC 3987), as far as it can be told from words.
_IRI = re.compile(r"[^\s<>\"{}|\\^`]+")
# A date and time as xsd:dateTime has it.
_TIME = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
_DESCRIBING = {"created", "modified", "generated", "creator", "generator", "audience", "rights", "via", "canonical"}
_DIRECTIONS = {"ltr", "rtl", "auto"}


def context(root: Object) -> Iterator[Fault]:
    """Whether an object at the top of a file names the context that makes it an annotation."""
    if CONTEXT not in texts(root.get("@context")):
        yield "", f"its @context does not name {CONTEXT}"


def unsound(annotation: Object) -> Iterator[Fault]:
    """Everything that is not as demanded."""
    yield from _described(annotation)
    if "id" in annotation and not _is_iri(annotation["id"]):
        yield ".id", "it must be one IRI"
    if "body" in annotation and "bodyValue" in annotation:
        yield ".bodyValue", "an annotation has a body or a bodyValue, not both"
    if not isinstance(annotation.get("bodyValue", ""), str):
        yield ".bodyValue", "it must be one text"
    for path, one in _each(annotation, "body"):
        yield from _resource(one, path)
    if not many(annotation.get("target")):
        yield ".target", "an annotation needs a target"
    for path, one in _each(annotation, "target"):
        yield from _resource(one, path)


def _each(of: Object, key: str) -> Iterator[tuple[str, object]]:
    if key not in of:
        return
    value = of[key]
    for number, one in enumerate(many(value)):
        yield f".{key}[{number}]" if isinstance(value, list) else f".{key}", one


def _below(path: str, faults: Iterator[Fault]) -> Iterator[Fault]:
    return ((f"{path}{inner}", detail) for inner, detail in faults)


def _described(thing: Object) -> Iterator[Fault]:
    """What annotations and resources alike may have: who made them and when, and under which rights."""
    if _DESCRIBING.isdisjoint(thing):
        return
    for key in ("created", "modified", "generated"):
        if key in thing and not (isinstance(thing[key], str) and _TIME.fullmatch(thing[key])):
            yield f".{key}", "it must be one date and time, such as 2016-11-16T12:00:00Z"
    for key in ("creator", "generator", "audience"):
        for path, one in _each(thing, key):
            if as_object(one) is None and not _is_iri(one):
                yield path, "it must be an IRI or an object"
    yield from _referring(thing)


def _referring(thing: Object) -> Iterator[Fault]:
    for key in ("rights", "via"):
        for path, one in _each(thing, key):
            if not _is_iri(one):
                yield path, "it must be an IRI"
    if "canonical" in thing and not _is_iri(thing["canonical"]):
        yield ".canonical", "it must be one IRI"


def _resource(value: object, path: str) -> Iterator[Fault]:
    found = as_object(value)
    if found is None:
        if not _is_iri(value):
            yield path, "it must be an IRI or an object"
        return
    for part in (_described, _plain, _set, _specific):
        yield from _below(path, part(found))


def _plain(found: Object) -> Iterator[Fault]:
    if "id" in found and not _is_iri(found["id"]):
        yield ".id", "it must be one IRI"
    if "TextualBody" in types(found) and not isinstance(found.get("value"), str):
        yield ".value", "a TextualBody needs one text as its value"
    for key in ("processingLanguage", "textDirection"):
        if key in found and not isinstance(found[key], str):
            yield f".{key}", "it must be one text"
    for key in ("format", "language"):
        if key in found and len(texts(found[key])) != len(many(found[key])):
            yield f".{key}", "it must be a text"
    if isinstance(found.get("textDirection"), str) and found["textDirection"] not in _DIRECTIONS:
        yield ".textDirection", "it must be ltr, rtl or auto"


def _set(found: Object) -> Iterator[Fault]:
    kinds = types(found) & SETS
    if len(kinds) > 1:
        yield ".type", f"it cannot be all of these: {', '.join(sorted(kinds))}"
    if "items" in found and not kinds:
        yield ".type", "with items, it must be a Choice, Composite, List or Independents"
    for path, one in _each(found, "items"):
        yield from _resource(one, path)


def _specific(found: Object) -> Iterator[Fault]:
    if "SpecificResource" not in types(found) and not found.keys() & {"selector", "source", "state"}:
        return
    if len(many(found.get("source"))) != 1:
        yield ".source", "a part of a resource needs one source, of which it is a part"
    else:
        yield from _resource(found["source"], ".source")
    for path, one in _each(found, "selector"):
        yield from _selector(one, path)


def _selector(value: object, path: str) -> Iterator[Fault]:
    found = as_object(value)
    if found is None:
        if not _is_iri(value):
            yield path, "it must be an IRI or an object"
        return
    for kind in sorted(types(found)):
        if kind in _SELECTORS:
            yield from _below(path, _SELECTORS[kind](found))
    for key in ("refinedBy", "startSelector", "endSelector"):
        for inner, one in _each(found, key):
            yield from _selector(one, f"{path}{inner}")


def _value(found: Object) -> Iterator[Fault]:
    if not isinstance(found.get("value"), str):
        yield ".value", "such a selector needs one text as its value"


def _quote(found: Object) -> Iterator[Fault]:
    if not isinstance(found.get("exact"), str):
        yield ".exact", "it must be one text"
    for key in ("prefix", "suffix"):
        if not isinstance(found.get(key, ""), str):
            yield f".{key}", "it must be one text"


def _position(found: Object) -> Iterator[Fault]:
    for key in ("start", "end"):
        if type(found.get(key)) is not int or found[key] < 0:
            yield f".{key}", "it must be a whole number, not below 0"


def _range(found: Object) -> Iterator[Fault]:
    for key in ("startSelector", "endSelector"):
        if len(many(found.get(key))) != 1:
            yield f".{key}", "a RangeSelector needs one"


_SELECTORS: dict[str, Callable[[Object], Iterator[Fault]]] = {
    "FragmentSelector": _value,
    "CssSelector": _value,
    "XPathSelector": _value,
    "TextQuoteSelector": _quote,
    "TextPositionSelector": _position,
    "DataPositionSelector": _position,
    "RangeSelector": _range,
}


def _is_iri(value: object) -> bool:
    return isinstance(value, str) and _IRI.fullmatch(value) is not None
