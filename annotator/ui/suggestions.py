"""The suggestions for the open article: made in the background, kept beside the session, never stored."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal

from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.attribution import Rejection
from annotator.domain.change import ChangeSet
from annotator.domain.document import AnnotatedArticle
from annotator.domain.speaker import Speaker

if TYPE_CHECKING:
    from annotator.project.project import Project
    from annotator.suggestions.suggestion import Suggestion

_AFTER_OPENING = 30  # milliseconds in which the article is painted first
_AFTER_NAMES = 400  # milliseconds of quiet after a new name until the article is looked at again
_KnownNames = tuple[tuple[str, tuple[str, ...]], ...]


class Suggestions(QObject):
    """What is proposed and still open, in text order, by id."""

    changed = Signal(object, object)
    """The Suggestions that came, and the ids of those that went."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open: dict[str, Suggestion] = {}
        self.is_on = True
        self._is_held = False
        self._made: tuple[Suggestion, ...] = ()
        self._asked = 0
        self._document: AnnotatedArticle | None = None
        self._project: Project | None = None
        self._again = QTimer(self, singleShot=True, interval=_AFTER_NAMES)
        self._again.timeout.connect(self.ask)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_OPENING)
        self._soon.timeout.connect(self.ask)
        self._told = _Told(self)
        self._told.done.connect(self._take)
        self._pool = QThreadPool(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    def turn(self, *, on: bool) -> None:
        """Begins or ends proposing."""
        self.is_on = on
        self.ask()

    def look_at(self, project: "Project | None", document: AnnotatedArticle | None) -> None:
        """Takes another article; its suggestions come when they are ready."""
        self._project, self._document = project, document
        self._made = ()
        self._update()
        if not self._is_held:
            self._soon.start()

    def hold(self) -> None:
        """Looks at no article until ``go_on``: the thread that does would slow down a window that comes up."""
        self._is_held = True

    def go_on(self) -> None:
        """Looks at the open article, and from now on at each that is opened."""
        self._is_held = False
        self._soon.start()

    def ask(self) -> None:
        """Has the open article looked at, off the window's thread. An answer that is overtaken is dropped."""
        self._asked += 1
        self._again.stop()
        if self._document is None or self._project is None or not self.is_on:
            self._made = ()
            self._update()
            return
        from annotator.project import suggesting

        names = suggesting.known_names(self._project)
        # Not a QRunnable of ours: Python keeps each of those for good, with what it was given.
        self._pool.start(partial(_look, self._told, self._asked, self._document.article, names))

    def stop(self) -> None:
        """Waits for the work under way, whose answer nobody wants any more: it must not outlive the program."""
        self._asked += 1
        self._soon.stop()
        self._again.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def follow(self, document: AnnotatedArticle | None, change_set: ChangeSet) -> None:
        """Takes note of a change: what is marked or rejected is open no longer; new names may say more."""
        self._document = document
        kinds = {change.kind for change in change_set.changes}
        if kinds & {Annotation, Rejection}:
            self._update()
        if Speaker in kinds:
            self._again.start()

    def after(self, position: int) -> "Suggestion | None":
        """The first open suggestion that starts at or after a position (code points); past the last, the first."""
        listed = list(self.open.values())
        return next((s for s in listed if s.fragments[0].start >= position), listed[0] if listed else None)

    def before(self, position: int) -> "Suggestion | None":
        """The last open suggestion that starts before a position; before the first, the last."""
        listed = list(self.open.values())
        return next((s for s in reversed(listed) if s.fragments[0].start < position), listed[-1] if listed else None)

    def by_speaker(self, like: "Suggestion") -> "list[Suggestion]":
        """The open suggestions with the speaker of this one, itself included."""
        who = (like.speaker_id, like.speaker_name)
        if who == (None, ""):
            return [like]
        return [s for s in self.open.values() if (s.speaker_id, s.speaker_name) == who]

    def _take(self, asked: int, made: "tuple[Suggestion, ...]") -> None:
        if asked == self._asked:
            self._made = made
            self._update()

    def _update(self) -> None:
        from annotator.project import suggesting

        still = suggesting.still_open(self._document, self._made) if self._document and self._made else ()
        before, self.open = self.open, {s.id: s for s in still}
        came = tuple(s for s in still if before.get(s.id) != s)
        went = tuple(key for key, s in before.items() if self.open.get(key) != s)
        if came or went:
            self.changed.emit(came, went)


class _Told(QObject):
    done = Signal(int, object)


def _look(told: _Told, asked: int, article: Article, names: _KnownNames) -> None:
    """Looks at one article, on a thread of the pool. It gets values and gives values, so it needs no lock."""
    from annotator.suggestions.suggestion import suggest

    told.done.emit(asked, suggest(article, names))
