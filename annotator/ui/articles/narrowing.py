"""Which articles are asked for: the chips, how many were found, and the row of filters that folds out."""

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.domain.article import State
from annotator.project.searching import ArticleFilter, Order
from annotator.ui.articles import words
from annotator.ui.articles.chips import StateChips
from annotator.ui.articles.ordering import OrderButton

if TYPE_CHECKING:
    from annotator.ui.articles.filters import FilterRow, Offer


class Narrowing(QWidget):
    """Holds what the list is narrowed to, and nothing else does.

    The row of filters is made when it is first folded out: most of the panel's widgets are in it.
    """

    changed = Signal()
    """Other articles are asked for."""
    unfolded = Signal()
    """The filters can be seen now and want to know what there is to choose from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._chips = StateChips()
        self._found = QLabel()
        self._found.setObjectName("faint")
        self._row: FilterRow | None = None
        self._fold = QToolButton()
        self._fold.setObjectName("quiet")
        self._fold.setAccessibleName(self.tr("Filter by outlet, date and more"))
        self._fold.setCheckable(True)
        self._fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fold.toggled.connect(self._fold_out)
        self._sort = OrderButton()
        self._lay_out()
        self._chips.chosen.connect(self.changed)
        self._sort.chosen.connect(self.changed)

    @property
    def filter(self) -> ArticleFilter:
        """What is asked for."""
        chosen = ArticleFilter(state=self._chips.state, words=self._words)
        return self._row.narrowed(chosen) if self._row else chosen

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
        if self._row:
            self._row.clear()
        else:
            self.changed.emit()

    @property
    def has_filters(self) -> bool:
        """Whether the row of filters has been folded out."""
        return self._row is not None

    def offer(self, offer: "Offer") -> None:
        """Lists what there is to choose from."""
        if self._row:
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
        self._fold.setText(self.tr("Filter: on") if self._row and not self._row.is_empty else self.tr("Filter"))

    def _fold_out(self, out: bool) -> None:
        if self._row is None:
            from annotator.ui.articles.filters import FilterRow

            self._row = FilterRow(self)
            self._row.edited.connect(self.changed)
            self._layout.addWidget(self._row)
            # Made last, it would be where the Tab key comes last.
            stops: list[QWidget] = [self._sort, *self._row.stops]
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)
        if out:
            self.unfolded.emit()
        self._row.setVisible(out)

    def _lay_out(self) -> None:
        self._chips.add_beside(self._fold)
        self._chips.add_beside(self._sort)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(4)
        layout.addWidget(self._chips)
        layout.addWidget(self._found)
