"""Whether a quotation mark opens or closes, told by the signs around it. Not for which marks are a pair."""

from annotator.domain.span import Span
from annotator.suggestions.quotation import is_han

_BEFORE_OPENING = frozenset("([{—–-:/¿¡“„«»‹›‘‚「『\"'，。：；、…")


def is_opening(text: str, at: int) -> bool:
    """Whether white space stands before and a word behind: then the mark can hardly close."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before in " \n\t(") and (after.isalnum() or after in ("¿", "¡"))


def may_open(text: str, at: int, paragraph: Span) -> bool:
    mark = text[at]
    if mark in "„‚「『":
        return True
    before = text[at - 1 : at] if at > paragraph.start else ""
    after = text[at + 1 : at + 2] if at + 1 < paragraph.end else ""
    free = not before or before.isspace() or before in _BEFORE_OPENING or is_han(before)
    if mark in "“«‹‘" and (free or not before.isalnum()):
        return bool(after)
    return free and bool(after) and not after.isspace() and after not in ",.;:!?)»"


def is_possessive(text: str, at: int, closers: str, following: list[int]) -> bool:
    """Whether it belongs to the word (“the ministers’ plan”) as a later mark closes the quotation."""
    if text[at - 1 : at] not in ("s", "x", "z", "S", "n") or text[at + 1 : at + 2] != " ":
        return False
    for later in following:
        if text[later] in closers:
            return text[later - 1] in ".,!?…" or not text[later + 1 : later + 2].isalnum()
        if text[later] in "‘‚":
            return False
    return False


def stands_free(text: str, at: int, paragraph: Span) -> bool:
    """Whether an unclosed mark begins the paragraph or follows a colon, comma or full stop."""
    before = text[max(paragraph.start, at - 3) : at].rstrip()
    return at - paragraph.start <= 2 or (bool(before) and before[-1] in ":,.，：—–")
