"""The row numbers of a list in its order, four bytes each: a million take four megabytes."""

from array import array
from collections.abc import Iterable, Sequence
from sys import byteorder

_SIZE = 4


class Rows:
    """Finds, takes in and lets go of a number by moving memory, which is a matter of milliseconds for a million."""

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        self._held = bytearray()
        self.extend(numbers)

    def __len__(self) -> int:
        return len(self._held) // _SIZE

    def __getitem__(self, place: int) -> int:
        if not 0 <= place < len(self):
            raise IndexError(place)
        return int.from_bytes(self._held[_SIZE * place : _SIZE * (place + 1)], byteorder)

    def between(self, first: int, end: int) -> Sequence[int]:
        """The numbers from one place to before another."""
        return array("I", bytes(self._held[_SIZE * max(0, first) : _SIZE * max(0, end)]))

    def find(self, number: int) -> int | None:
        """At which place a number stands."""
        wanted = number.to_bytes(_SIZE, byteorder)
        at = self._held.find(wanted)
        while at >= 0 and at % _SIZE:  # found across the border of two numbers
            at = self._held.find(wanted, at + 1)
        return None if at < 0 else at // _SIZE

    def insert(self, place: int, number: int) -> None:
        """Puts a number before the one that stands at a place."""
        self._held[_SIZE * place : _SIZE * place] = number.to_bytes(_SIZE, byteorder)

    def remove(self, place: int) -> None:
        """Takes out the number at a place."""
        del self._held[_SIZE * place : _SIZE * (place + 1)]

    def extend(self, numbers: Iterable[int]) -> None:
        """Puts numbers after all others."""
        self._held += (numbers if isinstance(numbers, array) else array("I", numbers)).tobytes()
