"""A table of values: units by raters, with gaps, held so that a hundred thousand units are counted at once."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, NamedTuple

from msgspec import Struct

from annotator.agreement.arrays import Counts

MISSING = -1


class Rating(NamedTuple):
    """What one rater said of one unit. A value of None is as if there were no rating."""

    article: Hashable
    unit: Hashable
    rater: str
    value: str | int | float | None


class Ratings(Struct, frozen=True, eq=False):
    """``codes[unit, rater]`` is a place in ``categories``, or MISSING; ``articles[unit]`` counts from 0 without gaps.

    ``categories`` are in the order that the ordinal distance takes for theirs.
    """

    codes: Counts
    articles: Counts
    categories: tuple[Any, ...]
    raters: tuple[str, ...]

    def of_raters(self, *raters: str) -> "Ratings":
        """Only what these raters said, in this order."""
        columns = [self.raters.index(rater) for rater in raters]
        return Ratings(self.codes[:, columns], self.articles, self.categories, raters)

    @property
    def article_count(self) -> int:
        return int(self.articles[-1]) + 1 if len(self.articles) else 0


def ratings(given: Iterable[Rating | tuple[Any, Any, str, Any]], order: Sequence[Any] | None = None) -> "Ratings":
    """A table of ratings in any order; where a rater rated a unit twice, the later counts.

    ``order``: the categories in theirs (a value outside of it raises KeyError); without it they are sorted, numbers
    as numbers. A unit is known within its article, so two articles may use the same names.
    """
    import numpy as np

    rows: dict[tuple[Any, Any], int] = {}
    columns: dict[str, int] = {}
    cells: dict[tuple[int, int], Any] = {}
    for article, unit, rater, value in given:
        if value is not None:
            row = rows.setdefault((article, unit), len(rows))
            cells[row, columns.setdefault(rater, len(columns))] = value
    categories = tuple(order) if order is not None else _sorted(set(cells.values()))
    code = {category: n for n, category in enumerate(categories)}
    codes = np.full((len(rows), len(columns)), MISSING, np.int64)
    if cells:
        places = np.array(list(cells), np.int64)
        codes[places[:, 0], places[:, 1]] = [code[value] for value in cells.values()]
    numbers: dict[Any, int] = {}
    articles = np.array([numbers.setdefault(article, len(numbers)) for article, _ in rows], np.int64)
    by_article, by_name = np.argsort(articles, kind="stable"), sorted(columns)
    codes = codes[by_article][:, [columns[name] for name in by_name]]
    return Ratings(codes, articles[by_article], categories, tuple(by_name))


def _sorted(values: set[Any]) -> tuple[Any, ...]:
    numbers = [value for value in values if isinstance(value, int | float)]
    words = [value for value in values if not isinstance(value, int | float)]
    return (*sorted(numbers), *sorted(words, key=str))
