"""An interval is what the measure says of articles drawn anew: the sums that stand for a draw give what it gives."""

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.agreement.alpha import alpha
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.continuum import Continuum
from annotator.agreement.gamma import Chances, disorder, gamma
from annotator.agreement.kappa import cohen, fleiss, percent, quadratic
from annotator.agreement.measure import Figure
from annotator.agreement.overlap import f1
from annotator.agreement.ratings import ratings
from annotator.agreement.tokens import alpha_tokens
from annotator.agreement.unitizing import by_label, unitizing
from tests.agreement.texts import articles

VALUES = {
    "percent": percent,
    "nominal": alpha,
    "ordinal": partial(alpha, metric="ordinal"),
    "interval": partial(alpha, metric="interval"),
    "ratio": partial(alpha, metric="ratio"),
    "cohen": cohen,
    "quadratic": partial(cohen, weights=quadratic(4)),
    "fleiss": fleiss,
}
QUICK = Chances(least=3, most=3)
SPANS: dict[str, Callable[..., Figure]] = {
    "tokens": alpha_tokens,
    "u": lambda many, how=None: unitizing(many, how).u,
    "bar": lambda many, how=None: unitizing(many, how).bar,
    "cu": lambda many, how=None: unitizing(many, how).cu,
    "by label": lambda many, how=None: by_label(many, how).pooled,
    "f1": lambda many, how=None: f1(many, "Ana", "Ben", "overlap", how),
    "gamma": lambda many, how=None: gamma([disorder(one, QUICK) for one in many], how),
}


def drawn(articles: int, seed: int) -> list[int]:
    return np.random.default_rng(seed).integers(articles, size=articles).tolist()


@settings(max_examples=30)
@given(st.lists(st.lists(st.tuples(*[st.integers(0, 3)] * 2), min_size=1, max_size=4), min_size=2), st.integers(0, 99))
@pytest.mark.parametrize("measure", VALUES)
def test_of_values(measure: str, given: list[list[tuple[int, int]]], seed: int):
    def of(chosen: list[int], how: Resampling | None = None) -> Figure:
        rows = [(place, unit, rater, value) for place, at in enumerate(chosen) for unit, pair in enumerate(given[at])
                for rater, value in zip("AB", pair, strict=True)]  # fmt: skip
        return VALUES[measure](ratings(rows, range(4)), how=how)

    assert_drawn(of(list(range(len(given))), Resampling(1, seed)), of(drawn(len(given), seed)))


@settings(max_examples=30)
@given(st.lists(articles(overlapping=False), min_size=2, max_size=4), st.integers(0, 99))
@pytest.mark.parametrize("measure", SPANS)
def test_of_spans(measure: str, many: list[Continuum], seed: int):
    if measure == "gamma":
        # An article where nobody marked anything is not drawn, since gamma leaves it out.
        many = [one for one in many if any(one.marks.values())]
        assume(len(many) > 1)
    whole = SPANS[measure](many, Resampling(1, seed))
    assert_drawn(whole, SPANS[measure]([many[at] for at in drawn(len(many), seed)]))


def assert_drawn(whole: Figure, again: Figure) -> None:
    if whole.value is None:
        assert whole.low is None
    elif again.value is None:
        assert (whole.low, whole.details["undefined_draws"]) == (None, 1)
    else:
        assert whole.low == whole.high == pytest.approx(again.value)
