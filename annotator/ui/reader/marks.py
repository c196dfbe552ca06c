"""Which marks lie in which paragraph, kept up to date change by change so that painting only looks at what is seen."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from annotator.domain.annotation import Annotation
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Label, Role
from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span, lanes
from annotator.ui.reader.positions import Positions

if TYPE_CHECKING:
    from annotator.suggestions.suggestion import Suggestion


class Mark(Struct, frozen=True):
    """The part of a fragment that lies in one paragraph; ``span`` in UTF-16 units from the paragraph's start.

    ``annotation_id`` is a suggestion's id where the mark is ``suggested``.
    """

    annotation_id: str
    span: Span
    role: Role
    colour: str
    suggested: bool = False


class Marks:
    """The marks of one document, by paragraph number."""

    def __init__(self, document: AnnotatedArticle, codebook: Codebook, positions: Positions) -> None:
        self._codebook = codebook
        self._positions = positions
        self._starts = _block_starts(document.article.text, positions)
        # A paragraph's marks by annotation; the annotation itself stands for marks that nobody has looked at yet.
        self._blocks: dict[int, dict[str, list[Mark] | Annotation]] = {}
        self._suggested: dict[str, set[int]] = {}
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
        marks = self._marks(number)
        placed = list(zip(marks, lanes([mark.span for mark in marks]), strict=True))
        return sorted(placed, key=lambda pair: (pair[0].span.start - pair[0].span.end, pair[0].annotation_id))

    def at(self, number: int, offset: int) -> list[Mark]:
        """The marks of a paragraph that cover the character at ``offset`` (UTF-16 units), inner ones first."""
        over = [mark for mark in self._marks(number) if mark.span.start <= offset < mark.span.end]
        return sorted(over, key=lambda mark: (len(mark.span), mark.annotation_id))

    def _marks(self, number: int) -> list[Mark]:
        """Made when a paragraph is first seen: an article of thousands of marks should open at once."""
        found = self._blocks.get(number, {})
        for key, marks in found.items():
            if isinstance(marks, Annotation):
                found[key] = self._made(marks, number)
        return [mark for marks in found.values() if not isinstance(marks, Annotation) for mark in marks]

    def _made(self, annotation: Annotation, number: int) -> list[Mark]:
        label = self._codebook.label(annotation.label)
        if label is None:
            return []
        pieces = (span for block, span in self._pieces(_spans(annotation)) if block == number)
        return [Mark(annotation.id, span, label.role, label.colour) for span in pieces]

    def _put(self, annotation: Annotation) -> None:
        to_qt, starts, blocks = self._positions.to_qt, self._starts, self._blocks
        for part in annotation.fragments:
            first = bisect_right(starts, to_qt(part.start)) - 1
            last = bisect_right(starts, to_qt(part.end) - 1) - 1
            for number in range(first, last + 1):
                blocks.setdefault(number, {})[annotation.id] = annotation

    def _drop(self, annotation: Annotation) -> None:
        for number, _ in self._pieces(_spans(annotation)):
            self._blocks.get(number, {}).pop(annotation.id, None)

    def put_suggestions(self, suggestions: "Iterable[Suggestion]") -> None:
        """Shows suggestions, too."""
        for suggestion in suggestions:
            parts: tuple[tuple[Role, Sequence[Span | None]], ...] = (
                ("claim", suggestion.fragments),
                ("mention", (suggestion.mention,)),
                ("cue", (suggestion.cue,)),
            )
            for role, spans in parts:
                shown = [span for span in spans if span is not None]
                self._add(suggestion.id, shown, self._codebook.in_role(role), suggested=True)
                self._suggested.setdefault(suggestion.id, set()).update(n for n, _ in self._pieces(shown))

    def drop_suggestions(self, suggestion_ids: Iterable[str]) -> None:
        """Shows these no longer."""
        for key in suggestion_ids:
            for number in self._suggested.pop(key, set()):
                self._blocks.get(number, {}).pop(key, None)

    def _add(self, key: str, spans: Iterable[Span], label: Label, *, suggested: bool = False) -> None:
        for number, span in self._pieces(spans):
            mark = Mark(key, span, label.role, label.colour, suggested)
            marks = self._blocks.setdefault(number, {}).setdefault(key, [])
            if not isinstance(marks, Annotation):
                marks.append(mark)

    def _pieces(self, spans: Iterable[Span]) -> Iterator[tuple[int, Span]]:
        for part in spans:
            start, end = self._positions.span_to_qt(part)
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


def _spans(annotation: Annotation) -> list[Span]:
    return [part.span for part in annotation.fragments]


def _block_starts(text: str, positions: Positions) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(positions.to_qt(at + 1))
        at = text.find("\n", at + 1)
    return starts
