"""The palette: runs commands, and goes to articles, claims and speakers, all by a few letters."""

from collections.abc import Callable, Sequence

from msgspec import structs
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from annotator.domain.speaker import Speaker
from annotator.ui.keys import shown
from annotator.ui.offer import Offer
from annotator.ui.palette import finders
from annotator.ui.palette.delegate import PaletteDelegate
from annotator.ui.palette.entry import Entry, Kind
from annotator.ui.palette.field import PaletteField
from annotator.ui.palette.matching import matching
from annotator.ui.palette.model import ROW, PaletteModel, spoken
from annotator.ui.palette.overlay import Overlay
from annotator.ui.palette.recent import Recent
from annotator.ui.palette.search import Search
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_MOST, _MOST_COMMANDS, _MOST_MAYBE, _MOST_SAID = 8, 6, 3, 200
_PAGE = 8  # rows


class Palette(Overlay):
    """Lies over the window while somebody types, and goes away with the focus. Recent choices are offered first."""

    went = Signal()
    """An article or a claim was chosen; the keyboard belongs to the text."""
    speaker_wanted = Signal(str)
    """All that is known of a speaker is asked for."""

    def __init__(self, session: Session, theme: Theme, offers: Callable[[], Sequence[Offer]], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._session, self._offers = session, offers
        self._commands: Sequence[Offer] = ()
        self._recent = Recent()
        self._groups: dict[Kind, Sequence[Entry]] = {}
        self._speaker: Speaker | None = None
        self._moved = self._hurried = False
        self._search = Search(self)
        self._model = PaletteModel()
        self.field = PaletteField(self)
        self._topic = QLabel(self)
        self._nothing = QLabel(self.tr("Nothing found. Fewer letters may find more."), self)
        self.list = QListView(self)
        self._place(theme)
        self._connect()

    def open(self) -> None:
        """Shows itself, empty; a second time it goes away."""
        if self.isVisible():
            self.leave()
            return
        self._commands = self._offers()
        self.appear()
        self._begin(None)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Searches no more."""
        super().hideEvent(event)
        self._search.stop()

    @property
    def is_searching(self) -> bool:
        """Whether more may be found."""
        return self._search.is_busy

    # what it is made of

    def _place(self, theme: Theme) -> None:
        self.field.setAccessibleName(self.tr("Command, article, claim or speaker"))
        self._topic.setObjectName("strong")
        self._topic.setContentsMargins(14, 8, 14, 0)
        self._nothing.setObjectName("soft")
        self._nothing.setContentsMargins(14, 4, 14, 12)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for widget in (self._topic, self.field, self._nothing):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._session.project_closing.connect(self._forget)
        self.field.textChanged.connect(self._look)
        self.field.stepped.connect(self._step)
        self.field.paged.connect(self._page)
        self.field.entered.connect(self._enter)
        self.field.escaped.connect(self._step_back)
        self.field.emptied.connect(lambda: self._begin(None) if self._speaker else None)
        self.field.lost_focus.connect(self.hide)
        self.list.clicked.connect(self._click)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._search.found.connect(self._add)
        self._search.ended.connect(self._fit)

    # looking

    def _begin(self, speaker: Speaker | None) -> None:
        self._speaker = speaker
        self._topic.setVisible(speaker is not None)
        if speaker is not None:
            self._topic.setText(self.tr("Claims of {speaker}").format(speaker=speaker.name))
        self.field.setPlaceholderText(
            self.tr("Words of a claim") if speaker else self.tr("Type a command, a title, a quote or a name")
        )
        self.field.clear()
        self._look()

    def _look(self) -> None:
        words, project = self.field.text().strip(), self._session.project
        self._groups = self._about(self._speaker) if self._speaker else self._at_once(words)
        self._moved = self._hurried = False
        self._show()
        self._search.stop()
        if project is not None and self._speaker is not None:
            self._search.begin(finders.said_by(project, self._speaker, words, self._go), _MOST_SAID)
        elif project is not None and words:
            self._search.begin(finders.anything(project, words, self._go, self._begin), _MOST)
        self._fit()

    def _at_once(self, words: str) -> dict[Kind, Sequence[Entry]]:
        if words:
            likely, maybe = matching(self._commands, words)
            return {
                "command": [_command(offer) for offer in likely[:_MOST_COMMANDS]],
                "maybe": [structs.replace(_command(offer), kind="maybe") for offer in maybe[:_MOST_MAYBE]],
            }
        now = {offer.id: _command(offer) for offer in self._commands}
        return {
            "recent": self._recent.entries(now),
            "command": [entry for entry in now.values() if entry.enabled],
        }

    def _about(self, speaker: Speaker) -> dict[Kind, Sequence[Entry]]:
        words = self.tr("All about {speaker}…").format(speaker=speaker.name)
        # Below what the speaker said: that is what Enter goes to.
        return {
            "speaker": [Entry("speaker", f"about {speaker.id}", words, lambda: self.speaker_wanted.emit(speaker.id))]
        }

    def _add(self, kind: Kind, entries: Sequence[Entry]) -> None:
        self._groups[kind] = entries
        self._show()
        self._fit()
        if self._hurried:
            self._take(self.list.currentIndex().row())

    def _show(self) -> None:
        """What a hand has moved to stays the current one when more is found; else the first one is."""
        current = self._current if self._moved else None
        self._model.show_groups(self._groups)
        self.list.setCurrentIndex(self._model.index(self._model.place(current.identity if current else None)))
        if current is None:
            self.list.scrollToTop()

    # moving and choosing

    @property
    def _current(self) -> Entry | None:
        index = self.list.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def _step(self, by: int) -> None:
        self._moved = True
        self.list.setCurrentIndex(self._model.index(self._model.step(self.list.currentIndex().row(), by)))

    def _page(self, by: int) -> None:
        for _ in range(_PAGE):
            self._step(by)

    def _enter(self) -> None:
        """Takes the current entry; where none was found yet, the first one that will be."""
        self._hurried = self._current is None and self.is_searching
        self._take(self.list.currentIndex().row())

    def _click(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _tell(self) -> None:
        # A screen reader stays with the field, so the field has to say what the arrow keys have come to.
        self.field.setAccessibleDescription(spoken(self._current) if self._current else "")

    def _take(self, row: int) -> None:
        entry = self._model.rows[row] if 0 <= row < self._model.rowCount() else None
        if not isinstance(entry, Entry) or not entry.enabled:
            return
        self._recent.remember(entry)
        if not entry.stays:
            self.leave()
        entry.take()
        self._session.found.emit(entry.id)

    def _go(self, article_id: str, claim_id: str) -> None:
        self._session.go_to(article_id, claim_id)
        self.went.emit()

    # coming and going

    def _step_back(self) -> None:
        if self._speaker is not None:
            self._begin(None)
        else:
            self.leave()

    def _forget(self) -> None:
        self.hide()
        self._recent.leave_project()

    def _fit(self) -> None:
        """As high as what is found, as far as the window goes."""
        rows = self._model.rowCount()
        self._nothing.setVisible(rows == 0 and not self._search.is_busy)
        self.list.setVisible(rows > 0)
        wanted = rows * self.list.sizeHintForRow(0) + 6 if rows else 0
        others = sum(w.sizeHint().height() for w in (self._topic, self.field, self._nothing) if w.isVisible())
        self.want(wanted + others + 4)


def _command(offer: Offer) -> Entry:
    return Entry("command", offer.id, offer.words, offer.run, offer.topic, shown(offer.keys[:1]), offer.enabled)
