"""Makes marks of the passages of one source: a mark for each code that is a label, with its answers and speakers."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field

from annotator.domain.span import Span
from annotator.formats.foreign import Layer, Mark, Normalisation, Relation, SaidAll
from annotator.formats.refi_qda.codes import UNSURE, Codes
from annotator.formats.refi_qda.passages import Coded, Passage
from annotator.formats.refi_qda.qde import Case, Link

CONTINUES = "continues"  # links the parts of one mark, the first with each further one
NOTE = "note"  # the label of a passage that has a note and no code
_PARTS = {"mention", "cue"}


class _Made(Struct):
    id: str
    label: str
    code: str
    user: str
    spans: list[Span]
    said: dict[str, dict[str, None]] = field(default_factory=dict[str, dict[str, None]])
    notes: dict[str, None] = field(default_factory=dict[str, None])
    cases: dict[str, None] = field(default_factory=dict[str, None])
    part_of: "_Made | None" = None

    @property
    def whole(self) -> "_Made":
        """The mark that it is a part of, or itself."""
        found = self
        while found.part_of is not None:
            found = found.part_of
        return found


class Marks:
    """The marks of one source; ``missed`` counts what could not be read."""

    def __init__(self, codes: Codes, cases: dict[str, Case], links: dict[str, list[Link]]) -> None:
        self._codes, self._cases, self._links = codes, cases, links
        self._made: dict[str, _Made] = {}
        self._of_passage: dict[str, list[_Made]] = {}
        self._at: dict[tuple[Span, str], list[_Made]] = {}
        self.missed: Counter[str] = Counter()

    def take(self, passages: Sequence[Passage], places: Sequence[Span]) -> None:
        """Takes all passages with their places in the text."""
        later: list[tuple[Passage, Span, Coded]] = []
        for passage, place in zip(passages, places, strict=True):
            alone = sum(self._is_label(coded) for coded in passage.codes) < 2
            for coded in passage.codes:
                meaning = self._codes.meanings.get(coded.code)
                if coded.code in self._cases or (meaning is not None and meaning.answer is not None):
                    later.append((passage, place, coded))
                elif meaning is None:
                    self.missed["codes that the file does not list"] += 1
                else:
                    self._make(passage, place, coded, meaning.name, alone=alone)
            if not passage.codes:
                self._take_note(passage, place)
        for passage, place, coded in later:
            self._attach(passage, place, coded)
        self._join()

    def layers(self, users: dict[str, str], answers: dict[str, SaidAll]) -> tuple[Layer, ...]:
        """What each user said, in the order of the users; one that the file does not list goes by the GUID."""
        relations = list(self._relations())
        made = [one for one in self._made.values() if one.part_of is None]
        found: list[Layer] = []
        for user in dict.fromkeys((*users, *(one.user for one in made), *answers)):
            own = [one for one in made if one.user == user]
            layer = Layer(
                annotator=users.get(user) or user,
                marks=tuple(map(_mark, own)),
                relations=tuple(relation for whose, relation in relations if whose == user),
                normalisations=tuple(self._speaker(one, guid) for one in own for guid in one.cases),
                answers=answers.get(user, {}),
            )
            if layer.marks or layer.answers:
                found.append(layer)
        return tuple(found)

    def _take_note(self, passage: Passage, place: Span) -> None:
        if passage.note:
            self._make(passage, place, Coded("", passage.user), NOTE)
        else:
            self.missed["passages without a code"] += 1

    def _is_label(self, coded: Coded) -> bool:
        meaning = self._codes.meanings.get(coded.code)
        return meaning is not None and meaning.answer is None and coded.code not in self._cases

    def _make(self, passage: Passage, place: Span, coded: Coded, label: str, *, alone: bool = True) -> None:
        # The same when the passage gets further answers: a file that has grown adds only what is new.
        wanted = passage.guid if alone else f"{passage.guid} {coded.code}"
        id_, number = wanted, 1
        while id_ in self._made:
            number += 1
            id_ = f"{wanted} {number}"
        made = _Made(id_, label, coded.code, coded.user, [place])
        made.notes |= dict.fromkeys(filter(None, (passage.note, coded.note)))
        self._made[id_] = made
        self._of_passage.setdefault(passage.guid, []).append(made)
        self._at.setdefault((place, coded.user), []).append(made)

    def _attach(self, passage: Passage, place: Span, coded: Coded) -> None:
        """An answer or a speaker goes to the marks of the same passage, else to those at the same place."""
        own = [one for one in self._of_passage.get(passage.guid, ()) if one.user == coded.user]
        near = self._at.get((place, coded.user), [])
        meaning = self._codes.meanings.get(coded.code)
        if coded.code in self._cases:
            for one in own or near:
                one.cases[coded.code] = None
            self.missed["passages of cases"] += not (own or near)
            return
        assert meaning is not None
        assert meaning.answer is not None
        at = next((one for one in (*own, *near) if one.code == meaning.parent), None)
        if at is None:
            self._make(passage, place, coded, meaning.name)
            return
        at.said.setdefault(meaning.answer[0], {})[meaning.answer[1]] = None
        at.notes |= dict.fromkeys(filter(None, (passage.note, coded.note)))

    def _join(self) -> None:
        for origin in list(self._of_passage):
            for link in self._links.get(origin, ()):
                if link.name != CONTINUES:
                    continue
                for one in self._of_passage[origin]:
                    for other in self._of_passage.get(link.target, ()):
                        _joined(one.whole, other.whole)

    def _relations(self) -> "list[tuple[str, Relation]]":
        found: list[tuple[str, Relation]] = []
        for origin in self._of_passage:
            for link in self._links.get(origin, ()):
                ends = [self._of_passage.get(guid, [])[:1] for guid in (origin, link.target)]
                marks = [one.whole for end in ends for one in end]
                if link.name == CONTINUES:
                    continue
                if len(marks) < 2 or marks[0].user != marks[1].user:
                    self.missed["links between passages of two users or without codes"] += 1
                    continue
                roles = ("claim", link.name) if link.name in _PARTS else ("from", "to")
                tied = tuple(zip(roles, (one.id for one in marks), strict=True))
                relation = Relation(id=link.guid, type=link.name, roles=tied, symmetric=link.symmetric)
                found.append((marks[0].user, relation))
        return found

    def _speaker(self, made: _Made, guid: str) -> Normalisation:
        case = self._cases[guid]
        database, entry = case.listed
        return Normalisation(id=f"{made.id} {guid}", mark=made.id, database=database, entry=entry, name=case.name)


def _joined(one: _Made, other: _Made) -> None:
    if one is not other and (one.label, one.user) == (other.label, other.user):
        other.part_of = one
        one.spans += other.spans
        one.notes |= other.notes


def _mark(made: _Made) -> Mark:
    said: SaidAll = {}
    for name, values in made.said.items():
        if (name, *values) != UNSURE:
            said[name] = tuple(values) if len(values) > 1 else next(iter(values))
    unsure = tuple(made.said.get(UNSURE[0], ())) == UNSURE[1:]
    note, spans = "\n".join(made.notes), tuple(made.spans)
    return Mark(id=made.id, label=made.label, fragments=spans, attributes=said, note=note, unsure=unsure)
