"""Suggestions: making, accepting and rejecting them, and filling in what is around a claim marked by hand."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from annotator.domain.annotation import Annotation, Fragment, Origin, fragment
from annotator.domain.attribution import Attribution, Part, Rejection
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.codebook import Label
from annotator.domain.document import AnnotatedArticle
from annotator.domain.identity import new_id
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.project import naming
from annotator.project.annotating import joined, started
from annotator.project.project import Project

if TYPE_CHECKING:
    # The rules are imported when they are first asked: the window should be there sooner.
    from annotator.suggestions.suggestion import Suggestion


def known_names(project: Project) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The speakers of the registry as the suggesters want them: ids with all their names."""
    return tuple((s.id, (s.name, *s.aliases)) for s in project.store.values(Speaker))


def around(project: Project, document: AnnotatedArticle, spans: Sequence[Span]) -> "Suggestion":
    """What the program would fill in for a claim over these spans: its kind, speaker, mention and cue."""
    from annotator.suggestions.filling import filled_in

    return filled_in(document.article, tuple(spans), known_names(project))


def mentions_of_speaker(project: Project, document: AnnotatedArticle, claim_id: str) -> tuple[Span, ...]:
    """Where the speaker of a claim that has no mention yet is named in the article, the nearest place first."""
    attribution = document.attribution(claim_id)
    speaker = project.store.value(Speaker, attribution.speaker_id) if attribution.speaker_id else None
    if speaker is None or attribution.mention_id is not None:
        return ()
    from annotator.suggestions.filling import other_mentions

    claim = document.annotations[claim_id].span
    places = other_mentions(document.article, (speaker.name, *speaker.aliases))
    return tuple(sorted(places, key=lambda place: max(claim.start - place.end, place.start - claim.end)))


def still_open(document: AnnotatedArticle, suggestions: "Iterable[Suggestion]") -> "tuple[Suggestion, ...]":
    """Those that nobody has rejected and whose words no claim covers yet, with quotation marks or without."""
    text = document.article.text
    rejected = {rejection.suggestion_id for rejection in document.rejections.values()}
    taken = {_inner(text, a.fragments) for a in document.annotations.values()}
    return tuple(s for s in suggestions if s.id not in rejected and _inner(text, s.fragments) not in taken)


def accept(project: Project, document: AnnotatedArticle, suggestions: "Sequence[Suggestion]") -> list[Annotation]:
    """Marks what the suggestions propose, as one step; gives the claims."""
    making = _Making(project, document, "suggested")
    claims = [making.claim(suggestion.fragments, suggestion) for suggestion in suggestions]
    quote = claims[0].quote if claims else ""
    project.do(ChangeSet("accept", (*making.changes, *started(document)), {"quote": quote}))
    return claims


def reject(project: Project, document: AnnotatedArticle, suggestions: "Sequence[Suggestion]") -> None:
    """Remembers that these are not wanted, as one step."""
    refused = [
        Rejection(id=new_id(), article_id=document.article.id, set_id=project.set_id, suggestion_id=s.id)
        for s in suggestions
    ]
    project.do(ChangeSet("reject", added(*refused)))


def add_filled_claim(
    project: Project, document: AnnotatedArticle, spans: Sequence[Span], found: "Suggestion"
) -> Annotation:
    """Marks a claim by hand and fills in what was ``found`` around it, provisionally; one step."""
    making = _Making(project, document, "hand")
    claim = making.claim(joined(spans), found)
    project.do(ChangeSet("add_claim", (*making.changes, *started(document)), {"quote": claim.quote}))
    return claim


def confirm(project: Project, document: AnnotatedArticle, claim_id: str) -> None:
    """Takes everything that the program filled in for a claim as said."""
    claim, attribution = document.annotations[claim_id], document.attributions.get(claim_id)
    changes: list[Change] = []
    if claim.provisional:
        changes.append(Change(claim, structs.replace(claim, provisional=())))
    if attribution is not None and attribution.provisional:
        changes.append(Change(attribution, structs.replace(attribution, provisional=())))
    project.do(ChangeSet("confirm", tuple(changes), {"quote": claim.quote}))


def _inner(text: str, spans: Iterable[Span | Fragment]) -> tuple[tuple[int, int], ...]:
    """The spans from the first to the last letter or digit of each: what of them is words."""
    return tuple(_letters(text, span.start, span.end) for span in spans)


def _letters(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = start, end
    while first < last and not text[first].isalnum():
        first += 1
    while last > first and not text[last - 1].isalnum():
        last -= 1
    return (first, last) if first < last else (start, end)


class _Making:
    """Builds the changes for claims that come with what the program found. Names and marks are made once."""

    def __init__(self, project: Project, document: AnnotatedArticle, origin: Origin) -> None:
        self._project = project
        self._document = document
        self._origin: Origin = origin
        self._speakers: dict[str, str] = {}
        self.changes: list[Change] = []

    def claim(self, spans: Sequence[Span], found: "Suggestion") -> Annotation:
        label = self._project.codebook.in_role("claim")
        # An accepted suggestion was looked at as a whole; beside a mark by hand each part is still to be looked at.
        by_hand = self._origin == "hand"
        kind = _kind(label, found.kind)
        claim = self._mark(label.id, spans, self._origin)
        claim = structs.replace(claim, attributes=kind, provisional=tuple(kind) if by_hand else ())
        self.changes += added(claim)
        self._attribute(claim, found, by_hand=by_hand)
        return claim

    def _attribute(self, claim: Annotation, found: "Suggestion", *, by_hand: bool) -> None:
        parts: dict[Part, str | None] = {
            "speaker": self._speaker(found),
            "mention": self._part("mention", found.mention),
            "cue": self._part("cue", found.cue),
        }
        filled: tuple[Part, ...] = tuple(part for part, value in parts.items() if value is not None)
        attribution = Attribution(
            claim_id=claim.id,
            article_id=claim.article_id,
            speaker_id=parts["speaker"],
            mention_id=parts["mention"],
            cue_id=parts["cue"],
            provisional=filled if by_hand else (),
        )
        if not attribution.is_empty:
            self.changes += added(attribution)

    def _speaker(self, found: "Suggestion") -> str | None:
        if found.speaker_id is not None:
            return found.speaker_id
        if not found.speaker_name:
            return None
        if found.speaker_name not in self._speakers:
            speaker, new = naming.speaker_named(self._project, found.speaker_name)
            self.changes += new
            self._speakers[found.speaker_name] = speaker.id
        return self._speakers[found.speaker_name]

    def _part(self, role: Part, span: Span | None) -> str | None:
        if span is None or role == "speaker":
            return None
        label = self._project.codebook.in_role(role).id
        fragments = (fragment(self._document.article.text, span),)
        # Looked through and not indexed: one look among thousands of marks costs less than an index of them.
        made = (c.after for c in self.changes if isinstance(c.after, Annotation))
        for mark in (*made, *self._document.annotations.values()):
            if mark.fragments == fragments and mark.label == label:
                return mark.id
        mark = self._mark(label, [span], "filled" if self._origin == "hand" else self._origin)
        self.changes += added(mark)
        return mark.id

    def _mark(self, label: str, spans: Sequence[Span], origin: Origin) -> Annotation:
        return Annotation(
            id=new_id(),
            article_id=self._document.article.id,
            set_id=self._project.set_id,
            label=label,
            fragments=tuple(fragment(self._document.article.text, span) for span in spans),
            origin=origin,
            codebook_version=self._project.codebook.version,
        )


def _kind(label: Label, kind: str) -> dict[str, str]:
    """The answer to the first question of the codebook that has the kind of quotation among its choices."""
    for attribute in label.attributes:
        if attribute.choice(kind) is not None:
            return {attribute.id: kind}
    return {}
