"""The disagreements of the reviewed article: how many, each as a card, and how one of them is settled."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.faces import SMALL
from annotator.ui.keys import Keys
from annotator.ui.review.asking import Asking
from annotator.ui.review.card import PointCard, card_style
from annotator.ui.review.cards import Cards
from annotator.ui.review.deciding import Deciding
from annotator.ui.review.measures import MARGIN
from annotator.ui.review.model import ReviewModel
from annotator.ui.review.parts import Fields, WrappedLabel, key_cap, plain_label, quiet_button
from annotator.ui.review.point_list import key_of
from annotator.ui.review.words import in_order
from annotator.ui.theme import Theme

_WIDTH, _NARROWEST = 372, 260


class PointsPanel(QWidget):
    """Everything settled here goes through the review."""

    settled = Signal()
    """The chosen point was settled."""
    on_wanted = Signal()
    """On to what is still open, in this article or the next."""
    agreed_wanted = Signal()
    """What all agree on is to be settled."""
    all_wanted = Signal()
    """All points are to be listed again."""
    lit = Signal(object)
    """The ids of the sets whose version is pointed at, or None."""

    def __init__(self, review: ReviewModel, theme: Theme, fields: Fields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review, self._theme = review, theme
        self._deciding = Deciding(review)
        self._keys = Keys()
        self._reasons: dict[tuple[str, ...], str] = {}
        self._card: PointCard | None = None
        self.asking = Asking(review, fields, self)
        self.cards = Cards(review, theme, self)
        self._count = plain_label("", "faint", self, SMALL)
        self._next = plain_label(self.tr("next"), "faint", self, SMALL)
        self._next_key = key_cap("", self)
        self._filter = quiet_button("", self.tr("List all disagreements again"), self)
        self._agreed = quiet_button("", self.tr("Settle what all agree on"), self)
        self._agreed_key = key_cap("", self)
        self._end = WrappedLabel("", "soft", self)
        self._empty = WrappedLabel("", "soft", self)
        self._pages = QStackedWidget(self)
        self.setAccessibleName(self.tr("Disagreements"))
        self.setMinimumWidth(_NARROWEST)
        self._place()
        self._connect()
        self._restyle()

    def _place(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 10, MARGIN, 6)
        top.setSpacing(6)
        top.addWidget(plain_label(self.tr("Disagreements"), "strong", self))
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self._next)
        top.addWidget(self._next_key)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(28, 48, 28, 0)
        self._end.setContentsMargins(MARGIN + 2, 6, MARGIN, 8)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.cards)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(_indented(self._filter))
        layout.addLayout(_indented(self._agreed, self._agreed_key))
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._end)

    def _connect(self) -> None:
        review = self._review
        review.article_opened.connect(self._open)
        review.changed.connect(self._read)
        review.chosen.connect(self._unfold)
        self.cards.taken.connect(self.take)
        self.cards.on_wanted.connect(self.on_wanted)
        self.asking.given.connect(self._settle)
        self.asking.named.connect(self._settle_named)
        self.asking.left.connect(self.cards.setFocus)
        self._agreed.clicked.connect(self.agreed_wanted)
        self._filter.clicked.connect(self.all_wanted)
        self._theme.changed.connect(self._restyle)

    # what the commands call

    def show_keys(self, keys: Keys) -> None:
        """Names these keys."""
        self._keys = keys
        self._next_key.setText(keys.shown("next_open"))
        self._next_key.setVisible(bool(keys.shown("next_open")))
        self._read()
        self._unfold()

    def show_filter(self, words: str) -> None:
        """Says what is listed, where that is not everything."""
        self._filter.setText(self.tr("Only {what} ✕").format(what=words.replace("&", "&&")))
        self._filter.setVisible(bool(words))

    def show_agreed(self, count: int) -> None:
        """Offers to settle so many points on which all agree, in all articles."""
        key = self._keys.shown("settle_agreed")
        words = self.tr("Settle what all agree on ({n})").format(n=count)
        self._agreed.setText(words)
        self._agreed.setVisible(count > 0)
        self._agreed_key.setText(key)
        self._agreed_key.setVisible(count > 0 and bool(key))

    def take(self, number: int) -> None:
        """Takes a version of the chosen point, counted from 1."""
        point = self._review.point
        versions = in_order(point) if point is not None else ()
        if not 0 < number <= len(versions):
            self._review.session.said.emit(self.tr("This point has no version {number}.").format(number=number))
        elif self._is_settled(self._deciding.take(versions[number - 1], self._reason())):
            self.settled.emit()

    def drop(self) -> None:
        """Lets none of the versions stand."""
        if self._is_settled(self._deciding.drop(self._reason())):
            self.settled.emit()

    def keep_both(self) -> None:
        """Lets all versions of a mark stand side by side."""
        if self._is_settled(self._deciding.keep_both(self._reason())):
            self.settled.emit()

    def edit(self) -> None:
        """Asks for another value."""
        if self._card is not None:
            self.asking.ask(self._card)

    def write_reason(self) -> None:
        """Lets the reason be written."""
        if self._card is not None:
            self._card.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._card.reason.end(False)

    def commit(self) -> None:
        """Writes a reason that was added to what is settled already."""
        point, card = self._review.point, self._card
        if point is None or card is None:
            return
        reason = card.reason.text().strip()
        if point.decision is None or point.is_open or reason == point.decision.reason:
            return
        if not self._deciding.give_reason(reason):
            card.reason.setText(point.decision.reason)

    def _settle(self, value: object) -> None:
        self._end_asking(self._is_settled(self._deciding.edit(value, self._reason())))

    def _settle_named(self, name: str) -> None:
        self._end_asking(self._is_settled(self._deciding.name_speaker(name, self._reason())))

    def _end_asking(self, settled: bool) -> None:
        if settled:
            self.settled.emit()
        else:
            self.asking.leave()

    def say_end(self, words: str) -> None:
        """Says below the cards that the article is done, or nothing."""
        self._end.setText(words)
        self._end.setVisible(bool(words))

    # following the review

    def _open(self) -> None:
        self._reasons = {}
        self.asking.forget()
        self._read()

    def _read(self) -> None:
        review = self._review
        self.cards.cards.read()
        waiting, listed = len(review.open_points), len(review.listed)
        settled = sum(not point.is_open for point in review.listed)
        parts = [self.tr("{n} open").format(n=waiting)]
        parts += [self.tr("{n} settled").format(n=settled)] if settled else []
        self._count.setText(" · ".join(parts) if review.document else "")
        self._pages.setCurrentIndex(1 if listed else 0)
        if review.document is None:
            self._empty.setText(self.tr("Choose an article on the left."))
        elif review.filter is not None:
            self._empty.setText(self.tr("Nothing here of what is listed now."))
        else:
            self._empty.setText(self.tr("Nothing here was marked differently."))

    def _unfold(self) -> None:
        point = self._review.point
        if self._card is not None and self._held(self._card):
            self.cards.setFocus()
        self.asking.forget()
        if point is None or self.cards.cards.row(point) < 0:
            self._card = None
            self.cards.unfold(None)
            return
        card = PointCard(point, self._review.said(point), self._keys, self._theme, self.cards.viewport())
        if key_of(point) in self._reasons:
            card.reason.setText(self._reasons[key_of(point)])
        card.taken.connect(self.take)
        card.edit_wanted.connect(self.edit)
        card.both_wanted.connect(self.keep_both)
        card.drop_wanted.connect(self.drop)
        card.lit.connect(self.lit)
        card.reason.textEdited.connect(self._keep_reason)
        card.reason.left.connect(self._leave_reason)
        card.reason.editingFinished.connect(self.commit)
        self._card = card
        self.cards.unfold(card)

    def _held(self, card: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and card.isAncestorOf(focus)

    def _keep_reason(self, text: str) -> None:
        if self._review.point is not None:
            self._reasons[key_of(self._review.point)] = text

    def _leave_reason(self) -> None:
        self.commit()
        self.cards.setFocus()

    def _reason(self) -> str:
        return self._card.reason.text().strip() if self._card is not None else ""

    def _is_settled(self, done: bool) -> bool:
        if done and self._review.point is not None:
            self._reasons.pop(key_of(self._review.point), None)
        return done

    def _restyle(self) -> None:
        self.cards.viewport().setStyleSheet(card_style(self._theme))
        self.cards.viewport().update()
        self._unfold()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)


def _indented(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(MARGIN - 6, 0, MARGIN, 2)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
