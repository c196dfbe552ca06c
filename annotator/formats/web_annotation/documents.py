"""Finds the annotations of a file: one, a page, a collection with its first page, an array, or one on each line."""

import re
from typing import cast

import msgspec
from msgspec import Struct, field

from annotator.domain.errors import UnreadableFile
from annotator.formats.web_annotation.checking import context, unsound
from annotator.formats.web_annotation.values import Object, as_object, many, types

_BYTE = re.compile(r" \(byte (\d+)\)$")


class Found(Struct, frozen=True):
    """An annotation, and where in the file it stands: ``$.items[3]``, with the line before it in JSON Lines."""

    data: Object
    place: str


class Document(Struct):
    """What a file holds. ``about`` are the resources that a collection is about; ``problems`` have place and detail.

    ``elsewhere`` are the places of collections whose annotations are not in the file.
    """

    annotations: list[Found] = field(default_factory=list[Found])
    about: list[Object] = field(default_factory=list[Object])
    problems: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    elsewhere: list[str] = field(default_factory=list[str])

    def walk(self, value: object, place: str) -> None:
        """Takes in everything below a value; contexts stand at the top alone."""
        found = as_object(value)
        if isinstance(value, list):
            for number, one in enumerate(many(cast("object", value))):
                self.walk(one, f"{place}[{number}]")
        elif found is None:
            self.problems.append((place, "it is no object"))
        elif "@graph" in found:
            self.walk(found["@graph"], f"{place}.@graph")
        else:
            self._object(found, place)

    def _object(self, found: Object, place: str) -> None:
        kinds = types(found)
        if "Annotation" in kinds:
            self.annotations.append(Found(found, place))
            self.problems += [(f"{place}{path}", detail) for path, detail in unsound(found)]
        elif "AnnotationPage" in kinds:
            self.walk(many(found.get("items")), f"{place}.items")
            if as_object(found.get("next")):
                self.walk(found["next"], f"{place}.next")
        elif "AnnotationCollection" in kinds:
            self.about += filter(None, map(as_object, many(found.get("schema:about"))))
            if as_object(found.get("first")):
                self.walk(found["first"], f"{place}.first")
            elif found.get("total"):
                self.elsewhere.append(f"{place}.first")
        else:
            self.problems.append((f"{place}.type", "it is no Annotation, AnnotationPage or AnnotationCollection"))


def document(text: str) -> Document:
    """Everything in a file. Raises UnreadableFile (bad_record) for what is no JSON."""
    found, data = Document(), text.encode(errors="surrogatepass")
    lines = data.split(b"\n")
    try:
        _take(found, msgspec.json.decode(data), "$")
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        if not _is_lines(lines):
            raise UnreadableFile("bad_record", place=_place(data, error), detail=_detail(error)) from error
        for number, line in enumerate(lines, 1):
            if line.strip():
                _take_line(found, line, f"line {number}")
    return found


def _take(found: Document, value: object, place: str) -> None:
    is_array = isinstance(value, list)
    for number, root in enumerate(many(value)):
        at = f"{place}[{number}]" if is_array else place
        found.problems += [(f"{at}{path}", detail) for path, detail in context(as_object(root) or {})]
    found.walk(value, place)


def _take_line(found: Document, line: bytes, place: str) -> None:
    try:
        _take(found, msgspec.json.decode(line), f"{place}, $")
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        found.problems.append((place, _detail(error)))


def _is_lines(lines: list[bytes]) -> bool:
    """Whether the first line that is not blank is an object by itself, with others after it."""
    said = [line for line in lines if line.strip()]
    try:
        return len(said) > 1 and isinstance(msgspec.json.decode(said[0]), dict)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False


def _place(data: bytes, error: Exception) -> str:
    at = _BYTE.search(str(error))
    before = data[: int(at[1])] if at else b""
    return f"line {before.count(10) + 1}"


def _detail(error: Exception) -> str:
    return _BYTE.sub("", str(error)) if not isinstance(error, RecursionError) else "it is nested too deep"
