"""Rules that settle many points at once: looked at first, one step, and only what nobody decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.adjudication import Decision
from annotator.domain.errors import RuleBroken
from annotator.domain.job import finish
from annotator.project import adjudicating, ruling
from annotator.project.project import Project
from annotator.project.reviewing import Review
from annotator.project.ruling import Rule
from tests.project.test_adjudicating import STANCE, b, c, change_stance, contents, gold, point
from tests.several import as_gold, project_of


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    project = project_of(tmp_path, {"a": as_gold, "b": b, "c": c}, articles=3)
    yield Review(project)
    project.close()


def test_what_all_agree_on_in_all_articles(review: Review):
    found = finish(ruling.preview(review, Rule("agreed")))
    assert (found.articles, found.settled, found.changed) == (3, {}, 0)
    assert found.left == {"stance": 3, "attribute": 3, "boundary": 3, "missing": 3}
    assert review.gold is None
    finish(ruling.apply(review, found))
    finish(review.summarise())
    assert review.totals().open == 12
    # Doing it again comes to nothing, not even a step.
    again = finish(ruling.preview(review, Rule("agreed")))
    assert (again.changes, again.agreed) == ((), 0)


def test_a_majority_is_more_than_half_and_a_tie_stays_open(review: Review):
    found = finish(ruling.preview(review, Rule("majority")))
    # Of the three stances no two are alike; boundary, type and the missing claim have two of three.
    assert found.settled == {"attribute": 3, "boundary": 3, "missing": 3}
    assert found.left == {"stance": 3}
    finish(ruling.apply(review, found))
    finish(review.summarise())
    assert review.totals().open_by_kind == {"stance": 3}
    decisions = review.project.store.values(Decision)
    assert {d.how for d in decisions} == {"agreed", "majority"}
    assert {d.taken for d in decisions if d.how == "majority"} == {("a", "c"), ("a", "b")}
    review.project.undo()
    assert review.project.store.values(Decision) == []


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_a_chosen_annotator_stands_for_all(review: Review, name: str):
    finish(ruling.apply(review, finish(ruling.preview(review, Rule("annotator", name)))))
    finish(review.summarise())
    assert review.totals().settled_articles == 3
    for article_id in review.project.store.article_ids():
        document = review.project.store.document(article_id)
        assert contents(document, gold(review.project)) == contents(document, name)


def test_what_a_person_decided_stays_and_what_changed_since_is_left_to_a_person(review: Review):
    project = review.project
    kind = point(review, "attribute:type")
    adjudicating.take(project, kind, kind.versions[1])
    stance = point(review, STANCE)
    adjudicating.take(project, stance, stance.versions[0])
    change_stance(project, "b", "favour")
    found = finish(ruling.preview(review, Rule("annotator", "c"), ["nato"]))
    assert found.settled == {"boundary": 1, "missing": 1}
    assert (found.left, found.changed) == ({"stance": 1}, 1)
    finish(ruling.apply(review, found))
    assert point(review, "attribute:type").gold == "prediction"
    assert (point(review, STANCE).gold, point(review, STANCE).status) == ("against", "changed")


def test_nothing_is_done_when_the_project_has_changed_since_the_preview(review: Review):
    found = finish(ruling.preview(review, Rule("majority")))
    stance = point(review, STANCE)
    adjudicating.take(review.project, stance, stance.versions[0])
    with pytest.raises(RuleBroken, match="stale_change"):
        finish(ruling.apply(review, found))


def test_the_summaries_follow_the_changes(review: Review):
    assert review.waiting == 3
    finish(review.summarise())
    assert review.waiting == 0
    before = review.summaries()
    assert [one.open for one in before] == [4, 4, 4]
    stance = point(review, STANCE)
    adjudicating.take(review.project, stance, stance.versions[0])
    assert review.waiting == 1
    finish(review.summarise())
    assert [one.open for one in review.summaries()] == [3, 4, 4]
    assert review.totals().open == 11
    review.project.undo()
    finish(review.summarise())
    assert review.summaries() == before


def test_the_most_contested_articles_come_first_and_the_settled_ones_last(review: Review):
    for article_id, upto in (("nato", 3), ("nato1", 99)):
        finish(ruling.apply(review, finish(ruling.preview(review, Rule("agreed"), [article_id]))))
        for one in review.comparison(article_id).open[:upto]:
            adjudicating.take(review.project, one, one.versions[0])
    finish(review.summarise())
    assert [(one.article_id, one.open) for one in review.summaries()] == [("nato", 1), ("nato2", 4), ("nato1", 0)]


def test_a_closed_review_hears_of_nothing(review: Review):
    finish(review.summarise())
    review.close()
    stance = point(review, STANCE)
    adjudicating.take(review.project, stance, stance.versions[0])
    assert review.waiting == 0
    assert isinstance(review.project, Project)
