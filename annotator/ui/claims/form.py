"""The form of the selected claim: one widget that shows whichever claim is selected."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMoveEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QToolButton, QWidget

from annotator.domain.attribution import Part
from annotator.domain.codebook import Codebook
from annotator.ui.claims.captions import Caption, align, key_label
from annotator.ui.claims.known import Known, speaker_entry
from annotator.ui.claims.matching import Entry
from annotator.ui.claims.note import NoteField
from annotator.ui.claims.picking import PickField
from annotator.ui.claims.questions import Questions
from annotator.ui.claims.saying import Saying
from annotator.ui.claims.settled import SettledLine
from annotator.ui.claims.stance_list import StanceList
from annotator.ui.claims.style import form_style
from annotator.ui.keys import Keys
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_DASHES = (4.0, 3.0)


class ClaimForm(QWidget):
    """Everything that can be said about a claim. It shows ``session.claim`` as it is, and writes through the verbs."""

    grown = Signal()
    """It may want another height."""
    speaker_asked = Signal()
    """Somebody wants to see what is known of the speaker."""
    done = Signal()
    """A field was left for good: the keyboard belongs to the text again."""

    def __init__(self, session: Session, theme: Theme, known: Known) -> None:
        super().__init__()
        self._session, self._theme, self._known = session, theme, known
        self._saying = Saying(session)
        self._waiting: QWidget | None = None
        self._provisional: list[QWidget] = []
        self._stops = 0
        self.setAccessibleName(self.tr("Selected claim"))
        self.speaker = PickField(self._people, theme, self)
        self.questions = Questions(self)
        self.stances = StanceList(known, theme, self)
        self.note = NoteField(self)
        self.unsure = QCheckBox(self.tr("Unsure"), self)
        self._dress_fields()
        self._place_fields()
        self._connect_fields()
        theme.changed.connect(self._restyle)
        self._restyle()

    def _dress_fields(self) -> None:
        self.speaker.setAccessibleName(self.tr("Speaker"))
        self.speaker.setPlaceholderText(self.tr("Who says it?"))
        self.speaker.new_words = self.tr("Make new speaker “{0}”")

    def _place_fields(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._captions = [Caption(self.tr("Speaker"), "", self), Caption(self.tr("Note"), "", self)]
        grid.addWidget(self._captions[0], 0, 0)
        grid.addLayout(self._speaker_row(), 0, 1)
        grid.addWidget(self.questions, 1, 0, 1, 2)
        grid.addWidget(_rule(self), 2, 0, 1, 2)
        grid.addWidget(self.stances, 3, 0, 1, 2)
        grid.addWidget(_rule(self), 4, 0, 1, 2)
        grid.addWidget(self._captions[1], 5, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.note, 5, 1)
        last = QHBoxLayout()
        last.setSpacing(6)
        last.addWidget(self.unsure)
        self._unsure_key = key_label("", self)
        last.addWidget(self._unsure_key)
        last.addStretch()
        grid.addLayout(last, 6, 1)
        self._settled = SettledLine(self._session, self)
        grid.addWidget(self._settled, 7, 0, 1, 2)

    def _speaker_row(self) -> QHBoxLayout:
        self._about = QToolButton(self)
        self._about.setObjectName("clear")
        self._about.setText("…")
        self._about.setToolTip(self.tr("What is known of this speaker"))
        self._about.setAccessibleName(self._about.toolTip())
        self._about.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has a command for it
        self._about.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.speaker, 1)
        row.addWidget(self._about)
        return row

    def _connect_fields(self) -> None:
        saying = self._saying
        self._about.clicked.connect(self.speaker_asked)
        self.speaker.picked.connect(saying.speaker)
        self.speaker.named.connect(saying.speaker_named)
        for signal in (self.speaker.picked, self.speaker.named, self.speaker.left, self.note.left):
            signal.connect(self.done)
        self.questions.answered.connect(saying.attribute)
        self.questions.cleared.connect(saying.no_part)
        self.stances.chosen.connect(saying.stance)
        self.stances.left.connect(self._leave_stances)
        self.stances.new_target.picked.connect(self._open_target)
        self.stances.new_target.named.connect(self._name_target)
        self.note.written.connect(saying.note)
        self.note.lost_focus.connect(saying.end_of_note)
        self.unsure.clicked.connect(self.toggle_unsure)

    def adopt(self, codebook: Codebook | None) -> None:
        """Asks the questions of another codebook."""
        self._waiting, self._stops = None, 0
        self.questions.adopt(codebook)
        self.stances.adopt(codebook)
        align([*self._captions, *self.questions.captions])
        self._set_tab_order()

    def show_keys(self, keys: Keys) -> None:
        """Says which keys lead to the fields."""
        for caption, command in zip(self._captions, ("speaker", "note"), strict=True):
            caption.show_key(keys.shown(command))
        self._unsure_key.setText(keys.shown("unsure"))
        self._unsure_key.setVisible(bool(keys.shown("unsure")))
        self.questions.show_keys(keys)
        align([*self._captions, *self.questions.captions])

    def refresh(self) -> None:
        """Shows the selected claim as it is now; without one the fields keep what they show, unseen."""
        claim, document = self._session.claim, self._session.document
        if claim is None or document is None:
            self.note.show_note(None, "")
            return
        attribution = document.attribution(claim.id)
        speaker = self._known.names.speaker(attribution.speaker_id)
        date = document.article.published
        self.speaker.show_entry(speaker_entry(speaker, date) if speaker else None)
        self._about.setVisible(speaker is not None)
        self.questions.show_claim(document, claim)
        self.stances.show_stances(document.stances_of(claim.id))
        self._set_tab_order()
        self.note.show_note(claim.id, claim.note)
        self.unsure.setChecked(claim.unsure)
        self._settled.show_claim(claim)
        self._provisional = self._filled_in(claim.provisional, attribution.provisional)
        self.settle()
        self.update()

    def _filled_in(self, attributes: Sequence[str], parts: Sequence[Part]) -> list[QWidget]:
        """The fields that show what nobody has touched or accepted yet."""
        fields = [self.questions.field(key) for key in attributes]
        fields += [self.speaker if part == "speaker" else self.questions.part(part) for part in parts]
        return [field for field in fields if field is not None]

    def _set_tab_order(self) -> None:
        stops = [self.speaker, *self.questions.stops(), *self.stances.stops(), self.note, self.unsure]
        if len(stops) != self._stops:
            self._stops = len(stops)
            for one, other in pairwise(stops):
                self.setTabOrder(one, other)

    def settle(self) -> None:
        """Lets the layouts take note of rows that came or went, so that the size asked for is the true one."""
        for widget in (self.questions, self.stances, self):
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()

    def show_waiting(self, kind: str | None, key: str) -> None:
        """Lights the row of the question that waits for its letter."""
        match kind:
            case "attribute":
                self._waiting = self.questions.field(key)
            case "target":
                self._waiting = self.stances.row(key)
            case _:
                self._waiting = None
        self.update()

    def toggle_unsure(self) -> None:
        """Flags the claim as one to come back to, or takes the flag away."""
        self._saying.unsure()
        self.refresh()

    def _people(self) -> list[Entry]:
        claim, document = self._session.claim, self._session.document
        spoken = claim is not None and document is not None and document.attribution(claim.id).speaker_id is not None
        return [*self._known.people(), *([Entry("", self.tr("No speaker"))] if spoken else [])]

    def _name_target(self, name: str) -> None:
        target_id = self._saying.target_named(name)
        if target_id is not None:
            self._open_target(target_id)

    def _open_target(self, target_id: str) -> None:
        self._known.slots.use(target_id)
        self.stances.open_target(target_id)
        self.show_waiting("target", target_id)

    def _leave_stances(self) -> None:
        self.show_waiting(None, "")
        self.done.emit()

    # what Qt asks

    def event(self, event: QEvent) -> bool:
        """Says so when a field wants another height, as a note does that grows."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return taken

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.speaker.close_list()
        self.stances.new_target.close_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = QPen(QColor(self._theme.shade("yellow").line), 1)
        dashed.setDashPattern(_DASHES)
        painter.setPen(dashed)
        for field in self._provisional:
            corner = field.mapTo(self, field.rect().topLeft())
            painter.drawRoundedRect(QRectF(QRect(corner, field.size())).adjusted(-2.5, -2.5, 2.5, 2.5), 7, 7)
        if self._waiting is not None and not self._waiting.isHidden():
            corner = self._waiting.mapTo(self, self._waiting.rect().topLeft())
            painter.setPen(QColor(self._theme.colours.accent))
            painter.setBrush(QColor(self._theme.colours.selected))
            painter.drawRoundedRect(1, corner.y() - 2, self.width() - 2, self._waiting.height() + 4, 6, 6)

    def _restyle(self) -> None:
        self.setStyleSheet(form_style(self._theme.colours))


def _rule(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("rule")
    return line
