"""Claims that are quotations, and the cue beside each. Not for what is told in other words (see claims.py)."""

from msgspec import Struct

from annotator.domain.span import Span
from annotator.suggestions.complements import Link
from annotator.suggestions.sentence import QUOTE, Sentence

_SEPARATORS = frozenset(",—–-，:")

NEAR = 12


class Claim(Struct, frozen=True, gc=False):
    """The stretches of one claim and the link that attributes it, if any. ``rule`` says how it was found."""

    fragments: tuple[Span, ...]
    link: Link | None
    rule: str
    confidence: float


def quoted(s: Sentence, links: list[Link], taken: set[int]) -> list[Claim]:
    """Quotations that stand free, and the cue beside each; ``taken`` gathers the links that they used."""
    found: list[Claim] = []
    done = -1
    for at, word in enumerate(s.words):
        if word.low != QUOTE or at <= done:
            continue
        link = _link_behind(s, links, at) if _is_free(s, at) else None
        if link is None:
            link = _link_before(s, links, at)
        if link is None:
            continue
        taken.add(links.index(link))
        second = _second_half(s, links, link, at)
        fragments = (word, s.words[second]) if second else (word,)
        done = second or at
        found.append(Claim(tuple(Span(w.start, w.end) for w in fragments), link, "quotation", 0.95))
    return found


def _is_free(s: Sentence, at: int) -> bool:
    """Whether no clause runs into the quotation: it begins the sentence, or stands behind a comma or colon."""
    if at == 0 or s.low(at - 1) in _SEPARATORS:
        return True
    return at <= 2 and all(s.has("conjunctions", n) or s.has("adverbs", n) or s.has("contrasts", n) for n in range(at))


def _link_behind(s: Sentence, links: list[Link], at: int) -> Link | None:
    begin = at + 1
    while s.low(begin) in _SEPARATORS:
        begin += 1
    ended = s.words[at].quotation is not None and s.text[s.words[at].end - 2] == "." and begin == at + 1
    for link in links:
        says = link.cue.kind in ("say", "source", "source_behind") or (link.cue.kind == "object" and link.is_inverted)
        if link.start == begin and says and not link.cue.is_weak:
            # “It is late.” He said that …: the full stop parts them.
            return None if ended and link.begin is not None and link.cue_end > link.cue.end else link
    return None


def _link_before(s: Sentence, links: list[Link], at: int) -> Link | None:
    link = next((one for one in reversed(links) if one.end <= at and one.cue.kind not in ("object", "depiction")), None)
    if link is None:
        return None
    if link.begin == at or link.end == at:
        return link
    has_clause = link.begin is not None and at - link.begin > 1
    gap = range(link.end, at)
    if has_clause or len(gap) > NEAR or link.cue.is_weak or any(s.low(n) == QUOTE for n in gap):
        return None
    return link if s.low(at - 1) in _SEPARATORS else None


def _second_half(s: Sentence, links: list[Link], link: Link, at: int) -> int | None:
    """The quotation that goes on behind “he said,”."""
    if link.start < at or (link.begin is not None and link.cue_end > link.cue.end):
        return None
    following = next((n for n in range(link.end, len(s.words)) if s.low(n) == QUOTE), None)
    if following is None or following - link.end > NEAR or any(link.end <= x.start < following for x in links):
        return None
    return following if following == link.end or s.low(following - 1) in _SEPARATORS else None
