"""Gamma, by the example of another implementation, by trying all alignments of a few marks, and by what must hold."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement import alignment
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.continuum import Continuum, Mark
from annotator.agreement.gamma import Chances, Disorder, disorder, gamma
from tests.agreement.texts import article, articles, copied, moved

# What pygamma-agreement is tested with, moved to begin at 0; it has a disorder of 0.96 and a gamma of 0.44 to 0.47.
ALEX_PAUL_SUZAN = article(
    58,
    *(("Alex", label, s, e) for label, s, e in (("1", 0, 7), ("2", 9, 15), ("5", 22, 28), ("6", 30, 34))),
    *(("Alex", "6", 34, 42), ("Alex", "7", 42, 58)),
    *(("Paul", label, s, e) for label, s, e in (("1", 0, 7), ("3", 9, 15), ("5", 17, 23), ("6", 30, 42))),
    *(("Suzan", label, s, e) for label, s, e in (("1", 0, 7), ("4", 9, 15), ("5", 19, 25), ("6", 30, 34))),
    *(("Suzan", "6", 34, 38), ("Suzan", "6", 38, 42)),
)
# The paper's figure 19: one long unit against four that part it.
ONE_AGAINST_FOUR = article(20, ("Joe", "A", 0, 20), *(("Jack", "A", at, at + 5) for at in (0, 5, 10, 15)))
QUICK = Chances(least=4, most=4)


def test_the_example_of_pygamma_agreement():
    found = disorder(ALEX_PAUL_SUZAN, Chances(precision=0.01, most=2000))
    assert found.observed / (16 / 3) == pytest.approx(0.96, abs=0.005)
    assert 0.44 <= (gamma([found]).value or 0) <= 0.47


def test_one_against_four():
    """The two that lie at an end are 15 of 25 away, the inner ones too: 3 × 0.6² is less than two empty places."""
    found = disorder(ONE_AGAINST_FOUR, QUICK)
    assert found.observed == pytest.approx(3 * 0.6**2 + 3)


def test_equal_seeds_give_equal_results():
    assert disorder(ALEX_PAUL_SUZAN) == disorder(ALEX_PAUL_SUZAN)
    assert disorder(ALEX_PAUL_SUZAN).expected != disorder(ALEX_PAUL_SUZAN, Chances(seed=2)).expected


def test_as_many_are_drawn_as_the_precision_takes():
    draws = [disorder(ALEX_PAUL_SUZAN, Chances(precision=precision, most=500)).draws for precision in (0.5, 0.05, 0.02)]
    assert draws[0] == 30
    assert draws == sorted(draws)
    assert draws[-1] > draws[0]


@settings(max_examples=60)
@given(articles(overlapping=True, most=3))
def test_no_alignment_is_better(continuum: Continuum):
    found = disorder(continuum, QUICK)
    if not found.undefined:
        assert found.observed == pytest.approx(min(disorders(continuum)))


def disorders(continuum: Continuum) -> Iterator[float]:
    """Of all alignments there are."""
    people = len(continuum.marks)
    yield from rest([list(marks) for marks in continuum.marks.values()], people * (people - 1) // 2)


def rest(left: list[list[Mark]], pairs: int) -> Iterator[float]:
    first = next((place for place, marks in enumerate(left) if marks), None)
    if first is None:
        yield 0
        return
    choices: list[Sequence[int | None]] = [[None, *range(len(marks))] for marks in left]
    choices[first] = [0]
    for chosen in product(*choices):
        taken = [marks[at] for marks, at in zip(left, chosen, strict=True) if at is not None]
        met = sum(distance(one, other) for one, other in combinations(taken, 2))
        cost = (met + pairs - len(taken) * (len(taken) - 1) // 2) / pairs
        kept = [[m for n, m in enumerate(marks) if n != at] for marks, at in zip(left, chosen, strict=True)]
        yield from (cost + further for further in rest(kept, pairs))


def distance(one: Mark, other: Mark) -> float:
    apart = abs(one.start - other.start) + abs(one.end - other.end)
    return 3 * (apart / (one.end - one.start + other.end - other.start)) ** 2 + (one.label != other.label)


@settings(max_examples=40)
@given(articles(overlapping=True))
def test_it_has_a_value_of_at_most_one_or_a_reason(continuum: Continuum):
    found = gamma([disorder(continuum, QUICK)])
    assert (found.value is None) == (found.undefined != "")
    assert found.value is None or found.value <= 1


@settings(max_examples=40)
@given(articles(overlapping=True))
def test_it_does_not_matter_who_comes_first(continuum: Continuum):
    one, other = disorder(continuum, QUICK), disorder(moved(continuum), QUICK)
    assert other.observed == pytest.approx(one.observed)
    assert other.expected == pytest.approx(one.expected)


@settings(max_examples=40)
@given(articles(overlapping=True), st.integers(2, 3))
def test_equal_annotators_agree(continuum: Continuum, workers: int):
    found = gamma([disorder(copied(continuum, workers), QUICK)])
    assert found.undefined in {"nothing_marked", "one_category"} or found.value == pytest.approx(1)


def test_it_is_said_why_there_is_no_value(monkeypatch: pytest.MonkeyPatch):
    nothing = disorder(article(9, workers=("Ana", "Ben")))
    alone = disorder(article(9, ("Ana", "x", 0, 3)))
    assert [gamma(each).undefined for each in ([], [alone], [alone, nothing])] == [
        "no_units",
        "one_annotator",
        "nothing_marked",
    ]
    assert gamma([alone, nothing, disorder(ALEX_PAUL_SUZAN, QUICK)]).value is not None
    monkeypatch.setattr(alignment, "MOST", 3)
    assert gamma([disorder(ALEX_PAUL_SUZAN)]).undefined == "too_many"


def test_over_articles_the_disorders_are_added():
    many = [Disorder(1, 4, 30, 8, 2), Disorder(3, 4, 30, 9, 3), Disorder(undefined="nothing_marked")]
    found = gamma(many, Resampling())
    assert (found.value, found.units, found.raters) == (0.5, 17, 3)
    assert (found.low, found.high) == (0.25, 0.75)


def test_nothing_is_said_on_the_standard_output(capfd: pytest.CaptureFixture[str]):
    disorder(ALEX_PAUL_SUZAN, QUICK)
    assert capfd.readouterr() == ("", "")
