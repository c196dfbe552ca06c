"""Positions in UTF-16 code units, as Java and JavaScript count them, and in code points, as Python does."""

from bisect import bisect_left

_WIDE = "\uffff"  # a character above it takes two units


class Utf16:
    """The way from one to the other in one text."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [at for at, character in enumerate(text) if character > _WIDE]
        self._points = wide  # the code points that are wide, and where their units begin
        self._units = [at + before for before, at in enumerate(wide)]
        self.length = len(text) + len(wide)

    def units(self, point: int) -> int:
        """The position in units of one in code points."""
        return point + bisect_left(self._points, point)

    def points(self, unit: int) -> int:
        """The position in code points of one in units; between the two halves of a character, that after it."""
        before = bisect_left(self._units, unit)
        halved = before > 0 and self._units[before - 1] + 1 == unit
        return unit - before + halved


def units(text: str) -> int:
    """How many units a text has."""
    return len(text) if text.isascii() else len(text) + sum(character > _WIDE for character in text)
