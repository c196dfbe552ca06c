"""A stretch of text and how stretches lie to each other. Not for marks on screen: those are painted in the reader."""

from collections.abc import Sequence

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """The half-open stretch ``[start, end)`` of a text, in Unicode code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether every code point of ``other`` lies in this span; a span covers itself."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words of this span."""
        return text[self.start : self.end]


def lanes(spans: Sequence[Span]) -> list[int]:
    """The lane (0 is nearest to the text) of each span, so that no two overlapping spans share one.

    Longer spans that begin earlier keep the lower lanes, as outer marks should enclose inner ones.
    """
    order = sorted(range(len(spans)), key=lambda i: (spans[i].start, -spans[i].end))
    ends: list[int] = []
    result = [0] * len(spans)
    for i in order:
        lane = next((n for n, end in enumerate(ends) if end <= spans[i].start), len(ends))
        if lane == len(ends):
            ends.append(0)
        ends[lane] = spans[i].end
        result[i] = lane
    return result
