"""The left side of the review: how far annotators agree, pair by pair, and which articles are contested most."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.change import ChangeSet
from annotator.domain.job import Job
from annotator.project import ruling
from annotator.project.reviewing import Review, Totals
from annotator.project.ruling import Rule, Ruling
from annotator.ui.faces import SMALL, sized
from annotator.ui.jobs import JobRunner, Task
from annotator.ui.keys import Keys
from annotator.ui.review.agreement import AgreementView
from annotator.ui.review.contested import ContestedList
from annotator.ui.review.contested_model import ContestedModel
from annotator.ui.review.layer import Layer, Pair, of_layer
from annotator.ui.review.model import ReviewModel
from annotator.ui.review.parts import WrappedLabel
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.theme import Theme

_WIDTH, _NARROWEST = 300, 220
_CONTESTED = 90  # pixels: one article and a part of the next
_AT_ONCE = 3  # articles that are compared anew without a job


class Overview(QWidget):
    """Counts in the background, and follows every decision."""

    narrowed = Signal(str)
    """Only the points behind a figure are listed: the words for them, or nothing when all are."""
    left = Signal()
    """A dialog was closed; the keyboard belongs to the points again."""
    counted_anew = Signal()
    """What is settled, or how much is agreed, is another number."""

    def __init__(self, model: ReviewModel, theme: Theme, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme, self._runner = model, theme, runner
        self._task: Task | None = None
        self._rows = ContestedModel()
        self._totals = Totals()  # asked for at every step, and counted over all articles
        self.agreement = AgreementView(model, theme, runner, self)
        self.contested = ContestedList(self._rows, theme, self)
        self._title = _title(self.tr("Most contested articles"), self)
        self._empty = WrappedLabel(self.tr("No article has been marked by two annotators yet."), "soft", self)
        self.setAccessibleName(self.tr("Agreement"))
        self.setMinimumWidth(_NARROWEST)
        self._place()
        self._connect()

    def _place(self) -> None:
        # In a low window all of it scrolls; in a higher one only the list of articles does.
        inside, scroll = QWidget(self), QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        for ground in (inside, scroll.viewport()):
            ground.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.agreement)
        layout.addWidget(self._title)
        layout.addWidget(self._empty)
        layout.addWidget(self.contested, 1)
        self._empty.setContentsMargins(14, 4, 14, 0)
        self.contested.setMinimumHeight(_CONTESTED)

    def _connect(self) -> None:
        self._model.article_opened.connect(self._mark)
        self._model.opened.connect(self._begin)
        self._model.decided.connect(self._follow)
        self.contested.wanted.connect(self._model.open_article)
        self.agreement.wanted.connect(self._narrow)

    # what the screen asks

    @property
    def counted(self) -> str:
        """How much of the gold set is settled."""
        if not self._totals.articles:
            return ""
        words = self.tr("Gold: {settled} of {n} articles settled")
        return words.format(settled=self._totals.settled_articles, n=self._totals.articles)

    @property
    def agreed(self) -> int:
        """How many points all agree on that can be settled now."""
        return self._totals.agreed - self._totals.waiting

    @property
    def is_narrowed(self) -> bool:
        """Whether only some of the points are listed."""
        return self._model.filter is not None

    def read(self) -> None:
        """Compares what was not compared yet."""
        review = self._model.review
        if review is None or not self._model.is_comparing:
            return
        self._show()
        if review.waiting and self._task is None:
            waiting = review.waiting
            self._run(self.tr("Comparing"), review.summarise(), lambda _: self._take(waiting))
        self.agreement.read()

    def _take(self, waited: int) -> None:
        """Shows what was compared, and what changed meanwhile is compared once more."""
        self._show()
        review = self._model.review
        if review is not None and 0 < review.waiting < waited:
            self.read()

    def show_all(self) -> None:
        """Lists all points again."""
        self.agreement.choose(None)
        self._rows.narrow(None)
        self._model.narrow(None)
        self.narrowed.emit("")

    def search(self, words: str) -> None:
        """Lists only articles with these words in their title."""
        self._rows.search(words)

    def show_keys(self, keys: Keys) -> None:
        """Nothing here names a key yet."""

    def open_contested(self, step: int) -> bool:
        """Opens the next (1) or previous (-1) article with open points; gives whether there is one."""
        found = self._rows.with_open(step)
        if found is not None:
            self._model.open_article(found)
        return found is not None

    def step(self, step: int) -> None:
        """Opens the next (1) or previous (-1) article of the list."""
        one = self._rows.summary(self._rows.row(self._rows.article_id) + step)
        if one is not None:
            self._model.open_article(one.article_id)

    # settling many

    def settle_agreed(self) -> None:
        """Settles what all agree on in every article, as one step."""
        review = self._model.review
        if review is not None:
            self._run(self.tr("Settling"), ruling.preview(review, Rule("agreed")), self._apply)

    def settle_by_rule(self) -> None:
        """Asks by which rule, shows what it would do, and does it."""
        review, document, names = self._model.review, self._model.document, self._model.names
        if review is None or names is None:
            return
        dialog = RuleDialog(review, names.shown, document.article.id if document else None, self._runner, self.window())
        dialog.ruled.connect(self._apply)
        self._model.session.project_closing.connect(dialog.reject)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.window().activateWindow)
        dialog.finished.connect(self.left)
        dialog.open()

    def _apply(self, found: Ruling) -> None:
        review, session = self._model.review, self._model.session
        if review is None:
            return
        if not found.changes:
            session.said.emit(self.tr("There is nothing to settle."))
            return
        # Beside what is being counted: that follows what is decided as it does after any other decision.
        task = self._runner.run(self.tr("Settling"), ruling.apply(review, found))
        task.finished.connect(lambda: self._tell(review, found))
        task.failed.connect(session.failed)
        session.project_closing.connect(task.cancel)

    def _tell(self, review: Review, found: Ruling) -> None:
        count = found.agreed + sum(found.settled.values())
        words = self.tr("Settled: {n} points in {articles} articles")
        self._model.session.said.emit(words.format(n=count, articles=found.articles))
        self._runner.run(self.tr("Tidying up the file"), review.project.tidy())

    # following

    def _begin(self) -> None:
        self._totals = Totals()
        self._rows.show_summaries(())
        self.show_all()

    def _follow(self, change_set: ChangeSet) -> None:
        review = self._model.review
        if review is None:
            return
        touched = change_set.articles()
        if len(touched) <= _AT_ONCE and self._task is None:
            for article_id in touched:
                self._model.session.ask(review.summary, article_id)
            self._show()
        else:
            self.read()

    def _show(self) -> None:
        review = self._model.review
        summaries = review.summaries() if review is not None else []
        self._totals = review.totals() if review is not None else Totals()
        self._rows.show_summaries(summaries)
        self._empty.setVisible(not summaries and (review is None or not review.waiting))
        if self._model.document is None and summaries:
            self._model.open_article(summaries[0].article_id)
        self._mark()
        self.counted_anew.emit()

    def _mark(self) -> None:
        document = self._model.document
        self._rows.mark(document.article.id if document else None)
        self.contested.show_row(self._rows.row(self._rows.article_id))

    def _narrow(self, layer: Layer | None, pair: Pair | None) -> None:
        if layer is None:
            self.show_all()
            return
        self._rows.narrow(layer.kinds)
        self._model.narrow(of_layer(layer, pair))
        names = self._model.names
        who = f" ({names.letters(pair)})" if pair is not None and names is not None else ""
        self.narrowed.emit(layer.name + who)

    def _run(self, title: str, job: Job[Any], then: Callable[[Any], None]) -> None:
        task = self._task = self._runner.run(title, job)

        def finish(result: object) -> None:
            self._task = None
            then(result)

        def fail(error: object) -> None:
            self._task = None
            self._model.session.failed.emit(error)

        def end() -> None:
            self._task = None

        task.finished.connect(finish)
        task.failed.connect(fail)
        task.cancelled.connect(end)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)


def _title(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("soft")
    label.setFont(sized(QApplication.font(), SMALL, bold=True))
    label.setContentsMargins(14, 14, 14, 4)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
