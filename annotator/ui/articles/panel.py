"""The articles of the project: which are to do, found by words, outlet and date, and opened one after another."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QListView, QStackedLayout, QVBoxLayout, QWidget

from annotator.domain.annotation import Annotator
from annotator.domain.article import ArticleFacts, ArticleState, State
from annotator.domain.change import ChangeSet
from annotator.project import queueing, searching
from annotator.project.searching import ArticleFilter
from annotator.ui.articles.delegate import ArticleDelegate
from annotator.ui.articles.empty import EmptyNote, Lack
from annotator.ui.articles.filters import Offer
from annotator.ui.articles.model import ArticlesModel, Role
from annotator.ui.articles.narrowing import Narrowing
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

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._meeting = 0
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
        self._note.pressed.connect(self._help)
        self._view.clicked.connect(self._click)
        self._view.customContextMenuRequested.connect(self._ask_menu)
        self._view.activated.connect(self._open)
        session.project_opened.connect(self._begin)
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
        rows = sorted(self._view.selectionModel().selectedRows(), key=lambda index: index.row())
        ids = [index.data(Role.SUMMARY).id for index in rows]
        return ids if len(ids) > 1 or not self._opened else [self._opened]

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
        self._session.open_article(index.data(Role.SUMMARY).id)

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
        has_work = self._counts(ArticleFilter()).get("todo", 0) > 0
        self._narrowing.clear("todo" if has_work else None)

    def _show(self) -> None:
        self._model.show(self.filter, self._narrowing.order)
        self._count()
        self._point_at(self._opened)

    def _follow(self, change_set: ChangeSet) -> None:
        self._model.take(change_set)
        states = [c for c in change_set.changes if isinstance(c.value, ArticleState)]
        if states:
            self._count()
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

    def _count(self) -> None:
        counts = self._counts(self.filter)
        self._meeting = sum(counts.values())
        self._narrowing.show_counts(counts)

    def _explain(self) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._view)
            return
        if self._narrowing.is_narrow:
            lack = Lack.NOTHING_FOUND
        elif not self._meeting:
            lack = Lack.NOTHING_IMPORTED
        else:
            lack = Lack.NONE_IN_STATE
        self._note.explain(lack, self.filter)
        self._stack.setCurrentWidget(self._note)

    def _counts(self, chosen: ArticleFilter) -> Mapping[State, int]:
        project = self._session.project
        return (self._session.ask(searching.counts, project, chosen) if project else None) or {}

    def _offer(self) -> None:
        project = self._session.project
        if project is None:
            self._narrowing.offer(Offer())
            return
        ask = self._session.ask
        people = [(a.id, a.name) for a in ask(queueing.annotators, project) or ()]
        outlets, languages = ask(searching.outlets, project) or (), ask(searching.languages, project) or ()
        self._narrowing.offer(Offer(outlets, languages, people))


def _list(model: ArticlesModel, theme: Theme) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(ArticleDelegate(theme, view))
    view.setUniformItemSizes(True)
    view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.setMouseTracking(True)
    view.viewport().setAutoFillBackground(False)  # the panel's ground, not paper
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setAccessibleName(view.tr("Articles"))
    view.setObjectName("articles")
    theme.changed.connect(view.viewport().update)
    return view
