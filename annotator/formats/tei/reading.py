"""Reads an article back from its TEI element."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from annotator.domain.question import Answer, Answers
from annotator.domain.span import Span
from annotator.formats.tei.markup import NAMESPACE
from annotator.formats.tei.shape import FACTS, Mark, Shape

_TEI = f"{{{NAMESPACE}}}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_MARKING = {"said", "rs", "seg"}
# Where the source's description says an article's facts.
_BIBL = {"outlet": "publisher", "published": "date", "byline": "author", "url": "idno", "title": "title"}
Element = Any  # lxml has no types of its own


def shape_of(written: bytes) -> Shape:
    """What an element TEI says. Raises an error of lxml for what is not well formed."""
    etree: Any = import_module("lxml.etree")
    root = etree.fromstring(written, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    text, places = _text(_one(root, "text"))
    stand = root.find(f"{_TEI}standOff")
    groups: dict[str, list[Element]] = {}
    for group in stand if stand is not None else ():
        groups.setdefault(f"{_name(group)} {group.get('type', '')}".strip(), []).append(group)
    return Shape(
        id=root.get(_ID),
        text=text,
        facts=_facts(root),
        marks=tuple(_marks(_one(root, "text"), groups, places)),
        links=tuple(map(_link, _in(groups, "linkGrp attribution"))),
        stances=tuple(_stance(one) for one in _in(groups, "spanGrp stances")),
        answers=tuple((one.get("resp", "")[1:], _answers(one)) for one in groups.get("fs article", ())),
    )


def _name(element: Element) -> str:
    return element.tag.removeprefix(_TEI)


def _one(root: Element, name: str) -> Element:
    return root.find(f"{_TEI}{name}")


def _in(groups: dict[str, list[Element]], key: str) -> Iterator[Element]:
    return (one for group in groups.get(key, ()) for one in group)


def _pointers(element: Element, attribute: str) -> tuple[str, ...]:
    return tuple(one.removeprefix("#") for one in element.get(attribute, "").split())


def _text(element: Element) -> tuple[str, dict[str, Span]]:
    """The lines of the body, and the places of all elements in them that have an id."""
    pieces: list[str] = []
    places: dict[str, Span] = {}
    at = 0

    def take(words: str | None) -> None:
        nonlocal at
        pieces.append(words or "")
        at += len(words or "")

    def walk(inside: Element) -> None:
        begun = at
        take(inside.text)
        for child in inside:
            walk(child)
            take(child.tail)
        if inside.get(_ID):
            places[inside.get(_ID)] = Span(begun, at)

    for number, line in enumerate(_one(element, "body")):
        take("\n" if number else "")
        walk(line)
    return "".join(pieces), places


def _marks(text: Element, groups: dict[str, list[Element]], places: dict[str, Span]) -> Iterator[Mark]:
    found = [one for one in text.iter(f"{_TEI}*") if _name(one) in _MARKING]
    spans = {one.get(_ID): places[one.get(_ID)] for one in found}
    for one in _in(groups, "spanGrp marks"):
        (begin,), (end,) = _pointers(one, "from"), _pointers(one, "to")
        spans[one.get(_ID)] = Span(places[begin].start, places[end].start)
        found.append(one)
    joined = {parts[0]: parts for one in _in(groups, "joinGrp") if (parts := _pointers(one, "target"))}
    further = {part for parts in joined.values() for part in parts[1:]}
    notes = {_pointers(one, "from")[0]: one.text or "" for one in _in(groups, "spanGrp notes")}
    features = {one.get(_ID): _answers(one) for one in groups.get("fs mark", ())}
    wholes = {one.get(_ID): one for one in found if one.get(_ID) not in further}
    for id_ in sorted(wholes, key=lambda id_: int(id_.rpartition("m")[2])):
        label, *own = _pointers(wholes[id_], "ana")
        yield Mark(
            id=id_,
            label=label,
            spans=tuple(spans[part] for part in joined.get(id_, (id_,))),
            resp=wholes[id_].get("resp", "")[1:],
            unsure=wholes[id_].get("cert") == "low",
            answers=features[own[0]] if own else {},
            note=notes.get(id_, ""),
        )


def _link(link: Element) -> tuple[str, str, str]:
    claim, other = _pointers(link, "target")
    return link.get("type"), claim, other


def _stance(span: Element) -> tuple[str, str, str]:
    (claim,), (value, target) = _pointers(span, "from"), _pointers(span, "ana")
    return claim, target, value


def _facts(root: Element) -> dict[str, str]:
    bibl = next(root.iter(f"{_TEI}bibl"))
    found = dict.fromkeys(FACTS, "")
    for name, tag in _BIBL.items():
        element = bibl.find(f"{_TEI}{tag}")
        found[name] = (element.text or "") if element is not None else ""
    language = next(root.iter(f"{_TEI}language"), None)
    return found | {"language": language.text if language is not None else ""}


def _answers(features: Element) -> Answers:
    return {one.get("name"): _value(one[0]) for one in features}


def _value(element: Element) -> Answer:
    match _name(element):
        case "binary":
            return element.get("value") == "true"
        case "numeric":
            return float(element.get("value"))
        case "vColl":
            return tuple(one.text or "" for one in element)
        case _:
            return element.text or ""
