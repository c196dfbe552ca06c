"""Which articles are asked for: the chips, how many were found, and the row of filters that folds out."""

from collections.abc import Mapping

from msgspec import structs
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.domain.article import State
from annotator.project.searching import ArticleFilter, Order
from annotator.ui.articles import words
from annotator.ui.articles.chips import StateChips
from annotator.ui.articles.filters import FilterRow, Offer
from annotator.ui.articles.ordering import OrderButton


class Narrowing(QWidget):
    """Holds what the list is narrowed to, and nothing else does."""

    changed = Signal()
    """Other articles are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._chips = StateChips()
        self._found = QLabel()
        self._found.setObjectName("faint")
        self._row = FilterRow()
        self._row.hide()
        self._fold = QToolButton()
        self._fold.setObjectName("quiet")
        self._fold.setAccessibleName(self.tr("Filter by outlet, date and more"))
        self._fold.setCheckable(True)
        self._fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fold.toggled.connect(self._row.setVisible)
        self._sort = OrderButton()
        self._lay_out()
        self._chips.chosen.connect(self.changed)
        self._row.edited.connect(self.changed)
        self._sort.chosen.connect(self.changed)

    @property
    def filter(self) -> ArticleFilter:
        """What is asked for."""
        return self._row.narrowed(ArticleFilter(state=self._chips.state, words=self._words))

    @property
    def order(self) -> Order:
        """In which order they are wanted."""
        return self._sort.order

    @property
    def is_narrow(self) -> bool:
        """Whether anything but a state is asked for."""
        return structs.replace(self.filter, state=None) != ArticleFilter()

    def search(self, words: str) -> None:
        """Asks for articles with these words, besides all else."""
        if words != self._words:
            self._words = words
            self.changed.emit()

    def choose(self, state: State | None) -> None:
        """Asks for the articles in this state, or in all."""
        self._chips.choose(state)
        self.changed.emit()

    def clear(self, state: State | None = None) -> None:
        """Asks for a state and nothing else."""
        self._words = ""
        self._chips.choose(state)
        self._row.clear()

    def offer(self, offer: Offer) -> None:
        """Lists what there is to choose from."""
        self._row.offer(offer)

    def show_counts(self, counts: Mapping[State, int]) -> None:
        """Says how many articles of each state meet what else is asked for."""
        self._chips.show_counts(counts)
        found = words.said_articles(sum(counts.values()))
        self._found.setText(self.tr("{articles} found").format(articles=found))
        self._found.setVisible(self.is_narrow)
        self._say_filter()

    def forget_counts(self) -> None:
        """Says that it is not known yet how many articles meet what is asked for."""
        self._chips.forget_counts()
        self._found.setText(self.tr("Counting…"))
        self._found.setVisible(self.is_narrow)
        self._say_filter()

    def _say_filter(self) -> None:
        self._fold.setText(self.tr("Filter") if self._row.is_empty else self.tr("Filter: on"))

    def _lay_out(self) -> None:
        self._chips.add_beside(self._fold)
        self._chips.add_beside(self._sort)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(4)
        layout.addWidget(self._chips)
        layout.addWidget(self._found)
        layout.addWidget(self._row)
