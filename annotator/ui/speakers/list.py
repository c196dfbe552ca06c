"""A search field over the list of speakers."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.domain.speaker import Speaker
from annotator.project import naming
from annotator.ui.session import Session
from annotator.ui.speakers.delegate import SpeakerDelegate
from annotator.ui.speakers.list_model import Role, SpeakersModel
from annotator.ui.theme import Theme


class SpeakerList(QWidget):
    """Shows the registry of the open project; one speaker is chosen, or none."""

    chosen = Signal(object)
    """The Speaker that a person chose, or None where the chosen one is there no more."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = ""
        self._filling = False
        self.model = SpeakersModel(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search speakers"))
        self.search.setAccessibleName(self.tr("Search speakers"))
        self.search.setClearButtonEnabled(True)
        self.view = _view(self.model, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.view, 1)
        self.search.textChanged.connect(self._search)
        self.view.selectionModel().currentChanged.connect(self._take)

    @property
    def speaker(self) -> Speaker | None:
        """The chosen speaker."""
        return self.view.currentIndex().data(Role.SPEAKER) if self._chosen else None

    @property
    def claims(self) -> int:
        """How many claims the chosen speaker has."""
        return self.view.currentIndex().data(Role.CLAIMS) or 0

    def refresh(self) -> None:
        """Reads the registry anew."""
        project = self._session.project
        speakers = naming.speakers(project) if project else []
        counts = (self._session.ask(naming.claim_counts, project) if project else None) or {}
        self._filling = True
        self.model.know(speakers, counts)
        self._filling = False
        self._point()

    def choose(self, speaker_id: str) -> None:
        """Chooses a speaker; a search that would hide it is given up."""
        if not self.model.index_of(speaker_id).isValid():
            self.search.clear()
        self._chosen = speaker_id
        self._point()

    def _search(self, text: str) -> None:
        self._filling = True
        self.model.search(text)
        self._filling = False
        self._point()

    def _point(self) -> None:
        at = self.model.index_of(self._chosen)
        if not at.isValid() and self.model.rowCount():
            at = self.model.index(0)
        if at == self.view.currentIndex():
            self._take(at)
        self.view.setCurrentIndex(at)

    def _take(self, current: QModelIndex, _previous: QModelIndex | None = None) -> None:
        if not self._filling:
            speaker: Speaker | None = current.data(Role.SPEAKER) if current.isValid() else None
            self._chosen = speaker.id if speaker else ""
            self.chosen.emit(speaker)


def _view(model: SpeakersModel, theme: Theme) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(SpeakerDelegate(theme, view))
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setAccessibleName(view.tr("Speakers"))
    theme.changed.connect(view.viewport().update)
    return view
