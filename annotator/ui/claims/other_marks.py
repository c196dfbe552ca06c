"""The marks beside claims, mentions and cues: a list below the claims, and the form of the selected one."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Label
from annotator.domain.question import Answer
from annotator.project import annotating
from annotator.ui.claims.attribute_rows import AttributeRows
from annotator.ui.claims.captions import align
from annotator.ui.claims.marks_model import MarksModel
from annotator.ui.claims.note import NoteField
from annotator.ui.claims.sheet import MARGIN
from annotator.ui.claims.style import form_style
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_ROOM = 4  # rows in view


class OtherMarks(QWidget):
    """Only there when there is such a mark. What is selected here is selected everywhere."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._model = MarksModel(session, theme, self)
        self._asking: Label | None = None
        self._head = QLabel(self)
        self._head.setObjectName("strong")
        self.list = QListView(self)
        self.rows = AttributeRows(self)
        self.note = NoteField(self)
        self._place()
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.rows.answered.connect(self._answer)
        self.note.written.connect(self._write)
        self.note.lost_focus.connect(self._end_note)
        session.article_opened.connect(self._read)
        session.selected.connect(self._show)
        session.article_changed.connect(self._follow)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def adopt(self, codebook: Codebook | None) -> None:
        """Lists the marks of another codebook's labels."""
        self._asking = None
        self._model.adopt(codebook)
        self._show()

    def show_waiting(self, kind: str | None, key: str) -> None:
        """Puts the focus into the row that waits for its letter."""
        field = self.rows.field(key) if kind == "attribute" else None
        if field is not None and self._model.label_of(self._session.annotation) is not None:
            stops = [stop for stop in field.stops() if stop.isVisible()]
            if stops:
                stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place(self) -> None:
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Other marks in text order"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.note.setPlaceholderText(self.tr("What others should know about this mark"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 6, MARGIN, MARGIN)
        layout.setSpacing(6)
        for widget in (self._head, self.list, self.rows, self.note):
            layout.addWidget(widget)

    def _read(self) -> None:
        self._model.read()
        self._show()

    def _show(self) -> None:
        count, annotation = self._model.rowCount(), self._session.annotation
        label = self._model.label_of(annotation)
        self.setVisible(count > 0)
        self._head.setText(self.tr("Other marks  {0}").format(count))
        self._fit(count)
        row = self._model.row(annotation.id if annotation else None)
        self.list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        for field in (self.rows, self.note):
            field.setVisible(label is not None)
        if label is None or annotation is None:
            self.note.show_note(None, "")
            return
        self._ask(label)
        self.rows.show_answers(annotation.attributes)
        self.note.show_note(annotation.id, annotation.note)

    def _ask(self, label: Label) -> None:
        if label != self._asking:
            self._asking = label
            self.rows.clear()
            self.rows.ask(label.asked)
            align(self.rows.captions)

    def _fit(self, count: int) -> None:
        height = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + 4)
        self.list.setFixedHeight(height * min(max(count, 1), _ROOM) + 4)

    def _choose(self, index: QModelIndex) -> None:
        self._session.select(self._model.annotation_id(index.row()))

    def _answer(self, attribute_id: str, answer: Answer | None) -> None:
        annotation = self._session.annotation
        if annotation is not None:
            self._session.do(annotating.set_attribute, annotation.id, attribute_id, answer)
            self._show()

    def _write(self, annotation_id: str, note: str) -> None:
        document = self._session.document
        if document is not None and annotation_id in document.annotations:
            self._session.do(annotating.set_note, annotation_id, note)

    def _end_note(self) -> None:
        if self._session.project is not None:
            self._session.project.history.close_step()

    def _follow(self, change_set: ChangeSet) -> None:
        if self._model.concerns(change_set):
            self._read()

    def _restyle(self) -> None:
        self.setStyleSheet(form_style(self._theme.colours))
