"""Which commands a hand means by a few letters: case and accents do not count, and letters may be left out."""

import re
import unicodedata
from collections.abc import Iterable

from annotator.ui.offer import Offer

_LONGEST = 30  # letters; nobody abbreviates at such length
_LOOSE, _NO = 3, 4


def matching(offers: Iterable[Offer], typed: str) -> tuple[list[Offer], list[Offer]]:
    """The commands that the letters mean, likeliest first, and those that they might mean as well.

    Of two alike the one that can be run comes first.
    """
    wanted = plain(typed)[:_LONGEST]
    ranked = sorted(((rank(o.words, wanted), not o.enabled, o) for o in offers), key=lambda r: r[:2])
    likely = [offer for found, _, offer in ranked if found < _LOOSE]
    return likely, [offer for found, _, offer in ranked if found == _LOOSE]


def rank(words: str, wanted: str) -> int:
    """From 0 for words that begin so to 3 for words that hold the letters in their order; above, they do not match.

    Between the two: beginnings of words ("nc" or "next cl" for "Next claim"), and letters that stand side by side.
    """
    words = plain(words)
    letters = wanted.replace(" ", "")
    if words.startswith(wanted):
        return 0
    if _are_beginnings(letters, words):
        return 1
    if wanted in words:
        return 2
    return _LOOSE if re.search(".*?".join(map(re.escape, letters)), words) else _NO


def _are_beginnings(letters: str, words: str) -> bool:
    """Whether the letters are the beginnings of some of the words, in their order."""
    starts = [n for n, letter in enumerate(words) if letter.isalnum() and (n == 0 or not words[n - 1].isalnum())]
    ends: set[int] = {0}  # where a next letter may stand if it begins no word
    for number, letter in enumerate(letters):
        first = min(ends, default=len(words))
        places = {n for n in starts if n >= first} | (ends if number else set[int]())
        ends = {n + 1 for n in places if words[n : n + 1] == letter}
    return bool(ends)


def plain(text: str) -> str:
    """Without case, accents and surplus spaces."""
    parts = unicodedata.normalize("NFKD", " ".join(text.split()).casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))
