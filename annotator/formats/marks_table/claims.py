"""Says rows in the shape of other tools' files: a claim with mention and cue, its speaker and its stances.

Rows with one claim id, or of one label, words and place, are one claim: each may say a further stance of it.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.drafts import Note, Reference
from annotator.formats.foreign import (
    Event,
    Layer,
    Mark,
    MarksElsewhere,
    Normalisation,
    Quoted,
    Relation,
    Said,
    SaidAll,
    SaidStance,
)
from annotator.formats.writing.saying import ATTRIBUTED, CONTENT, SOURCE

_OWN = "speakers"  # the project's registry: a name of the table is the speaker of that name
_PLACE = re.compile(r"(\d{1,9})\s*[-–]\s*(\d{1,9})")
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "j"})
_EXAMPLES = 3
Parts = Mapping[str, str]
Answers = tuple[Mapping[str, str], Mapping[str, str]]  # of the mark, and about the article


class _OfOne(Struct):
    """What one annotator says about an article; ``first`` is each claim's first row, without target and stance."""

    marks: dict[str, Mark] = field(default_factory=dict[str, Mark])
    ties: dict[str, Event | Relation] = field(default_factory=dict[str, Event | Relation])
    speakers: list[Normalisation] = field(default_factory=list[Normalisation])
    stances: dict[SaidStance, None] = field(default_factory=dict[SaidStance, None])
    answers: SaidAll = field(default_factory=dict[str, Said])
    first: dict[str, Parts] = field(default_factory=dict[str, Parts])


class _About(Struct):
    """What is said about one article."""

    place: str
    rows: int = 0
    people: dict[str, _OfOne] = field(default_factory=dict[str, _OfOne])
    quoted: dict[tuple[str, str], Quoted] = field(default_factory=dict[tuple[str, str], Quoted])
    lost: list[str] = field(default_factory=list[str])


class Claims:
    """Takes rows in any order. ``notes`` are those of the whole file."""

    def __init__(self, notes: tuple[Note, ...]) -> None:
        self._notes = notes
        self._articles: dict[Reference, _About] = {}

    def add(self, article: Reference, parts: Parts, answers: Answers, place: str) -> None:
        """Takes a row. Raises UnreadableFile (bad_record) where it does not say what is marked, or in what."""
        if article == Reference():
            raise UnreadableFile("bad_record", place=place, detail="it names no article")
        fragments = _places(parts, place)
        if not (fragments or parts.get("quote")):
            raise UnreadableFile("bad_record", place=place, detail="it has neither words nor a place")
        sides = {part: _spans(parts.get(f"{part}_at", ""), place) for part in ("mention", "cue")}
        about = self._articles.setdefault(article, _About(place))
        about.rows += 1
        who = " ".join(parts.get("annotator", "").split())
        one = about.people.setdefault(who, _OfOne())
        row = _Row(about, one, who, parts, place)
        row.claim(fragments, answers[0])
        row.attribution(sides)
        row.stance()
        for question, answer in answers[1].items():
            if answer:
                one.answers.setdefault(question, answer)

    def found(self) -> Iterator[MarksElsewhere]:
        """What is said about each article, in the order in which they were first named."""
        for article, about in self._articles.items():
            yield MarksElsewhere(
                article=article,
                place=about.place,
                rows=about.rows,
                notes=self._notes + _lost(about.lost),
                layers=tuple(_layer(who, one) for who, one in about.people.items()),
                quoted=about.quoted,
            )


class _Row:
    """One row, on its way to what its annotator says about the article."""

    def __init__(self, about: _About, one: _OfOne, who: str, parts: Parts, place: str) -> None:
        self._about = about
        self._one = one
        self._who = who
        self._parts = parts
        self._place = place
        self._id = ""
        self._is_new = False

    def claim(self, fragments: tuple[Span, ...], answers: Mapping[str, str]) -> None:
        """The claim itself; of a claim that was there already only what is said otherwise is told."""
        parts = self._parts
        label, quote = parts.get("label") or "claim", parts.get("quote", "")
        where = " ".join(f"{span.start}-{span.end}" for span in fragments)
        self._id = parts.get("claim_id") or " ".join(filter(None, (label, where, quote)))
        said = {**{k: v for k, v in parts.items() if k not in ("target", "stance")}, **answers}
        first = self._one.first.setdefault(self._id, said)
        self._is_new = first is said
        if not self._is_new:
            other = (f"{key}: {value}" for key, value in said.items() if value and first.get(key) != value)
            self._about.lost += (f"{self._place}: {one}" for one in other)
            return
        attributes: SaidAll = {name: answer for name, answer in answers.items() if answer}
        self._one.marks[self._id] = Mark(
            id=self._id,
            label=label,
            fragments=fragments,
            attributes=attributes,
            note=parts.get("note", ""),
            unsure=parts.get("unsure", "").casefold() in _YES,
        )
        self._quote(self._id, quote)

    def attribution(self, sides: Mapping[str, tuple[Span, ...]]) -> None:
        """Who says it, and by which words."""
        if not self._is_new:
            return
        name = " ".join(self._parts.get("speaker", "").split())
        if name:
            self._one.speakers.append(
                Normalisation(
                    id=f"{self._id} speaker",
                    mark=self._id,
                    database=_OWN,
                    entry=name.casefold(),
                    name=name,
                    affiliation=" ".join(self._parts.get("affiliation", "").split()),
                )
            )
        mention, cue = (self._side(part, sides[part]) for part in ("mention", "cue"))
        content, source = (CONTENT, self._id), ((SOURCE, mention),) if mention else ()
        if cue:
            self._one.ties[self._id] = Event(id=f"{self._id} said", type="cue", trigger=cue, roles=(*source, content))
        elif mention:
            self._one.ties[self._id] = Relation(id=f"{self._id} said", type=ATTRIBUTED, roles=(content, *source))

    def stance(self) -> None:
        """How the speaker stands to something."""
        target, value = self._parts.get("target", ""), self._parts.get("stance", "")
        if target and value:
            self._one.stances[SaidStance(mark=self._id, target=target, value=value)] = None
        elif target or value:
            self._about.lost.append(f"{self._place}: {target or value}")

    def _side(self, part: str, fragments: tuple[Span, ...]) -> str:
        """The id of the mention or cue; one that stands at a given place may serve several claims."""
        quote = self._parts.get(part, "")
        if not (quote or fragments):
            return ""
        where = " ".join(f"{span.start}-{span.end}" for span in fragments)
        id_ = f"{part} {where}" if fragments else f"{part} of {self._id}"
        if id_ not in self._one.marks:
            self._one.marks[id_] = Mark(id=id_, label=part, fragments=fragments)
            self._quote(id_, quote, near=self._id)
        return id_

    def _quote(self, id_: str, words: str, near: str = "") -> None:
        self._about.quoted[(self._who, id_)] = Quoted(words=words, place=self._place, near=near)


def _places(parts: Parts, place: str) -> tuple[Span, ...]:
    if parts.get("fragments"):
        return _spans(parts["fragments"], place)
    start, end = parts.get("start", ""), parts.get("end", "")
    if not start:
        return ()
    try:
        first = int(start)
        return (Span(first, int(end) if end else first + len(parts.get("quote", ""))),)
    except ValueError as error:
        raise UnreadableFile("bad_record", place=place, detail=str(error)) from error


def _spans(cell: str, place: str) -> tuple[Span, ...]:
    """The places of a cell such as ``12-40; 58-90``."""
    if not cell:
        return ()
    found = [_PLACE.fullmatch(one.strip()) for one in cell.split(";")]
    if None in found:
        raise UnreadableFile("bad_record", place=place, detail=f"“{cell}” is no place")
    return tuple(Span(int(one[1]), int(one[2])) for one in found if one is not None)


def _layer(who: str, one: _OfOne) -> Layer:
    return Layer(
        annotator=who,
        marks=tuple(one.marks.values()),
        events=tuple(tie for tie in one.ties.values() if isinstance(tie, Event)),
        relations=tuple(tie for tie in one.ties.values() if isinstance(tie, Relation)),
        normalisations=tuple(one.speakers),
        stances=tuple(one.stances),
        answers=one.answers,
    )


def _lost(lost: list[str]) -> tuple[Note, ...]:
    shown = "; ".join(lost[:_EXAMPLES]) + (" …" if len(lost) > _EXAMPLES else "")
    return (Note("lost_answer", {"count": str(len(lost)), "examples": shown}),) if lost else ()
