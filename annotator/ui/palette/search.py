"""Searches while somebody types: a few milliseconds at a time between two key presses, and never two at once."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.errors import AnnotatorError
from annotator.ui.palette.entry import Entry, Kind

_SLICE = 0.006  # seconds
_PAUSE = 40  # milliseconds of no typing; what is typed faster than that is not worth a search

Finder = Callable[[], Iterator[Sequence[Entry]]]
"""Begins a search; each step takes some milliseconds and gives what it found."""


class Search(QObject):
    """Looks for one group after another until each has as many as are wanted, or all was read."""

    found = Signal(str, object)
    """A kind and all its entries so far."""
    ended = Signal()
    """All was read that had to be."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._most = 0
        self._waiting: list[tuple[Kind, Finder]] = []
        self._steps: Iterator[Sequence[Entry]] = iter(())
        self._kind: Kind = "article"
        self._entries: list[Entry] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self._timer.start(0))

    @property
    def is_busy(self) -> bool:
        """Whether there is more to read."""
        return self._pause.isActive() or self._timer.isActive()

    def begin(self, finders: Sequence[tuple[Kind, Finder]], most: int) -> None:
        """Searches with these for at most so many of each kind, and no longer for what was wanted before."""
        self.stop()
        self._most = most
        self._waiting = list(finders)
        self._pause.start()

    def stop(self) -> None:
        """Searches no more."""
        self._pause.stop()
        self._timer.stop()
        self._waiting = []
        self._steps = iter(())

    def _slice(self) -> None:
        until = perf_counter() + _SLICE
        try:
            while self._timer.isActive() and perf_counter() < until:
                self._step()
        except AnnotatorError:
            # The file went away or is busy. Whoever then does more than look is told what is wrong.
            self.stop()
            self.ended.emit()

    def _step(self) -> None:
        entries = next(self._steps, None)
        if entries is None:
            self._go_on()
        elif entries:
            self._entries = [*self._entries, *entries][: self._most]
            if len(self._entries) == self._most:
                self._steps = iter(())
            self.found.emit(self._kind, self._entries)

    def _go_on(self) -> None:
        if self._waiting:
            self._kind, finder = self._waiting.pop(0)
            self._entries = []
            self._steps = finder()
        else:
            self._timer.stop()
            self.ended.emit()
