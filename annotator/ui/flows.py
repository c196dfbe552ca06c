"""The ways into and out of a project, each imported and made when it is first asked for: the window is there sooner."""

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtWidgets import QMainWindow

from annotator.ui.file_choices import Choices
from annotator.ui.jobs import JobRunner
from annotator.ui.projects.flow import ProjectFlow
from annotator.ui.session import Session
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.codebook.flow import CodebookFlow
    from annotator.ui.exchange.agreement_report_flow import AgreementReportFlow
    from annotator.ui.exchange.export_flow import ExportFlow
    from annotator.ui.exchange.import_flow import ImportFlow
    from annotator.ui.exchange.table_flow import TableFlow
    from annotator.ui.sharing.flow import SharingFlow
    from annotator.ui.speakers.flow import SpeakersFlow


class Flows(Struct, frozen=True, dict=True):
    """``choices`` answers questions after files; without it a person does."""

    session: Session
    runner: JobRunner
    theme: Theme
    window: QMainWindow
    projects: ProjectFlow
    choices: Choices | None = None

    @cached_property
    def importing(self) -> "ImportFlow":
        """The way in for articles."""
        from annotator.ui.exchange.import_flow import ImportFlow

        return ImportFlow(self.session, self.runner, self.window, choices=self.choices)

    @cached_property
    def exporting(self) -> "ExportFlow":
        """The way out for data."""
        from annotator.ui.exchange.export_flow import ExportFlow

        return ExportFlow(self.session, self.runner, self.window, choices=self.choices)

    @cached_property
    def reporting(self) -> "AgreementReportFlow":
        """The way to the report on agreement."""
        from annotator.ui.exchange.agreement_report_flow import AgreementReportFlow

        return AgreementReportFlow(self.session, self.runner, self.window, choices=self.choices)

    @cached_property
    def tables(self) -> "TableFlow":
        """The way back for edited tables."""
        from annotator.ui.exchange.table_flow import TableFlow

        return TableFlow(self.session, self.runner, self.window, choices=self.choices)

    @cached_property
    def naming(self) -> "SpeakersFlow":
        """The registry of speakers."""
        from annotator.ui.speakers.flow import SpeakersFlow

        return SpeakersFlow(self.session, self.theme, self.window)

    @cached_property
    def coding(self) -> "CodebookFlow":
        """The ways to the codebook."""
        from annotator.ui.codebook.flow import CodebookFlow

        return CodebookFlow(self.session, self.theme, self.window)

    @cached_property
    def sharing(self) -> "SharingFlow":
        """The ways between a lead and annotators."""
        from annotator.ui.sharing.flow import SharingFlow

        return SharingFlow(self.session, self.runner, self.projects, self.window, choices=self.choices)
