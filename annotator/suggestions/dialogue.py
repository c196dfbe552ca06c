"""Speech that a dash opens, in Russian, Ukrainian, Spanish, French. Lists look alike, so a cue is asked for."""

import re
from collections.abc import Iterator, Sequence

from annotator.domain.span import Span
from annotator.suggestions.lexicon import Lexicon
from annotator.suggestions.quotation import Quotation

_OPENED = re.compile(r"[—–-]\s*")
_DASHED = re.compile(r"(?:(?<=[,.!?…])\s*[—–-]\s+|\s+[—–-](?=\w))(?P<said>[^—–\n]{3,160})(?:[—–][.,]?\s*)?")
_TIED = re.compile(
    r"(?<=[,!?…])\s+(?P<said>[^\s,.]+-(?:ils?|elles?|on)\b[^,.\n]{0,60}[,.]|[^\s,.]+ [^.\n]{2,100}\.?)\s*"
)
_WORD = re.compile(r"[^\W_]+")
_PATTERNS = {"ru": _DASHED, "uk": _DASHED, "es": _DASHED, "fr": _TIED}


def speeches(
    text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation], lexicon: Lexicon
) -> Iterator[Quotation]:
    """What is spoken in paragraphs that begin with a dash, as quotations without marks."""
    pattern = _PATTERNS.get(lexicon.language.tag)
    if pattern is None:
        return
    quoted = iter(marked)
    quotation = next(quoted, None)
    for paragraph in paragraphs:
        while quotation is not None and quotation.span.end <= paragraph.start:
            quotation = next(quoted, None)
        has_marks = quotation is not None and quotation.span.start < paragraph.end
        opened = _OPENED.match(text, paragraph.start, paragraph.end)
        if opened is not None and not has_marks:
            yield from _spoken(text, Span(opened.end(), paragraph.end), pattern, lexicon)


def _spoken(text: str, whole: Span, pattern: re.Pattern[str], lexicon: Lexicon) -> Iterator[Quotation]:
    told = next((f for f in pattern.finditer(text, whole.start, whole.end) if _is_told(f["said"], lexicon)), None)
    if told is None:
        return
    for start, end in ((whole.start, told.start()), (told.end(), whole.end)):
        if text[start:end].strip():
            span = Span(start, start + len(text[start:end].rstrip()))
            yield Quotation(span, span, mark="—")


def _is_told(said: str, lexicon: Lexicon) -> bool:
    words = _WORD.findall(said.lower())[:4]
    return said[:1].islower() and any(word in lexicon.sets["verbs"] for word in words)
