"""The ways to the codebook: the editor, what is to be looked at again, and codebooks as files."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.recoding import Draft
from annotator.project import codebook_files, coding, looking_again
from annotator.ui.codebook.editor import CodebookEditor
from annotator.ui.codebook.second_look import SecondLook
from annotator.ui.file_choices import AskedChoices, Choices, Question, documents
from annotator.ui.offer import Offer
from annotator.ui.session import Session
from annotator.ui.theme import Theme


class CodebookFlow(QObject):
    """Holds one editor and one list of second looks at a time."""

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget | None = None, *, choices: Choices | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._window = session, theme, parent
        self._choices = choices or AskedChoices(parent)
        self._editor: CodebookEditor | None = None
        self._second_look: SecondLook | None = None
        self._folder = documents()

    def edit(self, offers: Sequence[Offer]) -> CodebookEditor | None:
        """Shows the editor; ``offers`` are the commands whose keys are taken. None when no project is open."""
        project = self._session.project
        return None if project is None else self._show(coding.begin(project), offers)

    def look_again(self) -> SecondLook:
        """Shows what is to be looked at again."""
        if self._second_look is None:
            self._second_look = SecondLook(self._session, self._window)
        self._second_look.refresh()
        self._second_look.show()
        self._second_look.activateWindow()
        return self._second_look

    def export(self) -> Path | None:
        """Writes the codebook in force to a file that is asked for."""
        project = self._session.project
        if project is None:
            return None
        start = self._folder / f"{project.path.stem}{codebook_files.SUFFIX}"
        target = self._choices.save_file(Question(self.tr("Export the codebook to"), start, self._filters()))
        if target is None:
            return None
        target = target if target.suffix else target.with_suffix(codebook_files.SUFFIX)
        self._folder = target.parent
        if self._session.ask(codebook_files.export, project, target) is None:
            return None
        self._session.said.emit(self.tr("The codebook is in {file}").format(file=target.name))
        return target

    def take_over(self, offers: Sequence[Offer]) -> CodebookEditor | None:
        """Reads a codebook from a file and shows what would become of this one, to be applied in the editor."""
        project = self._session.project
        if project is None:
            return None
        source = self._choices.open_file(Question(self.tr("Import a codebook"), self._folder, self._filters()))
        if source is None:
            return None
        self._folder = source.parent
        draft = self._session.ask(codebook_files.read, project, source)
        if draft is not None and not draft.is_changed:
            self._session.said.emit(self.tr("The project has this codebook already."))
            return None
        return None if draft is None else self._show(draft, offers)

    def _show(self, draft: Draft, offers: Sequence[Offer]) -> CodebookEditor:
        if self._editor is not None and draft.is_changed:
            self._editor.reject()
        if self._editor is None:
            taken = {key: offer.words for offer in offers if not offer.of_codebook for key in offer.keys}
            self._editor = CodebookEditor(self._session, self._theme, draft, taken, self._window)
            self._editor.applied.connect(self._tell_of_second_looks)
            self._editor.finished.connect(self._forget)
            self._session.project_closing.connect(self._editor.reject)
        self._editor.show()
        self._editor.activateWindow()
        return self._editor

    def _forget(self) -> None:
        self._editor = None

    def _tell_of_second_looks(self) -> None:
        project = self._session.project
        if project is not None and looking_again.count(project):
            self.look_again()

    def _filters(self) -> str:
        suffixes = f"{codebook_files.SUFFIX} *{codebook_files.EXCHANGED}"
        return self.tr("Codebooks (*{suffix})").format(suffix=suffixes)
