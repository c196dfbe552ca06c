"""Suggestions: proposed claims with mention, cue and speaker. Nothing here is stored until a person accepts it."""

from collections.abc import Sequence
from hashlib import blake2b

from msgspec import Struct

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.suggestions.attributed import Attributed
from annotator.suggestions.attributions import Kind
from annotator.suggestions.reading import read_article
from annotator.suggestions.registry import Person
from annotator.suggestions.speakers import KnownSpeakers, known_as


class Suggestion(Struct, frozen=True, kw_only=True):
    """One proposed claim. ``id`` is the same in every run over the same text.

    ``speaker_name`` is the fullest name that the article gives the speaker, or empty; ``speaker_id`` names one of the
    speakers that the caller knows. ``confidence`` orders suggestions; it is no probability. ``rule`` says how the claim
    was found: quotation, alone (no cue), say, object, participle, depiction, trailing, as_said, source.
    """

    id: str
    fragments: tuple[Span, ...]
    kind: Kind
    mention: Span | None = None
    cue: Span | None = None
    speaker_id: str | None = None
    speaker_name: str = ""
    confidence: float = 0.0
    rule: str


def suggest(article: Article, known_speakers: KnownSpeakers = ()) -> tuple[Suggestion, ...]:
    """The claims that the article seems to hold, in text order; ``known_speakers`` are pairs of an id and names."""
    reading = read_article(article)
    known = {p.name: known_as(p.name, known_speakers) for p in reading.speakers if p is not None}
    return tuple(
        _suggestion(claim, person.name if person else "", known.get(person.name) if person else None)
        for claim, person in zip(reading.claims, reading.speakers, strict=True)
    )


def suggested(claim: Attributed, person: Person | None, known: KnownSpeakers) -> Suggestion:
    """The claim as a suggestion."""
    name = person.name if person is not None else ""
    return _suggestion(claim, name, known_as(name, known))


def _suggestion(claim: Attributed, name: str, speaker: tuple[str, str] | None) -> Suggestion:
    return Suggestion(
        id=_id(claim.rule, claim.fragments),
        fragments=claim.fragments,
        kind=claim.kind,
        mention=claim.mention,
        cue=claim.cue,
        speaker_id=speaker[0] if speaker else None,
        speaker_name=speaker[1] if speaker else name,
        confidence=claim.confidence,
        rule=claim.rule,
    )


def _id(rule: str, fragments: Sequence[Span]) -> str:
    places = ",".join(f"{span.start}-{span.end}" for span in fragments)
    return blake2b(f"{rule}:{places}".encode(), digest_size=12).hexdigest()
