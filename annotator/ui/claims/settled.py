"""A quiet line below the selected claim, or the questions about the article: how the lead settled it, and why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.change import ChangeSet
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.project.taking_back import Told


class SettledLine(QLabel):
    """Only there in a project that was opened from a package, for what decisions came back about."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article = ""
        self._told: tuple[Told, ...] = ()
        self.setObjectName("faint")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(self.tr("How the lead settled it"))
        session.changed.connect(self._follow)
        session.project_closed.connect(self._forget)
        self.hide()

    def show_claim(self, claim: Annotation | None) -> None:
        """Tells of this claim, or of nothing."""
        self._tell([told for told in self._of_article() if claim is not None and told.annotation_id == claim.id])

    def show_answers(self) -> None:
        """Tells of the answers about the open article."""
        self._tell([told for told in self._of_article() if told.kind == "answer"])

    def _tell(self, found: "list[Told]") -> None:
        lines = self._lines(found)
        self.setText("\n".join(lines))
        self.setVisible(bool(lines))

    def _of_article(self) -> "tuple[Told, ...]":
        project, document = self._session.project, self._session.document
        if project is None or document is None or not project.given_by:
            return ()
        if document.article.id != self._article:
            from annotator.project.taking_back import told  # few projects have decisions

            self._article = document.article.id
            self._told = told(project, project.store.document(document.article.id))
        return self._told

    def _lines(self, found: "list[Told]") -> list[str]:
        lines = [self._line(told) for told in found if told.kind == "mark" or not told.is_own or told.reason]
        reasons = dict.fromkeys(told.reason for told in found if told.reason)
        return [*lines, *(self.tr("Why: {reason}").format(reason=reason) for reason in reasons)]

    def _line(self, told: "Told") -> str:
        if told.kind == "mark":
            return self._of_mark(told)
        names = {"speaker": self.tr("Speaker"), "mention": self.tr("Mention"), "cue": self.tr("Cue")}
        name, value = names.get(told.kind, told.subject), told.value or self.tr("none")
        if told.is_own:
            return self.tr("{name} settled as yours: {value}").format(name=name, value=value)
        return self.tr("{name} settled differently: {value}").format(name=name, value=value)

    def _of_mark(self, told: "Told") -> str:
        if not told.value:
            return self.tr("Settled: not kept as a claim.")
        if told.is_own:
            return self.tr("Settled as you marked it.")
        return self.tr("Settled with other words: “{words}”").format(words=told.value)

    def _follow(self, change_set: ChangeSet) -> None:
        if any(change.kind is Decision for change in change_set.changes):
            self._forget()

    def _forget(self) -> None:
        self._article, self._told = "", ()
