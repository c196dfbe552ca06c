"""Ties each cue of a sentence to its mention and to the place where its claim begins. Not for where claims end."""

from msgspec import Struct

from annotator.suggestions.cues import FoundCue
from annotator.suggestions.mentions import Phrase, after, before, phrase_before
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
        return Link(cue, named, cue.first, end, _past_sign(s, end), cue.end)
    if cue.kind == "source_behind":
        return _behind(s, cue)
    if cue.kind == "participle" or (cue.kind != "say" and _is_participle(s, cue)):
        mention = earlier.mention if earlier else _subject(s, cue.first)
        return _complemented(s, Link(cue, mention, cue.first, cue.end, leans=True))
    mention = before(s, cue.first)
    if mention is not None and not (s.low(cue.first - 1) == "," and _is_far(s, mention)):
        return _complemented(s, Link(cue, mention, _verb_before(s, mention[0]), cue.end))
    named = after(s, _past_aside(s, cue.end))
    if named is not None and not (s.lexicon.language.tag == "en" and cue.is_bare and _is_clause(s, named)):
        return _complemented(s, Link(cue, named, cue.first, named[1], is_inverted=True))
    if s.has("conjunctions", cue.first - 1):
        mention = earlier.mention if earlier else _subject(s, cue.first - 1)
        return _complemented(s, Link(cue, mention, cue.first, cue.end, leans=True))
    return _complemented(s, Link(cue, mention, mention[0] if mention else cue.first, cue.end))


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


def _past_sign(s: Sentence, at: int) -> int:
    return at + 1 if s.low(at) in (",", ":", "，", "：") else at


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
    return Link(cue, mention, start, cue.end, _past_sign(s, cue.end), cue.end)


def _subject(s: Sentence, end: int) -> Phrase | None:
    """The phrase at the beginning of the sentence, which an elided subject repeats."""
    found = after(s, 0)
    return found if found is not None and found[1] <= end else None


def _complemented(s: Sentence, link: Link) -> Link:
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
        return _begun(link, _past_sign(s, begin), link.cue.end)
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
