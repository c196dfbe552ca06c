"""Whatever the sets say and whatever is taken: it comes to an end, the gold set is sound, and undo restores all."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.disagreements import Comparison, compare
from annotator.agreement.points import Point
from annotator.agreement.side_by_side import apart
from annotator.domain import rules
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.domain.document import AnnotatedArticle
from annotator.project.adjudicating import agreed
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
        for version, ids, seen in apart(point, kept):
            how = Settled(value=version.value, how="both", taken=version.set_ids, compared=ids, seen=seen)
            settling.settle(point, how)
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
    ours = [mark for mark in now.annotations.values() if mark.set_id == "gold" and mark.label != "claim"]
    assert all(mark.id in serving for mark in ours)


@given(st.tuples(edits, edits, edits), st.data())
@settings(max_examples=60, deadline=None)
def test_settling_everything_leaves_nothing_open_and_undoing_it_restores_everything(
    chosen: tuple[set[Callable[[Claims], None]], ...], data: st.DataObject
):
    def draw(below: int) -> int:
        return data.draw(st.integers(0, below - 1))

    before = document(dict(zip(SETS, map(all_of, chosen), strict=True)))
    now, steps = before, list[ChangeSet]()

    def do(change_set: ChangeSet) -> None:
        nonlocal now
        steps.append(change_set)
        now = now.changed(change_set)

    settling = Settling(now, DESK)
    agreed(compared(now), settling)
    do(ChangeSet("settle_agreed", settling.changes))
    while compared(now).open:
        assert len(steps) < 200
        do(settle(now, compared(now).open[0], draw))
        settling = Settling(now, DESK)
        agreed(compared(now), settling)
        do(ChangeSet("settle_agreed", settling.changes))
    check(now)
    assert all(point.status == "settled" for point in compared(now).points)
    for step in reversed(steps):
        now = now.changed(step.inverse())
    assert now == before


@given(edits)
@settings(max_examples=25, deadline=None)
def test_gold_is_the_one_set_where_all_have_it(chosen: set[Callable[[Claims], None]]):
    now = document(dict.fromkeys(SETS, all_of(chosen)))
    settling = Settling(now, DESK)
    agreed(compared(now), settling)
    now = now.changed(ChangeSet("settle_agreed", settling.changes))
    assert contents(now, "gold") == contents(now, "a")
    assert not compared(now).disagreements
