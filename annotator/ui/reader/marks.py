"""Which marks lie in which paragraph, kept up to date change by change so that painting only looks at what is seen."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from msgspec import Struct

from annotator.domain.annotation import Annotation
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Role
from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span, lanes
from annotator.ui.reader.positions import Positions


class Mark(Struct, frozen=True):
    """The part of a fragment that lies in one paragraph; ``span`` in UTF-16 units from the paragraph's start."""

    annotation_id: str
    span: Span
    role: Role
    colour: str


class Marks:
    """The marks of one document, by paragraph number."""

    def __init__(self, document: AnnotatedArticle, codebook: Codebook, positions: Positions) -> None:
        self._codebook = codebook
        self._positions = positions
        self._starts = _block_starts(document.article.text, positions)
        self._blocks: dict[int, dict[str, list[Mark]]] = {}
        for annotation in document.annotations.values():
            self._put(annotation)

    def take(self, change_set: ChangeSet) -> None:
        """Follows a change set that the document has already taken."""
        for change in change_set.changes:
            if isinstance(change.before, Annotation):
                self._drop(change.before)
            if isinstance(change.after, Annotation):
                self._put(change.after)

    def in_block(self, number: int) -> list[tuple[Mark, int]]:
        """The marks of a paragraph, each with its lane, outer ones first."""
        marks = [mark for found in self._blocks.get(number, {}).values() for mark in found]
        placed = list(zip(marks, lanes([mark.span for mark in marks]), strict=True))
        return sorted(placed, key=lambda pair: (pair[0].span.start - pair[0].span.end, pair[0].annotation_id))

    def at(self, number: int, offset: int) -> list[Mark]:
        """The marks of a paragraph that cover the character at ``offset`` (UTF-16 units), inner ones first."""
        marks = (mark for found in self._blocks.get(number, {}).values() for mark in found)
        over = [mark for mark in marks if mark.span.start <= offset < mark.span.end]
        return sorted(over, key=lambda mark: (len(mark.span), mark.annotation_id))

    def _put(self, annotation: Annotation) -> None:
        label = self._codebook.label(annotation.label)
        if label is None:
            return
        for number, span in self._pieces(annotation):
            mark = Mark(annotation.id, span, label.role, label.colour)
            self._blocks.setdefault(number, {}).setdefault(annotation.id, []).append(mark)

    def _drop(self, annotation: Annotation) -> None:
        for number, _ in self._pieces(annotation):
            self._blocks.get(number, {}).pop(annotation.id, None)

    def _pieces(self, annotation: Annotation) -> Iterator[tuple[int, Span]]:
        for part in annotation.fragments:
            start, end = self._positions.span_to_qt(part.span)
            number = bisect_right(self._starts, start) - 1
            while number < len(self._starts) and self._starts[number] < end:
                base = self._starts[number]
                last = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else end
                if (piece := Span(max(start, base) - base, min(end, last) - base)).start < piece.end:
                    yield number, piece
                number += 1


def parts_of(document: AnnotatedArticle, claim_id: str | None) -> Mapping[str, Role]:
    """The annotations that make up a claim's attribution: the claim itself, its mention and its cue."""
    if claim_id is None:
        return {}
    attribution = document.attribution(claim_id)
    parts: dict[str, Role] = {claim_id: "claim"}
    if attribution.mention_id is not None:
        parts[attribution.mention_id] = "mention"
    if attribution.cue_id is not None:
        parts[attribution.cue_id] = "cue"
    return parts


def _block_starts(text: str, positions: Positions) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(positions.to_qt(at + 1))
        at = text.find("\n", at + 1)
    return starts
