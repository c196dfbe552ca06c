"""The tour: shows the next step that is not done, and ticks each as soon as it was done, whichever way."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import structs
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.change import ChangeSet
from annotator.preferences.declared import TourUnderWay
from annotator.preferences.file import SettingsFile
from annotator.project.project import Project
from annotator.ui.counts import Counts
from annotator.ui.guide import Guide
from annotator.ui.offer import Offer
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.tour import steps, words
from annotator.ui.tour.standing import Standing, stand
from annotator.ui.tour.steps import Step, Trail
from annotator.ui.tour.strip import Strip

_IN_THE_GUIDE = {"analysts": "marking", "leads": "team"}


class Tour(QObject):
    """Follows the project in which the tour is under way. ``strip`` is to be placed by whoever has the room.

    What was done is read from the open article where it can be seen there, and else from what the session tells; a
    step that was done stays so when undo takes it back. The settings keep which project it is and what was passed.
    """

    left = Signal()
    """The keyboard was at the strip and belongs to the text again."""
    place_wanted = Signal(int)
    """A place of the text (code points) is to be shown, with the caret in it."""
    came_or_went = Signal()
    """The tour is under way now, or no more."""

    def __init__(
        self,
        session: Session,
        settings: SettingsFile,
        theme: Theme,
        offers: Callable[[], Sequence[Offer]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._offers, self._window = session, settings, offers, window
        self.strip = Strip(theme, window)
        self.strip.hide()
        self._trail = Trail()
        self._standing = Standing(None)
        self._keys: object = None
        self._ticked: Step | None = None
        self._was_under_way = self._is_over = False
        self.strip.pressed.connect(self._press)
        self._connect()
        self._begin()

    def _connect(self) -> None:
        session = self._session
        session.project_opened.connect(self._begin)
        session.project_closed.connect(self._begin)
        for happened in (session.article_opened, session.selected, session.mode_changed):
            happened.connect(self._look)
        session.suggestions.changed.connect(self._look)
        session.changed.connect(self._take)
        session.found.connect(lambda: self._pass(["palette"]))
        session.exported.connect(self._export)
        self._settings.on_change(lambda _: self._follow())

    @property
    def is_under_way(self) -> bool:
        """Whether the open project is the one in which the tour is taken, and not at its end."""
        path = self._session.path
        return path is not None and self._settings.settings.tour.project == str(path)

    @property
    def standing(self) -> Standing:
        """Where the tour is."""
        return self._standing

    def skip(self) -> None:
        """Goes on without the step that is shown."""
        if self.is_under_way and self._standing.step is not None:
            self._ticked = None
            self._pass([self._standing.step], ticked=False)

    def end(self) -> None:
        """Ends the tour; what was done in the project stays."""
        self._is_over = False
        if self.is_under_way:
            self._settings.change(lambda s: structs.replace(s, tour=TourUnderWay()))
            self._session.said.emit(self.tr("The tour is in the Help menu."))
        self._look()
        self.came_or_went.emit()

    # seeing what was done

    def _begin(self) -> None:
        project, self._was_under_way = self._session.project, self.is_under_way
        self._ticked, self._is_over, self._keys = None, False, None
        self._standing = Standing(None)
        self._trail = Trail.of(project) if project is not None and self.is_under_way else Trail()
        self._pass([], ticked=False)
        self._look()
        self.came_or_went.emit()

    def _follow(self) -> None:
        """The settings are others: another tour, or other keys."""
        self._keys = None
        if self.is_under_way and not self._was_under_way:
            self._begin()
        else:
            self._look()

    def _take(self, change_set: ChangeSet) -> None:
        project = self._session.project
        if project is None or not self.is_under_way:
            return
        before, self._trail = self._trail, Trail.of(project)
        passed: list[Step] = [*steps.seen_of(change_set.verb)]
        if before.redone(self._trail):
            passed.append("undo")
        self._pass(passed)

    def _export(self, _: Path) -> None:
        self._pass(["export"])

    def _pass(self, done: Iterable[Step], *, ticked: bool = True) -> None:
        if not self.is_under_way:
            return
        shown, known = self._standing.step, self._settings.settings.tour.passed
        new = [step for step in dict.fromkeys((*done, *self._seen())) if step not in known]
        if ticked and shown in new:
            self._ticked = shown
        if new:
            self._settings.change(
                lambda s: structs.replace(s, tour=structs.replace(s.tour, passed=(*s.tour.passed, *new)))
            )
        self._look()

    def _seen(self) -> Iterable[Step]:
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return ()
        found: list[Step] = [*steps.seen_in(project, document)]
        if self._standing.lacking is not None and found and steps.lacking(project, document) is None:
            found.append("parts")
        return found

    # saying what is next

    def _look(self) -> None:
        self._was_under_way = under_way = self.is_under_way
        # Between two articles there is none, and that is no step.
        if under_way and self._session.document is not None:
            self._show(stand(self._session, self._settings.settings.tour.passed, self._trail))
        says = self._is_over or (under_way and self._standing.step is not None)
        shown = says and self._session.mode == "annotate"
        if not shown and self.strip.holds_focus:
            self.left.emit()
        self.strip.setVisible(shown)

    def _show(self, now: Standing) -> None:
        before, self._standing = self._standing, now
        project = self._session.project
        if project is None or (now == before and self._keys is not None):
            return
        self._keys = ways = words.Ways({offer.id: offer for offer in self._offers()}, project.codebook)
        if now.step is None:
            self._say_the_end(project)
            return
        self.strip.show_words(words.of_step(now.step, now, ways, self._ticked))
        if (now.step, now.undone) != (before.step, before.undone):
            self.strip.announce()

    def _say_the_end(self, project: Project) -> None:
        """The tour is over; what it says stays until somebody closes it."""
        self._is_over = True
        self._settings.change(lambda s: structs.replace(s, tour=TourUnderWay()))
        made = Counts(self._session.document, project.codebook.in_role("claim").id)
        self.strip.show_words(words.of_end(made, self._ticked))
        self.strip.announce()
        self.came_or_went.emit()

    def _press(self, button: str) -> None:
        match button:
            case "place":
                self.place_wanted.emit(self._standing.at + 1)
            case "skip":
                self.skip()
                if self.strip.holds_focus:
                    self.left.emit()  # the keys that the next step names are meant for the text
            case "end" | "close":
                self.end()
            case _:
                Guide(self._window, _IN_THE_GUIDE[button]).show()
