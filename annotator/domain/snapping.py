"""Turns what a hand selected into what it meant: whole words, no white space, no stray punctuation."""

import unicodedata
from functools import cache
from itertools import pairwise

from annotator.domain.span import Span

# Quotation marks that can open (key) and the marks that may close each (value), in the languages of our articles:
# English, German, French, Spanish, Russian, Ukrainian, Chinese, Japanese. ASCII marks close themselves.
_CLOSERS = {
    "“": "”",
    "‘": "’",
    "„": "“”",
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "(": ")",
    "[": "]",
    "{": "}",
    '"': '"',
    "'": "'",
    "”": "”",
}
_ALL_CLOSERS = frozenset("".join(_CLOSERS.values()))
_STRAY = frozenset(".,;:!?…—–-/\\|、。，；：！？·•*")
# How far a word is looked for on each side, in code points: no word of a newspaper is longer.
_REACH = 200


def snapped(text: str, span: Span) -> Span:
    """The span grown to whole words and shrunk from white space and stray punctuation at both ends.

    A quotation mark or bracket stays when its partner is inside too, so a whole quotation keeps its marks and the
    comma within them. Returns an empty span where no word is selected.
    """
    trimmed = _trimmed(text, span)
    if not len(trimmed):
        return trimmed
    start, end = word_start(text, trimmed.start), word_end(text, trimmed.end)
    return _trimmed(text, Span(start, end))


def word_start(text: str, position: int) -> int:
    """Where the word begins that ``position`` lies inside of, else ``position``; code points."""
    low = max(0, position - _REACH)
    return low + max((b for b in _boundaries(text[low : position + _REACH]) if b <= position - low), default=0)


def word_end(text: str, position: int) -> int:
    """Where the word ends that ``position`` lies inside of, else ``position``; code points."""
    low = max(0, position - _REACH)
    window = text[low : position + _REACH]
    return low + min((b for b in _boundaries(window) if b >= position - low), default=len(window))


def next_word_end(text: str, position: int) -> int:
    """The end of the first word that ends after ``position``, or the text's length."""
    return min((low_end for low_end in _word_edges(text, position)[1] if low_end > position), default=len(text))


def previous_word_start(text: str, position: int) -> int:
    """The start of the last word that starts before ``position``, or 0."""
    return max((start for start in _word_edges(text, position)[0] if start < position), default=0)


def next_word_start(text: str, position: int) -> int:
    """The start of the first word that starts after ``position``, or the text's length."""
    return min((start for start in _word_edges(text, position)[0] if start > position), default=len(text))


def previous_word_end(text: str, position: int) -> int:
    """The end of the last word that ends before ``position``, or 0."""
    return max((end for end in _word_edges(text, position)[1] if end < position), default=0)


def _word_edges(text: str, position: int) -> tuple[list[int], list[int]]:
    low = max(0, position - _REACH)
    window = text[low : position + _REACH]
    cuts = _boundaries(window)
    words = [(a, b) for a, b in pairwise(cuts) if any(c.isalnum() for c in window[a:b])]
    return [low + a for a, _ in words], [low + b for _, b in words]


def _boundaries(window: str) -> list[int]:
    """Word boundaries after Unicode Annex 29, both ends included."""
    return [0, *(found.end() for found in _boundary_pattern().finditer(window)), len(window)]


@cache
def _boundary_pattern():  # noqa: ANN202
    # Imported on the first selection, not at start: the window should be there sooner.
    import regex

    return regex.compile(r"(?w)(?s:.+?)(?:\b|$)", regex.V1)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while True:
        before = (start, end)
        while start < end and _is_loose(text, start, Span(start, end)):
            start += 1
        while start < end and _is_loose(text, end - 1, Span(start, end)):
            end -= 1
        if before == (start, end):
            return Span(start, end)


def _is_loose(text: str, at: int, within: Span) -> bool:
    """Whether the character at an end of the selection does not belong to what was meant."""
    char = text[at]
    if char.isspace() or char in _STRAY or unicodedata.category(char) in {"Cf", "Cc"}:
        return not _joined(text, at)
    if char in _CLOSERS or char in _ALL_CLOSERS:
        return not _has_partner(text, at, within)
    return False


def _joined(text: str, at: int) -> bool:
    """A zero-width joiner inside an emoji or word belongs to its neighbours."""
    return text[at] == "\u200d"


def _has_partner(text: str, at: int, within: Span) -> bool:
    char = text[at]
    if at == within.start:
        return any(closer in text[at + 1 : within.end] for closer in _CLOSERS.get(char, ""))
    inside = text[within.start : at]
    return any(char in closers and opener in inside for opener, closers in _CLOSERS.items())
