"""What the bodies of an annotation say: labels, answers, notes, who is meant, and what it ties together.

A body's purpose, or else the annotation's motivation, tells what it is for (annotation-model, 3.3.5). What has no
place of its own becomes a note, so that nothing is lost. Attributes stand as schema.org's PropertyValue, roles as
``schema:roleName``: the annotations' own context knows the prefix.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from msgspec import Struct, field

from annotator.formats.foreign import Said
from annotator.formats.web_annotation.values import Object, as_object, iri, many, texts, types

WIKIDATA = "http://www.wikidata.org/entity/"
SPEAKER = "urn:x-annotator:speaker:"
UNSURE = "unsure"
_ENTITY = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q\d+)")
# What a note is anyway; other purposes are named before its words.
_NOTING = {"", "commenting", "describing", "highlighting", "bookmarking"}
_LABELLING = {"tagging", "classifying"}


class Meant(Struct, frozen=True):
    """An entry of a list elsewhere."""

    database: str
    entry: str
    name: str


class Statement(Struct):
    """What one annotation says. ``links`` are the other annotations that it names, each in its role."""

    tags: list[str] = field(default_factory=list[str])
    answers: dict[str, Said] = field(default_factory=dict[str, Said])
    notes: list[str] = field(default_factory=list[str])
    meant: list[Meant] = field(default_factory=list[Meant])
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    unsure: bool = False
    motivation: str = ""

    @property
    def label(self) -> str:
        """The first tag; without one, the motivation."""
        return self.tags[0] if self.tags else self.motivation or "annotation"


def statement(annotation: Object, known: set[str]) -> Statement:
    """What an annotation says; ``known`` are the ids of all annotations there are."""
    motivations = [_last(one) for one in texts(annotation.get("motivation"))]
    said = Statement(motivation=motivations[0] if motivations else "")
    if isinstance(annotation.get("bodyValue"), str):
        said.notes.append(annotation["bodyValue"])
    for body in _flat(annotation.get("body")):
        _take(said, body, known)
    for target in _flat(annotation.get("target")):
        _link(said, target, known, "target")
    if len(said.tags) > 1:
        _answer(said, "tag", said.tags[1:])
    return said


def _flat(bodies: object, depth: int = 0) -> Iterator[object]:
    """The bodies, with those of a Choice or another set in their place: a person may want any of them."""
    for one in many(bodies):
        found = as_object(one)
        if found is not None and "items" in found and depth < 20:
            yield from _flat(found["items"], depth + 1)
        else:
            yield one


def _take(said: Statement, body: object, known: set[str]) -> None:
    found = as_object(body) or {}
    purposes = [_last(one) for one in texts(found.get("purpose"))]
    purpose = purposes[0] if purposes else said.motivation
    text = found.get("value")
    if _link(said, body, known, "body"):
        return
    if "schema:propertyID" in found:
        typed = found.get("schema:value", text)
        value = typed if isinstance(typed, bool | str) else float(typed) if isinstance(typed, int | float) else None
        if value is not None:
            _answer(said, str(found["schema:propertyID"]), [value])
    elif isinstance(text, str):
        _take_text(said, purpose, text)
    else:
        _take_resource(said, purpose, found.get("source", body))


def _take_text(said: Statement, purpose: str, text: str) -> None:
    if purpose in _LABELLING and text.strip():
        said.tags.append(text)
    elif purpose == "questioning" and text == UNSURE:
        said.unsure = True
    elif text:
        said.notes.append(text if purpose in _NOTING else f"{purpose}: {text}")


def _take_resource(said: Statement, purpose: str, resource: object) -> None:
    name = next(iter(texts((as_object(resource) or {}).get("name"))), "")
    address = iri(resource)
    if purpose == "identifying" and address:
        said.meant.append(_meant(address, name))
    elif purpose in _LABELLING and address:
        said.tags.append(name or _last(address))
    elif name or address:
        said.notes.append(" ".join(filter(None, (name, address))))


def _meant(address: str, name: str) -> Meant:
    if address.startswith(SPEAKER):
        return Meant("Speakers", unquote(address[len(SPEAKER) :]), name)
    if entity := _ENTITY.fullmatch(address):
        return Meant("Wikidata", entity[1], name)
    try:
        host = urlsplit(address).hostname
    except ValueError:  # brackets that are no address of the sixth version
        host = None
    return Meant(host or "IRI", address, name)


def _answer(said: Statement, name: str, values: list[str] | list[bool | str | float]) -> None:
    held = said.answers.get(name)
    if held is None and len(values) == 1:
        said.answers[name] = values[0]
        return
    before = held if isinstance(held, tuple) else () if held is None else (held,)
    said.answers[name] = tuple(str(one) for one in (*before, *values))


def _link(said: Statement, resource: object, known: set[str], role: str) -> bool:
    found = as_object(resource) or {}
    name = iri(found.get("source", resource))
    if name not in known or "selector" in found:
        return False
    roles = texts(found.get("schema:roleName"))
    said.links.append((roles[0] if roles else role, name))
    return True


def _last(name: str) -> str:
    """The last part of an IRI or a name with a prefix, which is what a person knows it by."""
    return unquote(re.split(r"[/#:]", name.rstrip("/#:"))[-1]) or name


def is_text(resource: object) -> bool:
    """Whether a resource may be one that is read: none that says it is an image or the like."""
    return not types(as_object(resource) or {}) & {"Image", "Sound", "Video", "Dataset"}
