"""Where somebody was in each article, so that it is found there again; for the article opened last also another day.

Kept on this machine and not in the project, which others share.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import DecodeError, Struct, json
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextCursor

from annotator.domain.article import ArticleState
from annotator.ui.reader.pane import Reader
from annotator.ui.session import Session

_KEPT = 50


class Place(Struct, frozen=True):
    """The first position in view and the caret's, in code points of the text, and the annotation that was selected.

    ``above`` is how far the line of the first position began above the view, in pixels.
    """

    article_id: str
    top: int = 0
    above: int = 0
    caret: int = 0
    annotation_id: str | None = None


class Places(QObject):
    """Remembers a place whenever an article is left, and goes back to it when that article is opened.

    It opens the article that was open last when a project is opened, so it is to be made before whoever opens another
    one then. ``file`` holds the last place of each project; where it cannot be written nothing is lost but that.
    """

    def __init__(self, session: Session, reader: Reader, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reader, self._file = session, reader, file
        self._places: dict[str, Place] = {}
        self._waiting: Place | None = None
        session.project_opened.connect(self._resume)
        session.project_closing.connect(self._store)
        session.article_closing.connect(self._remember)
        session.article_opened.connect(self._return)
        reader.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text that is not shown yet has no lines to go to; it has when all that showing brings is done."""
        if event.type() == QEvent.Type.Show and self._waiting is not None:
            place, self._waiting = self._waiting, None
            QTimer.singleShot(0, self, lambda: self._go_to(place))
        return super().eventFilter(watched, event)

    # leaving

    def _remember(self) -> None:
        document, reader = self._session.document, self._reader
        if document is not None:
            first = reader.cursorForPosition(reader.viewport().rect().topLeft())
            self._places[document.article.id] = Place(
                document.article.id,
                reader.positions.from_qt(first.position()),
                -reader.cursorRect(first).top(),
                reader.positions.from_qt(reader.textCursor().position()),
                self._session.annotation_id,
            )

    def _store(self) -> None:
        document, path = self._session.document, self._session.path
        self._remember()
        if document is None or path is None:
            return
        kept = {name: place for name, place in self._stored().items() if name != str(path)}
        last = dict([*kept.items(), (str(path), self._places[document.article.id])][-_KEPT:])
        draft = self._file.with_name(self._file.name + ".new")
        with suppress(OSError):
            draft.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(json.encode(last))
            draft.replace(self._file)

    # coming back

    def _resume(self) -> None:
        project = self._session.project
        place = self._stored().get(str(self._session.path))
        self._places = {}
        if project is not None and place is not None and project.store.has(ArticleState, place.article_id):
            self._places[place.article_id] = place
            self._session.open_article(place.article_id)

    def _return(self, article_id: str) -> None:
        place, document = self._places.get(article_id), self._session.document
        self._waiting = None
        if place is None or document is None:
            return
        if place.annotation_id in document.annotations:
            self._session.select(place.annotation_id)
        if self._reader.isVisible():
            self._go_to(place)
        else:
            self._waiting = place

    def _go_to(self, place: Place) -> None:
        document, reader = self._session.document, self._reader
        # Whoever searches is shown the first hit instead.
        if document is None or document.article.id != place.article_id or self._session.words:
            return
        end = len(document.article.text)
        cursor = QTextCursor(reader.document())
        cursor.setPosition(reader.positions.to_qt(min(place.caret, end)))
        reader.setTextCursor(cursor)
        cursor.setPosition(reader.positions.to_qt(min(place.top, end)))
        bar = reader.verticalScrollBar()
        bar.setValue(bar.value() + reader.cursorRect(cursor).top() + place.above if place.top else 0)

    def _stored(self) -> Mapping[str, Place]:
        try:
            return json.decode(self._file.read_bytes(), type=dict[str, Place])
        except (OSError, DecodeError):
            return {}
