"""What the rules found: claims, and cues with their mentions. Not yet who the speakers are."""

from msgspec import Struct

from annotator.domain.span import Span
from annotator.suggestions.unspaced import Kind


class Attributed(Struct, frozen=True, gc=False):
    """A claim as the rules found it; ``leans_on`` is the place in the list of the one whose speaker it shares."""

    fragments: tuple[Span, ...]
    kind: Kind
    mention: Span | None
    cue: Span | None
    rule: str
    confidence: float
    leans_on: int | None = None


class Tie(Struct, frozen=True, gc=False):
    """A cue with its mention, whether or not a claim was found beside it, and the sentence they stand in."""

    cue: Span
    mention: Span | None
    sentence: Span


class Found(Struct):
    """All that the rules found, in text order."""

    claims: list[Attributed]
    ties: list[Tie]
