"""Where words begin and end, after Unicode Annex 29; positions are code points."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

# How far a stretch without white space is followed on each side: Chinese may have none in a whole paragraph.
_REACH = 2000
# Before the general rule: the elided words of French and Italian, and numbers grouped by no-break spaces.
_WORD = r"""(?wx)
    (?i:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|all|un) ['’] (?=[^\W\d_])(?i:(?=[aeiouyhàâèéêëìîïòôùûœæ]))
  | \d{1,3} (?:[\u00a0\u202f] \d{3})+ (?:[.,]\d+)? \b
  | (?s:.+?) (?:\b|$)
"""


def word_start(text: str, position: int) -> int:
    """Where the word begins that ``position`` lies inside of, else ``position``."""
    return max((b for b in _boundaries(text, *_stretch(text, position)) if b <= position), default=position)


def word_end(text: str, position: int) -> int:
    """Where the word ends that ``position`` lies inside of, else ``position``."""
    return min((b for b in _boundaries(text, *_stretch(text, position)) if b >= position), default=position)


def next_word_start(text: str, position: int) -> int:
    """The start of the first word that starts after ``position``, or the text's length."""
    return next((start for start, _ in _words_after(text, position) if start > position), len(text))


def next_word_end(text: str, position: int) -> int:
    """The end of the first word that ends after ``position``, or the text's length."""
    return next((end for _, end in _words_after(text, position) if end > position), len(text))


def previous_word_start(text: str, position: int) -> int:
    """The start of the last word that starts before ``position``, or 0."""
    return next((start for start, _ in _words_before(text, position) if start < position), 0)


def previous_word_end(text: str, position: int) -> int:
    """The end of the last word that ends before ``position``, or 0."""
    return next((end for _, end in _words_before(text, position) if end < position), 0)


def word_count(text: str) -> int:
    """How many words a text has; where words are not parted by spaces, as Unicode parts them."""
    import regex  # as below

    return len(regex.findall(r"(?V1)(?w)\b\w(?s:.*?)\b", text))


def _words_after(text: str, position: int) -> Iterator[tuple[int, int]]:
    """The words from the stretch around ``position`` on."""
    seen = 0
    while position <= len(text):
        low, high = _stretch(text, position)
        yield from (word for word in _words(text, low, high) if word[0] >= seen)
        seen, position = high, high + 1


def _words_before(text: str, position: int) -> Iterator[tuple[int, int]]:
    """The words of the stretch around ``position`` and of those before it, last ones first."""
    seen = len(text)
    while position >= 0:
        low, high = _stretch(text, position)
        yield from (word for word in reversed(_words(text, low, high)) if word[1] <= seen)
        seen, position = low, low - 1


def _words(text: str, low: int, high: int) -> list[tuple[int, int]]:
    cuts = _boundaries(text, low, high)
    return [(a, b) for a, b in pairwise(cuts) if any(c.isalnum() for c in text[a:b])]


def _stretch(text: str, position: int) -> tuple[int, int]:
    """The stretch without white space around a position, where no boundary depends on what lies outside of it."""
    low = high = position
    while low > 0 and position - low < _REACH and not _is_gap(text, low - 1):
        low -= 1
    while high < len(text) and high - position < _REACH and not _is_gap(text, high):
        high += 1
    return low, high


def _is_gap(text: str, at: int) -> bool:
    if text[at] in "\u00a0\u202f" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit():
        return False
    return text[at].isspace()


def _boundaries(text: str, low: int, high: int) -> list[int]:
    return [low, *(found.end() for found in _pattern().finditer(text, low, high))]


@cache
def _pattern():  # noqa: ANN202
    # Imported on the first selection, not at start: the window should be there sooner.
    import regex

    return regex.compile(_WORD, regex.V1)
