"""Finds the words of a quote in a text that may have changed since they were quoted.

The place that was given counts where the words stand there. Else the words are looked for, first as they are, then
with other white space; of several places that one counts around which the text agrees best with the quote's prefix and
suffix, then the one next to the place that was given. Words that changed are looked for last, by rapidfuzz (MIT):
similarity is then that of its normalised indel distance.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from msgspec import Struct

from annotator.domain.span import Span
from annotator.formats.reading.utf16 import Utf16

How = Literal["given", "moved", "doubtful"]
_LEAST_AROUND = 60.0  # per cent of agreement with prefix and suffix, below which the place is in doubt
_LEAST_WORDS = 80.0  # per cent of agreement with words that changed
_FEWEST = 8  # characters of a quote that is looked for though it changed: shorter ones are like anything
_MOST = 200  # places that are compared
_CONTEXT = 64  # characters of prefix and suffix that are compared
_LONGEST = 4_000  # characters of a quote that is looked for though it changed


class Quote(Struct, frozen=True):
    """A TextQuoteSelector."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Anchor(Struct, frozen=True):
    """Where a mark lies now, in code points, and whether that is where it was said to lie, elsewhere, or a guess."""

    span: Span
    how: How


def anchored(text: str, quote: Quote | None, given: Span | None) -> Anchor | None:
    """The place of a mark; None where there is none. Without a quote, the place that was given is taken as it is."""
    if given is not None:
        if quote is None or not quote.exact:
            return Anchor(given, "given") if Span(0, len(text)).covers(given) and given.start <= given.end else None
        if (sure := _as_given(text, quote.exact, given)) is not None:
            return Anchor(sure, "given")
    if quote is None or not quote.exact.strip():
        return None
    places = list(islice(_places(text, quote.exact), _MOST))
    return _best(text, quote, places, given) if places else _changed(text, quote.exact)


def _as_given(text: str, exact: str, given: Span) -> Span | None:
    """The given place where the words stand there, be it counted in code points, or in UTF-16 as browsers do."""
    if _same(given.of(text), exact):
        return given
    if text.isascii():
        return None
    units = Utf16(text)
    other = Span(units.points(given.start), units.points(given.end))
    return other if _same(other.of(text), exact) else None


def _same(one: str, other: str) -> bool:
    return one == other or "".join(one.split()) == "".join(other.split())


def _places(text: str, exact: str) -> Iterator[Span]:
    at = text.find(exact)
    if at < 0:
        words = r"\s+".join(map(re.escape, exact.split()))
        yield from (Span(*found.span()) for found in re.finditer(words, text))
    while at >= 0:
        yield Span(at, at + len(exact))
        at = text.find(exact, at + 1)


def _best(text: str, quote: Quote, places: list[Span], given: Span | None) -> Anchor:
    scored = [(_around(text, quote, place), place) for place in places]
    best = max(score for score, _ in scored)
    equal = [place for score, place in scored if score == best]
    near = given.start if given else 0
    place = min(equal, key=lambda one: (abs(one.start - near), one.start))
    if len(equal) > 1 or best < _LEAST_AROUND:
        return Anchor(place, "doubtful")
    return Anchor(place, "given" if given is None else "moved")


def _around(text: str, quote: Quote, place: Span) -> float:
    """How far the text around a place agrees with prefix and suffix: 100 at most, and so where there are none."""
    from rapidfuzz.fuzz import ratio

    before, after = quote.prefix[-_CONTEXT:], quote.suffix[:_CONTEXT]
    found = text[max(0, place.start - len(before)) : place.start], text[place.end : place.end + len(after)]
    scores = [ratio(said, there) for said, there in zip((before, after), found, strict=True) if said]
    return sum(scores) / len(scores) if scores else 100.0


def _changed(text: str, exact: str) -> Anchor | None:
    """The place most like words that do not stand there as they are: whole words."""
    from rapidfuzz.distance.Indel import opcodes
    from rapidfuzz.fuzz import partial_ratio_alignment

    if not _FEWEST <= len(exact) <= min(len(text), _LONGEST):
        return None
    found = partial_ratio_alignment(exact, text, score_cutoff=_LEAST_WORDS)
    if found is None:
        return None
    # The alignment is as long as the quote: its ends may be words that were never quoted, or lie within one.
    equal = [part for part in opcodes(exact, text[found.dest_start : found.dest_end]) if part.tag == "equal"]
    start, end = found.dest_start + equal[0].dest_start, found.dest_start + equal[-1].dest_end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Anchor(Span(start, end), "doubtful")
