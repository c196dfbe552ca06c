"""Qt positions (UTF-16 units) and text positions (code points): the only file that knows both."""

from bisect import bisect_left

from annotator.domain.span import Span

_FIRST_WIDE = "\U00010000"


class Positions:
    """Converts positions in one normalised text, both ways. A position inside a surrogate pair means its start."""

    def __init__(self, text: str) -> None:
        # Code point positions of the characters that take two units, and how many units each starts at.
        self._wide = [] if text.isascii() else [i for i, char in enumerate(text) if char >= _FIRST_WIDE]
        self._wide_units = [position + earlier for earlier, position in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """The UTF-16 position of a code point position."""
        return position + bisect_left(self._wide, position) if self._wide else position

    def from_qt(self, units: int) -> int:
        """The code point position of a UTF-16 position."""
        return units - bisect_left(self._wide_units, units) if self._wide else units

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """Start and end of a span in UTF-16 units."""
        return self.to_qt(span.start), self.to_qt(span.end)

    def span_from_qt(self, start: int, end: int) -> Span:
        """The span between two UTF-16 positions."""
        return Span(self.from_qt(start), self.from_qt(end))
