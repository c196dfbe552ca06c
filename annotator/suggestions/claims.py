"""Where the claims of a sentence begin and end, each with the link that attributes it. Not for longer stretches."""

from typing import TYPE_CHECKING

from annotator.suggestions.complements import Link
from annotator.suggestions.quoted_claims import NEAR, Claim, quoted
from annotator.suggestions.sentence import QUOTE, Sentence

if TYPE_CHECKING:
    from annotator.domain.span import Span

_FEWEST = 3


def claims_in(s: Sentence, links: list[Link]) -> list[Claim]:
    """The claims of one sentence, quotations first."""
    taken: set[int] = set()
    found = quoted(s, links, taken)
    for number, link in enumerate(links):
        if number in taken and (link.begin is None or s.low(link.begin) == QUOTE):
            continue
        claim = _paraphrased(s, links, number, taken)
        if claim is not None:
            found.append(claim)
    return found


def _paraphrased(s: Sentence, links: list[Link], number: int, taken: set[int]) -> Claim | None:
    link = links[number]
    kind = link.cue.kind
    if kind in ("source", "source_behind"):
        return _by_source(s, links, number)
    if link.begin is None or link.begin >= len(s.words):
        return _trailed(s, links, number, taken)
    end = _clause_end(s, links, number)
    if kind == "depiction" and not _depicts(s, link, end):
        return None
    if end - link.begin < (1 if kind in ("object", "depiction") else 2):
        return None
    if link.mention is None and kind in ("object", "depiction"):
        return None
    fragment = s.stretch(link.begin, end)
    sure = 0.85 if link.cue_end > link.cue.end else 0.7 if kind == "object" else 0.55
    return Claim((fragment,), link, kind, sure if link.mention else sure - 0.3)


def _depicts(s: Sentence, link: Link, end: int) -> bool:
    """Whether there is the “as” of “described X as Y”, or a quotation: one calls many things by their names."""
    begin = link.begin or 0
    if any(s.low(n) == QUOTE for n in range(begin, end)):
        return True
    stretch = s.stretch(begin, end).of(s.text)
    has_mark = any(mark in stretch for mark in '“”«»„"‘')
    strict = s.lexicon.language.tag == "en" and s.low(link.cue.verb)[:4] in {"desc", "like"}
    has_as = any(s.has("depicted", n) for n in range(begin + 1, end))
    return has_as if strict else has_mark


def _clause_end(s: Sentence, links: list[Link], number: int) -> int:
    """Before the next cue that is not part of the claim, else the end of the sentence."""
    begin = links[number].begin or 0
    for other in links[number + 1 :]:
        at = other.start
        if at <= begin or not _closes(s, other, at):
            continue
        if s.has("conjunctions", at - 1) or s.has("contrasts", at - 1):
            at -= 1
        return at - 1 if s.low(at - 1) == "," else at
    stop = next((n for n in range(begin, len(s.words)) if s.low(n) in (";", "；")), len(s.words))
    if stop == len(s.words) and s.low(stop - 1) == QUOTE and s.low(stop - 2) == ":":
        return stop - 2
    return stop


def _closes(s: Sentence, other: Link, at: int) -> bool:
    before = s.low(at - 1)
    if other.leans:
        return before == "," or s.has("conjunctions", at - 1)
    if other.cue.kind in ("source", "source_behind"):
        return before == ","
    has_contrast = s.has("contrasts", at - 1) and (s.low(at - 2) == "," or not s.has("conjunctions", at - 1))
    if other.begin is None or other.is_inverted:
        return (before == "," and (other.mention is not None)) or has_contrast
    return has_contrast


def _trailed(s: Sentence, links: list[Link], number: int, taken: set[int]) -> Claim | None:
    """What stands before “, X said” or behind “As X said,”."""
    link = links[number]
    if number in taken or link.mention is None or link.cue.kind != "say" or link.cue.is_weak or link.leans:
        return None
    if s.has("as_said", 0) and link.start <= 3:
        return _behind_comma(s, link)
    end = link.start - 1
    if end < _FEWEST - 1 or s.low(end) not in (",", "—", "–"):
        return None
    earlier = links[number - 1] if number else None
    if earlier is not None and (
        (earlier.begin is not None and earlier.cue.kind != "object") or earlier.cue.kind.startswith("source")
    ):
        return None
    first = earlier.end if earlier is not None and number - 1 in taken else 0
    while first < end and s.words[first].is_sign:
        first += 1
    if end - first < _FEWEST - 1:
        return None
    return Claim((s.stretch(first, end),), link, "trailing", 0.75)


def _behind_comma(s: Sentence, link: Link) -> Claim | None:
    comma = next((n for n in range(link.end, len(s.words)) if s.low(n) == ","), len(s.words))
    if comma - link.end > NEAR or len(s.words) - comma <= _FEWEST:
        return None
    return Claim((s.stretch(comma + 1, len(s.words)),), link, "as_said", 0.7)


def _by_source(s: Sentence, links: list[Link], number: int) -> Claim | None:
    """What stands around “according to X”: behind it, before it, or both."""
    link = links[number]
    if link.mention is None:
        return None
    opened = 0 if number == 0 else links[number - 1].end
    fragments: list[Span] = []
    head = link.start - 1 if s.low(link.start - 1) == "," else link.start
    if head - opened >= _FEWEST - 1:
        fragments.append(s.stretch(opened, head))
    tail = _clause_end(s, links, number)
    begin = link.begin if link.begin is not None else link.end
    if tail - begin >= 2 and not (fragments and _is_aside(s, begin)):
        fragments.append(s.stretch(begin, tail))
    if not fragments or (number and links[number - 1].begin is not None):
        return None
    return Claim(tuple(fragments), link, "source", 0.8)


def _is_aside(s: Sentence, begin: int) -> bool:
    """Whether what follows says when or where it was said, not more of it."""
    return s.has("links", begin) or s.has("times", begin) or s.has("relatives", begin)
