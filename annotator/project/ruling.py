"""Settles many points at once by a rule: looked at first, then done as one step.

A rule settles what nobody has decided yet. What a person decided and what changed since then is left to a person.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from annotator.agreement.disagreements import Comparison
from annotator.agreement.points import Kind, Point, Version
from annotator.domain.change import Change, ChangeSet
from annotator.domain.errors import RuleBroken
from annotator.domain.job import Job, Progress
from annotator.project import adjudicating
from annotator.project.in_turn import in_turn
from annotator.project.reviewing import Review
from annotator.project.settling import Settled, Settling

# What all agree on; also what more than half of the sets say; also what one annotator says.
RuleKind = Literal["agreed", "majority", "annotator"]


class Rule(Struct, frozen=True):
    """``set_id`` is that of the chosen annotator. What all agree on is settled by every rule.

    A majority is more than half of the sets that are asked: for a mark those that took part, for what is said of it
    those that marked it. Without one the point is left open.
    """

    kind: RuleKind = "agreed"
    set_id: str = ""


class Ruling(Struct, frozen=True, kw_only=True):
    """What a rule comes to: how many points of each kind it settles and leaves open, in how many articles.

    ``revision`` is that of the review when it was looked at. ``agreed`` counts what all say alike, which is not among
    the ``settled`` ones. Of what is ``left``, ``changed`` points wait for a person because one decided them before.
    """

    rule: Rule
    revision: int
    changes: tuple[Change, ...] = ()
    articles: int = 0
    agreed: int = 0
    settled: Mapping[Kind, int] = {}
    left: Mapping[Kind, int] = {}
    changed: int = 0


def preview(review: Review, rule: Rule, article_ids: Container[str] | None = None) -> Job[Ruling]:
    """What the rule would do in these articles, or in all. Progress counts articles; nothing is changed."""
    project, revision = review.project, review.revision
    gold, made = adjudicating.begun(project)
    counting, changes, touched = _Counting(), list[Change](), 0
    wanted = [id_ for id_ in project.store.article_ids() if article_ids is None or id_ in article_ids]
    for done, document in enumerate(in_turn(project, wanted)):
        comparison = review.compared(document)
        settling = Settling(document, gold)
        counting.agreed += adjudicating.agreed(comparison, settling)
        _rule(comparison, settling, rule, counting)
        changes += settling.changes
        touched += bool(settling.changes)
        yield Progress(done + 1, len(wanted), document.article.title)
    return Ruling(
        rule=rule,
        revision=revision,
        changes=(*made, *changes) if changes else (),
        articles=touched,
        agreed=counting.agreed,
        settled=dict(counting.settled),
        left=dict(counting.left),
        changed=counting.changed,
    )


def apply(review: Review, ruling: Ruling) -> Job[None]:
    """Does what was previewed, as one step. Raises RuleBroken (stale_change) where anything has changed since.

    Closed before its end, nothing has changed.
    """
    if ruling.revision != review.revision:
        raise RuleBroken("stale_change", kind="Decision", id="")
    arguments = {"count": str(ruling.agreed + sum(ruling.settled.values()))}
    yield from review.project.doing(ChangeSet(f"settle_by_{ruling.rule.kind}", ruling.changes, arguments))


class _Counting:
    def __init__(self) -> None:
        self.agreed = 0
        self.changed = 0
        self.settled: Counter[Kind] = Counter()
        self.left: Counter[Kind] = Counter()


def _rule(comparison: Comparison, settling: Settling, rule: Rule, counting: _Counting) -> None:
    """Settles the open points of one article after those on which all agree, marks before what is said of them."""
    for mark, inner in _by_mark(comparison):
        if mark is not None and mark.is_open:
            version = _settle(settling, mark, rule, counting, None)
            if version is not None and version.value is None:
                continue  # dropped, and with it what was said of it
        gold_id = None if mark is None else settling.found(mark) or mark.gold_id
        for point in inner:
            if point.is_open and (mark is None or gold_id is not None):
                _settle(settling, point, rule, counting, gold_id)
            elif point.is_open:
                counting.left[point.kind] += 1


def _settle(settling: Settling, point: Point, rule: Rule, counting: _Counting, gold_id: str | None) -> Version | None:
    version = None if point.status == "changed" else _chosen(point, rule)
    if version is None:
        counting.left[point.kind] += 1
        counting.changed += point.status == "changed"
        return None
    how = Settled(
        value=version.value,
        how="annotator" if rule.kind == "annotator" else "majority",
        taken=version.set_ids,
    )
    settling.settle(point, how, gold_id)
    counting.settled[point.kind] += 1
    return version


def _chosen(point: Point, rule: Rule) -> Version | None:
    match rule.kind:
        case "agreed":
            return None
        case "annotator":
            return next((v for v in point.versions if rule.set_id in v.set_ids), None)
        case "majority":
            asked = sum(len(v.set_ids) for v in point.versions)
            return next((v for v in point.versions if 2 * len(v.set_ids) > asked), None)


def _by_mark(comparison: Comparison) -> Iterator[tuple[Point | None, list[Point]]]:
    """Each mark with the points about it; the answers about the article come without one."""
    found: dict[tuple[str, ...], tuple[Point | None, list[Point]]] = {}
    for point in comparison.points:
        ids = () if point.group is None else point.group.ids
        if point.name == "mark":
            found[ids] = (point, [])
        else:
            found.setdefault(ids, (None, []))[1].append(point)
    return iter(found.values())
