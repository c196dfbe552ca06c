"""The review as a whole: agreement on the left, the text in the middle, the disagreements on the right."""

from typing import cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.agreement.points import Point
from annotator.domain.change import ChangeSet
from annotator.domain.span import Span
from annotator.ui.jobs import JobRunner
from annotator.ui.keys import Keys
from annotator.ui.review.empty import NothingToCompare
from annotator.ui.review.model import ReviewModel
from annotator.ui.review.overview import Overview
from annotator.ui.review.parts import Fields
from annotator.ui.review.points_panel import PointsPanel
from annotator.ui.review.sets import SetsChoice
from annotator.ui.review.text import LanedText, ReviewedText
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_WIDTHS = [300, 768, 372]
_FROM_EDGE = 8  # pixels
_NARROW = 980  # pixels; below, the text would be squeezed between two panels


class ReviewScreen(QWidget):
    """What the commands of the review call. It is made when somebody first turns to it."""

    sets_named = Signal(str, str)
    """Whose marks are compared: in a few letters, and in whole."""
    told = Signal(str, object)
    """What is counted, and the commands that work right now, each with its words."""

    def __init__(self, session: Session, theme: Theme, runner: JobRunner, page: LanedText, fields: Fields) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.review = ReviewModel(session, self)
        self.page = cast("QWidget", page)
        self._text = ReviewedText(self.review, page)
        self.points = PointsPanel(self.review, theme, fields)
        self.overview = Overview(self.review, theme, runner)
        self.empty = NothingToCompare()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._pages = QStackedWidget()
        self._stale = True
        self._place()
        self._connect(page)

    def _place(self) -> None:
        self._splitter.setHandleWidth(1)
        for panel, stretch in ((self.overview, 0), (self.page, 1), (self.points, 0)):
            self._splitter.addWidget(panel)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setCollapsible(1, False)
        self._splitter.setSizes(_WIDTHS)
        self._pages.addWidget(self._splitter)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self, page: LanedText) -> None:
        session, review, points = self._session, self.review, self.points
        session.looked_up.connect(self._look_up)
        review.opened.connect(self._show_sets)
        for happened in (review.changed, review.article_opened, review.chosen, review.decided):
            happened.connect(self._tell)
        points.settled.connect(self._go_on_settling)
        points.on_wanted.connect(lambda: self.go_on(1))
        points.agreed_wanted.connect(self.settle_agreed)
        points.all_wanted.connect(self.overview.show_all)
        points.asking.text_wanted.connect(self._select_in_text)
        points.asking.confirm_wanted.connect(lambda: self._confirm(self._text.selected()))
        points.lit.connect(self._text.light)
        page.confirmed.connect(self._confirm)
        self.overview.narrowed.connect(points.show_filter)
        self.overview.counted_anew.connect(self._count)
        self.overview.left.connect(self.take_focus)

    # what the commands call

    @property
    def point(self) -> Point | None:
        """The point that is to be settled."""
        return self.review.point

    @property
    def is_comparing(self) -> bool:
        """Whether there is more than one set."""
        return self.review.is_comparing

    def take(self, number: int) -> None:
        """Takes a version of the point, counted from 1."""
        self.points.take(number)

    def edit(self) -> None:
        """Asks for another value of the point."""
        self.points.edit()

    def keep_both(self) -> None:
        """Keeps all versions of a mark."""
        self.points.keep_both()

    def drop(self) -> None:
        """Keeps none."""
        self.points.drop()

    def write_reason(self) -> None:
        """Lets the reason be written."""
        self.points.write_reason()

    def go_on(self, step: int) -> None:
        """Goes to the next (1) or previous (-1) open point; past the last of an article, to the next article."""
        found = self.review.after(step)
        if found is not None:
            self.review.choose(found)
        elif not self.overview.open_contested(step):
            self._session.said.emit(self.tr("There is no other open point."))
        self.take_focus()

    def next_contested(self) -> None:
        """Opens the next article with open points."""
        if not self.overview.open_contested(1):
            self._session.said.emit(self.tr("There is no other article with open points."))
        self.take_focus()

    def step_article(self, step: int) -> None:
        """Opens the next (1) or previous (-1) article of the list."""
        self.overview.step(step)
        self.take_focus()

    def settle_agreed(self) -> None:
        """Settles what all agree on, in all articles."""
        self.overview.settle_agreed()

    def settle_by_rule(self) -> None:
        """Asks by which rule many points are to be settled."""
        self.overview.settle_by_rule()

    def choose_measure(self) -> None:
        """Asks by which measure a layer of agreement is told."""
        if self.overview.isHidden():
            self.fold(0)
        self.overview.agreement.choose_measure()

    def choose_sets(self) -> None:
        """Asks which sets are compared, below the button that names them."""
        names = self.review.names
        if names is None:
            return
        choice = SetsChoice(names.choice, names.shown, self._theme.colours, self)
        choice.chosen.connect(self._compare_sets)
        choice.left.connect(self.take_focus)
        choice.adjustSize()
        choice.move(self.mapToGlobal(QPoint(self.width() - choice.width() - _FROM_EDGE, 0)))
        choice.show()
        choice.begin()

    def step_back(self) -> None:
        """Leaves what is under way: another value, what is listed, then the review."""
        if self.points.asking.is_asking:
            self.points.asking.leave()
        elif self.overview.is_narrowed:
            self.overview.show_all()
            self.take_focus()
        else:
            self._session.turn_to("annotate")

    def commit(self) -> None:
        """Writes what is typed and not yet written."""
        self.points.commit()

    def fold(self, side: int) -> None:
        """Folds the panel on the left (0) or on the right (1) away, or out again."""
        panel, other = (self.points, self.overview) if side else (self.overview, self.points)
        panel.setVisible(panel.isHidden())
        if self.width() < _NARROW and not panel.isHidden():
            other.hide()
        self.take_focus()

    def take_focus(self) -> None:
        """Gives the keyboard to the points."""
        if not self.is_comparing:
            self.empty.take_focus()
        elif self.points.isVisible():
            self.points.cards.setFocus()
        else:
            self.page.setFocus()

    def show_change(self, change_set: ChangeSet) -> None:
        """Shows where a step was undone or done again."""
        articles = change_set.articles()
        shown = self.review.document
        if len(articles) == 1 and (shown is None or shown.article.id not in articles):
            self.review.open_article(next(iter(articles)))
        self.review.choose_changed(change_set)

    def show_keys(self, keys: Keys) -> None:
        """Names these keys."""
        self.points.show_keys(keys)
        self.overview.show_keys(keys)

    def turn(self) -> None:
        """Follows the session to the review, or away from it."""
        if self._session.mode != "review":
            self.commit()
            return
        self.review.turn_on()
        if self.review.document is None and self.is_comparing:
            self._begin_here()
        self.overview.read()

    # following

    def _begin_here(self) -> None:
        """Begins with the article that was open for marking, where two annotators worked on it."""
        document = self._session.document
        if document is not None:
            self.review.open_article(document.article.id)
            if len(self.review.badges()) < 2:
                self.review.open_article(None)

    def _look_up(self, article_id: str, annotation_id: str) -> None:
        self.review.open_article(article_id)
        if annotation_id:
            self.review.choose_annotation(annotation_id)

    def _compare_sets(self, set_ids: list[str]) -> None:
        self.commit()
        self.review.compare_sets(set_ids)
        self.overview.read()

    def _show_sets(self) -> None:
        names = self.review.names
        self._pages.setCurrentIndex(0 if self.is_comparing else 1)
        badges = names.shown if names is not None else ()
        short = self.tr("{n} sets: {letters}").format(n=len(badges), letters=", ".join(b.letter for b in badges))
        if self._session.mode == "review":
            full = "\n".join(f"{badge.letter}: {badge.name}" for badge in badges)
            self.sets_named.emit(short if self.is_comparing else "", full)
        self._tell()

    def _tell(self) -> None:
        if self._session.mode == "review":
            self.points.say_end(self._end_words())
            self.told.emit(self.overview.counted, self._commands())

    def _count(self) -> None:
        self.points.show_agreed(self.overview.agreed)
        self._tell()

    def _end_words(self) -> str:
        review = self.review
        if review.document is None or not review.listed or any(p.is_open for p in review.listed):
            return ""
        return self.tr("Every point of this article is settled. On to the next article: Enter.")

    def _commands(self) -> list[tuple[str, str]]:
        if not self.is_comparing:
            return [("leave_review", self.tr("back"))]
        if self.point is None:
            return [("next_open", self.tr("next")), ("leave_review", self.tr("back"))]
        last = min(len(self.point.versions), 9)
        found = [(f"take_{n}", self.tr("take") if n == last else "") for n in range(1, last + 1)]
        return [*found, ("other", self.tr("another value")), ("why", self.tr("why")), ("next_open", self.tr("next"))]

    def _go_on_settling(self) -> None:
        """After a decision the next open point is the one to settle; after the last, this one stays."""
        found = self.review.after(1) or next((p for p in self.review.listed if p.is_open), None)
        if found is not None:
            self.review.choose(found)
        self.points.cards.setFocus()

    def _select_in_text(self, wanted: bool) -> None:
        if wanted:
            self._text.begin_selecting()
            self.page.setFocus()
        else:
            self._text.end_selecting()

    def _confirm(self, span: Span | None) -> None:
        if not self.points.asking.is_asking:
            self.go_on(1)
        elif span is None:
            self._session.said.emit(self.tr("Select words in the text first."))
        else:
            self.points.asking.give(span)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives a narrow window to the text and the points; the agreement comes back with the room, or by its key."""
        super().resizeEvent(event)
        was, now = event.oldSize().width(), event.size().width()
        if (was < _NARROW) != (now < _NARROW) or not event.oldSize().isValid():
            self.overview.setVisible(now >= _NARROW)
            self.points.show()
