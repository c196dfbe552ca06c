"""Agreement between sets: what is compared in each layer, in parts, and what lies behind a figure."""

import math
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.measure import MEASURE
from annotator.domain.about_article import ArticleAnswers
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.codebook import Label
from annotator.domain.errors import WrongChoice
from annotator.domain.job import finish
from annotator.domain.question import AttributeDefinition
from annotator.project import adjudicating, comparing, differing
from annotator.project.project import Project
from annotator.project.sampled import NONE, Part, Sample
from annotator.project.sampling import sample
from annotator.project.selecting import Selection
from tests.agreement.test_disagreements import moved, no_stance, no_type, other_stance, other_type, without_claim
from tests.builders import an_annotation
from tests.several import GOLD, TEXT, Claims, Edit, as_gold, done, project_of

CLAIMS = len(GOLD["claims"])


def b(claims: Claims) -> None:
    for edit in (moved, other_type, no_stance):
        edit(claims)


def c(claims: Claims) -> None:
    for edit in (without_claim, other_stance):
        edit(claims)


def read(folder: Path, edits: Mapping[str, Edit], articles: int = 2, **selection: str) -> Sample:
    project = project_of(folder, edits, articles)
    project.close()
    return finish(sample(project.path, Selection(**selection), tokens=True))  # type: ignore[arg-type]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    found = project_of(tmp_path, {"a": as_gold, "b": b, "c": c}, articles=3)
    yield found
    found.close()


@pytest.fixture
def three(project: Project) -> Sample:
    return finish(sample(project.path, Selection(), tokens=True))


def test_equal_sets_agree_in_everything(tmp_path: Path):
    found = read(tmp_path, {"a": as_gold, "b": as_gold}, articles=1)
    for layer in found.layers.values():
        for measure in layer.measures:
            figure = comparing.figure(found, layer.id, measure)
            assert figure.value == pytest.approx(1) or figure.undefined in ("one_category", "no_pairs"), (layer, figure)


def test_no_figure_is_ever_not_a_number(three: Sample):
    for layer in three.layers.values():
        for measure in layer.measures:
            for part in (Part(("a", "b"), frozenset({0})), Part(), Part(("a", "b")), Part(lines=frozenset())):
                if measure == "gamma" and part.lines is None:
                    continue
                figure = comparing.figure(three, layer.id, measure, part, Resampling(draws=20))
                assert figure.measure in MEASURE
                assert (figure.value is None) == bool(figure.undefined)
                numbers = [figure.value, figure.low, figure.high, *figure.details.values()]
                assert all(n is None or math.isfinite(n) for n in numbers), (layer.id, figure)


def test_a_layer_is_compared_where_two_at_least_marked_the_claim(three: Sample):
    units = {layer: len(found.values) for layer, found in three.units.items()}
    assert units["marks:claim"] == units["speaker"] == units["attribute:claim:type"] == 3 * CLAIMS
    # Of the claim that c did not mark, c says nothing; elsewhere no stance is said, too.
    figure = comparing.figure(three, "stance")
    assert (figure.units, figure.raters) == (3 * CLAIMS, 3)
    stances = [row for row in three.units["stance"].values if NONE in row]
    assert stances == [("against", NONE, "neutral")] * 3
    assert comparing.figure(three, "attribute:claim:type", "percent", Part(("a", "c"))).value == 1


def test_an_attribute_that_was_not_answered_is_a_gap(tmp_path: Path):
    found = read(tmp_path, {"a": as_gold, "b": no_type})
    assert comparing.figure(found, "attribute:claim:type", "percent").units == 2 * (CLAIMS - 1)
    assert comparing.figure(found, "attribute:claim:type", "percent").value == 1
    assert differing.places(found, "attribute:claim:type") == []


def test_pair_by_pair(three: Sample):
    found = comparing.pairs(three, "stance", "percent")
    assert list(found) == [("a", "b"), ("a", "c"), ("b", "c")]
    values = [round((figure.value or 0) * figure.units) for figure in found.values()]
    assert values == [3 * (CLAIMS - 1), 3 * (CLAIMS - 2), 3 * (CLAIMS - 2)]
    spans = comparing.pairs(three, "marks:claim", "f1_exact")
    matched = {pair: figure.details["matched"] for pair, figure in spans.items()}
    assert matched == {("a", "b"): 39, ("a", "c"): 39, ("b", "c"): 36}
    assert comparing.figure(three, "marks:claim", "f1_exact").details["matched"] == 39 + 39 + 36


def test_by_article_month_and_label(project: Project):
    before = done("nato2", "a")
    later = replace(before, done="2026-03-01T08:00:00+00:00")
    project.do(ChangeSet("test", (Change(before, later),)))
    found = finish(sample(project.path, Selection()))
    by_article = comparing.parts(found, "stance", "article")
    assert list(by_article) == ["nato", "nato1", "nato2"]
    assert {figure.units for figure in by_article.values()} == {CLAIMS}
    months = comparing.parts(found, "stance", "done")
    assert {month: figure.units for month, figure in months.items()} == {"2026-01": 2 * CLAIMS, "2026-03": CLAIMS}
    assert list(comparing.parts(found, "stance", "published")) == [""]
    labels = comparing.parts(found, "marks:claim", "label")
    assert list(labels) == ["claim", "mention", "cue"]
    assert labels["claim"] == comparing.figure(found, "marks:claim")


def test_behind_a_figure_lie_the_units_that_differ(three: Sample, project: Project):
    (first, *_) = places = differing.places(three, "stance")
    assert len(places) == 3
    assert first.article_id == "nato"
    assert first.values == {"a": "against", "b": NONE, "c": "neutral"}
    assert set(first.ids) == {"nato a 0", "nato b 0", "nato c 0"}
    document = project.store.document("nato")
    assert all(id_ in document.annotations for id_ in first.ids)
    assert differing.places(three, "speaker") == []
    assert len(differing.places(three, "stance", Part(lines=frozenset({1})))) == 1
    # Boundary, a claim of two, and what one did not mark.
    assert len(differing.places(three, "marks:claim", Part(lines=frozenset({0})))) == 2
    cell = differing.places(three, "stance", Part(("a", "c")), ("against", "neutral"))
    assert [place.article_id for place in cell] == ["nato", "nato1", "nato2"]
    assert differing.places(three, "stance", Part(("a", "c")), ("neutral", "against")) == []


def test_what_two_sets_say_of_the_same_units(three: Sample):
    table = differing.confusion(three, "stance", "a", "b")
    assert table.categories[0] == NONE
    at = {value: n for n, value in enumerate(table.categories)}
    assert table.counts[at["against"]][at[NONE]] == 3
    assert sum(map(sum, table.counts)) == 3 * CLAIMS


def test_the_order_of_the_sets_changes_no_figure(tmp_path: Path, three: Sample):
    (tmp_path / "other").mkdir()
    other = read(tmp_path / "other", {"c": c, "b": b, "a": as_gold}, articles=3)
    for layer in three.layers:
        assert comparing.figure(three, layer) == comparing.figure(other, layer)


def test_only_who_took_part_is_compared_and_the_gold_set_when_it_is_asked_for(project: Project, three: Sample):
    assert three.sets == ("a", "b", "c")
    for article_id in project.store.article_ids():
        adjudicating.settle_agreed(project, article_id)
    gold = adjudicating.gold_set(project)
    assert gold is not None
    assert finish(sample(project.path, Selection())).sets == ("a", "b", "c")
    # By the name of the lead, whose gold set it is, the lead's own marks are meant.
    assert finish(sample(project.path, Selection(annotators="Annotator,a,b"))).sets == ("a", "b")
    found = finish(sample(project.path, Selection(annotators=f"a,{gold.id}")))
    assert set(found.sets) == {"a", gold.id}
    assert comparing.figure(found, "speaker", "percent").value == 1


def test_labels_of_ones_own_and_questions(project: Project):
    frame = Label("frame", "frame", "F", "green", "", (AttributeDefinition("weight", "weight", "W", kind="number"),))
    before = project.codebook
    after = replace(
        before,
        version=2,
        labels=(*before.labels, frame),
        questions=(AttributeDefinition("topics", "topics", "T", kind="text"),),
    )
    weights = {"a": 1.0, "b": 2.0, "c": 1.0}
    marks = [
        an_annotation(
            "frame",
            "great tension",
            TEXT,
            id=f"{article} {s} frame",
            article_id=article,
            set_id=s,
            attributes={"weight": weight + n},
            codebook_version=2,
        )
        for n, article in enumerate(("nato", "nato1"))
        for s, weight in weights.items()
    ]
    told = [
        ArticleAnswers(id=f"told {s}", article_id="nato", set_id=s, answers={"topics": topic}, codebook_version=2)
        for s, topic in (("a", "war"), ("b", "war"))
    ]
    project.do(ChangeSet("test", added(after, *marks, *told)))
    found = finish(sample(project.path, Selection()))
    assert {"marks", "marks:frame", "attribute:frame:weight", "answer:topics"} <= found.layers.keys()
    weight = comparing.figure(found, "attribute:frame:weight")
    assert (weight.measure, weight.units) == ("alpha_interval", 2)
    assert weight.value is not None
    assert comparing.figure(found, "answer:topics", "percent").value == 1
    pooled = comparing.figure(found, "marks")
    assert pooled.measure == "alpha_u_pooled"
    assert pooled.value is not None
    assert len(differing.places(found, "marks")) == len(differing.places(found, "marks:claim"))


def test_what_does_not_fit_is_refused(three: Sample, project: Project):
    for layer, measure in (
        ("speaker", "alpha_u"),
        ("marks:claim", "percent"),
        ("nothing", ""),
        ("marks:claim", "alpha_u_pooled"),
    ):
        with pytest.raises(WrongChoice):
            comparing.figure(three, layer, measure)
    with pytest.raises(WrongChoice):
        comparing.figure(finish(sample(project.path, Selection())), "marks:claim", "alpha_tokens")


def test_gamma_comes_article_by_article(three: Sample):
    job = comparing.gamma(three, "marks:mention", Part(("a", "b"), frozenset({0, 2})))
    assert [(step.done, step.total) for step in job] == [(1, 2), (2, 2)]
