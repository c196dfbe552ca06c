"""The draft that the editor works on, with its own undo; nothing of it is in the project until it is applied."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Target
from annotator.domain.codebook_rules import check_draft
from annotator.domain.errors import RuleBroken
from annotator.domain.recoding import Draft
from annotator.project import coding
from annotator.project.coding import Effect
from annotator.ui.session import Session


class Drafting(QObject):
    """Holds the drafts of one session of editing: each edit makes the next one."""

    changed = Signal()
    """The draft is another one."""
    refused = Signal(object)
    """A RuleBroken: an edit makes no sense and was not made."""

    def __init__(self, session: Session, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drafts = [draft]
        self._about = ""
        session.changed.connect(self._follow)

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self._drafts[-1]

    def edit(self, change: Callable[[Draft], Draft], about: str = "") -> None:
        """Makes an edit. Those that follow one another and are ``about`` one field are taken back together."""
        try:
            draft = change(self.draft)
        except RuleBroken as error:
            self.refused.emit(error)
            return
        if draft == self.draft:
            return
        if about and about == self._about and len(self._drafts) > 1:
            self._drafts.pop()
        self._about = about
        self._drafts.append(draft)
        self.changed.emit()

    def undo(self) -> None:
        """Takes the last edit back."""
        if len(self._drafts) > 1:
            self._drafts.pop()
            self._about = ""
            self.changed.emit()

    def fault(self) -> RuleBroken | None:
        """Why the draft cannot be applied as it is."""
        project = self._session.project
        try:
            check_draft(self.draft)
        except RuleBroken as error:
            return error
        stale = project is None or self.draft.base != project.codebook
        return RuleBroken("stale_change") if stale else None

    def effect(self) -> Effect:
        """What applying it would touch."""
        project = self._session.project
        found = self._session.ask(coding.preview, project, self.draft) if project else None
        return found or Effect()

    def apply(self) -> bool:
        """Puts the draft in force, as one step; gives whether that was done."""
        project = self._session.project
        return project is not None and self._session.ask(coding.apply, project, self.draft) is not None

    def _follow(self, change_set: ChangeSet) -> None:
        # Somebody undid a version, or named a new target while marking: with nothing edited, that is simply shown.
        project = self._session.project
        concerned = any(change.kind in {Codebook, Target} for change in change_set.changes)
        if concerned and project is not None:
            if not self.draft.is_changed:
                self._drafts, self._about = [coding.begin(project)], ""
            self.changed.emit()
