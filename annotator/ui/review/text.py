"""What the review shows of an article: which marks lie under the words, and which words are being settled."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from annotator.agreement.points import Point
from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.article import Article
from annotator.domain.codebook import Codebook
from annotator.domain.span import Span
from annotator.ui.badge import Badge, Lane
from annotator.ui.review.model import ReviewModel, members_of
from annotator.ui.review.words import in_order


class LanedText(Protocol):
    """The page of text as the review needs it. Spans in code points."""

    @property
    def mark_clicked(self) -> Any:  # noqa: ANN401 - a Signal, which the stubs tell apart from a bound one
        """The id of an annotation."""
        ...

    @property
    def confirmed(self) -> Any:  # noqa: ANN401 - a Signal, which the stubs tell apart from a bound one
        """The Span that is selected, or None."""
        ...

    def show_lanes(self, article: Article | None, lanes: Sequence[Lane], codebook: Codebook, legend: str) -> None:
        """Shows an article with a lane for each set."""
        ...

    def tint(self, spans: Sequence[Span]) -> None:
        """Tints words and brings them into view."""
        ...

    def light(self, set_id: str | None) -> None:
        """Lets one set's lines stand out."""
        ...

    def selected_span(self) -> Span | None:
        """The selected words."""
        ...

    def select_span(self, span: Span) -> None:
        """Selects words."""
        ...

    def clear_selection(self) -> None:
        """Selects nothing."""
        ...


class ReviewedText(QObject):
    """Keeps the page in step with the review. The lanes show what the chosen point is about: claims, mentions, cues."""

    def __init__(self, review: ReviewModel, page: LanedText) -> None:
        super().__init__(review)
        self._review, self._page = review, page
        self._label = ""
        review.article_opened.connect(self._show)
        review.changed.connect(self._show)
        review.chosen.connect(self._choose)
        page.mark_clicked.connect(review.choose_annotation)

    def light(self, set_ids: Sequence[str] | None) -> None:
        """Lets the lines of the sets that say something stand out: of the first one, which says it as the others do."""
        self._page.light(set_ids[0] if set_ids else None)

    def begin_selecting(self) -> None:
        """Selects the words that stand now, or else the first version's, to be changed."""
        point = self._review.point
        value = None if point is None else point.gold or in_order(point)[0].value
        fragments = [f for f in value if isinstance(f, Fragment)] if isinstance(value, tuple) else []
        if fragments:
            self._page.select_span(fragments[0].span)

    def selected(self) -> Span | None:
        """The selected words."""
        return self._page.selected_span()

    def end_selecting(self) -> None:
        """Selects nothing any more."""
        self._page.clear_selection()

    def _choose(self) -> None:
        if self._label != self._wanted_label():
            self._show()
        else:
            self._tint()

    def _show(self) -> None:
        review = self._review
        document, names = review.document, review.names
        if document is None or names is None:
            return
        self._label = self._wanted_label()
        label = names.codebook.label(self._label)
        legend = self.tr("underline what each marked: {label}").format(label=label.name if label else "")
        self._page.show_lanes(document.article, list(self._lanes()), names.codebook, legend)
        self._tint()

    def _lanes(self) -> Iterator[Lane]:
        document, gold = self._review.document, self._review.gold_badge()
        by_set: dict[str, list[Annotation]] = {}
        for mark in document.annotations.values() if document else ():
            if mark.label == self._label:
                by_set.setdefault(mark.set_id, []).append(mark)
        shown: tuple[Badge, ...] = (*self._review.badges(), *((gold,) if gold is not None else ()))
        for badge in shown:
            yield Lane(badge, by_set.get(badge.set_id, []))

    def _wanted_label(self) -> str:
        point, names = self._review.point, self._review.names
        if names is None:
            return ""
        if point is None or point.group is None:
            return names.codebook.in_role("claim").id
        if point.kind in ("mention", "cue"):
            return names.codebook.in_role(point.kind).id
        return point.group.label

    def _tint(self) -> None:
        self._page.tint(spans_of(self._review.point))


def spans_of(point: Point | None) -> tuple[Span, ...]:
    """The words that a point is about, joined where versions share some."""
    if point is None:
        return ()
    said = [v.value for v in point.versions if point.kind in ("mention", "cue") and v.value is not None]
    fragments = [f for value in said if isinstance(value, tuple) for f in value if isinstance(f, Fragment)]
    fragments = fragments or [f for mark in members_of(point) for f in mark.fragments]
    found: list[Span] = []
    for span in sorted(f.span for f in fragments):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
