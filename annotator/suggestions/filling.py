"""What the program fills in for a claim marked by hand, and the other places of a speaker's names."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.domain.article import Article
from annotator.domain.sentences import sentence_at
from annotator.domain.span import Span
from annotator.suggestions.attributed import Attributed, Tie
from annotator.suggestions.attributions import Kind
from annotator.suggestions.quotation import Quotation
from annotator.suggestions.reading import Reading, body, read_article
from annotator.suggestions.registry import Person
from annotator.suggestions.speakers import KnownSpeakers
from annotator.suggestions.suggestion import Suggestion, suggested

# A long article is read around the claim only: the answer must be there when the key is up.
_LONG = 30_000
_BEFORE = 6_000
_BEHIND = 2_000
_RULE = "hand"


def filled_in(article: Article, spans: Sequence[Span], known_speakers: KnownSpeakers = ()) -> Suggestion:
    """The claim at these spans with kind, mention, cue and speaker as far as the rules can tell.

    It works for any stretch, also one that ``suggest`` would not propose; confidence 0 says that nothing was found.
    """
    fragments = tuple(sorted(spans))
    reading = _read_around(article, fragments)
    kind = _kind(article.text, fragments, reading.quotations)
    best = _nearest(fragments, reading)
    if best is not None:
        found, person = reading.claims[best], reading.speakers[best]
        return suggested(_as_marked(found, fragments, kind), person, known_speakers)
    return suggested(*_from_tie(article, fragments, kind, reading), known_speakers)


def _read_around(article: Article, fragments: Sequence[Span]) -> Reading:
    text = article.text
    if len(text) <= _LONG or not fragments:
        return read_article(article)
    start = text.rfind("\n", 0, max(0, fragments[0].start - _BEFORE)) + 1
    end = text.find("\n", min(len(text), fragments[-1].end + _BEHIND))
    high = min(len(text) if end < 0 else end, fragments[-1].end + 2 * _BEHIND)
    return read_article(article, Span(max(start, fragments[0].start - 2 * _BEFORE), high))


def _kind(text: str, fragments: Sequence[Span], marked: Sequence[Quotation]) -> Kind:
    """Direct where every fragment is a quotation or lies in one, mixed where one holds a quotation."""
    near = [q for q in marked if any(q.span.overlaps(fragment) for fragment in fragments)]
    if fragments and all(any(_is_quoted(text, f, q) for q in near) for f in fragments):
        return "direct"
    return "mixed" if near else "indirect"


def _is_quoted(text: str, fragment: Span, quotation: Quotation) -> bool:
    if quotation.span.covers(fragment):
        return True
    # A stop behind the closing mark, marked along with it.
    return fragment.start == quotation.span.start and not text[quotation.span.end : fragment.end].strip(" ,.;")


def _nearest(fragments: Sequence[Span], reading: Reading) -> int | None:
    """The claim of the reading that is most of these fragments, by what they share of all that both cover."""
    best, most = None, 0.5
    for number, claim in enumerate(reading.claims):
        shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in claim.fragments for b in fragments)
        if shared:
            whole = sum(map(len, claim.fragments)) + sum(map(len, fragments)) - shared
            inside = all(any(one.covers(f) for one in claim.fragments) for f in fragments)
            share = max(shared / whole, 0.51 if inside else 0)
            if share > most:
                best, most = number, share
    return best


def _as_marked(found: Attributed, fragments: tuple[Span, ...], kind: Kind) -> Attributed:
    own = [
        part if part and not any(f.overlaps(part) for f in fragments) else None for part in (found.mention, found.cue)
    ]
    return Attributed(fragments, kind, own[0], own[1], found.rule, found.confidence)


def _from_tie(
    article: Article, fragments: tuple[Span, ...], kind: Kind, reading: Reading
) -> tuple[Attributed, Person | None]:
    """The claim with the cue that stands nearest to it in its own sentence."""
    tie = _nearest_tie(article, fragments, reading.ties)
    if tie is None:
        return Attributed(fragments, kind, None, None, _RULE, 0.0), None
    person = None
    if tie.mention is not None:
        person = reading.spoken.looked_up(tie.mention.of(article.text), tie.mention.start)
    return Attributed(fragments, kind, tie.mention, tie.cue, _RULE, 0.4), person


def _nearest_tie(article: Article, fragments: Sequence[Span], ties: Sequence[Tie]) -> Tie | None:
    if not fragments:
        return None
    first, last = fragments[0], fragments[-1]
    near = [tie for tie in ties if tie.sentence.overlaps(first) or tie.sentence.overlaps(last)]
    if not near and (sentence := sentence_at(article.text, first.start)) is not None:
        near = [tie for tie in ties if tie.sentence.overlaps(sentence)]
    free = [t for t in near if not any(f.overlaps(t.cue) or (t.mention and f.overlaps(t.mention)) for f in fragments)]
    return min(free, key=lambda t: max(first.start - t.cue.end, t.cue.start - last.end, 0), default=None)


def other_mentions(article: Article, names: Sequence[str]) -> tuple[Span, ...]:
    """Where the body names the speaker: whole names first, then the family name of a person; no two overlap."""
    listed = [name for name in dict.fromkeys(names) if name.strip()]
    last = [name.split()[-1] for name in listed if 1 < len(name.split()) <= 4 and name.split()[-1][0].isupper()]
    found: list[Span] = []
    paragraphs = body(article)
    starts = [paragraph.start for paragraph in paragraphs]
    for pattern in (_whole(listed), _whole(last)):
        for hit in pattern.finditer(article.text) if pattern else ():
            at = bisect_left(starts, hit.start() + 1) - 1
            span = Span(*hit.span())
            if at >= 0 and paragraphs[at].covers(span):
                found.append(span)
    return _apart(found)


def _whole(names: Sequence[str]) -> re.Pattern[str] | None:
    """The names as whole words; in writing without spaces, anywhere."""
    if not names:
        return None
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    ends = [re.escape(n) if "\u3040" <= n[-1] <= "\u9fff" else rf"(?<!\w){re.escape(n)}(?!\w)" for n in ordered]
    return re.compile("|".join(ends))


def _apart(found: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(set(found), key=lambda s: (s.start, -s.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)
