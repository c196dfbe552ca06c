"""An article as the rules have read it: its body's claims and their speakers. Not for what is proposed of them."""

from functools import lru_cache

from msgspec import Struct

from annotator.domain.article import Article
from annotator.domain.sentences import paragraph_spans
from annotator.domain.span import Span
from annotator.suggestions.attributed import Attributed, Tie
from annotator.suggestions.attributions import attributions
from annotator.suggestions.dialogue import speeches
from annotator.suggestions.lexicon import Lexicon, lexicon, tag_of
from annotator.suggestions.named import read_names
from annotator.suggestions.quotation import Quotation
from annotator.suggestions.quotations import quotations
from annotator.suggestions.registry import Person
from annotator.suggestions.speakers import Spoken, speakers


class Reading(Struct, frozen=True):
    """What was found in the body, in text order; ``speakers`` stand beside ``claims``."""

    lexicon: Lexicon
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    claims: tuple[Attributed, ...]
    ties: tuple[Tie, ...]
    speakers: tuple[Person | None, ...]
    spoken: Spoken


# The last articles stay read: suggestions and what a hand marks are asked for one after the other.
@lru_cache(maxsize=4)
def read_article(article: Article, within: Span | None = None) -> Reading:
    """Reads the body, or the part of it ``within``."""
    text = article.text
    words = lexicon(tag_of(article.language, text))
    paragraphs = tuple(body(article, within))
    marked = quotations(text, paragraphs)
    marked = sorted([*marked, *speeches(text, paragraphs, marked, words)], key=lambda q: (q.span.start, -q.span.end))
    found = attributions(text, paragraphs, marked, words)
    outer = [q.span for q in marked if q.depth == 0]
    registry, named = read_names(text, paragraphs, outer, words)
    spoken = Spoken(registry, named, words)
    people = speakers(text, found.claims, spoken)
    return Reading(words, paragraphs, tuple(marked), tuple(found.claims), tuple(found.ties), tuple(people), spoken)


def body(article: Article, within: Span | None = None) -> list[Span]:
    """The paragraphs without headline, keywords and boilerplate."""
    left_out = sorted([*((article.headline,) if article.headline else ()), *article.keywords, *article.boilerplate])
    text = article.text
    whole = within or Span(0, len(text))
    found: list[Span] = []
    start = whole.start
    for span in left_out:
        if start < span.start:
            found += paragraph_spans(text, Span(start, min(span.start, whole.end)))
        start = max(start, span.end)
    if start < whole.end:
        found += paragraph_spans(text, Span(start, whole.end))
    return found
