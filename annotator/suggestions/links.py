"""Ties each cue of a sentence to its mention and to the place where its claim begins. Not for where claims end."""

from annotator.suggestions.complements import Link, complemented, past_sign
from annotator.suggestions.cues import FoundCue
from annotator.suggestions.mentions import after, before
from annotator.suggestions.noun_phrases import Phrase, phrase_before
from annotator.suggestions.sentence import QUOTE, Sentence

# How many words may stand between a source and the comma behind it.
_ASIDE = 6


def links_in(s: Sentence, cues: list[FoundCue]) -> list[Link]:
    """One link for each cue, in the order of the text."""
    found: list[Link] = []
    for cue in cues:
        found.append(_link(s, cue, found[-1] if found else None))
    return found


def _link(s: Sentence, cue: FoundCue, earlier: Link | None) -> Link:
    if cue.kind == "source":
        named = _named_source(s, cue.end)
        if cue.end - cue.verb > 1 and s.has("object_pronouns", cue.verb + 1):
            named = (cue.verb + 1, cue.verb + 2)
        end = cue.end if named and named[1] < cue.end else named[1] if named else cue.end
        return Link(cue, named, cue.first, end, _source_end(s, cue, end), cue.end)
    if cue.kind == "source_behind":
        return _behind(s, cue)
    if cue.kind == "participle" or (cue.kind != "say" and _is_participle(s, cue)):
        mention = earlier.mention if earlier else _subject(s, cue.first)
        return complemented(s, Link(cue, mention, cue.first, cue.end, leans=True))
    mention = before(s, cue.first)
    if mention is not None and not (s.low(cue.first - 1) == "," and _is_far(s, mention)):
        return complemented(s, Link(cue, mention, _verb_before(s, mention[0]), cue.end))
    named = after(s, _past_aside(s, cue.end))
    if named is not None and not (s.lexicon.language.tag == "en" and cue.is_bare and _is_clause(s, named)):
        return complemented(s, Link(cue, named, cue.first, named[1], is_inverted=True))
    if s.has("conjunctions", cue.first - 1):
        mention = earlier.mention if earlier else _subject(s, cue.first - 1)
        return complemented(s, Link(cue, mention, cue.first, cue.end, leans=True))
    return complemented(s, Link(cue, mention, mention[0] if mention else cue.first, cue.end))


def _source_end(s: Sentence, cue: FoundCue, end: int) -> int:
    """Where the claim begins: past “published on Tuesday,” where the source opens the sentence."""
    if cue.first > 0 or s.lexicon.language.verb_second or s.low(end) in ("", ","):
        return past_sign(s, end)
    comma = next((at for at in range(end, end + _ASIDE) if s.low(at) == ","), None)
    return past_sign(s, end) if comma is None else comma + 1


def _is_participle(s: Sentence, cue: FoundCue) -> bool:
    """Whether it is a form that has no subject of its own: describing, qualifiant, calificando."""
    return s.low(cue.verb).endswith(("ing", "ant", "ndo"))


def _past_aside(s: Sentence, at: int) -> int:
    """Past the day between cue and mention (“a déclaré lundi le ministre”), and past the t of “a-t-il”."""
    if s.low(at) == "t" or s.has("times", at) or (s.has("adverbs", at) and s.lexicon.language.tag != "en"):
        return at + 1
    if s.has("links", at) and s.has("times", at + 1):
        return at + 2
    return at


def _verb_before(s: Sentence, start: int) -> int:
    """The place of the auxiliary before an inverted subject: “a-t-elle dit”."""
    while s.low(start) and s.has("pronouns", start) and s.has("auxiliaries", start - 1):
        start -= 1
        if s.low(start) == "t":
            start -= 1
    return start


def _is_far(s: Sentence, mention: Phrase) -> bool:
    """Whether it stands inside of what may be the claim: “prices rose in Kyiv, Lviv, said the minister”."""
    start = mention[0]
    return start > 0 and s.low(start - 1) not in (",", QUOTE) and not s.has("links", start - 1)


def _is_clause(s: Sentence, named: Phrase) -> bool:
    """Whether what follows the cue goes on with a verb: “said Russia is”, not “said the minister”."""
    return s.has("auxiliaries", named[1])


def _named_source(s: Sentence, at: int) -> Phrase | None:
    if s.has("object_pronouns", at) and s.low(at + 1) in (",", ""):
        return (at, at + 1)
    named = after(s, at, anybody=True)
    if named is not None and s.has("links", named[1]) and not s.has("of", named[1]):
        more = after(s, named[1] + 1)
        # “officials in Kyiv”, up to the comma: the place belongs to them.
        if more is not None and s.low(more[1]) in (",", ""):
            return (named[0], more[1])
    return named


def _behind(s: Sentence, cue: FoundCue) -> Link:
    if s.lexicon.language.tag == "en" and not s.low(cue.first - 1).endswith(
        ("’s", "'s", "s’", "s'", "his", "her", "their")
    ):
        return Link(cue, None, cue.first, cue.end)
    mention = phrase_before(s, cue.first)
    if s.has("object_pronouns", cue.first - 1):
        mention = (cue.first - 1, cue.first)
    if mention is None and cue.end - cue.verb == 1 and s.has("articles", cue.first - 1):
        mention = (cue.first - 1, cue.first)
    start = mention[0] - 1 if mention and s.has("links", mention[0] - 1) else mention[0] if mention else cue.first
    return Link(cue, mention, start, cue.end, past_sign(s, cue.end), cue.end)


def _subject(s: Sentence, end: int) -> Phrase | None:
    """The phrase at the beginning of the sentence, which an elided subject repeats."""
    found = after(s, 0)
    return found if found is not None and found[1] <= end else None
