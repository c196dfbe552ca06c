"""Which quotation marks and brackets of a stretch belong together. Not for finding quotations in an article."""

import re

from annotator.domain.span import Span

# Marks that can open (key) and those that may close each (value), in the languages of our articles: English, German,
# French, Spanish, Russian, Ukrainian, Polish, Swedish, Chinese, Japanese. ASCII marks close themselves.
_CLOSERS = {
    "“": "”",
    "‘": "’",
    "„": "“”",
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "(": ")",
    "（": "）",
    "[": "]",
    "{": "}",
    '"': '"',
    "'": "'",
    "”": "”",
}
MARKS = frozenset(_CLOSERS) | frozenset("".join(_CLOSERS.values()))
# A mark between two letters is an apostrophe.
_MARK = re.compile(rf"[{re.escape(''.join(MARKS))}](?<!\w['’‘](?=\w))")


def paired(text: str, within: Span) -> set[int]:
    """The positions of all marks whose partner lies within the span, too."""
    found: set[int] = set()
    waiting: list[tuple[str, int]] = []
    for mark in _MARK.finditer(text, within.start, within.end):
        char, at = mark.group(), mark.start()
        depth = next((n for n in reversed(range(len(waiting))) if char in _CLOSERS[waiting[n][0]]), None)
        if depth is not None:
            found |= {waiting[depth][1], at}
            del waiting[depth:]
        elif char in _CLOSERS:
            waiting.append((char, at))
    return found
