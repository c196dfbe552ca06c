"""What the measures of values count: pairs of values of the same unit, summed up for each article."""

from collections.abc import Callable, Iterator
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from annotator.agreement.arrays import Counts, Flags, Numbers
from annotator.agreement.measure import Undefined
from annotator.agreement.ratings import MISSING, Ratings


class Pairable(Struct, frozen=True, eq=False):
    """The part of a table that can be compared: units with two values at least, and how many each has."""

    ratings: Ratings
    values: Counts
    raters: int

    @property
    def units(self) -> int:
        return len(self.values)

    @property
    def undefined(self) -> Undefined:
        """Why nothing can be said, whatever the measure."""
        if self.units:
            return ""
        return (
            "no_units"
            if not len(self.ratings.raters)
            else "no_pairs"
            if len(self.ratings.raters) > 1
            else ("one_annotator")
        )

    def as_one_article(self) -> "Pairable":
        table = self.ratings
        return Pairable(replace(table, articles=table.articles * 0), self.values, self.raters)

    def pairs(self) -> Iterator[tuple[Counts, Counts, Flags, Numbers]]:
        """For each two raters: the codes of both, where both have one, and what such a pair of a unit counts.

        Each pair counts in both directions, and each unit as many times as it has values: 2 / (values - 1).
        """
        codes = self.ratings.codes
        weights = 2.0 / (self.values - 1)
        for one, other in combinations(range(codes.shape[1]), 2):
            first, second = codes[:, one], codes[:, other]
            yield first, second, (first != MISSING) & (second != MISSING), weights

    def summed(self, worth: Callable[[Counts, Counts], Numbers]) -> Numbers:
        """For each article, the sum of ``worth(codes, other codes)`` over its pairs."""
        import numpy as np

        articles, count = self.ratings.articles, self.ratings.article_count
        total = np.zeros(count)
        for first, second, both, weights in self.pairs():
            worths = worth(first[both], second[both]) * weights[both]
            total += np.bincount(articles[both], worths, minlength=count)
        return total

    def marginals(self) -> Numbers:
        """How often each category was given, ``[article, category]``."""
        import numpy as np

        codes, kinds = self.ratings.codes, len(self.ratings.categories)
        given = codes != MISSING
        places = (self.ratings.articles[:, None] * kinds + codes)[given]
        return np.bincount(places, minlength=self.ratings.article_count * kinds).reshape(-1, kinds).astype(float)

    def coincidences(self) -> Numbers:
        """Krippendorff's matrix of observed coincidences, ``[article, category, category]``; symmetric."""
        import numpy as np

        kinds, count = len(self.ratings.categories), self.ratings.article_count
        total = np.zeros(count * kinds * kinds)
        for first, second, both, weights in self.pairs():
            for one, other in ((first, second), (second, first)):
                places = (self.ratings.articles[both] * kinds + one[both]) * kinds + other[both]
                total += np.bincount(places, weights[both] / 2, minlength=len(total))
        return total.reshape(count, kinds, kinds)


def pairable(ratings: Ratings) -> Pairable:
    """Only the units with two values at least, and only the articles that have such a unit."""
    import numpy as np

    values = (ratings.codes != MISSING).sum(axis=1)
    kept = values > 1
    codes = ratings.codes[kept]
    articles = np.unique(ratings.articles[kept], return_inverse=True)[1].astype(np.int64)
    raters = int((codes != MISSING).any(axis=0).sum()) if len(codes) else 0
    return Pairable(Ratings(codes, articles, ratings.categories, ratings.raters), values[kept], raters)
