"""Takes from the ends of a stretch what does not belong to it."""

from annotator.domain.span import Span

_SPACE = " \n\t\u00a0\u202f\u2009\u3000"

_LOOSE = frozenset(_SPACE + ",.;:—–-!?…，；：")


def trimmed(text: str, wide: Span, narrow: Span) -> Span:
    """The wide span without white space, stops, and marks whose partners lie outside of it."""
    start, end = wide.start, wide.end
    while start < narrow.start and (text[start] in _LOOSE or (text[start] in '»”"“’)' and text[start + 1] in _SPACE)):
        start += 1
    while end > narrow.end and (text[end - 1] in _LOOSE or (text[end - 1] in '«“„‚‘"(' and text[end - 2] in _SPACE)):
        end -= 1
    return Span(start, end)
