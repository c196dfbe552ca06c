"""The points of one article that are listed, and ways to find one among them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.agreement.points import Point
from annotator.domain.adjudication import Decision
from annotator.domain.document import AnnotatedArticle

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Comparison

Filter = Callable[[Point], bool]


class PointList:
    """Those on which the compared sets differ, in text order, as far as the filter lets them through."""

    def __init__(self, comparison: "Comparison | None" = None, filter_: Filter | None = None) -> None:
        points = comparison.disagreements if comparison else ()
        self.listed = points if filter_ is None else tuple(filter(filter_, points))
        self._numbers = _numbers(comparison)

    def number(self, point: Point) -> int:
        """Which mark of its label the point is about, counted from 1 in text order; 0 where it is about none."""
        return self._numbers.get(point.group.ids[0], 0) if point.group is not None else 0

    def first(self) -> Point | None:
        """The first that waits; where none does, the first."""
        return next((p for p in self.listed if p.is_open), next(iter(self.listed), None))

    def after(self, point: Point | None, step: int) -> Point | None:
        """The next (1) or previous (-1) open one from a point; None past the last."""
        at = next((n for n, one in enumerate(self.listed) if one is point), -1)
        order = self.listed[at + 1 :] if step > 0 else tuple(reversed(self.listed[: max(at, 0)]))
        return next((point for point in order if point.is_open), None)

    def same(self, point: Point | None) -> Point | None:
        """A point of an earlier list as it stands now; where it is none any more, another one that waits."""
        key = key_of(point) if point is not None else None
        return next((p for p in self.listed if key_of(p) == key), None) or self.first()

    def about(self, annotation_id: str, document: AnnotatedArticle | None) -> Point | None:
        """One about an annotation, or about the claim that it is tied to in the document; an open one, if there is."""
        found = [p for p in self.listed if p.group is not None and _is_about(p, annotation_id, document)]
        return next((p for p in found if p.is_open), next(iter(found), None))

    def of_decision(self, decision: Decision) -> Point | None:
        """The one that a decision settles."""
        for point in self.listed:
            ids = point.group.ids if point.group is not None else ()
            if point.name == decision.point and (not decision.compared or set(ids) & set(decision.compared)):
                return point
        return None


def key_of(point: Point) -> tuple[str, ...]:
    """What a point is known by: its name and the annotations it is about."""
    return (point.name, *(point.group.ids if point.group is not None else ()))


def _is_about(point: Point, annotation_id: str, document: AnnotatedArticle | None) -> bool:
    if annotation_id in point.group.ids or annotation_id == point.gold_id:  # type: ignore[union-attr]
        return True
    ties = (document.attribution(one) for one in point.group.ids) if document else ()  # type: ignore[union-attr]
    return any(annotation_id in (tie.mention_id, tie.cue_id) for tie in ties)


def _numbers(comparison: "Comparison | None") -> dict[str, int]:
    counted: dict[str, int] = {}
    found: dict[str, int] = {}
    for group in comparison.groups if comparison else ():
        counted[group.label] = counted.get(group.label, 0) + 1
        found.update(dict.fromkeys(group.ids, counted[group.label]))
    return found
