"""Words of the narrator between the marks of one quotation, as Russian, Ukrainian and French set them."""

import re

from annotator.domain.span import Span
from annotator.suggestions.lexicon import Lexicon
from annotator.suggestions.quotation import Quotation

_WORDS = re.compile(r"[^\W_]+")

# Words of the narrator between the marks of a quotation, as Russian, Ukrainian and French set them.
_DASHED = re.compile(r"(?<=[,.!?…])\s*[—–-]\s+(?P<said>[^\W\d_A-ZА-ЯІЇЄҐ][^—–«»\n]{2,120}?)[,.]?\s*[—–-]\s+")

_TIED = re.compile(r"(?<=[,!?…])\s+(?P<said>[^\s,.«»]+(?: [^,.«»\n]{2,60})?)[,.]\s+")

_INCISES = {"ru": _DASHED, "uk": _DASHED, "fr": _TIED}


def incise(text: str, quotation: Quotation, lexicon: Lexicon) -> re.Match[str] | None:
    broken = _INCISES.get(lexicon.language.tag)
    for found in broken.finditer(text, quotation.inner.start, quotation.inner.end) if broken else ():
        words = _WORDS.findall(found["said"].lower())
        # In French the verb comes first; between dashes it may stand anywhere.
        if any(word in lexicon.sets["verbs"] for word in (words[:1] if broken is _TIED else words)):
            return found
    return None


def part(quotation: Quotation, span: Span) -> Quotation:
    inner = Span(max(quotation.inner.start, span.start), min(quotation.inner.end, span.end))
    return Quotation(span, inner, quotation.depth, quotation.closed, quotation.goes_on, quotation.mark)
