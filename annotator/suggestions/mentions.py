"""Finds the noun phrase that names a speaker beside a cue. Not for who it is (see speakers.py)."""

from annotator.suggestions.noun_phrases import (
    LONGEST,
    Phrase,
    can_be_apposed,
    is_fronted,
    is_noun,
    is_somebody,
    names_someone,
    phrase_before,
)
from annotator.suggestions.sentence import QUOTE, Sentence

_APPOSED = 14
_PARTICLES = frozenset("von van der den de la le del da di dos das bin ibn al el ben ter ten zu zur af y".split())  # noqa: SIM905


def before(s: Sentence, end: int) -> Phrase | None:
    """The phrase that ends before ``end``, where a cue begins."""
    last = end - 1
    if last < 0:
        return None
    low = s.low(last)
    if s.has("pronouns", last):
        return (last, end)
    if low == ",":
        return _apposed(s, last)
    if s.has("relatives", last):
        head = last - 1 if s.low(last - 1) == "," else last
        return phrase_before(s, head)
    if s.has("times", last):
        at = last
        while at > 0 and (s.has("times", at) or s.has("links", at)):
            at -= 1
        return phrase_before(s, at + 1) if last - at <= 3 else None
    return phrase_before(s, end)


def _apposed(s: Sentence, comma: int) -> Phrase | None:
    """The phrase before a comma that closes an apposition: “Jens Stoltenberg, the Secretary General, said”."""
    opening = next((at for at in range(comma - 1, max(-1, comma - _APPOSED), -1) if s.low(at) == ","), -1)
    if opening < 0:
        return None
    inside = (opening + 1, comma)
    head = phrase_before(s, opening)
    if head is None and s.low(opening - 1).isdigit() and s.low(opening - 2) == ",":
        head = phrase_before(s, opening - 2)
    if not can_be_apposed(s, inside):
        return head
    if head and not is_fronted(s, head[0]) and (names_someone(s, head) or s.has("articles", head[0])):
        return (head[0], comma)
    return phrase_before(s, comma) or head


def after(s: Sentence, start: int, *, anybody: bool = False) -> Phrase | None:
    """The phrase that begins at ``start``, behind a cue, with its apposition; ``anybody`` takes any noun for one."""
    if s.has("pronouns", start):
        return (start, start + 1)
    if s.has("that", start):
        return None
    at = end = start
    while at < len(s.words) and at - start < LONGEST and _goes_on(s, start, at):
        if is_noun(s, at):
            end = at + 1
        at += 1
    if end == start:
        return None
    if not s.lexicon.language.of and not s.words[start].capital:
        start = next((n for n in range(start, end) if s.words[n].capital or is_somebody(s, n)), start)
    if not (anybody or names_someone(s, (start, end)) or s.has("articles", start)):
        return None
    return (start, _with_apposition(s, end))


def _goes_on(s: Sentence, start: int, at: int) -> bool:
    word, previous = s.words[at], s.words[at - 1] if at > start else None
    if word.is_sign or word.low == QUOTE:
        return False
    if previous is None:
        return is_noun(s, at) or s.has("articles", at) or word.low in _PARTICLES
    follows = s.words[at + 1] if at + 1 < len(s.words) else None
    if word.low in _PARTICLES and follows is not None and (follows.capital or follows.low in _PARTICLES):
        return not s.lexicon.language.nouns_are_capitalised or word.low in {"von", "van"} or is_somebody(s, at - 1)
    if s.has("of", at):
        return follows is not None and (previous.capital or is_somebody(s, at - 1) or len(previous.low) > 3)
    if s.has("articles", at):
        return s.has("of", at - 1)
    if s.has("conjunctions", at):
        return (
            follows is not None
            and (follows.capital or is_somebody(s, at + 1))
            and word.low in {"and", "und", "et", "y", "и"}
        )
    return is_noun(s, at) and (word.capital or not previous.capital or _lower_may_follow(s, at))


def _lower_may_follow(s: Sentence, at: int) -> bool:
    if s.lexicon.language.nouns_are_capitalised:
        return False
    previous = s.text[s.words[at - 1].start : s.words[at - 1].end]
    return s.lexicon.is_role(s.low(at)) or s.has("bodies", at - 1) or (previous.isupper() and len(previous) > 1)


def _with_apposition(s: Sentence, end: int) -> int:
    """Where the phrase ends with what is said of it behind a comma, if that is all up to the next comma or the end."""
    if s.low(end) != ",":
        return end
    close = next((at for at in range(end + 1, min(len(s.words), end + _APPOSED)) if s.words[at].is_sign), len(s.words))
    if close - end > _APPOSED or close == end + 1 or s.low(close) not in {"", ","}:
        return end
    inside = (end + 1, close)
    has_role = any(is_somebody(s, at) for at in range(*inside))
    lone_name = all(s.words[at].capital for at in range(*inside))
    has_verb = any(s.has("stops", at) for at in range(*inside))
    return close if (has_role or lone_name) and not has_verb and can_be_apposed(s, inside) else end
