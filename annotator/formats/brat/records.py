"""The records of one ``.ann`` file, as https://brat.nlplab.org/standoff.html describes them."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct, field, structs

from annotator.domain.span import Span
from annotator.formats.foreign import Event, Layer, Mark, Normalisation, Relation, Said, SaidAll

# Text fields of real corpora hold raw line breaks, so a line that does not begin like a record goes on with the last.
_BEGINNING = re.compile(r"([TREAMN#]\d+\w*|\*)[\t ]")
_NOTES = {"AnnotatorNotes", "AnnotationError", "AnnotationIncomplete", "AnnotationUnconfirmed", "Normalized"}
UNSURE = "Unsure"
ANSWER = "Answer-"  # our own notes that hold a text, for which brat's attributes have no room


class Problem(Struct, frozen=True):
    """A record that cannot be read, by its line counted from 1."""

    line: int
    detail: str


class Standoff(Struct):
    """What a file holds; ``quotes`` has the words and the line of each mark as the file gives them."""

    layer: Layer
    quotes: dict[str, tuple[str, int]]
    problems: list[Problem]


class _Record(Struct):
    id: str
    head: str
    text: str
    line: int


class _About(Struct):
    """What other records say about a mark, an event or a relation."""

    attributes: SaidAll = field(default_factory=dict[str, Said])
    notes: list[str] = field(default_factory=list[str])


def parsed(text: str, annotator: str) -> Standoff:
    """The records of a file; one that is unsound is told and left out."""
    return _Reading().all(text, annotator)


class _Reading:
    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}
        self._relations: dict[str, Relation] = {}
        self._events: dict[str, Event] = {}
        self._norms: dict[str, Normalisation] = {}
        self._about: dict[str, _About] = {}
        self._quotes: dict[str, tuple[str, int]] = {}
        self._problems: list[Problem] = []

    def all(self, text: str, annotator: str) -> Standoff:
        readers: dict[str, Callable[[_Record], None]] = {
            "T": self._mark,
            "E": self._event,
            "R": self._relation,
            "*": self._equivalence,
            "A": self._attribute,
            "M": self._attribute,
            "N": self._normalisation,
            "#": self._note,
        }
        for record in _records(text, self._problems):
            try:
                readers[record.id[0]](record)
            except ValueError as error:
                self._problems.append(Problem(record.line, f"{record.id}: {error}"))
        layer = Layer(
            annotator=annotator,
            marks=tuple(self._with_about(self._marks)),
            relations=tuple(self._with_about(self._relations)),
            events=tuple(self._with_about(self._events)),
            normalisations=tuple(self._norms.values()),
        )
        return Standoff(layer, self._quotes, self._problems)

    def _mark(self, record: _Record) -> None:
        label, _, places = record.head.partition(" ")
        fragments = tuple(_span(place) for place in places.split(";"))
        self._put(self._marks, Mark(id=record.id, label=label, fragments=fragments))
        self._quotes[record.id] = (record.text, record.line)

    def _event(self, record: _Record) -> None:
        first, *rest = record.head.split()
        type_, trigger = _pair(first)
        roles = tuple(_pair(one) for one in rest)
        self._put(self._events, Event(id=record.id, type=type_, trigger=trigger, roles=roles))

    def _relation(self, record: _Record) -> None:
        type_, *rest = record.head.split()
        self._put(self._relations, Relation(id=record.id, type=type_, roles=tuple(_pair(one) for one in rest)))

    def _equivalence(self, record: _Record) -> None:
        type_, *ids = record.head.split()
        if len(ids) < 2:
            raise ValueError("fewer than two marks")
        id_ = f"*{record.line}"
        roles = tuple(("", one) for one in ids)
        self._put(self._relations, Relation(id=id_, type=type_, roles=roles, symmetric=True))

    def _attribute(self, record: _Record) -> None:
        name, target, *value = record.head.split(" ", 2)
        said = self._of(target).attributes
        new: Said = value[0].strip() if value and value[0].strip() else True
        if name in said and isinstance(new, str):
            earlier = said[name]
            new = (*(earlier if isinstance(earlier, tuple) else (str(earlier),)), new)
        said[name] = new

    def _normalisation(self, record: _Record) -> None:
        _, mark, reference = record.head.split(" ", 2)
        database, _, entry = reference.partition(":")
        norm = Normalisation(id=record.id, mark=mark, database=database, entry=entry.strip(), name=record.text.strip())
        self._put(self._norms, norm)

    def _note(self, record: _Record) -> None:
        kind, target = record.head.split(" ", 1)
        if kind.startswith(ANSWER):
            self._of(target.strip()).attributes[kind.removeprefix(ANSWER)] = record.text
        else:
            self._of(target.strip()).notes.append(record.text if kind in _NOTES else f"{kind}: {record.text}")

    def _of(self, target: str) -> _About:
        return self._about.setdefault(target, _About())

    def _put(self, into: dict[str, Any], value: Mark | Relation | Event | Normalisation) -> None:
        if value.id in into:
            raise ValueError("there are two of them")
        into[value.id] = value

    def _with_about(self, values: dict[str, Any]) -> Iterator[Any]:
        for value in values.values():
            about = self._about.get(value.id)
            if about is None:
                yield value
                continue
            said = {k: v for k, v in about.attributes.items() if k != UNSURE}
            new = structs.replace(value, attributes=said, note="\n".join(about.notes))
            is_unsure = UNSURE in about.attributes and isinstance(value, Mark)
            yield structs.replace(new, unsure=True) if is_unsure else new


def _records(text: str, problems: list[Problem]) -> Iterator[_Record]:
    lines: list[str] = []
    start = 0
    for number, line in enumerate([*text.replace("\r\n", "\n").split("\n"), "T0\t"], 1):
        if not _BEGINNING.match(line):
            if lines:
                lines.append(line)
            elif line.strip():
                problems.append(Problem(number, "no record begins here"))
            continue
        if lines:
            id_, rest = re.split("[\t ]", "\n".join(lines), maxsplit=1)
            head, _, said = rest.partition("\t")
            yield _Record(id_, head.strip(), said.rstrip("\n"), start)
        lines, start = [line], number


def _span(place: str) -> Span:
    start, end = place.split()
    return Span(int(start), int(end))


def _pair(raw: str) -> tuple[str, str]:
    name, colon, value = raw.partition(":")
    if not colon or not name or not value:
        raise ValueError(f"{raw} is not of the form ROLE:ID")
    return name, value
