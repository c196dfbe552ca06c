"""Whatever the sets say and whatever is taken: it comes to an end, the gold set is sound, and undo restores all."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.agreement.disagreements import Comparison, compare
from annotator.agreement.points import Point
from annotator.domain import rules
from annotator.domain.annotation import fragment
from annotator.domain.change import Change, ChangeSet
from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.domain.document import AnnotatedArticle, text_order
from annotator.domain.span import Span
from annotator.project.adjudicating import agreed, side_by_side
from annotator.project.settling import Gold, Settled, Settling
from tests.agreement.test_disagreements import KNOWN
from tests.project.test_adjudicating import contents
from tests.several import GOLD, SPEAKERS, TARGETS, TEXT, Claims, Edit, claim, document, words

SETS = ("a", "b", "c")
DESK = Gold("gold", "lead", "2026-01-15T12:00:00+00:00", DEFAULT_CODEBOOK)


def halved(claims: Claims) -> None:
    whole = GOLD["claims"][13]["fragments"][0]["text"]
    claim(claims, 13)["fragments"] = [words(whole[:60])]


def doubled(claims: Claims) -> None:
    claims.append({**claim(claims, 5), "number": 50, "type": "demand"})


edits = st.sets(st.sampled_from([*KNOWN, halved, doubled]), max_size=6)


def all_of(chosen: set[Callable[[Claims], None]]) -> Edit:
    def edit(claims: Claims) -> None:
        # What removes a claim comes last.
        for one in sorted(chosen, key=lambda e: (e.__name__ == "without_claim", e.__name__)):
            one(claims)

    return edit


def compared(now: AnnotatedArticle) -> Comparison:
    return compare(now, SETS, DEFAULT_CODEBOOK, "gold")


def settle(now: AnnotatedArticle, point: Point, draw: Callable[[int], int]) -> ChangeSet:
    """Settles an open point in one of the ways there are, and first the mark that it needs."""
    settling = Settling(now, DESK)
    gold_id = point.gold_id
    if point.name != "mark" and point.group is not None and gold_id is None:
        mark = next(p for p in compared(now).points if p.name == "mark" and p.group == point.group)
        gold_id = settling.settle(mark, Settled(value=mark.versions[0].value, how="agreed"))
    kept = [version for version in point.versions if version.value is not None]
    if point.name == "mark" and len(kept) > 1 and point.gold_id is None and draw(3) == 0:
        side_by_side(settling, point, kept)
    else:
        version = point.versions[draw(len(point.versions))]
        settling.settle(point, Settled(value=version.value, how="taken", taken=version.set_ids), gold_id)
    return ChangeSet("settle", settling.changes)


def check(now: AnnotatedArticle) -> None:
    """What would keep the values out of a project file."""
    speakers, targets = {s.id for s in SPEAKERS}, {t.id for t in TARGETS}
    for mark in now.annotations.values():
        rules.check_annotation(mark, TEXT, DEFAULT_CODEBOOK)
    for tie in now.attributions.values():
        rules.check_attribution(tie, now.annotations, speakers)
        assert not tie.is_empty
    for stance in now.stances.values():
        rules.check_stance(stance, now.annotations, targets, DEFAULT_CODEBOOK)
    for decision in now.decisions.values():
        assert decision.annotation_id is None or decision.annotation_id in now.annotations
    serving = {part for tie in now.attributions.values() for part in (tie.mention_id, tie.cue_id)}
    decided = {decision.annotation_id for decision in now.decisions.values()}
    ours = [mark for mark in now.annotations.values() if mark.set_id == "gold" and mark.label != "claim"]
    assert all(mark.id in serving | decided for mark in ours)


def everything_has_its_point(now: AnnotatedArticle) -> None:
    """No mark of the gold set is out of the lead's sight, and none is under two points."""
    decided = {decision.annotation_id for decision in now.decisions.values()}
    ours = [m for m in now.annotations.values() if m.set_id == "gold" and (m.label == "claim" or m.id in decided)]
    seen = [p.gold_id for p in compared(now).points if p.name == "mark" and p.gold_id is not None]
    assert sorted(seen) == sorted(mark.id for mark in ours)


class Desk:
    """A lead at work on an article in memory."""

    def __init__(self, now: AnnotatedArticle, draw: Callable[[int], int]) -> None:
        self.now = now
        self._draw = draw
        self._steps: list[ChangeSet] = []

    def do(self, change_set: ChangeSet) -> None:
        assert len(self._steps) < 300, "it comes to no end"
        self._steps.append(change_set)
        self.now = self.now.changed(change_set)

    def settle_everything(self) -> None:
        self._settle_agreed()
        while compared(self.now).open:
            self.do(settle(self.now, compared(self.now).open[0], self._draw))
            self._settle_agreed()
        check(self.now)
        everything_has_its_point(self.now)
        assert all(point.status == "settled" for point in compared(self.now).points)

    def undo_everything(self) -> None:
        for step in reversed(self._steps):
            self.now = self.now.changed(step.inverse())

    def _settle_agreed(self) -> None:
        settling = Settling(self.now, DESK)
        agreed(compared(self.now), settling)
        self.do(ChangeSet("settle_agreed", settling.changes))


@given(st.tuples(edits, edits, edits), st.data())
@settings(max_examples=40)
def test_settling_everything_leaves_nothing_open_and_undoing_it_restores_everything(
    chosen: tuple[set[Callable[[Claims], None]], ...], data: st.DataObject
):
    def draw(below: int) -> int:
        return data.draw(st.integers(0, below - 1))

    before = document(dict(zip(SETS, map(all_of, chosen), strict=True)))
    desk = Desk(before, draw)
    desk.settle_everything()
    # Minds are changed, also about what was kept side by side.
    for _ in range(draw(4)):
        points = compared(desk.now).points
        desk.do(settle(desk.now, points[draw(len(points))], draw))
        desk.settle_everything()
    desk.undo_everything()
    assert desk.now == before


def revised(now: AnnotatedArticle, draw: Callable[[int], int]) -> ChangeSet:
    """An annotator takes back a claim, marks other words with it, or moves it to the words of another one."""
    claims = sorted((m for m in now.annotations.values() if m.label == "claim" and m.set_id in SETS), key=text_order)
    if not claims:
        return ChangeSet("test", ())
    one, other = claims[draw(len(claims))], claims[draw(len(claims))]
    match draw(3):
        case 0:
            ties = [now.attributions[one.id]] if one.id in now.attributions else []
            gone = (*now.stances_of(one.id), *ties, one)
            return ChangeSet("test", tuple(Change(value, None) for value in gone))
        case 1:
            return ChangeSet("test", (Change(one, replace(one, fragments=other.fragments)),))
        case _:
            span = Span(one.span.start, one.span.start + max(1, len(one.span) // 2))
            return ChangeSet("test", (Change(one, replace(one, fragments=(fragment(TEXT, span),))),))


@given(st.tuples(edits, edits, edits), st.data())
@settings(max_examples=40)
def test_whatever_comes_back_from_the_annotators_it_can_be_settled(
    chosen: tuple[set[Callable[[Claims], None]], ...], data: st.DataObject
):
    def draw(below: int) -> int:
        return data.draw(st.integers(0, below - 1))

    desk = Desk(document(dict(zip(SETS, map(all_of, chosen), strict=True))), draw)
    desk.settle_everything()
    for _ in range(1 + draw(4)):
        desk.do(revised(desk.now, draw))
        everything_has_its_point(desk.now)
    desk.settle_everything()


@given(edits)
@settings(max_examples=25)
def test_gold_is_the_one_set_where_all_have_it(chosen: set[Callable[[Claims], None]]):
    now = document(dict.fromkeys(SETS, all_of(chosen)))
    settling = Settling(now, DESK)
    agreed(compared(now), settling)
    now = now.changed(ChangeSet("settle_agreed", settling.changes))
    assert contents(now, "gold") == contents(now, "a")
    assert not compared(now).disagreements
