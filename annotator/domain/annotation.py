"""Annotations: labelled marks over fragments of an article, and who made them."""

from typing import Literal

from msgspec import Struct, field

from annotator.domain.question import Answer
from annotator.domain.span import Span

# By hand; from another tool's file; a suggestion that was accepted; filled in by the program beside a mark by hand.
Origin = Literal["hand", "import", "suggested", "filled"]


class Fragment(Struct, frozen=True, order=True, gc=False):
    """One unbroken stretch ``[start, end)`` of an annotation, in code points, with its exact words."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        """Where the fragment lies."""
        return Span(self.start, self.end)


class Annotation(Struct, frozen=True, kw_only=True, gc=False):
    """One mark. ``fragments`` are in text order and do not touch; ``attributes`` holds answers by attribute id.

    The mapping is never changed in place: an edit makes a new annotation. ``provisional`` names the attributes that
    the program filled in and nobody has touched or accepted yet. ``codebook_version`` is the one under which it was
    made, or under which its last answer was given.
    """

    id: str
    article_id: str
    set_id: str
    label: str
    fragments: tuple[Fragment, ...]
    attributes: dict[str, Answer] = field(default_factory=dict[str, Answer])
    note: str = ""
    unsure: bool = False
    origin: Origin = "hand"
    codebook_version: int = 1
    provisional: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The stretch from the first fragment's start to the last one's end."""
        return Span(self.fragments[0].start, self.fragments[-1].end)

    @property
    def quote(self) -> str:
        """The words of all fragments, joined by an ellipsis where text lies between them."""
        return " … ".join(f.quote for f in self.fragments)


class Annotator(Struct, frozen=True, kw_only=True):
    """A person who marks; the id is stable, the name is for display."""

    id: str
    name: str


class AnnotationSet(Struct, frozen=True, kw_only=True):
    """All that one annotator marked in a project, or the gold set: what was settled from the others, of which there is
    one at most; its annotator is the lead who began it."""

    id: str
    annotator_id: str
    name: str = ""
    gold: bool = False


def fragment(text: str, span: Span) -> Fragment:
    """The fragment of ``text`` at ``span``, with its words."""
    return Fragment(span.start, span.end, span.of(text))
