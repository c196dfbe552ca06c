"""What is reviewed: the sets, the open article with its points, and which one is being settled."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.agreement.points import Point, Version
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.article import ArticleState
from annotator.domain.change import ChangeSet
from annotator.domain.document import AnnotatedArticle
from annotator.project import adjudicating, explaining, naming
from annotator.project.project import Project
from annotator.project.reviewing import Review
from annotator.ui.badge import Badge
from annotator.ui.review import words
from annotator.ui.review.names import Names, gold_badge, read_names, renames
from annotator.ui.review.words import PointWords
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Comparison

Filter = Callable[[Point], bool]


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
        self.listed: tuple[Point, ...] = ()
        self.point: Point | None = None
        self.filter: Filter | None = None
        self._deaf: Callable[[], None] = lambda: None
        self._revision = -1
        self._numbers: dict[str, int] = {}
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
        self.point = self._first()
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
        self.point = self.same(point)
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
    def open_points(self) -> tuple[Point, ...]:
        """Those of the article that wait for a decision."""
        return self.comparison.open if self.comparison else ()

    def said(self, point: Point) -> PointWords:
        """A point in words."""
        key = key_of(point)
        if key not in self._said and self.names is not None:
            self._said[key] = words.point_words(point, self.names, self._number(point))
        return self._said[key]

    def choose(self, point: Point | None) -> None:
        """Makes a point the one to settle."""
        if point is not self.point:
            self.point = point
            self.chosen.emit()

    def choose_annotation(self, annotation_id: str) -> None:
        """Makes the point about an annotation the one to settle: an open one, if there is one."""
        about = [p for p in self.listed if p.group is not None and _is_about(p, annotation_id, self.document)]
        found = next((p for p in about if p.is_open), next(iter(about), None))
        if found is not None:
            self.choose(found)

    def choose_changed(self, change_set: ChangeSet) -> None:
        """Makes the point that a change is about the one to settle."""
        decisions = [c.value for c in change_set.changes if isinstance(c.value, Decision)]
        if len(decisions) != 1:
            return
        about = decisions[0]
        for point in self.listed:
            ids = point.group.ids if point.group is not None else ()
            if point.name == about.point and (not about.compared or set(ids) & set(about.compared)):
                self.choose(point)
                return

    def after(self, step: int) -> Point | None:
        """The next (1) or previous (-1) open point from the chosen one; None past the last."""
        at = self._place(self.point)
        order = self.listed[at + 1 :] if step > 0 else tuple(reversed(self.listed[: max(at, 0)]))
        return next((point for point in order if point.is_open), None)

    def narrow(self, filter_: Filter | None) -> None:
        """Lists only some of the points."""
        self.filter = filter_
        self._list()
        if self._place(self.point) < 0:
            self.point = self._first()
        self.changed.emit()
        self.chosen.emit()

    # deciding

    def take(self, version: Version, reason: str) -> bool:
        """Lets a version of the chosen point stand."""
        return self._decide(lambda project, point: adjudicating.take(project, point, version, reason))

    def drop(self, reason: str) -> bool:
        """Lets none of them stand."""
        return self._decide(lambda project, point: adjudicating.drop(project, point, reason))

    def keep_both(self, reason: str) -> bool:
        """Keeps all versions of a mark side by side."""
        return self._decide(lambda project, point: adjudicating.keep_both(project, point, point.versions, reason))

    def edit(self, value: object, reason: str) -> bool:
        """Lets something stand that no set says."""
        return self._decide(lambda project, point: adjudicating.edit(project, point, value, reason))  # type: ignore[arg-type]

    def name_speaker(self, name: str, reason: str) -> bool:
        """Lets a speaker stand whom nobody may have named yet."""

        def settle(project: Project, point: Point) -> None:
            speaker, new = naming.speaker_named(project, name)
            adjudicating.edit(project, point, speaker.id, reason, *new)

        return self._decide(settle)

    def give_reason(self, reason: str) -> bool:
        """Says why the chosen point was settled so."""

        def explain(project: Project, point: Point) -> None:
            if point.decision is not None:
                explaining.explain(project, point.decision, reason)

        return self._decide(explain)

    def _decide(self, verb: Callable[[Project, Point], None]) -> bool:
        project, point = self.session.project, self.point
        if project is None or point is None:
            return False
        return bool(self.session.ask(lambda: (verb(project, point), True)[1]))

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
            self.point = self.same(chosen)
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
        self._said, self._numbers = {}, {}
        review = self.review
        if review is not None and article_id is not None:
            self.document = self.session.ask(review.document, article_id)
            self.comparison = review.comparison(article_id) if self.document is not None else None
            self._count()
        self._list()

    def _count(self) -> None:
        counted: dict[str, int] = {}
        for group in self.comparison.groups if self.comparison else ():
            counted[group.label] = counted.get(group.label, 0) + 1
            for own in group.ids:
                self._numbers[own] = counted[group.label]

    def _number(self, point: Point) -> int:
        return self._numbers.get(point.group.ids[0], 0) if point.group is not None else 0

    def _list(self) -> None:
        points = self.comparison.disagreements if self.comparison else ()
        self.listed = points if self.filter is None else tuple(filter(self.filter, points))

    def _place(self, point: Point | None) -> int:
        return next((n for n, one in enumerate(self.listed) if one is point), -1)

    def same(self, point: Point | None) -> Point | None:
        """A point as it stands now; where it is none any more, another one that waits."""
        if point is None:
            return self._first()
        key = key_of(point)
        return next((p for p in self.listed if key_of(p) == key), None) or self._first()

    def _first(self) -> Point | None:
        return next((p for p in self.listed if p.is_open), next(iter(self.listed), None))


def key_of(point: Point) -> tuple[str, ...]:
    """What a point is known by: its name and the annotations it is about."""
    return (point.name, *(point.group.ids if point.group is not None else ()))


def members_of(point: Point) -> Sequence[Annotation]:
    """The annotations that a point is about."""
    return list(point.group.members.values()) if point.group is not None else []


def _is_about(point: Point, annotation_id: str, document: AnnotatedArticle | None) -> bool:
    if annotation_id in point.group.ids or annotation_id == point.gold_id:  # type: ignore[union-attr]
        return True
    ties = (document.attribution(one) for one in point.group.ids) if document else ()  # type: ignore[union-attr]
    return any(annotation_id in (tie.mention_id, tie.cue_id) for tie in ties)
