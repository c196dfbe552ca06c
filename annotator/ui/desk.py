"""Everything a command may reach, handed around as one value."""

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget

from annotator.preferences.file import SettingsFile
from annotator.ui.articles.panel import ArticlesPanel
from annotator.ui.chord import Chord
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.projects.flow import ProjectFlow
from annotator.ui.reader.pane import Reader
from annotator.ui.session import Session
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.ui.codebook.flow import CodebookFlow
    from annotator.ui.exchange.agreement_report_flow import AgreementReportFlow
    from annotator.ui.exchange.export_flow import ExportFlow
    from annotator.ui.exchange.import_flow import ImportFlow
    from annotator.ui.exchange.table_flow import TableFlow
    from annotator.ui.offer import Offer
    from annotator.ui.review.screen import ReviewScreen
    from annotator.ui.sharing.flow import SharingFlow
    from annotator.ui.speakers.flow import SpeakersFlow
    from annotator.ui.tour.tour import Tour


class Desk(Struct, frozen=True):
    """The session and the parts of the window. What is not needed to show it is made when it is first asked for."""

    session: Session
    settings: SettingsFile
    theme: Theme
    chord: Chord
    window: QMainWindow
    search: QLineEdit
    articles: ArticlesPanel
    reader: Reader
    claims: ClaimsPanel
    projects: ProjectFlow
    importing: "Callable[[], ImportFlow]"
    exporting: "Callable[[], ExportFlow]"
    reporting: "Callable[[], AgreementReportFlow]"
    tables: "Callable[[], TableFlow]"
    naming: "Callable[[], SpeakersFlow]"
    coding: "Callable[[], CodebookFlow]"
    reviewing: "Callable[[], ReviewScreen]"
    sharing: "Callable[[], SharingFlow]"
    touring: "Callable[[], Tour]"
    commands: "Callable[[], Sequence[Offer]]"

    def back_to_reading(self) -> None:
        """Gives the keyboard to what is read: the text, or in the review the points to settle."""
        if self.session.mode == "review":
            self.reviewing().take_focus()
        else:
            self.reader.setFocus()

    def show(self, panel: QWidget, *, shown: bool) -> None:
        """Folds a side panel away or out."""
        panel.setVisible(shown)
