"""Patterns for SQLite's GLOB that find words by their beginnings, whatever their case and accents.

An index would answer sooner, and would have to be kept in step with every mark that is made. Read in slices, a hundred
thousand short texts are through in a third of a second (tests/benchmarks/test_palette.py).
"""

import unicodedata
from collections.abc import Mapping
from functools import cache

# Before a word stands anything but a letter or a digit; where writing has no spaces, before each of its signs.
_NO_LETTER = "[^0-9A-Za-z\u00c0-\u024f\u0300-\u058f\u0590-\u06ff\u0900-\u0dff\u1e00-\u1fff\uac00-\ud7af]"
_ALPHABETS = (range(0x00, 0x0530), range(0x1E00, 0x2000))


def patterns(words: str) -> list[str]:
    """One pattern for each word; a text that has them all is found. It needs a space before its first letter."""
    terms = unicodedata.normalize("NFC", words.replace("\0", " ")).encode("utf-8", "ignore").decode().split()
    return [f"*{_NO_LETTER}{''.join(map(_any_case, term))}*" for term in terms]


def _any_case(letter: str) -> str:
    alike = _alike().get(_base(letter), "")
    if not alike:
        return f"[{letter}]"  # also what would be a sign of the pattern
    return f"[{alike}]"


def _base(letter: str) -> str:
    """A letter without case and accents."""
    return unicodedata.normalize("NFD", letter)[0].casefold()[:1]


@cache
def _alike() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code in (code for alphabet in _ALPHABETS for code in alphabet):
        letter = chr(code)
        if letter.isalpha():
            found[_base(letter)] = found.get(_base(letter), "") + letter
    return found
