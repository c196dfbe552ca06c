"""Goes through the paragraphs of an article and ties claims to mentions and cues. Not for who the speakers are."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from annotator.domain.span import Span
from annotator.suggestions.attributed import Attributed, Found, Tie
from annotator.suggestions.claims import claims_in
from annotator.suggestions.complements import Link
from annotator.suggestions.cues import cues_in
from annotator.suggestions.lexicon import Lexicon
from annotator.suggestions.links import links_in
from annotator.suggestions.quotation import Quotation
from annotator.suggestions.quoted_claims import Claim
from annotator.suggestions.sentence import QUOTE, Sentence, sentences
from annotator.suggestions.unspaced import Kind, unspaced_attributions

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_LIKE = 4
# How sure a quotation without a cue is that is a sentence of its own.
_WHOLE = 0.4


def attributions(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation], lexicon: Lexicon) -> Found:
    """The claims of these paragraphs; ``marked`` are the quotations in them."""
    found = Found([], [])
    if lexicon.language.tag == "zh":
        for paragraph, outer in _each(paragraphs, marked):
            for claim, tie in unspaced_attributions(text, paragraph, outer):
                found.ties.append(Tie(*tie, paragraph))
                found.claims += [Attributed(*claim)] if claim else []
        return found
    continued = False
    for paragraph, outer in _each(paragraphs, marked):
        first = len(found.claims)
        for sentence in sentences(text, paragraph, outer, lexicon):
            _add_sentence(found, sentence, outer, continued=continued or len(found.claims) > first)
        continued = bool(outer) and outer[-1].goes_on
    return found


def _each(paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> Iterator[tuple[Span, list[Quotation]]]:
    """Each paragraph with its outermost quotations."""
    outermost = [q for q in marked if q.depth == 0]
    at = 0
    for paragraph in paragraphs:
        own: list[Quotation] = []
        while at < len(outermost) and outermost[at].span.start < paragraph.end:
            own.append(outermost[at])
            at += 1
        yield paragraph, own


def _add_sentence(found: Found, s: Sentence, outer: Sequence[Quotation], *, continued: bool) -> None:
    links = links_in(s, cues_in(s))
    claims = claims_in(s, links)
    first = bisect_right(outer, s.span.start, key=lambda q: q.span.end)
    own = outer[first : bisect_left(outer, s.span.end, key=lambda q: q.span.start)]
    made = [_attributed(s, claim, own) for claim in claims]
    made += [
        _continued(claim, found.claims) if continued else claim
        for claim in _alone(s, made, 2 if continued else _SENTENCE_LIKE)
    ]
    seen = {claim.fragments for claim in found.claims[-3:]}
    made.sort(key=lambda claim: claim.fragments[0])
    for claim in made:
        if claim.fragments not in seen:
            seen.add(claim.fragments)
            found.claims.append(claim)
    found.ties += [Tie(_cue_span(s, link, None), _mention_span(s, link), s.span) for link in links]


def _attributed(s: Sentence, claim: Claim, outer: Sequence[Quotation]) -> Attributed:
    link = claim.link
    mention = _mention_span(s, link) if link else None
    cue = _cue_span(s, link, claim) if link else None
    return Attributed(claim.fragments, _kind(claim.fragments, outer), mention, cue, claim.rule, claim.confidence)


def _mention_span(s: Sentence, link: Link) -> Span | None:
    if link.mention is None:
        return None
    span = s.exact(*link.mention)
    if s.text[span.end - 2 : span.end] in ("’s", "'s") and link.cue.kind == "source_behind":
        return Span(span.start, span.end - 2)
    return span


def _cue_span(s: Sentence, link: Link, claim: Claim | None) -> Span:
    takes_clause = claim is not None and claim.rule not in ("quotation", "trailing", "as_said")
    return s.exact(link.cue.first, link.cue_end if takes_clause and link.cue_end else link.cue.end)


def _kind(fragments: Sequence[Span], outer: Sequence[Quotation]) -> Kind:
    spans = [q.span for q in outer]
    if all(any(span.covers(fragment) for span in spans) for fragment in fragments):
        return "direct"
    return "mixed" if any(f.overlaps(span) for f in fragments for span in spans) else "indirect"


def _continued(alone: Attributed, earlier: Sequence[Attributed]) -> Attributed:
    """The quotation with the mention and cue of the claim before it: “…,” he said. “…”"""
    if alone.confidence < _WHOLE or not earlier:
        return alone
    last = earlier[-1]
    return Attributed(alone.fragments, alone.kind, last.mention, last.cue, "continued", 0.6, len(earlier) - 1)


def _alone(s: Sentence, made: list[Attributed], fewest: int) -> list[Attributed]:
    """Quotations that no cue of their sentence attributes."""
    covered = [fragment for claim in made for fragment in claim.fragments]
    found: list[Attributed] = []
    for at, word in enumerate(s.words):
        if word.low != QUOTE or word.quotation is None:
            continue
        span = Span(word.start, word.end)
        if any(fragment.overlaps(span) for fragment in covered) or not _is_said(s, at, fewest):
            continue
        confidence = _WHOLE if all(w is word or w.is_sign for w in s.words) else 0.3
        found.append(Attributed((span,), "direct", None, None, "alone", confidence))
    return found


def _is_said(s: Sentence, at: int, fewest: int) -> bool:
    """Whether it reads as something said, not as a title or a name."""
    quotation = s.words[at].quotation
    words = _WORD.findall(s.text, quotation.inner.start, quotation.inner.end) if quotation else []
    if len(words) < fewest:
        return False
    ends = quotation is not None and s.text[quotation.inner.end - 1] in ".!?…,"
    free = at == 0 or s.low(at - 1) in (":", "：")
    titled = sum(word[0].isupper() for word in words) > len(words) * 0.6
    return not titled and (ends or free or len(words) > _SENTENCE_LIKE + 1)
