"""The gold set, decided by a team lead: each decision is one step, keeps its reason, and can be made anew.

Every verb takes a ``Point`` as a comparison gave it and looks again before it writes: where the sets say something
else by now it raises RuleBroken (stale_change), and nothing has changed. The gold set is made with the first decision.
A point whose mark is not settled yet (``Point.waits``) raises RuleBroken (mark_first); where all marked the same words,
the mark is settled along with it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from msgspec.structs import replace

from annotator.agreement.disagreements import Comparison, compare
from annotator.agreement.points import Point, Said, Version
from annotator.agreement.side_by_side import apart
from annotator.agreement.taking_part import taking_part
from annotator.domain.annotation import AnnotationSet, fragment
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken
from annotator.domain.identity import new_id
from annotator.domain.span import Span
from annotator.project.annotating import joined
from annotator.project.project import Project
from annotator.project.settling import Gold, Settled, Settling


def take(project: Project, point: Point, version: Version, reason: str = "") -> None:
    """Lets a version stand; one without a value drops the mark, or says that there is no speaker, stance, answer."""
    gone = point.name == "mark" and version.value is None
    how = Settled(value=version.value, how="dropped" if gone else "taken", taken=version.set_ids, reason=reason)
    _settle(project, point, how)


def drop(project: Project, point: Point, reason: str = "") -> None:
    """Lets none of them stand: the mark is not in the gold set, or nothing is said to the point."""
    _settle(project, point, Settled(value=None, how="dropped", reason=reason))


def edit(project: Project, point: Point, value: Said | Sequence[Span], reason: str = "", *more: Change) -> None:
    """Says something of one's own: spans for a mark, a mention or a cue, else what ``Version.value`` may be.

    ``more`` comes along as part of the step: a speaker who is new. Raises RuleBroken as the same said by an annotator
    would.
    """
    _settle(project, point, Settled(value=value, how="edited", reason=reason), *more)  # type: ignore[arg-type]


def keep_both(project: Project, point: Point, versions: Sequence[Version], reason: str = "") -> None:
    """Keeps several versions of a mark side by side, each as a mark of its own. Raises RuleBroken (not_side_by_side).

    From then on they are compared apart: what is said with each is a point by itself.
    """
    kept = [version for version in versions if version.value is not None]
    if point.name != "mark" or len(kept) < 2:
        raise RuleBroken("not_side_by_side")
    desk = _Desk(project, point.article_id, point.compared)
    side_by_side(desk.settling, desk.again(point), kept, reason)
    desk.do("keep_both", point)


def settle_agreed(project: Project, article_id: str, set_ids: Sequence[str] | None = None) -> int:
    """Settles the points of an article on which all its sets agree; gives how many. Doing it again changes nothing.

    ``set_ids`` are the sets that are compared, all but the gold one where not given.
    """
    desk = _Desk(project, article_id, set_ids)
    count = agreed(desk.comparison, desk.settling)
    desk.do("settle_agreed", None)
    return count


def side_by_side(settling: Settling, point: Point, kept: Sequence[Version], reason: str = "") -> None:
    """Settles a mark as several; what was decided on it before goes on with the first of them."""
    for version, compared, seen in apart(point, kept):
        how = Settled(
            value=version.value, how="both", taken=version.set_ids, reason=reason, compared=compared, seen=seen
        )
        settling.settle(point, how)
        point = replace(point, decision=None, gold_id=None)


def agreed(comparison: Comparison, settling: Settling) -> int:
    """Settles what all agree on in one article; gives the number of points."""
    count = 0
    marked: set[tuple[str, ...]] = set()
    for point in comparison.points:
        if point.status != "agreed":
            continue
        ids = () if point.group is None else point.group.ids
        if ids in marked:
            count += 1  # copied with its mark
        elif point.group is None or point.name == "mark":
            version = point.versions[0]
            settling.settle(point, Settled(value=version.value, how="agreed", taken=version.set_ids))
            marked |= {ids} if ids else set()
            count += 1
        elif point.gold_id is not None:
            settling.copy(point.gold_id, point.name, point.versions[0].value)
            count += 1
    return count


def gold_set(project: Project) -> AnnotationSet | None:
    """The project's gold set, if anything was settled yet."""
    return next((one for one in project.store.values(AnnotationSet) if one.gold), None)


def begun(project: Project) -> tuple[Gold, tuple[Change, ...]]:
    """Where decisions go, now and by who is at work, and the change that makes the gold set where there is none."""
    known = gold_set(project)
    made = known or AnnotationSet(id=new_id(), annotator_id=project.annotator_id, name="Gold", gold=True)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Gold(made.id, project.annotator_id, now, project.codebook), () if known else added(made)


class _Desk:
    """One article as it is now, and what is being settled of it."""

    def __init__(self, project: Project, article_id: str, set_ids: Sequence[str] | None) -> None:
        self._project = project
        self.document: AnnotatedArticle = project.store.document(article_id)
        gold, self._made = begun(project)
        compared = set_ids if set_ids is not None else taking_part(self.document, project.store.values(AnnotationSet))
        self.comparison = compare(self.document, compared, project.codebook, gold.set_id)
        self.settling = Settling(self.document, gold)

    def again(self, point: Point) -> Point:
        """The point as it is now. Raises RuleBroken (stale_change) where the sets say something else by now."""
        for now in self.comparison.points:
            if (now.name, _ids(now), now.versions) == (point.name, _ids(point), point.versions):
                return now
        raise RuleBroken("stale_change", kind="Annotation", id=point.name)

    def mark_of(self, point: Point) -> Point:
        """The mark that a point is about."""
        return next(p for p in self.comparison.points if p.name == "mark" and _ids(p) == _ids(point))

    def do(self, verb: str, point: Point | None, *more: Change) -> None:
        changes = self.settling.changes
        quote = "" if point is None or point.group is None else next(iter(point.group.members.values())).quote
        if changes:
            self._project.do(ChangeSet(verb, (*self._made, *more, *changes), {"quote": quote}))


def _settle(project: Project, point: Point, settled: Settled, *more: Change) -> None:
    desk = _Desk(project, point.article_id, point.compared)
    now, gold_id = desk.again(point), point.gold_id
    if now.waits:
        raise RuleBroken("mark_first")
    if now.group is not None and now.name != "mark" and now.gold_id is None:
        mark = desk.mark_of(now)
        version = mark.versions[0]
        gold_id = desk.settling.settle(mark, Settled(value=version.value, how="agreed", taken=version.set_ids))
    desk.settling.settle(now, _as_fragments(desk.document, settled), gold_id)
    desk.do("settle", point, *more)


def _as_fragments(document: AnnotatedArticle, settled: Settled) -> Settled:
    """Spans become fragments, with the words of the text."""
    value = settled.value
    if isinstance(value, (tuple, list)) and value and isinstance(value[0], Span):
        spans: list[Span] = joined(value)  # type: ignore[arg-type]
        return replace(settled, value=tuple(fragment(document.article.text, span) for span in spans))
    return settled


def _ids(point: Point) -> tuple[str, ...]:
    return () if point.group is None else point.group.ids
