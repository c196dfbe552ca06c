"""Asks whom to give work and which, and shows what each one would get."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import Annotator
from annotator.domain.errors import AnnotatorError
from annotator.project.dealing import Rule, amount
from annotator.project.giving_out import GiveOut, Plan, plan
from annotator.project.project import Project
from annotator.ui.drop_down import DropDown
from annotator.ui.sharing import words
from annotator.ui.trouble import sentence

_PAUSE = 200  # milliseconds of no typing after which it is reckoned again


class Choice(Struct, frozen=True):
    """One set of articles to choose from, as settings of a Selection, under the words for it."""

    words: str
    settings: Mapping[str, str]


class GiveOutDialog(QDialog):
    """Reckons with every change what would be given; ``wanted`` says that it is to be done."""

    wanted = Signal(object)
    """A Plan."""

    def __init__(
        self, project: Project, people: Sequence[Annotator], choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Give out work"))
        self._project = project
        self._plan: Plan | None = None
        self._people = QListWidget()
        for one in people:
            item = QListWidgetItem(one.name, self._people)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setCheckState(Qt.CheckState.Unchecked)
        self._new = QLineEdit()
        self._new.setPlaceholderText(self.tr("names, with commas between them"))
        self._which = DropDown()
        for choice in choices:
            self._which.addItem(choice.words, dict(choice.settings))
        self._shared = QLineEdit("10%")
        self._known, self._seed = QSpinBox(), QSpinBox()
        self._known.setRange(0, 90)
        self._known.setSuffix(" %")
        self._seed.setRange(1, 999_999)
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong = QLabel()
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.reckon)
        self._lay_out()
        self._connect()
        self.reckon()
        self.resize(620, 520)

    def accept(self) -> None:
        """Hands on what was reckoned; whoever does it closes the dialog with ``done``."""
        self.reckon()
        if self._plan is not None:
            self.wanted.emit(self._plan)

    def refuse(self, why: str) -> None:
        """Says why it cannot be done so."""
        self._wrong.setText(why)
        self._wrong.setVisible(bool(why))

    def reckon(self) -> None:
        """Shows what would be given with what is chosen now."""
        self._pause.stop()
        self._plan = None
        self.refuse("")
        try:
            names = self._names()
            self._plan = plan(self._project, self._choice(names)) if names else None
        except AnnotatorError as error:
            self.refuse(sentence(error))
        lines = [words.share(share) for share in self._plan.shares] if self._plan is not None else []
        self._told.setText("\n".join(lines) or self.tr("Choose annotators, or write the names of new ones."))
        given = self._plan is not None and any(share.hand or share.before for share in self._plan.shares)
        self._do.setEnabled(given)

    def _names(self) -> tuple[str, ...]:
        items = (self._people.item(row) for row in range(self._people.count()))
        known = [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked]
        return (*known, *(name.strip() for name in self._new.text().split(",") if name.strip()))

    def _choice(self, names: tuple[str, ...]) -> GiveOut:
        rule = Rule(shared=amount(self._shared.text()), known=self._known.value() / 100, seed=self._seed.value())
        return GiveOut(people=names, settings=self._which.currentData() or {}, rule=rule)

    def _lay_out(self) -> None:
        self._people.setMaximumHeight(110)
        self._known.setToolTip(self.tr("Settled in the gold set, and not told apart by the annotator"))
        self._seed.setToolTip(self.tr("The same seed shares the same articles out the same way"))
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._told.setMargin(4)
        self._told.setAccessibleName(self.tr("What each one gets"))
        hint = QLabel(self.tr("Each one gets one file. It holds their own marks and nobody else's name or marks."))
        for label, name in ((hint, "soft"), (self._wrong, "wrong")):
            label.setObjectName(name)
            label.setWordWrap(True)
        shown = QScrollArea()
        shown.setWidgetResizable(True)
        shown.setWidget(self._told)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._do = buttons.addButton(self.tr("&Give out…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        layout.addLayout(self._form())
        layout.addWidget(shown, 1)
        layout.addWidget(self._wrong)
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._do.setDefault(True)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows = (
            (self.tr("&Annotators"), self._people),
            (self.tr("&New annotators"), self._new),
            (self.tr("Ar&ticles"), self._which),
            (self.tr("&Everyone marks (20 or 10%)"), self._shared),
            (self.tr("&Known articles mixed in"), self._known),
            (self.tr("&Seed"), self._seed),
        )
        for title, field in rows:
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(title, field)
        form.setRowVisible(0, self._people.count() > 0)
        return form

    def _connect(self) -> None:
        later = self._pause.start
        self._people.itemChanged.connect(lambda: later())
        self._which.currentIndexChanged.connect(lambda: later())
        for field in (self._new, self._shared):
            field.textChanged.connect(lambda: later())
        for number in (self._known, self._seed):
            number.valueChanged.connect(lambda: later())
