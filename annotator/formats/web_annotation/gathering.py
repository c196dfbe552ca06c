"""Sorts the annotations of some files by the text they are about, and says them as marks and ties."""

from collections.abc import Iterable, Iterator, Mapping
from posixpath import basename
from typing import TypeAlias

from msgspec import Struct, field

from annotator.domain.errors import UnreadableFile
from annotator.formats.foreign import Event, Mark, Normalisation, Relation, Said
from annotator.formats.web_annotation.documents import Document, Found
from annotator.formats.web_annotation.files import own_text, text_of
from annotator.formats.web_annotation.selecting import Target, targets
from annotator.formats.web_annotation.statements import Statement, is_text, statement
from annotator.formats.web_annotation.values import Object, as_object, iri, many, texts

# What an annotation ties a claim with: such a role makes an event of it.
_TRIGGERS = {"cue", "trigger"}
_FACTS = ("schema:publisher", "schema:datePublished", "schema:author", "schema:url", "schema:headline", "language")
Tie: TypeAlias = Event | Relation


class Whose(Struct):
    """What one annotator says about one text; marks still have the selectors of their parts instead of fragments."""

    marks: list[tuple[Mark, Target]] = field(default_factory=list[tuple[Mark, Target]])
    norms: list[Normalisation] = field(default_factory=list[Normalisation])
    ties: list[Tie] = field(default_factory=list[Tie])
    answers: dict[str, Said] = field(default_factory=dict[str, Said])


class Gathering:
    """Everything that some files say, by text and annotator. ``problems`` are what could not be taken in."""

    def __init__(self, files: Mapping[str, Document], there: set[str]) -> None:
        self._there = there
        self.texts: dict[str, dict[str, Whose]] = {path: {} for path in there}
        self.facts: dict[str, list[Object]] = {path: [] for path in there}
        self.problems: list[UnreadableFile] = []
        self._known = {id_ for one in files.values() for found in one.annotations if (id_ := iri(found.data))}
        self._seen: dict[str, Object] = {}
        self._text_of: dict[str, str] = {}  # by the ids of marks, and of ties between them
        ties: list[tuple[Tie, str, str]] = []
        for path, one in files.items():
            for about in one.about:
                self._fact(text_of(iri(about), path, there), about)
            for found in one.annotations:
                ties += self._take(path, found)
        for tie, who, place in ties:
            self._tie(tie, who, place)

    def _take(self, path: str, found: Found) -> Iterator[tuple[Tie, str, str]]:
        place = f"{basename(path)}, {found.place}"
        id_ = iri(found.data) or place
        if id_ in self._seen:
            # The same annotation may stand in a collection and by itself.
            if self._seen[id_] != _plain(found.data):
                self._refuse(place, f"there are two of the id {id_}")
            return
        self._seen[id_] = _plain(found.data)
        said, who = statement(found.data, self._known - {id_}), _creator(found.data)
        if said.links:
            yield _said_tie(id_, said), who, place
            return
        self._take_marks(path, found, said, (id_, who))

    def _take_marks(self, path: str, found: Found, said: Statement, named: tuple[str, str]) -> None:
        id_, who = named
        number = 0
        for target in many(found.data.get("target")):
            for source, part in targets(target):
                text = text_of(iri(source), path, self._there)
                text = text or (own_text(path, self._there) if is_text(source) else "")
                if not text:
                    place = f"{basename(path)}, {found.place}"
                    self.problems.append(UnreadableFile("no_text_beside", place=place, text=iri(source)))
                    continue
                self._fact(text, as_object(source))
                whose = self.texts[text].setdefault(who, Whose())
                if not part.parts:
                    _answer(whose, said)
                    continue
                self._mark(whose, text, (f"{id_}#{number}" if number else id_, said), part)
                number += 1

    def _mark(self, whose: Whose, text: str, named: tuple[str, Statement], part: Target) -> None:
        id_, said = named
        note = "\n".join(said.notes)
        mark = Mark(id=id_, label=said.label, fragments=(), attributes=said.answers, note=note, unsure=said.unsure)
        whose.marks.append((mark, part))
        self._text_of[id_] = text
        for number, one in enumerate(said.meant):
            norm_id = f"{id_}#meant-{number}"
            norm = Normalisation(id=norm_id, mark=id_, database=one.database, entry=one.entry, name=one.name)
            whose.norms.append(norm)

    def _tie(self, tie: Tie, who: str, place: str) -> None:
        named = (tie.trigger, *(id_ for _, id_ in tie.roles)) if isinstance(tie, Event) else [i for _, i in tie.roles]
        text = next((self._text_of[one] for one in named if one in self._text_of), "")
        if not text:
            self._refuse(place, "it is about annotations that are not of these texts")
            return
        self._text_of[tie.id] = text
        self.texts[text].setdefault(who, Whose()).ties.append(tie)

    def _fact(self, text: str, about: Object | None) -> None:
        if text and about is not None and any(key in about for key in _FACTS):
            self.facts[text].append(about)

    def _refuse(self, place: str, detail: str) -> None:
        self.problems.append(UnreadableFile("bad_record", place=place, detail=detail))


def first_source(files: Iterable[Document]) -> str:
    """What the first of all annotations is about, as it says."""
    every = (found.data.get("target") for one in files for found in one.annotations)
    sources = (iri(source) for target in every for one in many(target) for source, _ in targets(one))
    return next(filter(None, sources), "")


def _plain(annotation: Object) -> Object:
    return {key: value for key, value in annotation.items() if key != "@context"}


def _creator(annotation: Object) -> str:
    """Who made it, by name, or else by the IRI under which the person is known."""
    for one in many(annotation.get("creator")):
        found = as_object(one) or {}
        if named := next(iter((*texts(found.get("name")), *texts(found.get("nickname")))), iri(one)):
            return named
    return ""


def _said_tie(id_: str, said: Statement) -> Tie:
    trigger = next((link for link in said.links if link[0].casefold() in _TRIGGERS), None)
    roles = tuple(link for link in said.links if link is not trigger)
    note = "\n".join(said.notes)
    if trigger is None:
        return Relation(id=id_, type=said.label, roles=roles, attributes=said.answers, note=note)
    return Event(id=id_, type=said.label, trigger=trigger[1], roles=roles, attributes=said.answers, note=note)


def _answer(whose: Whose, said: Statement) -> None:
    """What is said of the article as a whole: answers, and tags and notes under these names."""
    whose.answers |= said.answers
    if said.tags:
        whose.answers["tag"] = said.tags[0] if len(said.tags) == 1 else tuple(said.tags)
    if said.notes:
        whose.answers["note"] = "\n".join(said.notes)
