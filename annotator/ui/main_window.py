"""The window: places panels and menus. What they do is theirs."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.preferences.file import SettingsFile
from annotator.ui import applying
from annotator.ui.actions import Actions
from annotator.ui.articles.panel import ArticlesPanel
from annotator.ui.chord import Chord, Question
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.commands import queueing
from annotator.ui.commands.touring import on_tour
from annotator.ui.desk import Desk
from annotator.ui.dropping import Dropping
from annotator.ui.errors import ErrorDisplay
from annotator.ui.file_choices import Choices
from annotator.ui.first_paint import FirstPaint
from annotator.ui.flows import Flows
from annotator.ui.footer import Footer
from annotator.ui.header import Header
from annotator.ui.jobs import JobRunner, JobStatus
from annotator.ui.places import Places
from annotator.ui.projects.flow import ProjectFlow
from annotator.ui.projects.start_page import StartPage
from annotator.ui.reader.pane import Reader
from annotator.ui.reader.telling import Telling
from annotator.ui.session import Session
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.review.screen import ReviewScreen
    from annotator.ui.tour.tour import Tour

_WIDTHS = [272, 796, 372]
_NARROW = 980  # pixels; below, the text would be squeezed between two panels


class MainWindow(QMainWindow):
    """The program's one window. ``geometry`` keeps its size and folds between two runs; projects go to ``folder``.

    ``choices`` answers questions after files; without it a person does, in the system's dialogs.
    """

    def __init__(
        self, settings: SettingsFile, theme: Theme, geometry: QSettings, folder: Path, choices: Choices | None = None
    ) -> None:
        super().__init__()
        self.setWindowTitle("Media Annotator")
        self._geometry = geometry
        self.first_paint = FirstPaint(self)
        self.session = session = Session()
        self.runner = JobRunner(self)
        self.header = Header(session)
        self.footer = Footer(session)
        self.chord = Chord(self)
        self.articles = ArticlesPanel(session, theme)
        self.reader = Reader(session, theme, settings.settings.text_size)
        self._telling = Telling(self.reader, session)
        self.claims = ClaimsPanel(session, theme)
        self._places = Places(session, self.reader, settings.path.with_name("places.json"), self)
        self.projects = ProjectFlow(session, settings, self, choices=choices, folder=folder)
        self.projects.safety.runner = self.runner
        self.errors = ErrorDisplay(session, self)
        self.start_page = StartPage(self.projects, settings)
        self._flows = Flows(session, self.runner, theme, self, self.projects, choices)
        self.desk = Desk(
            session=session,
            settings=settings,
            theme=theme,
            chord=self.chord,
            window=self,
            search=self.header.search,
            articles=self.articles,
            reader=self.reader,
            claims=self.claims,
            projects=self.projects,
            importing=lambda: self._flows.importing,
            exporting=lambda: self._flows.exporting,
            reporting=lambda: self._flows.reporting,
            tables=lambda: self._flows.tables,
            naming=lambda: self._flows.naming,
            coding=lambda: self._flows.coding,
            reviewing=lambda: self._reviewing,
            sharing=lambda: self._flows.sharing,
            touring=lambda: self._touring,
            commands=lambda: self.actions_.offers(),
        )
        self._place()
        self.actions_ = Actions(self.desk, self.menuBar())
        Dropping(self.desk)
        self._connect()
        applying.follow(self.desk, self.actions_, (self.header, self.footer, self.claims))

    @cached_property
    def _reviewing(self) -> "ReviewScreen":
        """The review, imported when first turned to."""
        from annotator.ui.reviewing import make_review

        screen = make_review(self.desk, self.runner, self.header, self.footer)
        screen.told.connect(self.actions_.refresh)
        self._bench.insertWidget(2, screen, 1)
        return screen

    @cached_property
    def _touring(self) -> "Tour":
        """The tour, imported when one is first taken."""
        from annotator.ui.touring import make_tour

        tour = make_tour(self.desk, self.header.search)
        tour.came_or_went.connect(self.actions_.refresh)
        self._bench.insertWidget(1, tour.strip)
        return tour

    def _place(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        for panel, stretch in ((self.articles, 0), (self.reader, 1), (self.claims, 0)):
            self._splitter.addWidget(panel)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setCollapsible(1, False)
        self._splitter.setSizes(_WIDTHS)
        bench = QWidget()
        self._bench = layout = QVBoxLayout(bench)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self.footer)
        self.footer.add_widget(JobStatus(self.runner))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start_page)
        self._pages.addWidget(bench)
        self.setCentralWidget(self._pages)
        self.setMinimumSize(560, 340)
        room = self.screen().availableGeometry().size()
        self.resize(QSize(1440, 900).boundedTo(room - QSize(16, 60)))  # less what a frame may take
        if self._geometry.contains("geometry"):
            self.restoreGeometry(self._geometry.value("geometry"))
            self._splitter.restoreState(self._geometry.value("splitter"))

    def _connect(self) -> None:
        session, header = self.session, self.header
        session.project_opened.connect(self._show_bench)
        self.projects.package_chosen.connect(self._take_package)
        for finish in (self.runner.cancel_all, self.chord.end, self.claims.commit):
            session.project_closing.connect(finish)
        session.project_closed.connect(lambda: self._pages.setCurrentIndex(0))
        header.search_wanted.connect(self.articles.search)
        header.search_wanted.connect(session.search)
        header.search_left.connect(lambda: self.desk.back_to_reading())
        header.export_wanted.connect(lambda: self._flows.exporting.show())
        self.articles.menu_requested.connect(partial(queueing.show_menu, self.desk))
        self.articles.cleared.connect(header.search.clear)
        self.articles.import_requested.connect(lambda: self._flows.importing.choose_files())
        self.claims.speaker_asked.connect(lambda: self.actions_["this_speaker"].trigger())
        self.claims.done_editing.connect(self.reader.setFocus)
        self.reader.menu_requested.connect(self._show_mark_menu)
        session.changed.connect(self.actions_.refresh)
        session.project_opened.connect(self._go_on_touring)
        self.desk.settings.on_change(lambda _: self._go_on_touring())
        session.mode_changed.connect(self._turn)
        self.chord.waiting.connect(self._wait)

    def _go_on_touring(self) -> None:
        if on_tour(self.desk):
            QTimer.singleShot(0, lambda: self._touring)  # once the window is there; then it follows by itself

    def _take_package(self, path: Path) -> None:
        self.first_paint.then(lambda: self._flows.sharing.take([path]))

    def _show_bench(self) -> None:
        self._pages.setCurrentIndex(1)
        project = self.session.project
        if project is not None:
            self.setWindowTitle(f"{project.name} — Media Annotator")
        if self.session.document is None:
            self.articles.next_article()
        self.reader.setFocus()

    def _turn(self) -> None:
        reviewing = self.session.mode == "review"
        self._splitter.setVisible(not reviewing)
        if reviewing or "_reviewing" in vars(self):
            self._reviewing.setVisible(reviewing)
            self._reviewing.turn()
        self.desk.back_to_reading()

    def _show_mark_menu(self, at: QPoint) -> None:
        self.actions_.menus["mark"].popup(at)

    def _wait(self, question: Question | None) -> None:
        self.footer.wait_for(question)
        if question is None:
            self.claims.show_waiting(None, "")
        else:
            self.claims.show_waiting(question.kind, question.id)

    def showEvent(self, event: QShowEvent) -> None:
        """What the first painting need not wait for comes after it."""
        super().showEvent(event)
        self.first_paint.wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives a narrow window to the text and the claims; the articles come back with the room, or by their key."""
        super().resizeEvent(event)
        was, now = event.oldSize().width(), event.size().width()
        if (was < _NARROW) != (now < _NARROW) or not event.oldSize().isValid():
            self.articles.setVisible(now >= _NARROW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops work that is under way, folds the project into one file and remembers the window's place."""
        self.session.close_project()
        self._geometry.setValue("geometry", self.saveGeometry())
        self._geometry.setValue("splitter", self._splitter.saveState())
        super().closeEvent(event)
