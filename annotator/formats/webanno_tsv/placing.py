"""Puts marks on the tokens of a text, and on parts of tokens where they begin or end within one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from annotator.domain.sentences import sentence_spans
from annotator.domain.span import Span
from annotator.formats.reading.tokens import tokens


class Grid(Struct, frozen=True):
    """A text cut into pieces without gaps, each of which holds tokens; ``starts`` are where the pieces begin."""

    text: str
    words: Sequence[Span]
    starts: Sequence[int]

    def pieces(self) -> Iterator[tuple[Span, list[int]]]:
        """Each piece with the numbers of its tokens. A line break at its end is left to the gap before the next."""
        for number, start in enumerate(self.starts):
            is_last = number + 1 == len(self.starts)
            end = len(self.text) if is_last else self.starts[number + 1]
            first = bisect_left(self.words, start, key=lambda word: word.start)
            last = bisect_left(self.words, end, key=lambda word: word.start)
            if not is_last and self.text[end - 1] == "\n":
                end -= 1
            yield Span(start, end), list(range(first, last))

    def covered(self, span: Span) -> list[tuple[int, Span]]:
        """The tokens that a span touches, by number, with the part of each that it covers."""
        first = bisect_right(self.words, span.start, key=lambda word: word.end)
        last = bisect_left(self.words, span.end, key=lambda word: word.start)
        return [
            (n, Span(max(span.start, self.words[n].start), min(span.end, self.words[n].end)))
            for n in range(first, last)
        ]


def grid(text: str) -> Grid:
    """The tokens and sentences of a text. Sentences without a token belong to the one before."""
    words = tokens(text)
    starts = [0]
    for span in sentence_spans(text):
        at = bisect_left(words, span.start, key=lambda word: word.start)
        inside = at > 0 and words[at - 1].end > span.start
        before = bisect_left(words, starts[-1], key=lambda word: word.start)
        if span.start > 0 and at < len(words) and at > before and not inside:
            starts.append(span.start)
    return Grid(text, words, starts)
