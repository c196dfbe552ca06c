"""Finds the words of a sentence that attribute: said, has expressed concern over, laut, по словам."""

from msgspec import Struct

from annotator.suggestions.language import CueKind
from annotator.suggestions.lexicon import Cue
from annotator.suggestions.sentence import QUOTE, Sentence


class FoundCue(Struct, frozen=True, gc=False):
    """A cue at the words ``[first, end)``; ``verb`` is the place of its main word. ``is_bare``: see ``Language.bare``.

    ``is_weak`` says that the word is as often a noun, so that it counts with a conjunction behind only.
    """

    first: int
    verb: int
    end: int
    kind: CueKind
    is_bare: bool = False
    is_weak: bool = False


def cues_in(s: Sentence) -> list[FoundCue]:
    """The cues in the order of the text; no two share a word."""
    found: list[FoundCue] = []
    known = s.lexicon.cues
    done = 0
    for at, word in enumerate(s.words):
        if at < done or word.low not in known:
            continue
        entry = next((cue for cue in known[word.low] if _matches(s, at, cue)), None)
        if entry is not None and (cue := _extended(s, at, entry, done)) is not None:
            found.append(cue)
            done = cue.end
    return found


def _matches(s: Sentence, at: int, cue: Cue) -> bool:
    if s.has("behind_quotation", at) and not (s.low(at - 1) == "," and s.low(at - 2) == QUOTE):
        return False
    if cue.rest and s.low(at + 1) != cue.rest[0]:
        return False
    if any(s.low(at + 1 + n) != word for n, word in enumerate(cue.rest)):
        return False
    if not cue.needs_be:
        return True
    before = at - 1
    while before >= 0 and s.has("adverbs", before):
        before -= 1
    return s.has("be", before)


def _extended(s: Sentence, at: int, cue: Cue, done: int) -> FoundCue | None:
    """The cue with the auxiliaries and adverbs before it; nothing where the verb is a passive or a noun."""
    first = at
    if cue.kind in ("say", "object", "depiction"):
        while first > done and (s.has("auxiliaries", first - 1) or s.has("adverbs", first - 1)):
            first -= 1
        if first == 0 and first < at and not s.has("auxiliaries", 0):
            first = 1
    if cue.kind == "say" and not cue.needs_be and _is_passive(s, first, at):
        return None
    if s.has("articles", at - 1) and s.lexicon.language.tag in ("en", "es") and cue.kind == "say":
        return None
    weak = s.has("nouns_too", at) and not cue.rest
    return FoundCue(first, at, at + 1 + len(cue.rest), cue.kind, cue.is_bare, weak)


def _is_passive(s: Sentence, first: int, at: int) -> bool:
    if s.lexicon.language.tag != "en":
        return False
    return any(s.has("be", n) for n in range(first, at))
