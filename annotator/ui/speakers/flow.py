"""The way to the window of speakers, which is made when it is first asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.speaker import Speaker
from annotator.project import naming
from annotator.ui.session import Session
from annotator.ui.speakers.merge_dialog import MergeDialog
from annotator.ui.speakers.window import SpeakersWindow
from annotator.ui.theme import Theme


class SpeakersFlow(QObject):
    """Holds the one window of speakers."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.window = SpeakersWindow(session, theme, parent)
        self.window.merge_wanted.connect(self.merge)

    def show(self, speaker_id: str | None = None) -> None:
        """Shows the window; with a speaker's id, on that speaker."""
        if self._session.project is not None:
            self.window.show_speaker(speaker_id)

    def merge(self, speaker: Speaker) -> MergeDialog:
        """Asks with whom a speaker is to be merged, and does it."""
        dialog = MergeDialog(self._session, self._theme, speaker, self.window)
        dialog.accepted.connect(lambda: self._merge(dialog))
        self._session.project_closed.connect(dialog.reject)
        dialog.open()
        return dialog

    def _merge(self, dialog: MergeDialog) -> None:
        project, agreed = self._session.project, dialog.merge
        if project is not None and agreed is not None:
            self._session.ask(naming.merge_speakers, project, agreed.keep, agreed.gone)
            self.window.list.choose(agreed.keep.id)
