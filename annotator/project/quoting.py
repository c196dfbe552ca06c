"""Finds in an article's text the marks of a file that has no text: by place and words, never by guessing."""

import re
from collections.abc import Mapping

from msgspec import structs

from annotator.domain.span import Span
from annotator.domain.text import normalise
from annotator.formats.drafts import Note, NoteCode
from annotator.formats.foreign import Event, Layer, Mark, MarksElsewhere, Quoted, Relation
from annotator.formats.writing.saying import ATTRIBUTED, CONTENT

_EXAMPLES, _SHOWN = 3, 60
_BETWEEN = re.compile(r"[\s…]+")  # what our tables put between the fragments of a quote is no part of it


class Placing:
    """Places the marks of all layers in one text. ``known`` are the ids of the annotations that the article has."""

    def __init__(self, found: MarksElsewhere, text: str, known: frozenset[str]) -> None:
        self._found = found
        self._text = text
        self._known = known
        self._told: dict[NoteCode, list[str]] = {}
        self.layers = tuple(self._layer(layer) for layer in found.layers)

    @property
    def notes(self) -> tuple[Note, ...]:
        """How many marks were moved or left out, with the places in the file of some of them."""
        return tuple(
            Note(code, {"count": str(len(told)), "examples": "; ".join(told[:_EXAMPLES])})
            for code, told in sorted(self._told.items())
        )

    def _layer(self, layer: Layer) -> Layer:
        placed: dict[str, Mark] = {}
        for mark in layer.marks:
            quoted = self._found.quoted[(layer.annotator, mark.id)]
            if mark.id in self._known:
                self._tell("marks_known", quoted, quoted.words)
            elif quoted.near and quoted.near not in placed and not mark.fragments:
                continue  # its claim was left out, which is told
            elif (spans := self._spans(mark, quoted, placed.get(quoted.near))) is not None:
                placed[mark.id] = structs.replace(mark, fragments=spans)
        return _with(layer, placed, self._renamed(layer, placed))

    def _renamed(self, layer: Layer, placed: Mapping[str, Mark]) -> dict[str, str]:
        """Mentions and cues are called after their place: two that were found in one are one."""
        return {
            id_: f"{mark.label} " + " ".join(f"{span.start}-{span.end}" for span in mark.fragments)
            if self._found.quoted[(layer.annotator, id_)].near
            else id_
            for id_, mark in placed.items()
        }

    def _spans(self, mark: Mark, quoted: Quoted, near: Mark | None) -> tuple[Span, ...] | None:
        words = normalise(quoted.words).text
        inside = all(0 <= span.start < span.end <= len(self._text) for span in mark.fragments)
        if mark.fragments and inside and (not words or self._says(mark.fragments, words)):
            return mark.fragments
        if not words:
            self._tell("lost_outside_text", quoted, mark.id)
            return None
        places = _places(self._text, words)
        if len(places) > 1 and near is not None:
            line = _line(self._text, near.fragments[0])
            places = [place for place in places if line.covers(place)] or places
        if len(places) == 1:
            if mark.fragments:
                self._tell("anchor_moved", quoted, words)
            return (places[0],)
        self._tell("anchor_ambiguous" if places else "anchor_lost", quoted, words)
        return None

    def _says(self, spans: tuple[Span, ...], words: str) -> bool:
        there = "".join(span.of(self._text) for span in spans)
        return _BETWEEN.sub("", there) == _BETWEEN.sub("", words)

    def _tell(self, code: NoteCode, quoted: Quoted, words: str) -> None:
        shown = " ".join(words.split())
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        self._told.setdefault(code, []).append(f"{quoted.place}: {shown}")


def _with(layer: Layer, placed: Mapping[str, Mark], renamed: Mapping[str, str]) -> Layer:
    """The layer with those marks alone, and of mentions and cues only those that serve a claim."""
    ties = [kept for tie in (*layer.events, *layer.relations) if (kept := _tie(tie, renamed)) is not None]
    serving = {mark for tie in ties for mark in (*(mark for _, mark in tie.roles), *_trigger(tie))}
    sides = _sides(layer)
    claims = {id_ for id_ in placed if id_ not in sides}
    marks = {renamed[id_]: structs.replace(mark, id=renamed[id_]) for id_, mark in placed.items()}
    return structs.replace(
        layer,
        marks=tuple(mark for id_, mark in marks.items() if id_ in serving or id_ in claims),
        events=tuple(tie for tie in ties if isinstance(tie, Event)),
        relations=tuple(tie for tie in ties if isinstance(tie, Relation)),
        normalisations=tuple(norm for norm in layer.normalisations if norm.mark in placed),
        stances=tuple(stance for stance in layer.stances if stance.mark in placed),
    )


def _tie(tie: Event | Relation, renamed: Mapping[str, str]) -> Event | Relation | None:
    """What is left of a tie: without its cue, claim and mention are tied; without its claim, nothing."""
    roles = tuple((role, renamed[mark]) for role, mark in tie.roles if mark in renamed)
    if not any(role == CONTENT for role, _ in roles):
        return None
    if isinstance(tie, Event) and tie.trigger in renamed:
        return structs.replace(tie, trigger=renamed[tie.trigger], roles=roles)
    return Relation(id=tie.id, type=ATTRIBUTED, roles=roles) if len(roles) > 1 else None


def _trigger(tie: Event | Relation) -> tuple[str, ...]:
    return (tie.trigger,) if isinstance(tie, Event) else ()


def _sides(layer: Layer) -> set[str]:
    """The ids of mentions and cues."""
    sides = {mark for tie in (*layer.events, *layer.relations) for role, mark in tie.roles if role != CONTENT}
    return sides | {event.trigger for event in layer.events}


def _places(text: str, words: str) -> list[Span]:
    """The places of the words, or where they stand with other white space."""
    exact = re.escape(words)
    found = [Span(*one.span()) for one in re.finditer(f"(?={exact})", text)]
    if found:
        return [Span(one.start, one.start + len(words)) for one in found]
    spaced = r"\s+".join(map(re.escape, words.split()))
    return [Span(*one.span()) for one in re.finditer(spaced, text)] if spaced else []


def _line(text: str, at: Span) -> Span:
    """The line of the text, which is a paragraph, in which a place begins."""
    end = text.find("\n", at.start)
    return Span(text.rfind("\n", 0, at.start) + 1, len(text) if end < 0 else end)
