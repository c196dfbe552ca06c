"""The decisions of an article beside the groups that its sets form now: which one is about what, and whether it holds.

A decision is known again by the annotations that it was made from; a group that lost or won a member keeps its own.
"""

from collections.abc import Mapping, Sequence

from annotator.agreement.pairing import Group
from annotator.agreement.points import Said, Status, Version, digest
from annotator.domain.adjudication import Decision
from annotator.domain.document import AnnotatedArticle


class Decided:
    """Finds the decisions of one article."""

    def __init__(self, document: AnnotatedArticle, gold_set_id: str) -> None:
        decisions = document.decisions.values()
        self._marks = [d for d in decisions if d.point == "mark"]
        self._inner = {(d.annotation_id, d.point): d for d in decisions if d.point != "mark"}
        self.set_id = gold_set_id
        # What is kept side by side stays apart, however much of the words is shared.
        self.apart: Mapping[str, str] = {own: d.id for d in self._marks if d.how == "both" for own in d.compared}

    def of(self, gold_id: str | None, name: str) -> Decision | None:
        """The decision on a point of a gold annotation, or on an answer about the article."""
        return self._inner.get((gold_id, name)) if gold_id is not None or name.startswith("answer:") else None

    def of_groups(self, groups: Sequence[Group]) -> Mapping[int, Decision]:
        """By a group's place, the decision on its mark: each belongs to the group with most of its annotations."""
        if not self._marks:
            return {}
        places = {mark.id: n for n, group in enumerate(groups) for mark in group.members.values()}
        claims: list[tuple[int, str, int, Decision]] = []
        for decision in self._marks:
            shared: dict[int, int] = {}
            for own in decision.compared:
                if own in places:
                    shared[places[own]] = shared.get(places[own], 0) + 1
            claims += [(-count, decision.id, n, decision) for n, count in shared.items()]
        found: dict[int, Decision] = {}
        placed: set[str] = set()
        for _, id_, n, decision in sorted(claims, key=lambda claim: claim[:3]):
            if n not in found and id_ not in placed:
                found[n] = decision
                placed.add(id_)
        return found

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
