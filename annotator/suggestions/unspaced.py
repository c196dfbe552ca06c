"""Attributions in Chinese, which has no spaces between words: read by signs, not by words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from annotator.domain.span import Span
from annotator.suggestions.lexicon import lexicon
from annotator.suggestions.quotation import Quotation

Kind = Literal["direct", "indirect", "mixed"]
Found = tuple[tuple[Span, ...], Kind, Span | None, Span | None, str, float]
_CLAUSE = "，。；！？：、,;:!?\n"
_STOPS = "。！？!?；;"
_STOP = re.compile(f"[{_STOPS}]")
_FAR = 60
_SIGN = re.compile(r"[\s，,：:]*")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    sets = lexicon("zh").sets
    verbs = _choice(sets["verbs"])
    adverbs = _choice(sets["adverbs"])
    # 据说 is hearsay, 小说 a novel, 名称 a name, 说法 a way to put it.
    cue = re.compile(rf"(?<![据據小名])(?:{adverbs}){{0,3}}(?:{verbs})(?![法明服话話唱辞号])")
    source = re.compile(
        rf"(?:{_choice(sets['sources'])})(?P<who>[^{_CLAUSE}“”「」]{{2,20}}?)(?P<said>{_choice(sets['sources_behind'])})?[，,]"
    )
    lead = re.compile(rf"(?:{_choice(sets['times'] | sets['contrasts'])}|\d+[年月日]|[，,\s])+")
    cut = re.compile(rf"{_choice(sets['stops'] | sets['times'])}|\d+[年月日]")
    return cue, source, lead, cut


def _choice(words: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def unspaced_attributions(
    text: str, paragraph: Span, outer: Sequence[Quotation]
) -> Iterator[tuple[Found | None, tuple[Span, Span | None]]]:
    """Each claim, or nothing where a cue has none, with its cue and mention."""
    at = 0
    for sentence in _sentences(text, paragraph, outer):
        first = at
        while at < len(outer) and outer[at].span.start < sentence.end:
            at += 1
        yield from _in_sentence(text, sentence, outer[first:at])


def _sentences(text: str, paragraph: Span, outer: Sequence[Quotation]) -> Iterator[Span]:
    """Up to a full stop outside of quotations, or to a quotation that holds one."""
    start = at = paragraph.start
    for quotation in outer:
        for stop in _STOP.finditer(text, at, quotation.span.start):
            yield Span(start, stop.end())
            start = stop.end()
        at = quotation.span.end
        if text[at - 2] in _STOPS and text[at : at + 1] not in "，,—":
            yield Span(start, at)
            start = at
    for stop in _STOP.finditer(text, at, paragraph.end):
        yield Span(start, stop.end())
        start = stop.end()
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _in_sentence(
    text: str, sentence: Span, own: Sequence[Quotation]
) -> Iterator[tuple[Found | None, tuple[Span, Span | None]]]:
    cues, sources, _, _ = _patterns()
    source = sources.search(text, sentence.start, sentence.end)
    if source is not None and not _inside(source.start(), own):
        who = Span(*source.span("who"))
        cue = Span(source.start(), who.start)
        if claim := _claim(text, Span(source.end(), sentence.end), own):
            yield (claim[0], claim[1], who, cue, "source", 0.7), (cue, who)
        return
    for found in cues.finditer(text, sentence.start, sentence.end):
        if _inside(found.start(), own):
            continue
        cue = Span(*found.span())
        mention = _mention(text, sentence, found.start(), own)
        claim = _claim_of(text, sentence, cue, mention, own)
        yield (claim and (claim[0], claim[1], mention, cue, claim[2], 0.85 if mention else 0.5)), (cue, mention)
        if claim:
            return


def _inside(at: int, own: Sequence[Quotation]) -> bool:
    return any(q.span.start <= at < q.span.end for q in own)


def _mention(text: str, sentence: Span, end: int, own: Sequence[Quotation]) -> Span | None:
    """What stands before the cue up to a sign, without the day and the place."""
    _, _, lead, cut = _patterns()
    low = max([sentence.start, end - _FAR, *(q.span.end for q in own if q.span.end <= end)])
    clauses = [n + 1 for n in range(low, end) if text[n] in _CLAUSE]
    start = clauses[-1] if clauses else low
    if not text[start:end].strip() and clauses:
        end = start - 1
        start = clauses[-2] if len(clauses) > 1 else low
    # 在记者会上表示, 昨天在北京说: the speaker stands in the clause before.
    led = lead.match(text, start, end)
    start = led.end() if led else start
    cutting = cut.search(text, start, end)
    if cutting is not None:
        if cutting.start() - start < 1 and clauses and start > low:
            return _mention(text, sentence, clauses[-1] - 1, own) if clauses[-1] - 1 < end and start != low else None
        end = cutting.start()
    return Span(start, end) if 0 < end - start <= 30 and text[start:end].strip() else None


def _claim_of(
    text: str, sentence: Span, cue: Span, mention: Span | None, own: Sequence[Quotation]
) -> tuple[tuple[Span, ...], Kind, str] | None:
    behind = _claim(text, Span(cue.end, sentence.end), own)
    start = mention.start if mention else cue.start
    before = [q for q in own if q.span.end <= start]
    if before and start - before[-1].span.end <= 2:
        halves = [before[-1], *[q for q in own if q.span.start >= cue.end][:1]]
        return tuple(q.span for q in halves), "direct", "quotation"
    if behind:
        return (*behind, "quotation" if behind[1] == "direct" else "say")
    if start - sentence.start > 6 and text[start - 1] in "，,":
        claim = _claim(text, Span(sentence.start, start - 1), own)
        return (*claim, "trailing") if claim else None
    return None


def _claim(text: str, within: Span, own: Sequence[Quotation]) -> tuple[tuple[Span, ...], Kind] | None:
    skipped = _SIGN.match(text, within.start, within.end)
    start = skipped.end() if skipped else within.start
    end = within.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in "。；，,;."):
        end -= 1
    inside = [q for q in own if start <= q.span.start and q.span.end <= within.end]
    if inside and inside[0].span.start == start:
        return (inside[0].span,), "direct"
    if end - start < 4:
        return None
    return (Span(start, end),), "mixed" if inside else "indirect"
