"""Tables of values as they are printed: a row a rater, a sign a unit, ``*`` where there is none."""

from collections.abc import Iterable
from itertools import product
from typing import Any

from annotator.agreement.ratings import Ratings, ratings


def by_rater(*rows: str) -> Ratings:
    """Digits are numbers."""
    return ratings(
        (0, unit, chr(ord("A") + rater), int(sign) if sign.isdigit() else sign)
        for rater, row in enumerate(rows)
        for unit, sign in enumerate(row)
        if sign != "*"
    )


def by_unit(*rows: str) -> Ratings:
    return by_rater(*("".join(column) for column in zip(*rows, strict=True)))


def crossed(cells: Iterable[tuple[int, Any, Any]]) -> Ratings:
    """How often two raters gave which two values."""
    pairs = [pair for count, *pair in cells for _ in range(count)]
    return ratings((0, unit, "AB"[rater], value) for unit, pair in enumerate(pairs) for rater, value in enumerate(pair))


def counted(*rows: tuple[int, ...]) -> Ratings:
    """How many raters gave each category, a row a unit."""
    return ratings(
        (0, unit, f"rater {rater:02}", category)
        for unit, row in enumerate(rows)
        for rater, category in enumerate(c for c, count in enumerate(row) for _ in range(count))
    )


# Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, the examples A, B and C.
BINARY = by_rater("1100000000", "0110010100")
NOMINAL = by_rater("aabbdcccedda", "babbbccceddd")
MISSING_DATA = by_rater("123321412***", "1233224125*3", "*3332342251*", "12332441251*")
# Krippendorff 2004, Content Analysis, 2nd edition, page 227 and page 246.
THREE_CATEGORIES = by_rater("aabbbbbccccc", "abbbbbcccccc")
EVEN_MARGINS = crossed(
    (count, *values) for count, values in zip((12, 9, 9, 9, 14, 9, 9, 9, 20), product("abc", "abc"), strict=True)
)
UNEVEN_MARGINS = crossed(
    [(12, "a", "a"), (18, "a", "b"), (18, "a", "c"), (14, "b", "b"), (18, "b", "c"), (20, "c", "c")]
)
# Artstein & Poesio 2008, pages 558 and 568.
TWO_ACTS = crossed([(20, "STAT", "STAT"), (20, "IReq", "STAT"), (10, "STAT", "IReq"), (50, "IReq", "IReq")])
THREE_ACTS = crossed(
    [(46, "STAT", "STAT"), (6, "IReq", "STAT"), (32, "IReq", "IReq"), (6, "IReq", "Chck"), (10, "Chck", "Chck")]
)
# Cohen 1960, page 45.
DIAGNOSES = crossed(
    [(88, 1, 1), (14, 1, 2), (18, 1, 3), (10, 2, 1), (40, 2, 2), (10, 2, 3), (2, 3, 1), (6, 3, 2), (12, 3, 3)]
)
# Fleiss 1971, table 1: six psychiatrists, thirty patients.
PSYCHIATRISTS = by_unit(
    *["444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444", "555555"],
    *["144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112", "224444", "133555"],
    *["555555", "244444", "224555", "114444", "144445", "222224", "111155", "224444", "133333", "555555"],
)
# The example of the article "Fleiss' kappa" in Wikipedia: fourteen raters, ten subjects.
FOURTEEN_RATERS = counted(
    *((0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1)),
    *((7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7)),
)
# The example of the article "Krippendorff's alpha" in Wikipedia.
THREE_CODERS = by_rater("*****34121133*3", "1*213343*******", "**21344*21133*4")
