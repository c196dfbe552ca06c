"""The gold set, decided point by point on the reference article as three annotators have it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.agreement.points import Point
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, AnnotationSet
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken
from annotator.domain.span import Span
from annotator.project import adjudicating, annotating
from annotator.project.project import Project
from annotator.project.reviewing import Review
from tests.agreement.test_disagreements import moved, no_stance, other_stance, other_type, without_claim
from tests.several import GOLD, Claims, as_gold, project_of, words

BOUNDARY = words("that there is no need to worry")
STANCE = "stance:Russia's annexation of Crimea"


def b(claims: Claims) -> None:
    for edit in (moved, other_type, no_stance):
        edit(claims)


def c(claims: Claims) -> None:
    for edit in (without_claim, other_stance):
        edit(claims)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    found = project_of(tmp_path, {"a": as_gold, "b": b, "c": c})
    yield found
    found.close()


@pytest.fixture
def review(project: Project) -> Iterator[Review]:
    found = Review(project)
    yield found
    found.close()


def point(review: Review, name: str, kind: str = "") -> Point:
    """The first point of that name in which the sets differ."""
    found = (p for p in review.comparison("nato").points if p.name == name and not p.is_agreed)
    return next(p for p in found if not kind or p.kind == kind)


def contents(document: AnnotatedArticle, set_id: str) -> list[object]:
    """What a set says, without ids: marks with their answers, parts, speaker and stances."""
    found: list[object] = []
    for mark in document.annotations.values():
        if mark.set_id == set_id and mark.label == "claim":
            tie = document.attribution(mark.id)
            parts = [p and document.annotations[p].fragments for p in (tie.mention_id, tie.cue_id)]
            stances = sorted((s.target_id, s.value) for s in document.stances_of(mark.id))
            found.append((mark.fragments, sorted(mark.attributes.items()), tie.speaker_id, parts, stances))
    return sorted(found, key=repr)


def gold(project: Project) -> str:
    found = adjudicating.gold_set(project)
    assert found is not None
    return found.id


def test_where_all_agree_the_gold_set_is_what_each_of_them_has(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": as_gold, "c": as_gold})
    assert adjudicating.settle_agreed(project, "nato") > len(GOLD["claims"])
    document = project.store.document("nato")
    assert contents(document, gold(project)) == contents(document, "b")
    marks = [mark for mark in document.annotations.values() if mark.set_id == gold(project)]
    theirs = [mark for mark in document.annotations.values() if mark.set_id == "b"]
    assert len(marks) == len(theirs)
    review = Review(project)
    assert {p.status for p in review.comparison("nato").points} == {"settled"}
    steps = project.history.undoable
    assert adjudicating.settle_agreed(project, "nato") == 0
    assert project.history.undoable == steps
    project.close()


def test_what_is_agreed_leaves_the_disagreements_open(project: Project, review: Review):
    before = {(p.name, p.kind) for p in review.comparison("nato").open}
    adjudicating.settle_agreed(project, "nato")
    assert {(p.name, p.kind) for p in review.comparison("nato").open} == before
    agreed = [p for p in review.comparison("nato").points if p.status == "agreed"]
    assert agreed
    assert all(p.waits for p in agreed)  # they come with the mark, once it is settled


def test_a_boundary_is_taken_and_brings_what_all_say_of_the_claim(project: Project, review: Review):
    boundary = point(review, "mark", "boundary")
    theirs = next(version for version in boundary.versions if "b" in version.set_ids)
    adjudicating.take(project, boundary, theirs, "With its conjunction.")
    now = point(review, "mark", "boundary")
    assert now.status == "settled"
    assert now.gold_id is not None
    document = project.store.document("nato")
    mark = document.annotations[now.gold_id]
    assert [f.quote for f in mark.fragments] == ["that there is no need to worry"]
    assert mark.attributes == {"quotation": "indirect", "type": "evaluation"}
    tie = document.attribution(mark.id)
    assert tie.speaker_id == "stoltenberg"
    assert document.annotations[tie.cue_id or ""].set_id == gold(project)
    assert [(s.target_id, s.value) for s in document.stances_of(mark.id)] == [("US-Russia contacts", "favour")]
    decision = now.decision
    assert decision is not None
    assert (decision.how, decision.taken, decision.reason) == ("taken", ("b",), "With its conjunction.")
    assert set(decision.compared) == {"nato a 2", "nato b 2", "nato c 2"}
    assert decision.by == project.annotator_id


def test_the_gold_set_comes_with_the_first_decision_and_goes_with_its_undo(project: Project, review: Review):
    assert adjudicating.gold_set(project) is None
    boundary = point(review, "mark", "boundary")
    adjudicating.take(project, boundary, boundary.versions[0])
    assert adjudicating.gold_set(project) is not None
    project.undo()
    assert adjudicating.gold_set(project) is None
    assert point(review, "mark", "boundary").status == "open"
    project.redo()
    assert point(review, "mark", "boundary").status == "settled"


def test_a_missing_claim_is_kept_or_dropped_and_the_mind_may_be_changed(project: Project, review: Review):
    missing = point(review, "mark", "missing")
    keep, drop = missing.versions
    assert drop.set_ids == ("c",)
    adjudicating.take(project, missing, drop)
    dropped = point(review, "mark", "missing")
    assert (dropped.status, dropped.gold_id, dropped.decision and dropped.decision.how) == ("settled", None, "dropped")
    adjudicating.take(project, dropped, keep)
    kept = point(review, "mark", "missing")
    assert kept.status == "settled"
    assert kept.decision is not None
    assert dropped.decision is not None
    assert (kept.decision.id, kept.decision.how) == (dropped.decision.id, "taken")
    adjudicating.drop(project, kept)
    assert len(project.store.values(Decision)) == 1
    assert not [mark for mark in project.store.values(Annotation) if mark.set_id == gold(project)]


def test_what_is_said_of_a_claim_waits_for_its_mark(project: Project, review: Review):
    boundary = point(review, "mark", "boundary")
    assert boundary.group is not None
    inner = [p for p in review.comparison("nato").points if p.group == boundary.group and p.name != "mark"]
    assert inner
    assert all(p.waits for p in inner)
    with pytest.raises(RuleBroken, match="mark_first"):
        adjudicating.edit(project, inner[0], "trump")
    assert adjudicating.gold_set(project) is None


def test_a_stance_is_taken_and_the_mark_that_all_made_comes_along(project: Project, review: Review):
    stance = point(review, STANCE)
    assert [(v.value, v.set_ids) for v in stance.versions] == [("against", ("a",)), (None, ("b",)), ("neutral", ("c",))]
    adjudicating.take(project, stance, stance.versions[2])
    now = point(review, STANCE)
    assert (now.status, now.gold) == ("settled", "neutral")
    adjudicating.take(project, now, now.versions[1], "Not said.")
    assert point(review, STANCE).gold is None
    adjudicating.edit(project, point(review, STANCE), "unclear")
    assert (point(review, STANCE).gold, point(review, STANCE).status) == ("unclear", "settled")
    with pytest.raises(RuleBroken, match="unknown_value"):
        adjudicating.edit(project, point(review, STANCE), "hostile")


def test_an_attribute_a_mention_and_a_boundary_of_ones_own(project: Project, review: Review):
    adjudicating.edit(project, point(review, "attribute:type"), "demand")
    assert point(review, "attribute:type").gold == "demand"
    boundary = point(review, "mark", "boundary")
    place = words("no need to worry")
    adjudicating.edit(project, boundary, [Span(place["start"], place["end"])])
    now = point(review, "mark", "boundary")
    assert now.gold_id is not None
    mention = next(p for p in review.comparison("nato").points if p.gold_id == now.gold_id and p.name == "mention")
    other = words("Stoltenberg responded")
    adjudicating.edit(project, mention, [Span(other["start"], other["end"])], "With its verb.")
    document = project.store.document("nato")
    tie = document.attribution(now.gold_id)
    assert document.annotations[tie.mention_id or ""].quote == "Stoltenberg responded"
    used = {p for t in document.attributions.values() for p in (t.mention_id, t.cue_id)}
    parts = [m.id for m in document.annotations.values() if m.set_id == gold(project) and m.label != "claim"]
    assert set(parts) <= used


def test_versions_kept_side_by_side_are_two_marks_from_then_on(project: Project, review: Review):
    boundary = point(review, "mark", "boundary")
    adjudicating.keep_both(project, boundary, boundary.versions)
    marks = [p for p in review.comparison("nato").points if p.name == "mark" and p.decision is not None]
    assert [(p.status, p.decision and p.decision.how) for p in marks] == [("settled", "both")] * 2
    quotes = {project.store.document("nato").annotations[p.gold_id or ""].quote for p in marks}
    assert quotes == {"that there is no need to worry", "there is no need to worry"}
    with pytest.raises(RuleBroken, match="not_side_by_side"):
        adjudicating.keep_both(project, point(review, STANCE), point(review, STANCE).versions)
    project.undo()
    assert point(review, "mark", "boundary").status == "open"


def test_of_two_kept_side_by_side_one_is_dropped_later(project: Project, review: Review):
    boundary = point(review, "mark", "boundary")
    adjudicating.keep_both(project, boundary, boundary.versions)
    one, other = (p for p in review.comparison("nato").points if p.name == "mark" and p.decision is not None)
    adjudicating.drop(project, other)
    after = [p for p in review.comparison("nato").points if p.name == "mark" and p.decision is not None]
    assert [(p.status, p.gold_id) for p in after] == [("settled", one.gold_id), ("settled", None)]
    adjudicating.take(project, after[0], next(v for v in after[0].versions if v.value is None))
    after = [p for p in review.comparison("nato").points if p.name == "mark" and p.decision is not None]
    assert [(p.status, p.gold_id) for p in after] == [("settled", None), ("settled", None)]
    assert not [mark for mark in project.store.values(Annotation) if mark.set_id == gold(project)]


def test_a_gold_mark_that_nobody_marks_any_more_is_asked_about(project: Project, review: Review):
    everything(project, review)
    before = point(review, "mark", "missing")
    assert before.gold_id is not None
    for set_id in ("a", "b"):
        document = project.store.document("nato", set_id)
        annotating.remove(project, document, f"nato {set_id} 4")
    (now,) = review.comparison("nato").open
    assert (now.name, now.kind, now.status, now.gold_id) == ("mark", "missing", "changed", before.gold_id)
    assert [(v.value, v.set_ids) for v in now.versions] == [(None, ("a", "b", "c"))]
    adjudicating.edit(project, now, now.gold, "It is said, after all.")
    assert review.summary("nato").is_settled
    assert before.gold_id in project.store.document("nato").annotations
    project.undo()
    adjudicating.take(project, now, now.versions[0])
    assert review.summary("nato").is_settled
    assert before.gold_id not in project.store.document("nato").annotations


def test_deciding_the_same_once_more_is_no_step(project: Project, review: Review):
    stance = point(review, STANCE)
    adjudicating.take(project, stance, stance.versions[0], "Plain.")
    before = project.store.document("nato")
    again = point(review, STANCE)
    adjudicating.take(project, again, again.versions[0], "Plain.")
    assert project.store.document("nato") == before
    project.undo()
    assert point(review, STANCE).status == "open"
    project.redo()
    adjudicating.take(project, again, again.versions[0], "Plain enough.")
    assert point(review, STANCE).decision != again.decision


def everything(project: Project, review: Review) -> None:
    adjudicating.settle_agreed(project, "nato")
    while review.comparison("nato").open:
        first = review.comparison("nato").open[0]
        adjudicating.take(project, first, first.versions[0])


def test_settling_everything_leaves_nothing_open_and_undoing_all_of_it_restores_the_file(
    project: Project, review: Review
):
    before, sets = project.store.document("nato"), project.store.values(AnnotationSet)
    everything(project, review)
    assert review.summary("nato").is_settled
    assert contents(project.store.document("nato"), gold(project)) == contents(before, "a")
    while project.history.undoable and project.history.undoable.verb != "import":
        project.undo()
    assert project.store.document("nato") == before
    assert project.store.values(AnnotationSet) == sets


def change_stance(project: Project, set_id: str, value: str | None) -> None:
    document = project.store.document("nato", set_id)
    annotating.set_stance(project, document, f"nato {set_id} 0", "Russia's annexation of Crimea", value)


@pytest.mark.parametrize(
    ("set_id", "value", "status"),
    [
        ("b", "favour", "changed"),  # a new version
        ("c", "against", "changed"),  # one version fewer
        ("a", "neutral", "changed"),  # the one whose version was taken now says something else
    ],
)
def test_a_point_is_open_again_when_what_the_sets_say_has_changed(
    project: Project, review: Review, set_id: str, value: str, status: str
):
    stance = point(review, STANCE)
    adjudicating.take(project, stance, stance.versions[0])
    change_stance(project, set_id, value)
    now = point(review, STANCE)
    assert (now.status, now.is_open, now.gold) == (status, True, "against")
    adjudicating.take(project, now, now.versions[0])
    assert point(review, STANCE).status == "settled"
    project.undo()
    project.undo()
    assert point(review, STANCE).status == "settled"


def test_where_all_come_to_say_what_was_decided_it_stays_settled(project: Project, review: Review):
    stance = point(review, STANCE)
    adjudicating.take(project, stance, stance.versions[0])
    change_stance(project, "b", "against")
    change_stance(project, "c", "against")
    (now,) = (p for p in review.comparison("nato").points if p.name == STANCE and p.decision is not None)
    assert now.status == "settled"


def test_a_decision_on_what_was_not_looked_at_is_refused(project: Project, review: Review):
    stance = point(review, STANCE)
    change_stance(project, "b", "favour")
    with pytest.raises(RuleBroken, match="stale_change"):
        adjudicating.take(project, stance, stance.versions[0])


def test_a_gold_mark_that_is_removed_in_the_reader_was_dropped(project: Project, review: Review):
    everything(project, review)
    before = point(review, "mark", "missing")
    document = project.store.document("nato", gold(project))
    annotating.remove(project, document, before.gold_id or "")
    now = point(review, "mark", "missing")
    assert (now.status, now.gold_id, now.decision and now.decision.how) == ("settled", None, "dropped")
    project.undo()
    assert point(review, "mark", "missing") == before


def test_what_is_changed_in_the_reader_stands_and_the_decision_stays(project: Project, review: Review):
    everything(project, review)
    before = point(review, STANCE)
    document = project.store.document("nato", gold(project))
    annotating.set_stance(project, document, before.gold_id or "", "Russia's annexation of Crimea", "unclear")
    now = point(review, STANCE)
    assert (now.status, now.gold, now.decision) == ("settled", "unclear", before.decision)


def test_all_sides_come_to_say_more_and_it_is_taken_over_with_what_is_agreed(project: Project, review: Review):
    everything(project, review)
    for set_id in ("a", "b", "c"):
        document = project.store.document("nato", set_id)
        annotating.set_attribute(project, document, f"nato {set_id} 5", "checkable", "yes")
    (now,) = (p for p in review.comparison("nato").points if p.status != "settled")
    assert (now.name, now.status) == ("attribute:checkable", "agreed")
    assert adjudicating.settle_agreed(project, "nato") == 1
    assert review.summary("nato").is_settled


def test_who_is_not_done_or_was_given_nothing_does_not_count(tmp_path: Path):
    from msgspec.structs import replace

    from annotator.domain.change import Change, ChangeSet
    from tests.several import done

    project = project_of(tmp_path, {"a": as_gold, "b": as_gold, "c": lambda claims: claims.clear()})
    review = Review(project)
    assert review.summary("nato").open == len(GOLD["claims"])
    given = done("nato", "c")
    project.do(ChangeSet("test", (Change(given, replace(given, state="started")),)))
    assert review.comparison("nato").compared == ("a", "b")
    project.do(ChangeSet("test", (Change(replace(given, state="started"), None),)))
    assert review.comparison("nato").compared == ("a", "b")
    assert review.summary("nato").open == 0
    project.close()


def test_a_choice_of_sets(project: Project):
    review = Review(project, ["a", "c"])
    assert [one.id for one in review.sets] == ["a", "c"]
    assert {p.kind for p in review.comparison("nato").open} == {"missing", "stance"}


def test_what_is_settled_among_all_is_settled_among_some(project: Project, review: Review):
    adjudicating.take(project, point(review, STANCE), point(review, STANCE).versions[1], "As b has it.")
    review.choose(("a", "c"))
    assert [one.id for one in review.sets] == ["a", "c"]
    now = point(review, STANCE)
    assert (now.status, len(now.versions)) == ("settled", 2)
    assert review.summary("nato").sets == 2
    # What has changed among all is still told among those who said something else.
    change_stance(project, "c", "unclear")
    assert point(review, STANCE).status == "changed"


def test_what_is_settled_among_some_opens_when_another_says_something_else(project: Project, review: Review):
    review.choose(("a", "b"))
    settled = point(review, STANCE)
    adjudicating.take(project, settled, settled.versions[0])
    assert point(review, STANCE).status == "settled"
    review.choose(None)
    assert point(review, STANCE).status == "changed"
