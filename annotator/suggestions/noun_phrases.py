"""Noun phrases of a sentence, told by what their words are and are not. Not for which cue they stand beside."""

from annotator.suggestions.sentence import QUOTE, Sentence

# A phrase as places of its words: [first, end).
Phrase = tuple[int, int]

LONGEST = 16


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


def phrase_before(s: Sentence, end: int) -> Phrase | None:
    """The noun phrase whose last word stands before ``end``."""
    at, start = end - 1, end
    if at >= 0 and s.has("pronouns", at):
        return (at, end)
    if at < 0 or not is_noun(s, at) or s.low(at).isdigit():
        return None
    while at >= 0 and end - at <= LONGEST:
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


def can_be_apposed(s: Sentence, inside: Phrase) -> bool:
    first = inside[0]
    if s.low(first).isdigit() and inside[1] - first == 1:
        return True
    if not (is_noun(s, first) or s.has("articles", first)) or s.low(first).endswith("ing"):
        return False
    return all(s.low(at) != QUOTE and not s.has("verbs", at) for at in range(*inside)) and names_someone(s, inside)
