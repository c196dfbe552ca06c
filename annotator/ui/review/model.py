"""What is reviewed: the sets, the open article with its points, and which one is being settled."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.agreement.points import Point
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.article import ArticleState
from annotator.domain.change import ChangeSet
from annotator.domain.document import AnnotatedArticle
from annotator.project.reviewing import Review
from annotator.ui.badge import Badge
from annotator.ui.review import words
from annotator.ui.review.names import Names, gold_badge, read_names, renames
from annotator.ui.review.point_list import Filter, PointList, key_of
from annotator.ui.review.words import PointWords
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Comparison


class ReviewModel(QObject):
    """Follows the session's project while the review is on; what is decided goes through the project's verbs."""

    opened = Signal()
    """Another project's sets are compared, or other ones of the same."""
    article_opened = Signal()
    """Another article, or none, is the one that is reviewed."""
    changed = Signal()
    """The points of the article are other ones, or stand elsewhere."""
    chosen = Signal()
    """Another point, or none, is the one to settle."""
    decided = Signal(object)
    """The ChangeSet by which something was decided, or taken back, or changed otherwise, in any article."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.review: Review | None = None
        self.names: Names | None = None
        self.document: AnnotatedArticle | None = None
        self.comparison: Comparison | None = None
        self.filter: Filter | None = None
        self.point: Point | None = None
        self._points = PointList()
        self._deaf: Callable[[], None] = lambda: None
        self._revision = -1
        self._said: dict[tuple[str, ...], PointWords] = {}
        session.project_closing.connect(self._close)

    # the project and the article

    @property
    def is_comparing(self) -> bool:
        """Whether there are sets to compare."""
        return self.names is not None and len(self.names.shown) > 1

    def turn_on(self) -> None:
        """Looks at the session's project; what was looked at before and has not changed is not read again."""
        project = self.session.project
        if project is None:
            return
        if self.review is None:
            self.review = Review(project)
            # After the review has heard of it.
            self._deaf = project.on_change(self._take)
        if self._revision != self.review.revision:
            self._read_names()
            self.open_article(self._known(self.document))

    def open_article(self, article_id: str | None) -> None:
        """Reviews another article; its first open point is the one to settle."""
        self._read(article_id)
        self.point = self._points.first()
        self.article_opened.emit()
        self.chosen.emit()

    def compare_sets(self, set_ids: Sequence[str]) -> None:
        """Compares only these sets, until the project is closed; all of them means also those that come later."""
        review, names = self.review, self.names
        if review is None or names is None or len(set_ids) < 2:
            return
        review.choose(None if set(set_ids) >= {badge.set_id for badge in names.choice} else set_ids)
        point = self.point
        self._read_names()
        self._read(self._known(self.document))
        self.point = self._points.same(point)
        self.article_opened.emit()
        self.chosen.emit()

    def badges(self) -> tuple[Badge, ...]:
        """Those of the sets that take part in the open article, in the order of their letters."""
        if self.names is None or self.comparison is None:
            return ()
        return self.names.badges_of(self.comparison.compared)

    def gold_badge(self) -> Badge | None:
        """That of the gold set, once there is one."""
        gold = self.review.gold if self.review is not None else None
        # The letter is a word of the interface: G of gold.
        return None if gold is None else gold_badge(gold.id, self.tr("Gold set"), self.tr("G"))

    # the points

    @property
    def listed(self) -> tuple[Point, ...]:
        """Those of the article on which sets differ, as far as the filter lets them through."""
        return self._points.listed

    @property
    def open_points(self) -> tuple[Point, ...]:
        """Those of the article that wait for a decision, listed or not."""
        return self.comparison.open if self.comparison else ()

    def said(self, point: Point) -> PointWords:
        """A point in words."""
        key = key_of(point)
        if key not in self._said and self.names is not None:
            self._said[key] = words.point_words(point, self.names, self._points.number(point))
        return self._said[key]

    def choose(self, point: Point | None) -> None:
        """Makes a point the one to settle."""
        if point is not self.point:
            self.point = point
            self.chosen.emit()

    def choose_annotation(self, annotation_id: str) -> None:
        """Makes the point about an annotation the one to settle: an open one, if there is one."""
        found = self._points.about(annotation_id, self.document)
        if found is not None:
            self.choose(found)

    def choose_changed(self, change_set: ChangeSet) -> None:
        """Makes the point that a change is about the one to settle."""
        decisions = [c.value for c in change_set.changes if isinstance(c.value, Decision)]
        found = self._points.of_decision(decisions[0]) if len(decisions) == 1 else None
        if found is not None:
            self.choose(found)

    def after(self, step: int) -> Point | None:
        """The next (1) or previous (-1) open point from the chosen one; None past the last."""
        return self._points.after(self.point, step)

    def narrow(self, filter_: Filter | None) -> None:
        """Lists only some of the points."""
        self.filter = filter_
        self._points = PointList(self.comparison, filter_)
        if not any(point is self.point for point in self.listed):
            self.point = self._points.first()
        self.changed.emit()
        self.chosen.emit()

    # following the project

    def _close(self) -> None:
        self._deaf()
        self._deaf = lambda: None
        if self.review is not None:
            self.review.close()
        self.review, self.names, self.filter = None, None, None
        self._revision = -1
        self.open_article(None)

    def _take(self, change_set: ChangeSet) -> None:
        if self.session.mode != "review" or self.review is None:
            return
        self._revision = self.review.revision
        if renames(change_set):
            self._take_names()
        if self.document is not None and (renames(change_set) or self.document.article.id in change_set.articles()):
            chosen = self.point
            self._read(self._known(self.document))
            self.point = self._points.same(chosen)
            self.changed.emit()
            self.chosen.emit()
        self.decided.emit(change_set)

    def _read_names(self) -> None:
        if self.review is not None:
            self.names = self._compared(self.review)
            self._revision = self.review.revision
            self.opened.emit()

    def _take_names(self) -> None:
        """Follows a change of names; where the same sets are compared, what is listed stays narrowed as it is."""
        before = self.names
        if self.review is None or before is None:
            return
        self.names = now = self._compared(self.review)
        if (now.choice, now.shown, now.codebook) != (before.choice, before.shown, before.codebook):
            self.opened.emit()

    def _compared(self, review: Review) -> Names:
        found = self._names_of(review)
        if len(found.shown) < 2 <= len(found.choice):
            # Of the chosen ones too few are left, as after an undo.
            review.choose(None)
            found = self._names_of(review)
        return found

    def _names_of(self, review: Review) -> Names:
        return read_names(review.project, review.choice, review.sets)

    def _known(self, document: AnnotatedArticle | None) -> str | None:
        project = self.session.project
        if document is None or project is None or not project.store.has(ArticleState, document.article.id):
            return None
        return document.article.id

    def _read(self, article_id: str | None) -> None:
        self.document = self.comparison = None
        self._said = {}
        review = self.review
        if review is not None and article_id is not None:
            self.document = self.session.ask(review.document, article_id)
            self.comparison = review.comparison(article_id) if self.document is not None else None
        self._points = PointList(self.comparison, self.filter)


def members_of(point: Point) -> Sequence[Annotation]:
    """The annotations that a point is about."""
    return list(point.group.members.values()) if point.group is not None else []
