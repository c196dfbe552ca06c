"""Makes the review screen out of what other panels have, and ties it into the window."""

from PySide6.QtWidgets import QWidget

from annotator.domain.question import AttributeDefinition
from annotator.preferences.declared import Settings
from annotator.project import naming
from annotator.ui.claims.answers import AnswerField, answer_field
from annotator.ui.claims.known import speaker_entry
from annotator.ui.claims.matching import Entry
from annotator.ui.claims.picking import PickField
from annotator.ui.claims.style import form_style
from annotator.ui.desk import Desk
from annotator.ui.footer import Footer
from annotator.ui.guide import Guide
from annotator.ui.header import Header
from annotator.ui.jobs import JobRunner
from annotator.ui.keys import in_force
from annotator.ui.reader.lanes import LanesSheet
from annotator.ui.review.screen import ReviewScreen


class MarkingFields:
    """Fields in which the same is said as while marking."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def answer(self, attribute: AttributeDefinition, parent: QWidget) -> AnswerField:
        """One for a question of the codebook."""
        field = answer_field(attribute, parent)
        field.setStyleSheet(form_style(self._desk.theme.colours))
        return field

    def speaker(self, parent: QWidget) -> PickField:
        """One for a speaker: picked by a few letters, or named."""
        field = PickField(self._people, self._desk.theme, parent)
        field.setPlaceholderText(field.tr("Who says it?"))
        field.setAccessibleName(field.tr("Speaker"))
        return field

    def _people(self) -> list[Entry]:
        project = self._desk.session.project
        return [speaker_entry(speaker, "") for speaker in naming.speakers(project)] if project is not None else []


def make_review(desk: Desk, runner: JobRunner, header: Header, footer: Footer) -> ReviewScreen:
    """The screen, in step with the settings and with what the window says at its top and bottom."""
    page = LanesSheet(desk.theme, desk.settings.settings.text_size)
    screen = ReviewScreen(desk.session, desk.theme, runner, page, MarkingFields(desk))
    screen.sets_named.connect(header.name_sets)
    screen.told.connect(footer.show_review)
    header.search_wanted.connect(screen.overview.search)
    header.sets_wanted.connect(screen.choose_sets)
    screen.empty.together_wanted.connect(lambda: desk.sharing().bring_together())
    screen.empty.import_wanted.connect(lambda: desk.importing().choose_files())
    screen.empty.guide_wanted.connect(lambda: Guide(desk.window, "review").show())
    _follow_settings(desk, screen, page)
    return screen


def _follow_settings(desk: Desk, screen: ReviewScreen, page: LanesSheet) -> None:
    from annotator.ui.commands.catalog import COMMANDS

    declared = {command.id: command.keys for command in COMMANDS}

    def apply(settings: Settings) -> None:
        page.set_column(settings.letters, settings.face)
        if settings.text_size != page.text_size:
            page.set_text_size(settings.text_size)
        screen.show_keys(in_force(declared, settings.keys))

    apply(desk.settings.settings)
    desk.settings.on_change(apply)
