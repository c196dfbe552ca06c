"""What is known of one speaker, to be read and mended. A field is stored when it is left."""

from msgspec import structs
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from annotator.domain.speaker import SPEAKER_KINDS, Speaker
from annotator.ui.drop_down import DropDown
from annotator.ui.speakers import words
from annotator.ui.speakers.roles_model import RolesModel
from annotator.ui.tables import list_rows

_LINES, _TEXT_LINES = 3, 2


class SpeakerForm(QWidget):
    """Shows one speaker. It never changes it: ``edited`` hands over the speaker as it is to be."""

    edited = Signal(object, object)
    """The Speaker that was shown, and the Speaker as it reads now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Speaker | None = None
        self._name = _line(self.tr("Name"))
        self._aliases = _lines(self.tr("Aliases"), self.tr("other names, one a line"), self)
        self._kind = DropDown()
        self._country = _line(self.tr("Country"))
        self._gender = _line(self.tr("Gender"))
        self._external_id = _line(self.tr("External id"), self.tr("such as Q57661 of Wikidata"))
        self._note = _lines(self.tr("Note"), "", self)
        self._roles = RolesModel(self)
        self._table = _table(self._roles)
        self._wrong = QLabel()
        self._fill()
        self._connect()
        self.show_speaker(None)

    def show_speaker(self, speaker: Speaker | None) -> None:
        """Shows a speaker as it is, or nothing; what was typed and not stored is given up."""
        self._shown = speaker
        self.setEnabled(speaker is not None)
        shown = speaker or Speaker(id="", name="")
        _set(self._name, shown.name)
        _set(self._aliases, "\n".join(shown.aliases))
        self._kind.setCurrentIndex(SPEAKER_KINDS.index(shown.kind))
        for field, text in ((self._country, shown.country), (self._gender, shown.gender)):
            _set(field, text)
        _set(self._external_id, shown.external_id)
        _set(self._note, shown.note)
        self._roles.show(shown.roles)
        self.tell("")

    def tell(self, wrong: str) -> None:
        """Says why what is written here cannot be stored; an empty text says that nothing is wrong."""
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))

    def begin(self) -> None:
        """Puts the caret into the name."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def commit(self) -> None:
        """Hands over what is written and not yet stored."""
        if self._shown is not None and (now := self._written(self._shown)) != self._shown:
            self.edited.emit(self._shown, now)

    def _written(self, shown: Speaker) -> Speaker:
        return structs.replace(
            shown,
            name=self._name.text(),
            aliases=tuple(line for line in self._aliases.toPlainText().split("\n") if line.strip()),
            kind=self._kind.currentData(),
            roles=self._roles.roles,
            country=self._country.text().strip(),
            gender=self._gender.text().strip(),
            external_id=self._external_id.text().strip(),
            note=self._note.toPlainText(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field of several lines is stored when it is left too."""
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        for line in (self._name, self._country, self._gender, self._external_id):
            line.editingFinished.connect(self.commit)
        self._kind.activated.connect(self.commit)
        self._roles.edited.connect(self.commit)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._roles.remove(self._table.currentIndex().row()))

    def _fill(self) -> None:
        self._kind.setAccessibleName(self.tr("Kind"))
        for kind in SPEAKER_KINDS:
            self._kind.addItem(words.said_kind(kind), kind)
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setHorizontalSpacing(12)
        for title, field in (
            (self.tr("Name"), self._name),
            (self.tr("Aliases"), self._aliases),
            (self.tr("Roles"), self._table),
        ):
            layout.addRow(_caption(title, field), field)
        for title, field, other_title, other in (
            (self.tr("Kind"), self._kind, self.tr("Country"), self._country),
            (self.tr("Gender"), self._gender, self.tr("External id"), self._external_id),
        ):
            beside = _caption(other_title, other)
            beside.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.tr("External id")) + 2)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(field, 1)
            row.addWidget(beside)
            row.addWidget(other, 1)
            layout.addRow(_caption(title, field), row)
        layout.addRow(_caption(self.tr("Note"), self._note), self._note)
        layout.addRow(self._wrong)


def _caption(title: str, field: QWidget) -> QLabel:
    label = QLabel(title)
    label.setObjectName("soft")
    label.setBuddy(field)
    return label


def _line(name: str, hint: str = "") -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    return field


def _lines(name: str, hint: str, owner: QObject) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName("note")
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    field.setTabChangesFocus(True)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * _TEXT_LINES + 22)
    field.installEventFilter(owner)
    return field


def _set(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    if text == (field.text() if isinstance(field, QLineEdit) else field.toPlainText()):
        return  # the caret stays where it is
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def _table(model: RolesModel) -> QTableView:
    view = QTableView()
    list_rows(view, model, view.tr("Roles, with the dates from which and until which they held"))
    view.setToolTip(view.tr("Dates are written 2016-11-16, 2016-11 or 2016. Del removes a role."))
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setEditTriggers(QTableView.EditTrigger.AllEditTriggers)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    header.resizeSection(2, 92)
    header.resizeSection(3, 92)
    view.setFixedHeight(view.verticalHeader().defaultSectionSize() * _LINES + header.sizeHint().height() + 4)
    return view
