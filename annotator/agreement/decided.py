"""The decisions of an article beside the groups that its sets form now: which one is about what, and whether it holds.

A decision is known again by the annotations that it was made from; a group that lost or won a member keeps its own.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from annotator.agreement.pairing import LEAST, Group, dice
from annotator.agreement.points import Said, Status, Version, digest
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.document import AnnotatedArticle


class Decided:
    """Finds the decisions of one article."""

    def __init__(self, document: AnnotatedArticle, gold_set_id: str) -> None:
        # Another set of decisions is told beside the marks, and settles nothing (see ``project.taking_back``).
        decisions = [d for d in document.decisions.values() if d.set_id == gold_set_id]
        self._document = document
        self._marks = [d for d in decisions if d.point == "mark"]
        self._inner = {(d.annotation_id, d.point): d for d in decisions if d.point != "mark"}
        self.set_id = gold_set_id
        # Marks that were decided by themselves stay apart, however much of their words is shared: each mark of the gold
        # set has a group of its own, and what was dropped beside it does not come back with it.
        self.apart: Mapping[str, str] = {own: d.id for d in self._marks for own in _standing(document, d)}

    def of(self, gold_id: str | None, name: str) -> Decision | None:
        """The decision on a point of a gold annotation, or on an answer about the article."""
        return self._inner.get((gold_id, name)) if gold_id is not None or name.startswith("answer:") else None

    def of_groups(self, groups: Sequence[Group]) -> Mapping[int, Decision]:
        """By a group's place, the decision on its mark: each belongs to the group with most of its annotations."""
        if not self._marks:
            return {}
        places = {mark.id: n for n, group in enumerate(groups) for mark in group.members.values()}
        claims: list[tuple[int, int, str, int, Decision]] = []
        for decision in self._marks:
            here = [(places[own], self.apart.get(own) == decision.id) for own in decision.compared if own in places]
            for n in {place for place, _ in here}:
                stands = sum(stands for place, stands in here if place == n)
                claims.append((-stands, -sum(place == n for place, _ in here), decision.id, n, decision))
        found: dict[int, Decision] = {}
        placed: set[str] = set()
        for *_, id_, n, decision in sorted(claims, key=lambda claim: claim[:4]):
            if n not in found and id_ not in placed:
                found[n] = decision
                placed.add(id_)
        return found

    def left_alone(
        self, placed: Iterable[Decision], compared: Collection[str]
    ) -> Iterator[tuple[Decision, Annotation]]:
        """Decisions whose gold mark none of these sets marks any more, with that mark."""
        known = {decision.id for decision in placed}
        annotations = self._document.annotations
        for decision in self._marks:
            gold = annotations.get(decision.annotation_id or "")
            if decision.id not in known and gold is not None:
                left = [annotations[own].set_id for own in decision.compared if own in annotations]
                if not left or any(set_id in compared for set_id in left):
                    yield decision, gold

    def status(self, decision: Decision | None, versions: tuple[Version, ...], gold: Said, *, written: bool) -> Status:
        """How far a point is; ``written``: whether the gold set holds the annotation or the answer."""
        in_gold = len(versions) < 2 and all(version.value == gold for version in versions)
        if decision is not None:
            fits = decision.seen == digest(versions) and _still_together(decision, versions)
            return "settled" if fits or in_gold else "changed"
        if len(versions) > 1:
            return "open"
        if not written or gold is None:
            return "agreed"
        return "settled" if in_gold else "changed"


def _still_together(decision: Decision, versions: tuple[Version, ...]) -> bool:
    """Whether those whose version was taken still say the same."""
    holding = [version for version in versions if not set(version.set_ids).isdisjoint(decision.taken)]
    return len(holding) <= 1


def _standing(document: AnnotatedArticle, decision: Decision) -> Iterable[str]:
    """The annotations that are still what the decision was about: they overlap its gold mark, or, of what was dropped,
    are as they were."""
    own = [mark for id_ in decision.compared if (mark := document.annotations.get(id_)) is not None]
    gold = document.annotations.get(decision.annotation_id or "")
    if gold is not None:
        return [mark.id for mark in own if dice(mark.fragments, gold.fragments) >= LEAST]
    said = tuple(Version(value, ()) for value in {mark.fragments for mark in own})
    as_seen = decision.seen in (digest(said), digest((*said, Version(None, ()))))
    return [mark.id for mark in own] if as_seen else []
