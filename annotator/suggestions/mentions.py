"""Finds the noun phrase that names a speaker beside a cue. Not for who it is (see speakers.py)."""

from annotator.suggestions.sentence import QUOTE, Sentence

# A phrase as places of its words: [first, end).
Phrase = tuple[int, int]
_LONGEST = 16
_APPOSED = 14
_PARTICLES = frozenset("von van der den de la le del da di dos das bin ibn al el ben ter ten zu zur af y".split())  # noqa: SIM905


def is_noun(s: Sentence, at: int) -> bool:
    """Whether the word can stand in a noun phrase by what it is not: no verb of saying, no function word."""
    word = s.words[at]
    if word.low == QUOTE or word.is_sign:
        return False
    sets = s.lexicon.sets
    low = word.low
    if low in sets["stops"] or low in sets["times"] or low in sets["pronouns"] or low in sets["articles"]:
        return False
    if low in sets["links"] or low in sets["conjunctions"]:
        return False
    if word.capital and at > 0:
        return True
    return low not in sets["adverbs"] and (low not in sets["verbs"] or low in sets["nouns_too"])


def names_someone(s: Sentence, phrase: Phrase) -> bool:
    """Whether a capital, a role or a body is in it."""
    return any(
        (s.words[at].capital and (at > 0 or not s.lexicon.has("articles", s.low(at)))) or is_somebody(s, at)
        for at in range(*phrase)
    )


def is_somebody(s: Sentence, at: int) -> bool:
    """Whether the word is a role, a body or a group."""
    low = s.low(at)
    return s.lexicon.is_role(low) or s.lexicon.is_body(low)


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


def phrase_before(s: Sentence, end: int) -> Phrase | None:
    """The noun phrase whose last word stands before ``end``."""
    at, start = end - 1, end
    if at >= 0 and s.has("pronouns", at):
        return (at, end)
    if at < 0 or not is_noun(s, at) or s.low(at).isdigit():
        return None
    while at >= 0 and end - at <= _LONGEST:
        if is_noun(s, at):
            start = at
        elif s.has("articles", at) and not (s.has("of", at) and _joins(s, at)):
            start = at
            if not (s.has("links", at - 1) and _joins(s, at - 1)):
                break
        elif not (s.has("links", at) and _joins(s, at)):
            break
        at -= 1
    return _sound(s, (start, end))


def _joins(s: Sentence, at: int) -> bool:
    """Whether the link goes on with the phrase before it, and does not begin one of its own."""
    if at < 1 or not is_noun(s, at - 1) or at + 1 >= len(s.words):
        return False
    if not s.has("conjunctions", at):
        return True
    one, other = s.words[at - 1], s.words[at + 1]
    return one.capital or is_somebody(s, at - 1) or not (other.capital or s.has("articles", at + 1))


def _sound(s: Sentence, phrase: Phrase) -> Phrase | None:
    start, end = phrase
    language = s.lexicon.language
    if is_fronted(s, start) and start == 1:
        if language.verb_second:
            return None
        if not language.of:
            start = next((at for at in range(start + 1, end) if is_somebody(s, at)), min(start + 1, end - 1))
    if names_someone(s, (start, end)) or s.has("articles", start) or start == 0:
        return (start, end)
    return None


def is_fronted(s: Sentence, start: int) -> bool:
    """Whether a preposition stands before the phrase."""
    return s.has("links", start - 1) and not s.has("conjunctions", start - 1)


def _apposed(s: Sentence, comma: int) -> Phrase | None:
    """The phrase before a comma that closes an apposition: “Jens Stoltenberg, the Secretary General, said”."""
    opening = next((at for at in range(comma - 1, max(-1, comma - _APPOSED), -1) if s.low(at) == ","), -1)
    if opening < 0:
        return None
    inside = (opening + 1, comma)
    head = phrase_before(s, opening)
    if head is None and s.low(opening - 1).isdigit() and s.low(opening - 2) == ",":
        head = phrase_before(s, opening - 2)
    if not _can_be_apposed(s, inside):
        return head
    if head and not is_fronted(s, head[0]) and (names_someone(s, head) or s.has("articles", head[0])):
        return (head[0], comma)
    return phrase_before(s, comma) or head


def _can_be_apposed(s: Sentence, inside: Phrase) -> bool:
    first = inside[0]
    if s.low(first).isdigit() and inside[1] - first == 1:
        return True
    if not (is_noun(s, first) or s.has("articles", first)) or s.low(first).endswith("ing"):
        return False
    return all(s.low(at) != QUOTE and not s.has("verbs", at) for at in range(*inside)) and names_someone(s, inside)


def after(s: Sentence, start: int, *, anybody: bool = False) -> Phrase | None:
    """The phrase that begins at ``start``, behind a cue, with its apposition; ``anybody`` takes any noun for one."""
    if s.has("pronouns", start):
        return (start, start + 1)
    if s.has("that", start):
        return None
    at = end = start
    while at < len(s.words) and at - start < _LONGEST and _goes_on(s, start, at):
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
    return close if (has_role or lone_name) and not has_verb and _can_be_apposed(s, inside) else end
