"""The places of a search in the open article, and which of them is looked at."""

from bisect import bisect_left, bisect_right

from annotator.domain.span import Span


class Hits:
    """Hits in text order, in UTF-16 units of the document."""

    def __init__(self, spans: tuple[Span, ...] = ()) -> None:
        self.spans = spans
        self._current: int | None = None

    @property
    def current(self) -> Span | None:
        """The hit that is looked at."""
        return None if self._current is None else self.spans[self._current]

    def next(self, position: int) -> Span | None:
        """Goes on to the next hit; the first time, to the first one from ``position`` on; past the last, round."""
        if not self.spans:
            return None
        after = bisect_left(self.spans, Span(position, position)) if self._current is None else self._current + 1
        self._current = after % len(self.spans)
        return self.current

    def previous(self, position: int) -> Span | None:
        """Goes back to the hit before; before the first, round."""
        if not self.spans:
            return None
        at = bisect_right(self.spans, Span(position, position)) if self._current is None else self._current
        self._current = (at - 1) % len(self.spans)
        return self.current

    def within(self, start: int, end: int) -> tuple[Span, ...]:
        """The hits that may be seen between two positions."""
        first = max(bisect_left(self.spans, Span(start, start)) - 1, 0)
        return self.spans[first : bisect_right(self.spans, Span(end, end))]
