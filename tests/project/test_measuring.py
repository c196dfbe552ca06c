"""What a lead sees first of agreement: every layer by its first measure, with an interval, and pair by pair."""

from pathlib import Path

import pytest
from msgspec import structs

from annotator.agreement.bootstrap import Resampling
from annotator.domain.errors import WrongChoice
from annotator.domain.job import finish
from annotator.project import comparing, explaining
from annotator.project.adjudicating import settle_agreed, take
from annotator.project.at_work import holding
from annotator.project.measuring import measure, measure_layer
from annotator.project.reviewing import Review
from annotator.project.sampling import sample
from annotator.project.selecting import Selection
from tests.agreement.test_disagreements import moved, other_type
from tests.several import as_gold, project_of

FEW = Resampling(draws=50)


def test_it_tells_what_each_figure_by_itself_tells(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": moved, "c": other_type}, articles=3)
    found = finish(measure(project.path, FEW))
    assert (found.articles, found.sets) == (3, ("a", "b", "c"))
    read = finish(sample(project.path, Selection()))
    for one in found.layers:
        assert one.figure == comparing.figure(read, one.layer.id, how=FEW)
        assert one.pairs == comparing.pairs(read, one.layer.id)
    by_id = {one.layer.id: one for one in found.layers}
    assert by_id["attribute:claim:type"].pairs["a", "b"].value == 1
    assert (by_id["attribute:claim:type"].pairs["a", "c"].value or 0) < 1
    assert not [id_ for id_ in by_id if id_.startswith("stance:")]
    project.close()


def test_the_gold_set_changes_nothing_in_it(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": moved})
    before = finish(measure(project.path, FEW))
    settle_agreed(project, "nato")
    assert finish(measure(project.path, FEW)) == before
    project.close()


def test_a_project_s_own_set_counts_only_where_it_holds_something(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": moved})
    review = Review(project)
    assert len(review.sets) == 3
    assert {one.id for one in holding(project, review.sets)} == {"a", "b"}
    review.close()
    project.close()


def test_a_reason_is_given_later_and_taken_back(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": moved})
    review = Review(project)
    (point,) = review.comparison("nato").open
    take(project, point, point.versions[0])
    decision = next(p.decision for p in review.comparison("nato").points if p.kind == "boundary" and not p.is_agreed)
    assert decision is not None
    explaining.explain(project, decision, "Without the conjunction.")
    explained = next(d for d in project.store.document("nato").decisions.values() if d.id == decision.id)
    assert explained == structs.replace(decision, reason="Without the conjunction.")
    steps = project.history.undoable
    assert steps is not None
    assert steps.verb == "explain"
    project.undo()
    assert decision in project.store.document("nato").decisions.values()
    review.close()
    project.close()


def test_some_sets_are_measured_as_if_there_were_no_others(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": moved, "c": other_type}, articles=2)
    found = finish(measure(project.path, FEW, sets=("a", "c")))
    read = finish(sample(project.path, Selection(annotators="a,c")))
    assert found.sets == ("a", "c")
    for one in found.layers:
        assert one.figure == comparing.figure(read, one.layer.id, how=FEW)
        assert set(one.pairs) == {("a", "c")}
    project.close()


@pytest.mark.parametrize("wanted", ["alpha_tokens", "f1_exact", "gamma"])
def test_a_layer_is_measured_in_another_way(tmp_path: Path, wanted: str):
    project = project_of(tmp_path, {"a": as_gold, "b": moved, "c": other_type}, articles=2)
    found = finish(measure_layer(project.path, "marks:claim", wanted, FEW))
    read = finish(sample(project.path, Selection(), tokens=True))
    assert found.figure == comparing.figure(read, "marks:claim", wanted, how=FEW)
    assert found.pairs == comparing.pairs(read, "marks:claim", wanted)
    project.close()


def test_chosen_measures_are_kept_when_everything_is_measured(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": moved})
    chosen = {"marks:claim": "alpha_tokens", "speaker": "cohen"}
    found = {one.layer.id: one for one in finish(measure(project.path, FEW, measures=chosen)).layers}
    assert {id_: found[id_].figure.measure for id_ in chosen} == chosen
    assert found["stance"].figure.measure == "alpha_nominal"
    project.close()


def test_a_measure_that_does_not_fit_is_refused(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": moved})
    with pytest.raises(WrongChoice):
        finish(measure_layer(project.path, "speaker", "gamma"))
    with pytest.raises(WrongChoice):
        finish(measure_layer(project.path, "speaker", "f1_exact"))
    project.close()
