"""What stands around a place of a text, and where the next such thing is: words, quotations, sentences, paragraphs."""

from collections.abc import Callable, Iterable
from typing import Literal

from annotator.domain.sentences import paragraph_spans, sentence_at, sentence_spans
from annotator.domain.snapping import snapped
from annotator.domain.span import Span
from annotator.domain.words import word_end, word_start

Unit = Literal["sentence", "quotation", "paragraph"]
# How far a unit is looked for on each side, in code points: a page of a newspaper, and a paragraph without an end.
_REACH = 20_000


def around(text: str, position: int) -> list[Span]:
    """The word, the quotations, the sentence and the paragraph around a position, each larger than the one before."""
    window = _window(text, position)
    found = [_word(text, position)]
    found += [span for span in _quotations(text, window) if span.start <= position <= span.end]
    found += [s for s in (sentence_at(text, position),) if s is not None]
    found += [span for span in paragraph_spans(text, window) if span.start <= position <= span.end]
    grown: list[Span] = []
    for span in sorted({s for s in found if len(s)}, key=len):
        if not grown or span.covers(grown[-1]):
            grown.append(span)
    return grown


def claim_at(text: str, position: int) -> Span | None:
    """What a claim marked without a selection covers: the innermost quotation here, else the sentence."""
    quoted = [span for span in _quotations(text, _window(text, position)) if span.start <= position <= span.end]
    if quoted:
        return min(quoted, key=len)
    sentence = sentence_at(text, position)
    return None if sentence is None else snapped(text, sentence)


def next_start(text: str, position: int, unit: Unit) -> int:
    """Where the next unit starts after ``position``, or the text's end."""
    spans = _UNITS[unit](text, _window(text, position))
    return min((span.start for span in spans if span.start > position), default=len(text))


def previous_start(text: str, position: int, unit: Unit) -> int:
    """Where the last unit starts before ``position``, or 0."""
    spans = _UNITS[unit](text, _window(text, position))
    return max((span.start for span in spans if span.start < position), default=0)


def next_end(text: str, position: int, unit: Unit) -> int:
    """Where the first unit ends that ends after ``position``, or the text's end."""
    spans = _UNITS[unit](text, _window(text, position))
    return min((span.end for span in spans if span.end > position), default=len(text))


def _word(text: str, position: int) -> Span:
    """The word that begins at, lies around or ends at a position."""
    inside = position if text[position : position + 1].isalnum() else position - 1
    if not text[max(inside, 0) : inside + 1].isalnum():
        return Span(position, position)
    return Span(word_start(text, inside), word_end(text, inside + 1))


def _window(text: str, position: int) -> Span:
    """The lines around a position, as far as is looked."""
    start = text.rfind("\n", 0, max(0, position - _REACH)) + 1
    end = text.find("\n", min(len(text), position + _REACH))
    return Span(start, len(text) if end < 0 else end)


def _quotations(text: str, window: Span) -> list[Span]:
    from annotator.suggestions.quotations import quotations

    return [found.span for found in quotations(text, list(paragraph_spans(text, window)))]


_UNITS: dict[Unit, Callable[[str, Span], Iterable[Span]]] = {
    "sentence": sentence_spans,
    "quotation": _quotations,
    "paragraph": paragraph_spans,
}
