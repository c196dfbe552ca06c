"""What differs between the sets of one article, and what of it is decided: one point each.

Notes and the flag unsure are no points: they are shown beside them. What the program filled in and nobody touched
counts as said: whoever called the article done has let it stand.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from annotator.agreement.decided import Decided
from annotator.agreement.pairing import Group, groups
from annotator.agreement.points import Kind, Point, Said, Version
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution
from annotator.domain.codebook import Codebook
from annotator.domain.document import AnnotatedArticle


class Comparison(Struct, frozen=True):
    """One article as several sets have it. ``groups`` are in text order; ``points`` follow them: of each group the
    mark, then speaker, mention, cue, attributes and stances; answers about the article come last."""

    article_id: str
    compared: tuple[str, ...]
    groups: tuple[Group, ...] = ()
    points: tuple[Point, ...] = ()

    @property
    def disagreements(self) -> tuple[Point, ...]:
        """The points that were not said alike, the settled ones too, and those that changed since."""
        return tuple(p for p in self.points if not p.is_agreed or p.is_open)

    @property
    def open(self) -> tuple[Point, ...]:
        """The points that wait for a decision."""
        return tuple(p for p in self.points if p.is_open)


def compare(
    document: AnnotatedArticle, compared: Sequence[str], codebook: Codebook, gold_set_id: str = ""
) -> Comparison:
    """Compares the sets of these ids, which all took part (see ``taking_part``); ``document`` holds every set.

    The versions of a point come in the order of ``compared``; nothing else depends on it. With fewer than two sets
    there is nothing to compare. ``gold_set_id`` is empty while there is no gold set.
    """
    order = tuple(compared)
    if len(order) < 2:
        return Comparison(document.article.id, order)
    comparing = _Comparing(document, order, codebook, gold_set_id)
    found = comparing.groups()
    points = (*comparing.of_groups(found), *comparing.of_answers())
    return Comparison(document.article.id, order, tuple(found), points)


def paired(document: AnnotatedArticle, compared: Sequence[str], codebook: Codebook) -> list[Group]:
    """The groups alone: of claims and of marks that stand alone, and of mentions and cues that serve no claim."""
    return _Comparing(document, tuple(compared), codebook, "").groups()


class _Comparing:
    def __init__(
        self, document: AnnotatedArticle, compared: tuple[str, ...], codebook: Codebook, gold_set_id: str
    ) -> None:
        self._document = document
        self._compared = compared
        self._codebook = codebook
        self._decided = Decided(document, gold_set_id)
        self._parts = frozenset(label.id for label in codebook.labels if label.role in ("mention", "cue"))
        self._claims = frozenset(label.id for label in codebook.labels if label.role == "claim")
        self._asked = {label.id: [a.id for a in label.asked] for label in codebook.labels}

    def groups(self) -> list[Group]:
        sets = frozenset(self._compared)
        marks = [mark for mark in self._document.annotations.values() if mark.set_id in sets]
        whole = [mark for mark in marks if mark.label not in self._parts]
        found = groups(whole, _Told(self._document), self._decided.apart)
        loose = self._loose([mark for mark in marks if mark.label in self._parts])
        if loose:
            found = sorted((*found, *loose), key=lambda g: (g.span.start, -g.span.end, g.label, g.ids))
        return found

    def _loose(self, parts: list[Annotation]) -> list[Group]:
        """Mentions and cues that serve no claim, and answer none that does: the claims' points cover those."""
        ties = self._document.attributions.values()
        serving = {tie.mention_id for tie in ties} | {tie.cue_id for tie in ties}
        labels = {mark.label for mark in parts if mark.id not in serving}
        if not labels:
            return []
        found = groups(mark for mark in parts if mark.label in labels)
        return [g for g in found if not any(mark.id in serving for mark in g.members.values())]

    def of_groups(self, found: Sequence[Group]) -> Iterator[Point]:
        matched = self._decided.of_groups(found)
        for n, group in enumerate(found):
            mark = self._mark(group, n, matched)
            yield mark
            dropped = mark.decision is not None and mark.gold_id is None and not mark.is_open
            if not dropped and (len(group.members) > 1 or mark.gold_id is not None):
                waits = mark.gold_id is None and not mark.is_agreed
                yield from (self._inner(group, mark.gold_id, name, by_set, waits) for name, by_set in self._said(group))
        for decision, gold in self._decided.left_alone(matched.values(), self._compared):
            yield self._left_alone(decision, gold)

    def _left_alone(self, decision: Decision, gold: Annotation) -> Point:
        """A mark of the gold set that no set marks any more: its group is the gold mark itself."""
        versions = (Version(None, self._compared),)
        return Point(
            article_id=self._document.article.id,
            name="mark",
            kind="missing",
            group=Group(gold.label, {gold.set_id: gold}),
            versions=versions,
            compared=self._compared,
            status=self._decided.status(decision, versions, gold.fragments, written=True),
            decision=decision,
            gold_id=gold.id,
            gold=gold.fragments,
        )

    def _mark(self, group: Group, place: int, matched: Mapping[int, Decision]) -> Point:
        members = group.members
        versions = _versions([(s, members[s].fragments if s in members else None) for s in self._compared])
        decision = matched.get(place)
        gold = self._document.annotations.get(decision.annotation_id or "") if decision is not None else None
        fragments = None if gold is None else gold.fragments
        return Point(
            article_id=self._document.article.id,
            name="mark",
            kind="missing" if len(members) < len(self._compared) else "boundary",
            group=group,
            versions=versions,
            compared=self._compared,
            status=self._decided.status(decision, versions, fragments, written=gold is not None),
            decision=decision,
            gold_id=None if gold is None else gold.id,
            gold=fragments,
        )

    def _inner(
        self, group: Group, gold_id: str | None, name: str, by_set: list[tuple[str, Said]], waits: bool
    ) -> Point:
        versions = _versions(by_set)
        decision = self._decided.of(gold_id, name)
        gold = None if gold_id is None else said_to(self._document, self._document.annotations[gold_id], name)
        return Point(
            article_id=self._document.article.id,
            name=name,
            kind=_kind(name),
            group=group,
            versions=versions,
            compared=self._compared,
            status=self._decided.status(decision, versions, gold, written=gold_id is not None),
            decision=decision,
            gold_id=gold_id,
            gold=gold,
            waits=waits,
        )

    def _said(self, group: Group) -> Iterator[tuple[str, list[tuple[str, Said]]]]:
        """Every point of a group but its mark, with what each member says; what nobody said anything to is none."""
        members = [(set_id, group.members[set_id]) for set_id in self._compared if set_id in group.members]
        if group.label in self._claims:
            ties = [(set_id, self._document.attributions.get(mark.id)) for set_id, mark in members]
            for name in ("speaker", "mention", "cue"):
                yield from _point(name, [(set_id, self._part(tie, name)) for set_id, tie in ties])
        for attribute in self._asked.get(group.label, ()):
            answers = [(set_id, plain(mark.attributes.get(attribute))) for set_id, mark in members]
            yield from _point(f"attribute:{attribute}", answers)
        if group.label in self._claims:
            held = [(s, {st.target_id: st.value for st in self._document.stances_of(m.id)}) for s, m in members]
            for target in sorted({target for _, stances in held for target in stances}):
                yield from _point(f"stance:{target}", [(set_id, stances.get(target)) for set_id, stances in held])

    def _part(self, tie: Attribution | None, name: str) -> Said:
        return None if tie is None else part_of(self._document, tie, name)

    def of_answers(self) -> Iterator[Point]:
        answers = {said.set_id: said.answers for said in self._document.answers.values()}
        for question in self._codebook.asked:
            by_set = [(s, plain(answers.get(s, {}).get(question.id))) for s in self._compared]
            for name, told in _point(f"answer:{question.id}", by_set):
                decision, versions = self._decided.of(None, name), _versions(told)
                gold = plain(answers.get(self._decided.set_id, {}).get(question.id))
                yield Point(
                    article_id=self._document.article.id,
                    name=name,
                    kind="answer",
                    versions=versions,
                    compared=self._compared,
                    status=self._decided.status(decision, versions, gold, written=gold is not None),
                    decision=decision,
                    gold=gold,
                )


def said_to(document: AnnotatedArticle, mark: Annotation, name: str) -> Said:
    """What an annotation's set says to a point of it; ``name`` as in ``Point``."""
    kind, _, subject = name.partition(":")
    match kind:
        case "mark":
            return mark.fragments
        case "attribute":
            return plain(mark.attributes.get(subject))
        case "stance":
            return next((s.value for s in document.stances_of(mark.id) if s.target_id == subject), None)
        case _:
            return part_of(document, document.attribution(mark.id), kind)


def part_of(document: AnnotatedArticle, tie: Attribution, name: str) -> Said:
    """The speaker's id, or the words of the mention or the cue, or None."""
    if name == "speaker":
        return tie.speaker_id
    mark = document.annotations.get((tie.mention_id if name == "mention" else tie.cue_id) or "")
    return None if mark is None else mark.fragments


def plain(answer: Said) -> Said:
    """An answer in a form in which equal ones are equal: of several choices the order says nothing."""
    if isinstance(answer, tuple) and answer and isinstance(answer[0], str):
        return tuple(sorted(answer))  # pyright: ignore[reportArgumentType, reportReturnType, reportUnknownVariableType]
    return answer


class _Told(Mapping[str, Hashable]):
    """Who speaks a claim and how they stand, asked for only where several claims lie on the same words."""

    def __init__(self, document: AnnotatedArticle) -> None:
        self._document = document

    def __getitem__(self, claim_id: str) -> Hashable:
        tie = self._document.attribution(claim_id)
        stances = sorted((s.target_id, s.value) for s in self._document.stances_of(claim_id))
        return tie.speaker_id, part_of(self._document, tie, "mention"), tuple(stances)

    def __iter__(self) -> Iterator[str]:
        return iter(self._document.annotations)

    def __len__(self) -> int:
        return len(self._document.annotations)


def _point(name: str, by_set: list[tuple[str, Said]]) -> Iterable[tuple[str, list[tuple[str, Said]]]]:
    return ((name, by_set),) if any(value is not None for _, value in by_set) else ()


def _kind(name: str) -> Kind:
    return name.partition(":")[0]  # pyright: ignore[reportReturnType]


def _versions(by_set: Sequence[tuple[str, Said]]) -> tuple[Version, ...]:
    first = by_set[0][1]
    if all(value == first for _, value in by_set):
        return (Version(first, tuple(set_id for set_id, _ in by_set)),)
    holders: dict[tuple[type, Said], list[str]] = {}
    for set_id, value in by_set:
        # Python takes True and 1.0 for one key, a codebook does not.
        holders.setdefault((type(value), value), []).append(set_id)
    return tuple(Version(value, tuple(holding)) for (_, value), holding in holders.items())
