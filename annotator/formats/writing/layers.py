"""Annotations as tags on tokens, one layer a label or one for several; and what does not fall on tokens.

A layer carries no two annotations on one token: of two that overlap the outer one is kept, of equal ones the first.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span
from annotator.formats.reading.tokens import tokens
from annotator.formats.writers import LeftOutCode, Misaligned

Scheme = Literal["IOB2", "BIOES", "IOB1"]


class Tokenised(Struct, frozen=True):
    """An article's tokens; ``breaks`` are the numbers of those before which a line of the text ends."""

    article: AnnotatedArticle
    words: Sequence[Span]
    breaks: frozenset[int]

    def forms(self) -> list[str]:
        """The tokens' words."""
        text = self.article.article.text
        return [text[word.start : word.end] for word in self.words]

    def within(self, part: Fragment) -> tuple[int, int]:
        """The numbers of the first token that a fragment touches, and of the one after the last."""
        first = bisect_right(self.words, part.start, key=lambda word: word.end)
        return first, bisect_left(self.words, part.end, key=lambda word: word.start)


class Run(Struct, frozen=True):
    """Tokens ``[first, last)`` that carry one label."""

    first: int
    last: int
    label: str


class Layer(Struct):
    """The runs of one layer in text order, and what is missing or changed in it."""

    runs: list[Run]
    faults: list[Misaligned]

    def numbers(self, count: int) -> list[int]:
        """For each of so many tokens 1 where a run begins, 2 where one goes on, and 0 outside."""
        found = [0] * count
        for run in self.runs:
            found[run.first : run.last] = [2] * (run.last - run.first)
            found[run.first] = 1
        return found

    def tags(self, count: int, breaks: frozenset[int], scheme: Scheme) -> list[str]:
        """A tag for each of so many tokens. A run that goes on over a line's end begins again there."""
        found = ["O"] * count
        for run in self.runs:
            cuts = [run.first, *(n for n in range(run.first + 1, run.last) if n in breaks), run.last]
            for piece in pairwise(cuts):
                _tag(found, piece, run.label, scheme)
        return found


def tokenised(article: AnnotatedArticle) -> Tokenised:
    """The article's text in tokens."""
    text = article.article.text
    words = tokens(text)
    breaks = (n for n in range(1, len(words)) if "\n" in text[words[n - 1].end : words[n].start])
    return Tokenised(article, words, frozenset(breaks))


def layer(on: Tokenised, annotations: Iterable[Annotation], name: Callable[[str], str], *, cut: bool = True) -> Layer:
    """The layer that these annotations make; ``cut`` where no run may go on over the end of a line."""
    parts = sorted(
        ((part, a) for a in annotations for part in a.fragments), key=lambda at: (at[0].start, -at[0].end, at[1].id)
    )
    found, done = Layer([], []), 0
    for part, annotation in parts:
        first, last = on.within(part)
        faults = list(_faults(on, part, (first, last), done, cut=cut))
        found.faults += [_misaligned(part, annotation, fault) for fault in faults]
        if last > first >= done:
            found.runs.append(Run(first, last, name(annotation.label)))
            done = last
    return found


def _faults(on: Tokenised, part: Fragment, place: tuple[int, int], done: int, *, cut: bool) -> Iterator[LeftOutCode]:
    first, last = place
    if first >= last:
        yield "no_token"
    elif first < done:
        yield "overlapping"
    else:
        if on.words[first].start < part.start or on.words[last - 1].end > part.end:
            yield "widened_to_tokens"
        if cut and not on.breaks.isdisjoint(range(first + 1, last)):
            yield "cut_at_line_end"


def _misaligned(part: Fragment, annotation: Annotation, fault: LeftOutCode) -> Misaligned:
    return Misaligned(annotation.article_id, annotation.id, annotation.label, part.start, part.end, part.quote, fault)


def _tag(tags: list[str], run: tuple[int, int], label: str, scheme: Scheme) -> None:
    first, last = run
    if scheme == "BIOES":
        tags[first:last] = [f"I-{label}"] * (last - first)
        tags[first], tags[last - 1] = f"B-{label}", f"E-{label}"
        if last - first == 1:
            tags[first] = f"S-{label}"
        return
    tags[first:last] = [f"I-{label}"] * (last - first)
    # In IOB1 a run begins with B only where it follows one of its own kind: Tjong Kim Sang and Veenstra, 1999.
    follows = first > 0 and tags[first - 1][2:] == label
    if scheme == "IOB2" or follows:
        tags[first] = f"B-{label}"
