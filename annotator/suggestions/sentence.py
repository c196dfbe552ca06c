"""A sentence as the rules read it: words and signs, and each longer quotation as one word. Not for Chinese."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from annotator.domain.sentences import sentence_ends
from annotator.domain.span import Span
from annotator.suggestions.incises import incise, part
from annotator.suggestions.lexicon import Lexicon
from annotator.suggestions.quotation import Quotation
from annotator.suggestions.trimming import trimmed

_SIGNS = r"[,;:()\[\]…—–?!，；：]|(?<=\s)-(?=\s)"
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,\u00a0\u202f]\d+)*(?:[-’'][^\W_]+)?|[^\W_]+(?:[-‑’'&][^\W_]+)*|" + _SIGNS
)
# French parts its elided words, and the subject that is tied to the verb: l’État, dit-il, a-t-elle.
_FRENCH = re.compile(
    r"(?i:\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’])|(?:[^\W\d_]\.){2,}|\d+(?:[.,\u00a0\u202f]\d+)*"
    r"|[^\W_]+(?:[-‑&’'](?!(?i:(?:t-)?(?:ils?|elles?|on))\b)[^\W_]+)*|" + _SIGNS
)
_WORDS = re.compile(r"[^\W_]+")
_FOLLOWED = re.compile(r"\s?[,—–]")
_FEW = 2
_LONGEST = 300
QUOTE = "“”"


class Word(Struct, gc=False):
    """A word, a sign or a quotation (then ``low`` is QUOTE) of a sentence."""

    start: int
    end: int
    low: str
    capital: bool = False
    quotation: Quotation | None = None

    @property
    def is_sign(self) -> bool:
        """Whether it is a sign of punctuation."""
        return not self.low[0].isalnum() and self.low != QUOTE


class Sentence(Struct):
    """One sentence of an article's body, made ready for the rules."""

    text: str
    span: Span
    words: list[Word]
    lexicon: Lexicon

    def low(self, at: int) -> str:
        """The word at a place in lower case; nothing outside of the sentence."""
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def has(self, kind: str, at: int) -> bool:
        """Whether the word at a place is of a kind (see ``Lexicon.has``)."""
        return 0 <= at < len(self.words) and self.words[at].low in self.lexicon.sets[kind]

    def stretch(self, first: int, end: int) -> Span:
        """From the first word to the one before ``end``, with the signs that belong to them (“$5”, “3 %”)."""
        low = self.words[first - 1].end if first > 0 else self.span.start
        high = self.words[end].start if end < len(self.words) else self.span.end
        return trimmed(self.text, Span(low, high), Span(self.words[first].start, self.words[end - 1].end))

    def exact(self, first: int, end: int) -> Span:
        """From the first word to the one before ``end``, and nothing else."""
        return Span(self.words[first].start, self.words[end - 1].end)


def is_short(text: str, quotation: Quotation, start: int) -> bool:
    """Whether it is one word or two between marks, which nobody need have said; the paragraph begins at ``start``.

    Where it begins a sentence and a comma or dash follows, somebody probably did: “Nein“, sagte er.
    """
    before = text[max(start, quotation.span.start - 2) : quotation.span.start].strip()
    if (not before or before[-1] in '.!?:»”"“—–-') and _FOLLOWED.match(text, quotation.span.end):
        return False
    inner = quotation.inner.of(text) if len(quotation.inner) < 100 else ""
    return bool(inner) and quotation.closed and len(_WORDS.findall(inner)) <= _FEW and inner[-1] not in ".!?,…"


def sentences(text: str, paragraph: Span, outer: Sequence[Quotation], lexicon: Lexicon) -> Iterator[Sentence]:
    """The paragraph's sentences; ``outer`` are its outermost quotations."""
    whole = [q for q in outer if not is_short(text, q, paragraph.start)]
    words: list[Word] = []
    start = paragraph.start
    ends = [*_ends(text, paragraph, outer), paragraph.end]
    tokens = _words(text, paragraph, whole, lexicon)
    word = next(tokens, None)
    for end in ends:
        words = []
        while word is not None and word.start < end:
            words.append(word)
            # Such a one is a list or has lost its stops; in pieces, no rule takes time that grows with the square.
            if len(words) > _LONGEST:
                yield Sentence(text, Span(start, word.start), words[:-1], lexicon)
                start = word.start
                words = [word]
            word = next(tokens, None)
        if words:
            yield Sentence(text, Span(start, end), words, lexicon)
        start = end


def _words(text: str, paragraph: Span, whole: Sequence[Quotation], lexicon: Lexicon) -> Iterator[Word]:
    pattern = _FRENCH if lexicon.language.tag == "fr" else _TOKEN
    at = paragraph.start
    for quotation in whole:
        yield from _plain(text, at, quotation.span.start, pattern)
        yield from _quoted(text, quotation, pattern, lexicon)
        at = quotation.span.end
    yield from _plain(text, at, paragraph.end, pattern)


def _quoted(text: str, quotation: Quotation, pattern: re.Pattern[str], lexicon: Lexicon) -> Iterator[Word]:
    """One word for the quotation; two with words between them where it is broken by “, — сказал он, —”."""
    found = incise(text, quotation, lexicon)
    if found is None:
        yield Word(quotation.span.start, quotation.span.end, QUOTE, quotation=quotation)
        return
    first, second = Span(quotation.span.start, found.start()), Span(found.end(), quotation.span.end)
    yield Word(first.start, first.end, QUOTE, quotation=part(quotation, first))
    yield from _plain(text, found.start(), found.end(), pattern)
    yield Word(second.start, second.end, QUOTE, quotation=part(quotation, second))


def _plain(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Word]:
    for found in pattern.finditer(text, start, end):
        token = found.group()
        yield Word(found.start(), found.end(), token.lower(), token[0].isupper())


def _ends(text: str, paragraph: Span, outer: Sequence[Quotation]) -> Iterator[int]:
    starts = [q.span.start for q in outer]
    for end in sentence_ends(text, paragraph):
        at = bisect_right(starts, end - 1) - 1
        last = outer[at] if at >= 0 else None
        # Behind a question the sentence may go on (“Why?” Smith asked); behind a full stop it hardly does.
        if last is None or end > last.span.end or (end == last.span.end and text[last.inner.end - 1] == "."):
            yield end
