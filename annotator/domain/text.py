"""Brings any text into the one form in which positions are the same for Python, SQLite and Qt."""

import re
from bisect import bisect_right

from msgspec import Struct

# QTextDocument turns each of the first group into a paragraph break and drops or moves at the second, so a text
# that holds them would have other positions on screen than in the file.
_MOVED = re.compile("\r\n|[\r\u2028\u2029\ufdd0\ufdd1\x00\ud800-\udfff]")
_SINGLE = "\r\u2028\u2029\ufdd0\ufdd1\x00"
_BREAKS = {"\r\n", "\r", "\u2028", "\u2029"}


class Normalised(Struct, frozen=True):
    """A text in its stored form and the way from positions in the original to positions in it.

    ``shifts`` holds pairs (position in the original, code points lost up to there), in rising order.
    """

    text: str
    shifts: tuple[tuple[int, int], ...] = ()

    def position(self, original: int) -> int:
        """Where the original's code point position ``original`` lies in ``text``."""
        at = bisect_right(self.shifts, original, key=lambda shift: shift[0]) - 1
        return original if at < 0 else original - self.shifts[at][1]


def normalise(raw: str) -> Normalised:
    """Line breaks of every kind become LF; U+FDD0, U+FDD1, NUL and lone surrogates go. Nothing else is touched."""
    if is_normal(raw):
        return Normalised(raw)
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = lost = 0
    for found in _MOVED.finditer(raw):
        kept = "\n" if found.group() in _BREAKS else ""
        pieces += (raw[done : found.start()], kept)
        done = found.end()
        if len(kept) != len(found.group()):
            lost += len(found.group()) - len(kept)
            shifts.append((done, lost))
    pieces.append(raw[done:])
    return Normalised("".join(pieces), tuple(shifts))


def is_normal(text: str) -> bool:
    """Whether ``normalise`` would leave the text as it is."""
    # Many times as fast as one search for all of them: most texts hold none, and most imports are of many texts.
    if any(character in text for character in _SINGLE):
        return False
    try:
        text.encode()  # fails for a lone surrogate, and only for that
    except UnicodeEncodeError:
        return False
    return True
