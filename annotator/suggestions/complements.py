"""Where the clause or phrase begins that a cue introduces. Not for where it ends (see claims.py)."""

from msgspec import Struct

from annotator.suggestions.cues import FoundCue
from annotator.suggestions.noun_phrases import Phrase
from annotator.suggestions.sentence import QUOTE, Sentence

_FAR = 10

_FEWEST = 3


class Link(Struct, frozen=True, gc=False):
    """A cue with its mention. ``start`` and ``end`` hold cue and mention together.

    ``begin`` is where a clause or phrase begins that the cue introduces; ``cue_end`` is where the cue's words end when
    it does (“stated that”). ``leans`` says that the mention is that of an earlier cue (“and added that”).
    """

    cue: FoundCue
    mention: Phrase | None
    start: int
    end: int
    begin: int | None = None
    cue_end: int = 0
    leans: bool = False
    is_inverted: bool = False


def past_sign(s: Sentence, at: int) -> int:
    return at + 1 if s.low(at) in (",", ":", "，", "：") else at


def complemented(s: Sentence, link: Link) -> Link:
    """The link with the place where its clause begins, where it has one."""
    kind = link.cue.kind
    if (that := _that(s, link)) is not None and kind != "depiction":
        cue_end = link.cue.end if link.is_inverted else that + 1
        return _begun(link, that + 1, cue_end)
    begin = link.end
    if s.low(begin) == ":" and kind in ("say", "participle"):
        return _begun(link, begin + 1, link.cue.end)
    if kind in ("object", "depiction") and not link.is_inverted and s.low(begin) not in ("", ","):
        return _begun(link, begin, link.cue.end)
    if kind == "participle" and s.low(begin) not in ("", ",") and not s.has("links", begin):
        return _begun(link, begin, link.cue.end)
    if kind == "say" and _takes_bare_clause(s, link):
        return _begun(link, past_sign(s, begin), link.cue.end)
    return link


def _begun(link: Link, begin: int, cue_end: int) -> Link:
    return Link(
        link.cue, link.mention, link.start, max(link.end, cue_end), begin, cue_end, link.leans, link.is_inverted
    )


def _that(s: Sentence, link: Link) -> int | None:
    """Where the conjunction stands that begins the claim."""
    for at in range(link.end, min(len(s.words) - 1, link.end + _FAR)):
        if s.has("that", at):
            near = at == link.end or s.low(at) in s.lexicon.language.that.split()[:2] or s.low(at - 1) == ","
            return at if near else None
        if s.low(at) == QUOTE or (at > link.end and s.has("verbs", at) and not s.has("nouns_too", at)):
            return None
        if s.words[at].is_sign and not (s.low(at) == "," and s.has("that", at + 1)):
            return None
    return None


def _takes_bare_clause(s: Sentence, link: Link) -> bool:
    """Whether a clause follows with no conjunction: “he said prices rose”, “sagte er, die Preise stiegen”."""
    at = link.end
    if len(s.words) - at < _FEWEST:
        return False
    if s.lexicon.language.clause_after_comma:
        return s.low(at) == "," and s.low(at + 1) != QUOTE and s.low(at + 1) not in _NO_CLAUSE
    if not link.cue.is_bare or link.is_inverted or s.low(at) == QUOTE or s.words[at].is_sign:
        return False
    if s.has("links", at) or s.has("times", at) or s.has("adverbs", at) or s.low(at) in _NO_CLAUSE:
        return s.low(at) == "it" and s.has("auxiliaries", at + 1)
    return not s.has("stops", at) or s.has("pronouns", at) or s.has("articles", at)


_NO_CLAUSE = frozenset(
    {
        *(
            "als",
            "weil",
            "wenn",
            "da",
            "nachdem",
            "bevor",
            "während",
            "und",
            "aber",
            "wo",
            "wie",
            "um",
            "obwohl",
            "sowie",
        ),
        *("this", "so", "nothing", "it", "to", "as", "what", "these", "those"),
    }
)
