"""The measures of marked spans, by worked examples, by the formulas taken at their word, and by what must hold."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.continuum import Continuum, Mark
from annotator.agreement.measure import MEASURE, Figure
from annotator.agreement.overlap import f1
from annotator.agreement.tokens import alpha_tokens
from annotator.agreement.unitizing import by_label, unitizing
from annotator.agreement.unitizing_2004 import alpha_u_2004
from tests.agreement.texts import article, articles, copied, moved

# Krippendorff 1995, On the reliability of unitizing contiguous data, page 57, A: Bertha and Bill.
BERTHA_AND_BILL = article(24, ("Bertha", "", 2, 10), ("Bertha", "", 14, 20), ("Bill", "", 4, 8), ("Bill", "", 15, 17))
# Of one token each: Krippendorff 2011, example B.
TWO_OBSERVERS = article(
    12, *((who, value, at, at + 1) for who, row in (("Ben", "aabbdcccedda"), ("Gerry", "babbbccceddd"))
          for at, value in enumerate(row))
)  # fmt: skip
THREE = article(
    60, ("Ana", "x", 2, 5), ("Ben", "x", 2, 5), ("Ben", "y", 10, 20), ("Cem", "y", 2, 5), ("Cem", "y", 15, 20)
)


def test_tokens_are_as_published():
    assert round(alpha_tokens([BERTHA_AND_BILL]).value or 0, 3) == 0.329
    assert round(alpha_tokens([TWO_OBSERVERS]).value or 0, 3) == 0.692


def test_tokens_under_several_labels_have_their_combination():
    both = article(10, ("Ana", "x", 0, 6), ("Ana", "y", 3, 6), ("Ben", "x", 0, 6))
    known = article(10, ("Ana", "x", 0, 3), ("Ana", "x and y", 3, 6), ("Ben", "x", 0, 6))
    assert alpha_tokens([both]).value == alpha_tokens([known]).value


def test_a_long_text_costs_nothing():
    found = alpha_tokens([article(10**9, ("Ana", "x", 5, 10**8), ("Ben", "x", 5, 10**8))])
    assert (found.value, found.units) == (1, 10**9)


def test_the_earlier_unitizing_alpha_is_as_published():
    """Krippendorff 2004, page 254: from 150 to 450, and marks of two labels that overlap."""
    marks = [("i", "c", 225, 70), ("i", "c", 370, 30), ("j", "c", 220, 80), ("j", "c", 355, 20), ("j", "c", 400, 20)]
    marks += [(who, "k", at, size) for who in "ij" for at, size in ((180, 60), (300, 50))]
    found = alpha_u_2004(article(300, *((who, label, at - 150, at - 150 + size) for who, label, at, size in marks)))
    assert found.labels["c"].details == pytest.approx({"observed": 0.0144, "expected": 0.0532}, abs=5e-5)
    assert found.labels["k"].details == pytest.approx({"observed": 0, "expected": 0.0490}, abs=5e-5)
    assert [round(found.labels[label].value or 0, 4) for label in "ck"] == [0.7286, 1]
    assert found.pooled.value == pytest.approx(0.8591, abs=0.0005)


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        ("..11111111....222222....", "....1111.......22.......", 0.03125),
        ("111111111111111111......", "1123456667..............", 2.26736),
        ("..111111..22..3333..44..", "11..2222..3333..44..55..", 0.02777),
        ("112222222233334444445555", "111122223333333445555555", 0.38715),
    ],
)
def test_the_observed_disagreements_of_1995_are_as_published(one: str, other: str, published: float):
    """Page 57, A to D. The expected ones printed there are said to be in error, and corrected in 2004."""
    lines = {
        who: tuple(Mark(row.index(unit), row.rindex(unit) + 1, "") for unit in dict.fromkeys(row.replace(".", "")))
        for who, row in (("one", one), ("other", other))
    }
    found = alpha_u_2004(Continuum(24, lines)).pooled.details["observed"]
    assert found == pytest.approx(published, abs=1e-5)


@given(articles(overlapping=True))
def test_the_earlier_unitizing_alpha_of_any_text(continuum: Continuum):
    found, other = alpha_u_2004(continuum).pooled, alpha_u_2004(moved(continuum)).pooled
    assert (found.value is None) == (found.undefined != "")
    assert found.measure in MEASURE
    assert other.value == pytest.approx(found.value)
    alike = alpha_u_2004(copied(continuum)).pooled
    assert alike.undefined in {"nothing_marked", "one_category"} or alike.value == 1


def test_unitizing_by_hand():
    """Equations 1 to 5 worked out on paper: 26 apart of 180, the squares of units 18 and 134, the gap 156 of 180."""
    found = unitizing([THREE]).u
    assert found.details["observed"] == pytest.approx(26)
    assert found.details["expected"] == pytest.approx(180 * (1 - (6**2 - 18 + 18**2 - 134 + 156**2 - 156) / 32092))
    assert found.value == pytest.approx(0.3983, abs=5e-5)


@given(articles(overlapping=False))
def test_unitizing_is_what_the_formulas_say(continuum: Continuum):
    found = unitizing([continuum])
    values, own = literally(continuum)
    assert_disagreement(found.u, values, own, lambda value: value)
    assert_disagreement(found.bar, values, own, lambda value: value is not None)


def literally(continuum: Continuum) -> tuple[dict[str, list[str | None]], Counter[str | None]]:
    """Each annotator's value of each code point, and what cannot coincide with itself by value."""
    values: dict[str, list[str | None]] = {}
    own: Counter[str | None] = Counter()
    for name, marks in continuum.marks.items():
        row: list[str | None] = [None] * continuum.length
        for mark in marks:
            row[mark.start : mark.end] = [mark.label] * (mark.end - mark.start)
            own[mark.label] += (mark.end - mark.start) ** 2
        values[name] = row
        own[None] += row.count(None)
    return values, own


def assert_disagreement(found: Figure, values: dict[str, list[str | None]], own: Counter[str | None], kind: Callable):
    if found.undefined == "nothing_marked":
        return
    coincident: Counter[tuple[str | None, str | None]] = Counter()
    for one, other in permutations(values.values(), 2):
        coincident.update(zip(one, other, strict=True))
    each = {pair: count / (len(values) - 1) for pair, count in coincident.items()}
    margins: Counter[str | None] = Counter()
    for (value, _), count in each.items():
        margins[value] += count  # pyright: ignore[reportArgumentType]
    total = sum(margins.values())
    chance = {
        (c, k): total * (margins[c] * margins[k] - (own[c] if c == k else 0)) / (total**2 - sum(own.values()))
        for c in margins
        for k in margins
    }
    apart = [sum(count for (c, k), count in of.items() if kind(c) != kind(k)) for of in (each, chance)]
    if found.value is None:
        assert (found.undefined, apart) == ("one_category", [pytest.approx(0), pytest.approx(0)])
    else:
        assert found.value == pytest.approx(1 - apart[0] / apart[1])


def test_labels_where_marks_meet():
    """Two annotators mark 0-10 and 20-30 alike but for half of the second label: cuα and (k)uα, equations 10 to 13."""
    met = article(
        40, ("Ana", "x", 0, 10), ("Ana", "y", 20, 30), ("Ben", "x", 0, 10), ("Ben", "x", 20, 25), ("Ben", "y", 25, 30)
    )
    found = unitizing([met])
    # Coincidences x-x 20, x-y and y-x 5 each, y-y 10; squares 100 + 100 + 25 of x, 100 + 25 of y.
    kept = 40 - 350 / 40
    expected = 40 - ((25**2 - 225) + (15**2 - 125)) / kept
    assert found.cu.details == pytest.approx({"observed": 10, "expected": expected, "covered": 1})
    chance_of_x, apart_of_x = (25 * 40 - 225) / kept, 25 * 15 / kept
    assert found.ku["x"].value == pytest.approx(1 - chance_of_x / 25 * 5 / apart_of_x)


def test_how_much_is_covered():
    found = unitizing(
        [article(30, ("Ana", "x", 0, 10), ("Ben", "x", 5, 10), ("Ben", "y", 20, 25), ("Ana", "y", 20, 25))]
    )
    assert found.cu.details["covered"] == pytest.approx(20 / 25)
    assert found.ku["x"].details["covered"] == pytest.approx(10 / 15)


def test_marks_that_overlap_have_no_place_on_one_line():
    nested = article(30, ("Ana", "x", 0, 20), ("Ana", "y", 5, 10), ("Ben", "x", 0, 20), ("Ben", "y", 5, 12))
    found = unitizing([nested])
    assert [found.u.undefined, found.cu.undefined, found.ku["x"].undefined] == ["overlapping"] * 3
    assert found.bar.value == 1
    assert by_label([nested]).labels["x"].value == 1
    assert 0 < (by_label([nested]).pooled.value or 0) < 1


def test_marks_of_a_label_that_overlap_are_joined():
    twice = article(30, ("Ana", "x", 0, 10), ("Ana", "x", 8, 14), ("Ben", "x", 0, 14))
    found = by_label([twice])
    assert (found.pooled.value, found.pooled.details["joined"]) == (1, 1)


def test_the_pooled_disagreements_are_the_labels_together():
    found = by_label([THREE])
    for kind in ("observed", "expected"):
        together = sum(figure.details[kind] for figure in found.labels.values())
        assert found.pooled.details[kind] == pytest.approx(together)


def test_f1_counts_each_mark_once():
    found = f1([article(40, ("Ana", "x", 0, 10), ("Ana", "x", 20, 30), ("Ben", "x", 0, 10), ("Ben", "y", 20, 30),
                        ("Ben", "x", 5, 10))], "Ana", "Ben")  # fmt: skip
    assert found.details == pytest.approx({"matched": 1, "precision": 1 / 3, "recall": 1 / 2})
    assert found.value == pytest.approx(2 / 5)


def test_overlapping_marks_are_matched_as_often_as_can_be():
    """The first of Ana's could take either of Ben's; only with the second of them do both of hers find one."""
    found = f1([article(40, ("Ana", "x", 0, 30), ("Ana", "x", 5, 8), ("Ben", "x", 2, 9), ("Ben", "x", 20, 25))],
               "Ana", "Ben", "overlap")  # fmt: skip
    assert (found.value, found.details["matched"]) == (1, 2)


def test_one_who_marked_nothing():
    found = f1([article(9, ("Ana", "x", 0, 3), workers=("Ben",))], "Ana", "Ben")
    assert (found.value, found.details["precision"]) == (0, 0)


Many = Sequence[Continuum]
EVERY: dict[str, Callable[[Many], Figure]] = {
    "alpha_tokens": alpha_tokens,
    "alpha_u": lambda many: unitizing(many).u,
    "alpha_bar_u": lambda many: unitizing(many).bar,
    "alpha_cu": lambda many: unitizing(many).cu,
    "alpha_u_pooled": lambda many: by_label(many).pooled,
    "f1_exact": lambda many: f1(many, "Ana", "Ben"),
    "f1_overlap": lambda many: f1(many, "Ana", "Ben", "overlap"),
}


@pytest.mark.parametrize(
    ("many", "undefined"),
    [
        ([], "no_units"),
        ([article(9, ("Ana", "x", 0, 3))], "one_annotator"),
        ([article(9, workers=("Ana", "Ben"))], "nothing_marked"),
    ],
)
@pytest.mark.parametrize("measure", EVERY)
def test_it_is_said_why_there_is_no_value(measure: str, many: Many, undefined: str):
    found = EVERY[measure](many)
    assert (found.value, found.undefined) == (None, undefined)


def test_a_text_marked_whole_by_all_tells_nothing():
    whole = [article(9, ("Ana", "x", 0, 9), ("Ben", "x", 0, 9))]
    assert {EVERY[measure](whole).undefined for measure in EVERY if measure.startswith("alpha")} == {"one_category"}


def test_labels_that_never_meet():
    apart = unitizing([article(9, ("Ana", "x", 0, 3), ("Ben", "y", 5, 9))])
    assert (apart.cu.undefined, apart.ku["x"].undefined) == ("no_pairs", "no_pairs")


@settings(max_examples=30)
@given(st.lists(articles(overlapping=True), max_size=3))
@pytest.mark.parametrize("measure", EVERY)
def test_it_has_a_value_of_at_most_one_or_a_reason(measure: str, many: Many):
    found = EVERY[measure](many)
    assert found.measure == measure in MEASURE
    assert (found.value is None) == (found.undefined != "")
    assert found.value is None or found.value <= 1 + 1e-9


@settings(max_examples=30)
@given(st.lists(articles(overlapping=False), min_size=1, max_size=3))
@pytest.mark.parametrize("measure", EVERY)
def test_it_does_not_matter_who_comes_first(measure: str, many: Many):
    found, other = EVERY[measure](many), EVERY[measure]([moved(continuum) for continuum in reversed(many)])
    assert other.undefined == found.undefined
    assert other.value == pytest.approx(found.value, abs=1e-9)


@settings(max_examples=30)
@given(st.lists(articles(overlapping=False, workers=2), min_size=1, max_size=2))
@pytest.mark.parametrize("way", ["exact", "overlap"])
def test_f1_is_the_same_with_the_other_as_reference(way, many: Many):
    assert f1(many, "Ana", "Ben", way).value == f1(many, "Ben", "Ana", way).value


@settings(max_examples=30)
@given(articles(overlapping=False), st.integers(2, 3))
@pytest.mark.parametrize("measure", EVERY)
def test_equal_annotators_agree(measure: str, continuum: Continuum, workers: int):
    found = EVERY[measure]([copied(continuum, workers)])
    assert found.undefined in {"nothing_marked", "one_category"} or found.value == pytest.approx(1)


@given(articles(overlapping=True, workers=2), articles(overlapping=True, workers=2))
def test_more_overlap_than_are_equal(one: Continuum, other: Continuum):
    exact, overlapping = f1([one, other], "Ana", "Ben"), f1([one, other], "Ana", "Ben", "overlap")
    assert (exact.value or 0) <= (overlapping.value or 0)


def largest_matching(ours: tuple[Mark, ...], theirs: tuple[Mark, ...]) -> int:
    """By trying every way."""
    if not ours:
        return 0
    first, *others = ours
    fitting = [m for m in theirs if m.label == first.label and m.start < first.end and first.start < m.end]
    taken = [1 + largest_matching(tuple(others), tuple(n for n in theirs if n is not m)) for m in fitting]
    return max([largest_matching(tuple(others), theirs), *taken])


@given(articles(overlapping=True, workers=2))
def test_as_many_overlapping_marks_are_matched_as_can_be(continuum: Continuum):
    ours, theirs = continuum.marks["Ana"][:5], continuum.marks["Ben"][:5]
    found = f1([Continuum(continuum.length, {"Ana": ours, "Ben": theirs})], "Ana", "Ben", "overlap")
    assert found.details.get("matched", 0) == largest_matching(ours, theirs)


def test_an_interval_over_articles():
    many = [article(50, ("Ana", "x", 5, 15), ("Ben", "x", 5 + n % 4, 15), ("Ben", "y", 20 + n % 3, 30),
                    *([("Ana", "y", 20, 30)] if n % 5 else [])) for n in range(30)]  # fmt: skip
    for found in (
        unitizing(many, Resampling()).u,
        by_label(many, Resampling()).pooled,
        alpha_tokens(many, Resampling()),
        f1(many, "Ana", "Ben", "overlap", Resampling()),
    ):
        assert found.low is not None
        assert found.high is not None
        assert found.low < (found.value or 0) < found.high


def test_who_did_not_work_on_an_article_is_not_counted_there():
    one, two = (
        article(20, ("Ana", "x", 0, 5), ("Ben", "x", 0, 6)),
        article(20, ("Ana", "x", 9, 12), ("Cem", "x", 9, 15)),
    )
    apart = unitizing([one, two, article(30, ("Ana", "x", 0, 30))]).u
    assert apart.raters == 3
    assert apart.details["observed"] == pytest.approx(2 * 1 + 2 * 3)


def test_marks_may_be_given_in_any_order():
    shuffled = Continuum(30, {"Ana": (Mark(10, 20, "x"), Mark(0, 5, "x")), "Ben": (Mark(0, 5, "x"), Mark(10, 20, "x"))})
    assert [EVERY[measure]([shuffled]).value for measure in EVERY if measure != "alpha_cu"] == [1] * (len(EVERY) - 1)
