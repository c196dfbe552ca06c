"""Turns what a hand selected into what it meant: whole words, no white space, no stray punctuation."""

import re
import unicodedata
from collections.abc import Set

from annotator.domain.quotation_marks import MARKS, paired
from annotator.domain.span import Span
from annotator.domain.words import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
    word_end,
    word_start,
)

__all__ = [
    "next_word_end",
    "next_word_start",
    "previous_word_end",
    "previous_word_start",
    "snapped",
    "word_end",
    "word_start",
]

_STRAY = frozenset(".,;:!?…—–-/\\|、。，；：！？·•*")
_SIGNS = frozenset("-–−+")
# Whose full stop is theirs, wherever the sentence ends: "U.S.", "z.B.", "т.е."; then some that end names and lists.
_LETTERS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.)+[^\W\d_]\.\Z")
_SHORTENED = re.compile(r"(?<!\w)(?:Inc|Corp|Ltd|Co|Jr|Sr|etc|al|usw|др)\.\Z")
_LONGEST = 16


def snapped(text: str, span: Span) -> Span:
    """The span grown to whole words and shrunk from white space and stray punctuation at both ends.

    A quotation mark or bracket stays when its partner is inside too, so a whole quotation keeps its marks and the
    comma within them. Returns an empty span where no word is selected.
    """
    start = min(max(span.start, 0), len(text))
    trimmed = _trimmed(text, Span(start, max(start, min(span.end, len(text)))))
    if not len(trimmed):
        return trimmed
    end = word_end(text, trimmed.end)
    if text[end : end + 1] == "." and _ends_with(_LETTERS, text, end + 1):
        end += 1
    return _trimmed(text, Span(word_start(text, trimmed.start), end))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    pairs = paired(text, span)
    while start < end and _is_loose_start(text, start, pairs):
        start += 1
    while start < end and _is_loose_end(text, end - 1, pairs):
        end -= 1
    return Span(start, end)


def _is_loose_start(text: str, at: int, pairs: Set[int]) -> bool:
    following = text[at + 1 : at + 2]
    if text[at] in _SIGNS and following.isdigit() and not text[max(0, at - 1) : at].isalnum():
        return False
    return _is_loose(text[at], at, pairs) and not _continues(following)


def _is_loose_end(text: str, at: int, pairs: Set[int]) -> bool:
    if text[at] == "." and (_ends_with(_LETTERS, text, at + 1) or _ends_with(_SHORTENED, text, at + 1)):
        return False
    return _is_loose(text[at], at, pairs)


def _is_loose(char: str, at: int, pairs: Set[int]) -> bool:
    if char in MARKS:
        return at not in pairs
    if char.isspace() or char in _STRAY:
        return True
    return unicodedata.category(char) in {"Cf", "Cc"} and not _continues(char)


def _continues(char: str) -> bool:
    """Whether it is part of the sign before it: a combining mark, an emoji's joiner, or the tags of a flag."""
    return char == "\u200d" or "\U000e0020" <= char <= "\U000e007f" or unicodedata.category(char or " ")[0] == "M"


def _ends_with(abbreviation: re.Pattern[str], text: str, end: int) -> bool:
    return abbreviation.search(text[max(0, end - _LONGEST) : end]) is not None
