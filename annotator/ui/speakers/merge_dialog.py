"""Chooses with whom a speaker is to be merged, and shows beforehand what that would do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from annotator.domain.speaker import Speaker
from annotator.project import naming
from annotator.project.naming import Merge
from annotator.ui.session import Session
from annotator.ui.speakers import words
from annotator.ui.speakers.list import SpeakerList
from annotator.ui.theme import Theme


class MergeDialog(QDialog):
    """Once accepted, ``merge`` is what was agreed to."""

    def __init__(self, session: Session, theme: Theme, speaker: Speaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge “{name}” with…").format(name=speaker.name))
        self._session = session
        self._speaker = speaker
        self.merge: Merge | None = None
        self._list = SpeakerList(session, theme)
        self._list.model.prefer_like(speaker)
        self._keep = QRadioButton(self.tr("Keep the name “{name}”").format(name=speaker.name))
        self._keep.setChecked(True)
        self._other = QRadioButton()
        self._preview = QLabel()
        self._preview.setTextFormat(Qt.TextFormat.PlainText)
        self._preview.setWordWrap(True)
        self._preview.setMinimumHeight(self.fontMetrics().lineSpacing() * 6)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._merge = buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("Who is the same? Names that are alike come first.")))
        layout.addWidget(self._list, 1)
        for widget in (self._keep, self._other, self._preview, buttons):
            layout.addWidget(widget)
        self._list.chosen.connect(self._show)
        self._keep.toggled.connect(self._show)
        self._list.refresh()
        self._show()
        self._merge.setDefault(True)
        self.resize(460, 560)

    def _show(self) -> None:
        other, project = self._list.speaker, self._session.project
        self._merge.setEnabled(other is not None)
        self._other.setVisible(other is not None)
        if other is None or project is None:
            self.merge = None
            self._preview.setText(self.tr("There is no other speaker of that name."))
            return
        self._other.setText(self.tr("Keep the name “{name}”").format(name=other.name))
        keep, gone = (self._speaker, other) if self._keep.isChecked() else (other, self._speaker)
        self.merge = self._session.ask(naming.merged, project, keep, gone)
        self._preview.setText("\n".join(self._told(self.merge)) if self.merge else "")

    def _told(self, merge: Merge) -> list[str]:
        """What would come of it, line by line."""
        claims, articles = words.said_claims(merge.claims), words.said_articles(merge.articles)
        said = self.tr("{claims} in {articles} will be {name}’s.")
        lines = [said.format(claims=claims, articles=articles, name=merge.keep.name)]
        if merge.result.aliases:
            lines.append(self.tr("Aliases: {names}").format(names=", ".join(merge.result.aliases)))
        if merge.result.roles:
            roles = "; ".join(map(words.said_role, merge.result.roles))
            lines.append(self.tr("Roles: {roles}").format(roles=roles))
        for conflict in merge.conflicts:
            field, kept, lost = words.said_field(conflict.field), conflict.kept, conflict.lost
            said = self.tr("{field}: “{kept}” stays, “{lost}” goes.")
            lines.append(said.format(field=field, kept=kept, lost=lost))
        return [*lines, self.tr("It is one step, which undo takes back.")]
