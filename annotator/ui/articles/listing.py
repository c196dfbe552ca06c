"""Asks for the numbers on the chips and for the whole list: at once of a small project, aside of a large one."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from annotator.domain.errors import AnnotatorError
from annotator.project import searching
from annotator.project.project import Project
from annotator.project.searching import ArticleFilter, Order
from annotator.ui.session import Session

if TYPE_CHECKING:
    from queue import SimpleQueue

    from annotator.project.listing_aside import Answer, ListingAside, Question

FEW = 5000
"""Articles of which everything is known within some milliseconds, whatever is asked."""
_SOON = 0.025  # seconds: what is known before the list is painted is painted with it
_Found: TypeAlias = "Answer | AnnotatorError"
_Told: TypeAlias = "tuple[int, bool, _Found]"


class Listing(QObject):
    """The last question of each kind is answered; one that is overtaken is dropped."""

    counted = Signal(object)
    """How many articles there are of each state."""
    listed = Signal(object)
    """The row numbers of all articles of the list, in its order."""

    def __init__(self, session: Session, few: int = FEW, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._few = few
        self._wanted = {False: 0, True: 0}  # the number of the last question, of counts and of rows
        self._asked = 0
        self._waiting: set[int] = set()  # of those asked aside
        self._aside: ListingAside | None = None
        self._pool: QThreadPool | None = None
        self._told: SimpleQueue[_Told] | None = None
        self._bell = _Bell(self)
        self._bell.rung.connect(self._deliver)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @property
    def is_at_once(self) -> bool:
        """Whether the project is so small that every answer comes before the asking returns."""
        project = self._session.project
        return project is None or bool(self._session.ask(searching.is_small, project, self._few))

    def ask(self, chosen: ArticleFilter, order: Order | None = None) -> None:
        """Asks for the counts, or with an order for the rows; the answer comes by a signal."""
        self.forget(rows=order is not None)
        project = self._session.project
        if project is None:
            return
        aside = None if self.is_at_once else self._beside(project)
        if aside is not None:
            self._ask_aside(aside, project, chosen, order)
        elif order is None:
            self._tell(self._session.ask(searching.counts, project, chosen), is_rows=False)
        else:
            self._tell(self._session.ask(searching.rows, project, chosen, order), is_rows=True)

    def forget(self, *, rows: bool) -> None:
        """Wants no answer any more to the last question about rows, or counts."""
        self._waiting.discard(self._wanted[rows])
        self._asked += 1
        self._wanted[rows] = self._asked

    def wait(self) -> None:
        """Waits a frame or two for what has been asked aside, so that the list need not be painted without it."""
        until = monotonic() + _SOON
        while self._waiting and self._told is not None:
            left = until - monotonic()
            if left <= 0 or not self._take_next(self._told, left):
                return

    def stop(self) -> None:
        """Ends all asking, before the project is closed."""
        for rows in (False, True):
            self.forget(rows=rows)
        if self._pool is not None:
            self._pool.waitForDone()
        if self._aside is not None:
            self._aside.close()
            self._aside = None

    def _beside(self, project: Project) -> "ListingAside | None":
        from annotator.project.listing_aside import ListingAside

        if self._aside is None:
            self._aside = self._session.ask(ListingAside.of, project)
        return self._aside

    def _ask_aside(self, aside: "ListingAside", project: Project, chosen: ArticleFilter, order: Order | None) -> None:
        from queue import SimpleQueue

        from annotator.project.listing_aside import question

        if self._pool is None or self._told is None:
            self._told = SimpleQueue()
            self._pool = QThreadPool(self)
            self._pool.setMaxThreadCount(1)
        is_rows = order is not None
        number = self._wanted[is_rows]
        self._waiting.add(number)
        is_wanted = partial(self._is_wanted, number, is_rows=is_rows)
        asked = question(project, chosen, order)
        self._pool.start(partial(_answer, aside, asked, is_wanted, partial(self._ring, self._told, number, is_rows)))

    def _is_wanted(self, number: int, *, is_rows: bool) -> bool:
        return self._wanted[is_rows] == number

    def _ring(self, told: "SimpleQueue[_Told]", number: int, is_rows: bool, answer: "_Found") -> None:
        """Called on the other thread."""
        told.put((number, is_rows, answer))
        self._bell.rung.emit()

    def _deliver(self) -> None:
        while self._told is not None and not self._told.empty():
            self._take(self._told.get())

    def _take_next(self, told: "SimpleQueue[_Told]", seconds: float) -> bool:
        from queue import Empty

        try:
            self._take(told.get(timeout=seconds))
        except Empty:
            return False
        return True

    def _take(self, told: _Told) -> None:
        number, is_rows, answer = told
        self._waiting.discard(number)
        if not self._is_wanted(number, is_rows=is_rows):
            return
        if isinstance(answer, AnnotatorError):
            self._session.failed.emit(answer)
        else:
            self._tell(answer, is_rows=is_rows)

    def _tell(self, answer: "Answer | None", *, is_rows: bool) -> None:
        if answer is not None:
            (self.listed if is_rows else self.counted).emit(answer)


class _Bell(QObject):
    rung = Signal()


def _answer(aside: "ListingAside", asked: "Question", is_wanted: Callable[[], bool], tell: Callable[..., None]) -> None:
    """Runs on the other thread."""
    from annotator.project.listing_aside import Overtaken

    try:
        tell(aside.answer(asked, is_wanted))
    except Overtaken:
        pass
    except AnnotatorError as error:
        tell(error)
