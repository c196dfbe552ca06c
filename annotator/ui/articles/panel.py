"""The articles of the project: which are to do, found by words, outlet and date, and opened one after another."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from annotator.domain.annotation import Annotator
from annotator.domain.article import ArticleFacts, ArticleState
from annotator.domain.change import ChangeSet
from annotator.project import queueing, searching
from annotator.project.searching import ArticleFilter
from annotator.ui.articles.delegate import ArticleDelegate
from annotator.ui.articles.empty import EmptyNote, Lack
from annotator.ui.articles.listing import FEW, Listing
from annotator.ui.articles.model import ArticlesModel, Role
from annotator.ui.articles.narrowing import Narrowing
from annotator.ui.articles.view import ArticlesView
from annotator.ui.session import Session
from annotator.ui.theme import Theme


class ArticlesPanel(QWidget):
    """The left panel. A click or Enter opens an article; the arrow keys only go through the list."""

    import_requested = Signal()
    """Somebody who has no articles yet wants some."""
    menu_requested = Signal(QPoint)
    """Where, in screen coordinates, a menu for the chosen articles is asked for."""
    cleared = Signal()
    """The search was given up here, so the field it was typed in should be emptied."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None, *, few: int = FEW) -> None:
        super().__init__(parent)
        self._session = session
        self._listing = Listing(session, few, self)
        self._model = ArticlesModel(session, self)
        self._narrowing = Narrowing()
        self._note = EmptyNote()
        self._view = _list(self._model, theme)
        self._stack = QStackedLayout()
        for page in (self._view, self._note):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._narrowing)
        layout.addLayout(self._stack, 1)
        self.setFocusProxy(self._view)
        self._narrowing.changed.connect(self._show)
        self._narrowing.unfolded.connect(self._offer)
        self._listing.counted.connect(self._narrowing.show_counts)
        self._listing.listed.connect(self._take_rows)
        self._note.pressed.connect(self._help)
        self._view.clicked.connect(self._click)
        self._view.customContextMenuRequested.connect(self._ask_menu)
        self._view.activated.connect(self._open)
        session.project_opened.connect(self._begin)
        session.project_closed.connect(self._listing.stop)
        session.project_closed.connect(self._begin)
        session.article_opened.connect(self._point_at)
        session.changed.connect(self._follow)
        self._begin()

    @property
    def filter(self) -> ArticleFilter:
        """What the list is narrowed to."""
        return self._narrowing.filter

    @property
    def chosen(self) -> list[str]:
        """The ids of the articles that a command is about: those chosen in the list, or else the open one."""
        stretches = self._view.chosen
        if self._opened and sum(last - first + 1 for first, last in stretches) <= 1:
            return [self._opened]
        return [article_id for first, last in stretches for article_id in self._model.ids(first, last)]

    def search(self, words: str) -> None:
        """Narrows the list to the articles that hold all these words; an empty text ends that."""
        self._narrowing.search(words)

    def next_article(self) -> None:
        """Opens the article after the open one."""
        self._go(1)

    def previous_article(self) -> None:
        """Opens the article before the open one."""
        self._go(-1)

    def next_unfinished(self) -> bool:
        """Opens the next article that is to do or started, in the order and under the filters of the list."""
        project = self._session.project
        found = None
        if project is not None:
            where = (self.filter, self._narrowing.order, self._opened)
            found = self._session.ask(searching.next_unfinished, project, *where)
        if found is None or found.id == self._opened:
            return False
        if not self._model.index_of(found.id).isValid() and self.filter.state is not None:
            self._narrowing.choose(None)
        self._session.open_article(found.id)
        return True

    def _go(self, step: int) -> None:
        neighbour = self._model.neighbour(self._opened, step)
        if neighbour is not None:
            self._session.open_article(neighbour)

    @property
    def _opened(self) -> str:
        return self._session.document.article.id if self._session.document else ""

    def _click(self, index: QModelIndex) -> None:
        # With a modifier a click chooses rows, for a command about many articles.
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._open(index)

    def _ask_menu(self, at: QPoint) -> None:
        self.menu_requested.emit(self._view.viewport().mapToGlobal(at))

    def _open(self, index: QModelIndex) -> None:
        row = index.data(Role.SUMMARY)
        if row is not None:
            self._session.open_article(row.id)

    def _help(self, lack: Lack) -> None:
        if lack is Lack.NOTHING_IMPORTED:
            self.import_requested.emit()
        else:
            self._narrowing.clear()
            self.cleared.emit()

    # keeping up

    def _begin(self) -> None:
        """A project was opened or closed: what is to do comes first, if there is any."""
        self._offer()
        self._narrowing.clear("todo" if self._has_any(ArticleFilter(state="todo")) else None)

    def _show(self) -> None:
        chosen, order = self.filter, self._narrowing.order
        self._model.show(chosen, order)
        self._narrowing.forget_counts()
        self._ask_again()
        self._model.begin()
        self._listing.wait()
        self._point_at(self._opened)

    def _ask_again(self) -> None:
        """The rows first where words are looked for: it takes far longer to say in which states such articles are."""
        self._model.await_rows()
        counts_first = not self.filter.words
        if counts_first:
            self._listing.ask(self.filter)
        self._listing.ask(self.filter, self._narrowing.order)
        if not counts_first:
            self._listing.ask(self.filter)

    def _take_rows(self, numbers: Sequence[int]) -> None:
        """The whole list is known. Where the list is scrolled to, and which row is the current one, stays."""
        at, current = self._view.verticalScrollBar().value(), self._view.currentIndex().data(Role.SUMMARY)
        self._model.take_rows(numbers)
        self._view.stay_at(at)
        self._view.point_at(self._model.index_of(current.id if current else self._opened))
        self._explain()
        self._view.go_on()

    def _follow(self, change_set: ChangeSet) -> None:
        is_followed = self._model.take(change_set)
        states = [c for c in change_set.changes if isinstance(c.value, ArticleState)]
        if not is_followed:
            self._ask_again()
        elif states:
            self._listing.ask(self.filter)
        if states or not is_followed:
            self._listing.wait()
            self._point_at(self._opened)
        if any(c.before is None or c.after is None for c in states) or any(
            c.kind in (Annotator, ArticleFacts) for c in change_set.changes
        ):
            self._offer()

    def _point_at(self, article_id: str) -> None:
        at = self._model.index_of(article_id)
        if at.isValid():
            self._view.setCurrentIndex(at)
        self._explain()

    def _explain(self) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._view)
            return
        if self._narrowing.is_narrow:
            lack = Lack.NOTHING_FOUND
        elif not self._has_any(ArticleFilter()):
            lack = Lack.NOTHING_IMPORTED
        else:
            lack = Lack.NONE_IN_STATE
        self._note.explain(lack, self.filter)
        self._stack.setCurrentWidget(self._note)

    def _has_any(self, chosen: ArticleFilter) -> bool:
        project = self._session.project
        return bool(project and self._session.ask(searching.page, project, chosen, limit=1))

    def _offer(self) -> None:
        if not self._narrowing.has_filters:
            return
        from annotator.ui.articles.filters import Offer

        project = self._session.project
        if project is None:
            self._narrowing.offer(Offer())
            return
        ask = self._session.ask
        people = [(a.id, a.name) for a in ask(queueing.annotators, project) or ()]
        outlets, languages = ask(searching.outlets, project) or (), ask(searching.languages, project) or ()
        self._narrowing.offer(Offer(outlets, languages, people))


def _list(model: ArticlesModel, theme: Theme) -> ArticlesView:
    view = ArticlesView()
    view.setModel(model)
    view.setItemDelegate(ArticleDelegate(theme, view))
    view.setAccessibleName(view.tr("Articles"))
    view.setObjectName("articles")
    theme.changed.connect(view.viewport().update)
    return view
