"""Where paragraphs and sentences begin and end. Not for words (see words.py) and not for finding quotations."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from annotator.domain.span import Span

_LINE = re.compile(r"[^\n]+")
# The signs that may end a sentence, with what closes after them; East Asian ones need no white space behind.
_END = re.compile(
    r"(?:[.!?…]+(?:[\"'”’»“‘«›‹)\]]|[ \u00a0\u202f]»(?=\s|\Z))*(?=\s|\Z)(?!\s*[,;:])|[。！？｡]+[”’」』）]*)"
)
_NEXT = re.compile(r"[\s\u00a0\u202f\"'“‘«»„‚‹›(\[—–¿¡-]*")
_LAST_WORD = re.compile(r"[^\s\"'“‘«„(\[]+\Z")
_LONGEST = 24


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SHORTENED = _set(
    """mr mrs ms messrs dr prof rev hon gen sen rep gov lt col sgt capt maj cpl adm cmdr insp pres st mt ft no nos vs
    fig jan feb mar apr jun jul aug sep sept oct nov dec approx dept est al ca cf eg ie vol pp op
    bzw bspw evtl ggf inkl nr abs str hr fr dipl ing mio mrd sog tel zzgl vgl jh geb gest
    mm mme mlle mgr art cie env av bd sr sra srta sres dn dña lic ud uds núm pág av gral cnel pdte
    г гг им тов проф акад ул руб тыс млн млрд см стр др напр св вул грн імені"""
)
# They end a sentence only where the next one begins with a word that hardly is a name.
_OFTEN_LAST = _set("inc ltd co corp jr sr etc usw др пр т.д т.п")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]\Z")
_ORDINAL = re.compile(r"\d{1,2}\Z")
_MONTH = re.compile(
    r"(?:Jan|Feb|März|Mär|Apr|Mai|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|Jahrhundert|Platz|Mal|Geburtstag|Tag)\w*"
)
_STARTER = re.compile(
    r"(?:The|A|An|He|She|It|They|We|But|And|In|On|At|This|That|These|Those|His|Her|Their|Its|There|When|If|However"
    r"|Der|Die|Das|Er|Sie|Es|Ein|Eine|Doch|Aber|Le|La|Les|Il|Elle|El|Los|Las|Он|Она|Они|Но|Він|Вона|Вони|Але)\b"
)


def paragraph_spans(text: str, within: Span | None = None) -> Iterator[Span]:
    """The paragraphs in order, without white space around them: lines, and lines that go on in lower case as one."""
    start = end = -1
    for line in _LINE.finditer(text, *_limits(text, within)):
        span = _stripped(text, line.start(), line.end())
        if not len(span):
            continue
        if start >= 0 and _goes_on(text, end, span.start):
            end = span.end
            continue
        if start >= 0:
            yield Span(start, end)
        start, end = span.start, span.end
    if start >= 0:
        yield Span(start, end)


def sentence_spans(text: str, within: Span | None = None) -> Iterator[Span]:
    """The sentences in order, with their final stop and closing marks, without white space around them."""
    for paragraph in paragraph_spans(text, within):
        start = paragraph.start
        for end in sentence_ends(text, paragraph):
            yield _stripped(text, start, end)
            start = end
        if len(rest := _stripped(text, start, paragraph.end)):
            yield rest


def sentence_ends(text: str, paragraph: Span) -> Iterator[int]:
    """Where a sentence ends inside of the paragraph, before its end."""
    for found in _END.finditer(text, paragraph.start, paragraph.end):
        if found.end() < paragraph.end and _ends(text, found):
            yield found.end()


def sentence_at(text: str, position: int) -> Span | None:
    """The sentence around a position, or the one before it where it stands between two."""
    paragraph = paragraph_at(text, position)
    if paragraph is None:
        return None
    spans = list(sentence_spans(text, paragraph))
    return spans[max(0, bisect_right(spans, position, key=lambda span: span.start) - 1)]


def paragraph_at(text: str, position: int) -> Span | None:
    """The paragraph around a position; nothing on an empty line."""
    start, end = _line_around(text, position)
    if not text[start:end].strip():
        return None
    while start > 0 and _goes_on(text, start - 1, start + _indent(text, start)):
        start = text.rfind("\n", 0, start - 1) + 1
    while end < len(text) and _goes_on(text, end, end + 1 + _indent(text, end + 1)):
        end = _line_around(text, end + 1)[1]
    return _stripped(text, start, end)


def _limits(text: str, within: Span | None) -> tuple[int, int]:
    return (0, len(text)) if within is None else (within.start, within.end)


def _line_around(text: str, position: int) -> tuple[int, int]:
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end


def _indent(text: str, at: int) -> int:
    return len(text[at : at + 80]) - len(text[at : at + 80].lstrip(" \t\u00a0\u3000"))


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether the line that begins at ``start`` is the rest of the one before it, wrapped by hand."""
    gap = text[end:start] if start - end < 100 else ""
    return gap.count("\n") == 1 and text[start : start + 1].islower() and text[end - 1 : end] not in {".", ":", "\n"}


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends(text: str, found: re.Match[str]) -> bool:
    mark = found.group()
    if mark[0] in "。！？｡":
        return True
    after = _NEXT.match(text, found.end())
    at = after.end() if after else found.end()
    if text[at : at + 1].islower():
        return False
    return mark[0] != "." or len(mark.rstrip("\"'”’»“‘«›‹)] \u00a0\u202f")) > 1 or _full_stop(text, found.start(), at)


def _full_stop(text: str, stop: int, at: int) -> bool:
    """Whether the full stop at ``stop`` ends a sentence, and the next one begins at ``at``."""
    word = _LAST_WORD.search(text[max(0, stop - _LONGEST) : stop])
    last = word.group() if word else ""
    if last.lower() in _SHORTENED or (_ORDINAL.match(last) and _MONTH.match(text, at)):
        return False
    if last.lower() in _OFTEN_LAST or _INITIALS.match(last):
        return _STARTER.match(text, at) is not None
    return True
