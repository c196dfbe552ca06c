"""The window of speakers: the registry, one speaker's form, and all that this speaker said. It blocks nothing."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Target
from annotator.domain.errors import AnnotatorError
from annotator.domain.speaker import Speaker
from annotator.project import naming
from annotator.ui.session import Session
from annotator.ui.speakers import words
from annotator.ui.speakers.claims_model import CLAIM, SaidModel
from annotator.ui.speakers.form import SpeakerForm
from annotator.ui.speakers.list import SpeakerList
from annotator.ui.tables import list_rows
from annotator.ui.theme import Theme
from annotator.ui.trouble import sentence

_SHOWN = (Speaker, Attribution, Stance, Target, Annotation)


class SpeakersWindow(QWidget):
    """Beside the main window: a claim that is opened here is opened there."""

    merge_wanted = Signal(object)
    """The Speaker that is to be merged with another."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Speakers"))
        self._session = session
        self.list = SpeakerList(session, theme)
        self.form = SpeakerForm()
        self._said = SaidModel(session, self)
        self._claims = _table(self._said)
        self._heading = QLabel()
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setObjectName("strong")
        self._new = QPushButton(self.tr("New speaker"))
        self._merge = QPushButton(self.tr("Merge with…"))
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.setToolTip(self.tr("A speaker that has claims cannot be removed; merge it with another one."))
        self._place()
        self._connect()
        self.resize(980, 640)

    def show_speaker(self, speaker_id: str | None) -> None:
        """Brings the window to the front, with a speaker chosen where one is named."""
        self.list.refresh()
        if speaker_id:
            self.list.choose(speaker_id)
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.search.setFocus()

    def _place(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 8, 12)
        column.addWidget(self.list, 1)
        column.addWidget(self._new)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addWidget(self._heading, 1)
        row.addWidget(self._merge)
        row.addWidget(self._remove)
        column.addLayout(row)
        column.addWidget(self._claims, 1)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([280, 700])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self._follow)
        session.project_closing.connect(self.form.commit)
        session.project_closed.connect(self.close)
        self.list.chosen.connect(self._show)
        self.form.edited.connect(self._edit)
        self._claims.activated.connect(self._open)
        self._claims.clicked.connect(self._open)
        self._new.clicked.connect(self._add)
        self._merge.clicked.connect(lambda: self.merge_wanted.emit(self.list.speaker))
        self._remove.clicked.connect(self._remove_speaker)
        for key, step in ((QKeySequence.StandardKey.Undo, "undo"), (QKeySequence.StandardKey.Redo, "redo")):
            QShortcut(QKeySequence(key), self).activated.connect(lambda step=step: self._step(step))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    # what is shown

    def _follow(self, change_set: ChangeSet) -> None:
        if self.isVisible() and any(isinstance(change.value, _SHOWN) for change in change_set.changes):
            self.list.refresh()

    def _show(self, speaker: Speaker | None) -> None:
        self.form.show_speaker(speaker)
        self._said.show(speaker.id if speaker else None)
        claims = self.list.claims if speaker else 0
        self._heading.setText(words.said_claims(claims) if speaker else self.tr("No speakers yet"))
        self._merge.setEnabled(speaker is not None)
        self._remove.setEnabled(speaker is not None and not claims)

    # what is done

    def _edit(self, before: Speaker, after: Speaker) -> None:
        project = self._session.project
        if project is None:
            return
        try:
            naming.edit_speaker(project, before, after)
        except AnnotatorError as error:
            self.form.tell(sentence(error))
        else:
            # Also where nothing changed but spaces, the form shows what is stored.
            self.list.refresh()

    def _add(self) -> None:
        project = self._session.project
        if project is None:
            return
        wanted = self.list.search.text().strip() or self.tr("New speaker")
        taken = {speaker.name.casefold() for speaker in naming.speakers(project)}
        names = (wanted, *(f"{wanted} {number}" for number in range(2, len(taken) + 3)))
        name = next(name for name in names if name.casefold() not in taken)
        speaker = self._session.ask(naming.add_speaker, project, name)
        if speaker is not None:
            self.list.choose(speaker.id)
            self.form.begin()

    def _remove_speaker(self) -> None:
        project, speaker = self._session.project, self.list.speaker
        if project is not None and speaker is not None:
            self._session.ask(naming.remove_speaker, project, speaker)

    def _step(self, step: str) -> None:
        project = self._session.project
        if project is not None:
            self.form.commit()
            self._session.ask(project.undo if step == "undo" else project.redo)

    def _open(self, index: QModelIndex) -> None:
        claim = index.data(CLAIM)
        self._session.go_to(claim.article_id)
        document = self._session.document
        if self._session.mode == "review" or (document is not None and claim.claim_id in document.annotations):
            self._session.go_to(claim.article_id, claim.claim_id)
        else:
            self._session.said.emit(self.tr("This claim was marked by another annotator."))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stores what is written."""
        self.form.commit()
        super().closeEvent(event)


def _table(model: SaidModel) -> QTableView:
    view = QTableView()
    list_rows(view, model, view.tr("All claims of the speaker"))
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setWordWrap(False)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    header.resizeSection(2, 96)
    header.resizeSection(3, 150)
    return view
