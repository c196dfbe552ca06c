"""The measures of values, by examples printed in the papers and by what must hold of any table."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.alpha import alpha
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.kappa import cohen, fleiss, linear, percent, quadratic
from annotator.agreement.measure import MEASURE, Figure
from annotator.agreement.pairs import pair_by_pair
from annotator.agreement.ratings import Ratings, ratings
from tests.agreement import tables

# Artstein & Poesio 2008, page 568: a check is half a statement and half a request.
HALF_APART = [[0, 0.5, 0.5], [0.5, 0, 1], [0.5, 1, 0]]


@pytest.mark.parametrize(
    ("table", "metric", "published"),
    [
        (tables.BINARY, "nominal", 0.095),
        (tables.NOMINAL, "nominal", 0.692),
        (tables.MISSING_DATA, "nominal", 0.743),
        (tables.MISSING_DATA, "ordinal", 0.815),
        (tables.MISSING_DATA, "interval", 0.849),
        (tables.MISSING_DATA, "ratio", 0.797),
        (tables.THREE_CATEGORIES, "nominal", 0.734),
        (tables.THREE_CODERS, "nominal", 0.691),
        (tables.THREE_CODERS, "interval", 0.811),
    ],
)
def test_alpha_is_as_published(table: Ratings, metric, published: float):
    assert round(value_of(alpha(table, metric)), 3) == published


def test_the_disagreements_of_alpha_are_as_published():
    assert alpha(tables.BINARY).details == pytest.approx({"observed": 0.4, "expected": 0.442}, abs=0.0005)
    assert alpha(tables.THREE_CATEGORIES).details == pytest.approx({"observed": 0.1667, "expected": 0.6268}, abs=5e-5)
    interval = alpha(tables.MISSING_DATA, "interval").details
    assert interval == pytest.approx({"observed": 0.433, "expected": 2.872}, abs=0.0005)


@pytest.mark.parametrize(
    ("table", "published", "expected"),
    [
        (tables.TWO_ACTS, 0.348, 0.54),
        (tables.THREE_ACTS, 0.801, 0.396),
        (tables.DIAGNOSES, 0.492, 0.41),
        (tables.EVEN_MARGINS, 0.186, None),
        (tables.UNEVEN_MARGINS, 0.258, None),
    ],
)
def test_cohens_kappa_is_as_published(table: Ratings, published: float, expected: float | None):
    found = cohen(table)
    assert round(value_of(found), 3) == published
    assert expected is None or found.details["expected"] == pytest.approx(1 - expected, abs=0.0005)


def test_weighted_kappa_is_as_published():
    found = cohen(tables.THREE_ACTS, HALF_APART)
    assert round(value_of(found), 4) == 0.8163
    assert found.details == pytest.approx({"observed": 0.09, "expected": 0.49}, abs=0.0005)


@pytest.mark.parametrize(
    ("table", "published", "observed", "expected"),
    [(tables.PSYCHIATRISTS, 0.430, 0.5556, 0.2201), (tables.FOURTEEN_RATERS, 0.210, 0.378, 0.213)],
)
def test_fleiss_kappa_is_as_published(table: Ratings, published: float, observed: float, expected: float):
    found = fleiss(table)
    assert round(value_of(found), 3) == published
    assert found.details["observed"] == pytest.approx(observed, abs=0.0005)
    assert found.details["expected"] == pytest.approx(expected, abs=0.0005)


@pytest.mark.parametrize(
    ("table", "published"),
    [
        (tables.TWO_ACTS, 0.7),
        (tables.THREE_ACTS, 0.88),
        (tables.BINARY, 0.6),
        (tables.THREE_CATEGORIES, 0.833),
        (tables.MISSING_DATA, 0.8),
        (tables.EVEN_MARGINS, 0.46),
    ],
)
def test_percent_agreement_is_as_published(table: Ratings, published: float):
    assert round(value_of(percent(table)), 3) == published


def value_of(figure: Figure) -> float:
    assert figure.value is not None
    assert figure.undefined == ""
    return figure.value


@pytest.mark.parametrize(
    ("table", "undefined"),
    [
        ([], "no_units"),
        ([(1, 1, "A", "x"), (1, 2, "A", "y")], "one_annotator"),
        ([(1, 1, "A", "x"), (1, 2, "B", "y")], "no_pairs"),
        ([(1, 1, "A", "x"), (1, 1, "B", "x"), (1, 2, "B", "y")], "one_category"),
    ],
)
@pytest.mark.parametrize("measured", [alpha, lambda table: alpha(table, "ordinal"), cohen])
def test_it_is_said_why_there_is_no_value(table: list, undefined: str, measured: Callable[[Ratings], Figure]):
    found = measured(ratings(table))
    assert (found.value, found.undefined) == (None, undefined)


def test_fleiss_needs_as_many_values_of_each_unit():
    assert fleiss(tables.MISSING_DATA).undefined == "missing_values"


def test_cohen_is_for_two():
    assert cohen(tables.MISSING_DATA).undefined == "not_two"


def test_words_have_no_interval():
    assert alpha(tables.NOMINAL, "interval").undefined == "not_numbers"


def test_pair_by_pair():
    table = tables.MISSING_DATA
    found = pair_by_pair(table.raters, lambda one, other: alpha(table.of_raters(one, other)))
    assert list(found) == [("A", "B"), ("A", "C"), ("A", "D"), ("B", "C"), ("B", "D"), ("C", "D")]
    assert found["A", "B"] == alpha(tables.by_rater("123321412***", "1233224125*3"))


def test_the_order_given_is_the_order_of_the_ordinal_distance():
    given = [(0, unit, rater, word) for unit, pair in enumerate(PAIRS) for rater, word in zip("AB", pair, strict=True)]
    numbered = [(article, unit, rater, SCALE.index(word)) for article, unit, rater, word in given]
    assert alpha(ratings(given, SCALE), "ordinal").value == alpha(ratings(numbered), "ordinal").value
    assert alpha(ratings(given), "ordinal").value != alpha(ratings(numbered), "ordinal").value


SCALE = ("rejects", "doubts", "supports")
PAIRS = [("rejects", "supports"), ("doubts", "doubts"), ("supports", "supports"), ("rejects", "rejects")]

EVERY: dict[str, Callable[[Ratings], Figure]] = {
    "percent": percent,
    "alpha_nominal": alpha,
    "alpha_ordinal": lambda table: alpha(table, "ordinal"),
    "alpha_interval": lambda table: alpha(table, "interval"),
    "alpha_ratio": lambda table: alpha(table, "ratio"),
    "cohen": cohen,
    "cohen_linear": lambda table: cohen(table, linear(len(table.categories)), measure="cohen_linear"),
    "cohen_quadratic": lambda table: cohen(table, quadratic(len(table.categories)), measure="cohen_quadratic"),
    "fleiss": fleiss,
}
GIVEN = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 4), st.sampled_from("ABC"), st.integers(0, 3)),
    max_size=40,
    unique_by=lambda one: one[:3],
)


@settings(max_examples=30)
@given(GIVEN)
@pytest.mark.parametrize("measure", EVERY)
def test_it_has_a_value_of_at_most_one_or_a_reason(measure: str, given: list):
    found = EVERY[measure](ratings(given))
    assert found.measure == measure in MEASURE
    assert (found.value is None) == (found.undefined != "")
    assert found.value is None or found.value <= 1 + 1e-12


@settings(max_examples=30)
@given(GIVEN, st.randoms(use_true_random=False))
@pytest.mark.parametrize("measure", EVERY)
def test_it_does_not_matter_who_comes_first(measure: str, given: list, random):
    renamed = dict(zip("ABC", random.sample(["p", "q", "r"], 3), strict=True))
    other = [(-article, -unit, renamed[rater], value) for article, unit, rater, value in given]
    random.shuffle(other)
    found, moved = EVERY[measure](ratings(given)), EVERY[measure](ratings(other))
    assert moved.undefined == found.undefined
    assert moved.value == pytest.approx(found.value, abs=1e-9)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 3), min_size=2, max_size=20).filter(lambda values: len(set(values)) > 1))
@pytest.mark.parametrize("measure", EVERY)
def test_equal_raters_agree(measure: str, values: list[int]):
    table = ratings((unit // 3, unit, rater, value) for unit, value in enumerate(values) for rater in "AB")
    assert EVERY[measure](table).value == pytest.approx(1)


@given(GIVEN)
def test_a_draw_is_what_the_drawn_articles_give(given: list):
    """An interval over one article drawn again and again is the value itself."""
    alone = [(0, (article, unit), rater, value) for article, unit, rater, value in given]
    copied = [(copy, unit, rater, value) for copy in range(4) for _, unit, rater, value in alone]
    for measure in (percent, alpha, cohen, fleiss):
        found = measure(ratings(copied), how=Resampling(draws=20))
        if found.value is not None:
            assert (found.low, found.high) == pytest.approx((found.value, found.value), abs=0.2)


def test_the_interval_holds_the_value_and_repeats():
    table = ratings((unit % 10, unit, rater, (unit * 7 + (unit % 3 == 0) * place) % 4)
                    for unit in range(200) for place, rater in enumerate("ABC"))  # fmt: skip
    for measure in (percent, alpha, fleiss):
        found = measure(table, how=Resampling(seed=5))
        assert None not in (found.low, found.high)
        assert found.low < found.value < found.high  # pyright: ignore
        assert found == measure(table, how=Resampling(seed=5))
        assert found.low != measure(table, how=Resampling(seed=6)).low


def test_no_interval_where_draws_are_often_undefined():
    """Of two articles with a category each, half of the draws hold one category alone."""
    found = alpha(ratings((article, 1, rater, article) for article in range(2) for rater in "AB"), how=Resampling())
    assert (found.value, found.low, found.high) == (1, None, None)
    assert found.details["undefined_draws"] == pytest.approx(0.5, abs=0.1)


def test_a_unit_that_neither_of_two_rated_is_none_of_theirs():
    table = ratings([(1, 1, "A", "x"), (1, 1, "B", "x"), (1, 2, "A", "y"), (1, 2, "B", "x"), (1, 3, "C", "x")])
    assert fleiss(table.of_raters("A", "B")).undefined == ""


@pytest.mark.parametrize("metric", ["nominal", "ordinal", "interval"])
def test_as_many_categories_as_there_are_speakers(metric):
    """3,000 of them, in 400 articles: a table of all against all for each article would be 29 gigabytes."""
    many = ratings((unit % 400, unit, rater, unit % 3000 + (unit % 5 == 0) * place)
                   for unit in range(12000) for place, rater in enumerate("AB"))  # fmt: skip
    found = alpha(many, metric, Resampling(draws=50))
    assert 0.5 < (found.value or 0) < 1
    assert (found.low is None) == (metric == "ordinal")


def test_small_differences_of_great_numbers_are_seen():
    years = [
        (unit, unit, rater, 2_000_000_000 + (unit + place) % 3) for unit in range(9) for place, rater in enumerate("AB")
    ]
    moved = [(article, unit, rater, value - 2_000_000_000) for article, unit, rater, value in years]
    assert alpha(ratings(years), "interval").value == pytest.approx(alpha(ratings(moved), "interval").value)
