"""The form of one part of the codebook: everything about it that can be written."""

from collections.abc import Callable
from functools import partial

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from annotator.domain.codebook import Label, StanceValue
from annotator.domain.question import AttributeDefinition, Choice
from annotator.domain.recoding import Item, Part
from annotator.project.coding import Effect
from annotator.ui.codebook.choice_list import ChoiceList
from annotator.ui.codebook.drafting import Drafting
from annotator.ui.codebook.fields import KeyField, RangeField, Swatches
from annotator.ui.codebook.guidelines import GuidelinesEditor
from annotator.ui.codebook.standing import Standing
from annotator.ui.codebook.words import KINDS, tr
from annotator.ui.drop_down import DropDown
from annotator.ui.theme import Theme

_CHOOSING = {"choice", "several"}


class PartForm(QWidget):
    """Shows the part that is chosen, as the draft has it now; what is written goes to the draft at once."""

    def __init__(self, drafting: Drafting, theme: Theme, count: Callable[[Item], Effect]) -> None:
        super().__init__()
        self._drafting = drafting
        self._item = Item("label", "")
        self.name, self.sign = QLineEdit(), QLineEdit()
        self.key, self.colours, self.range = KeyField(), Swatches(theme), RangeField()
        self.kind = DropDown()
        for kind, words in KINDS.items():
            self.kind.addItem(tr(words), kind)
        self.choices = ChoiceList(drafting)
        self.guidelines = GuidelinesEditor()
        self.standing = Standing(drafting, count)
        self._taken = QLabel()
        self._taken.setObjectName("wrong")
        self._taken.setWordWrap(True)
        self._rows = QFormLayout(self)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._place()
        self._connect()

    def _place(self) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.name),
            (self.tr("Sign"), self.sign),
            (self.tr("Key"), self.key),
            ("", self._taken),
            (self.tr("Colour"), self.colours),
            (self.tr("Answer"), self.kind),
            (self.tr("Range"), self.range),
            (self.tr("Choices"), self.choices),
            (self.tr("Guidelines"), self.guidelines),
            (self.tr("In use"), self.standing),
        )
        for words, field in rows:
            label = QLabel(words)
            label.setObjectName("soft")
            label.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(words)
            self._rows.addRow(label, field)
        self.sign.setMaxLength(2)
        self.sign.setMaximumWidth(60)

    def _connect(self) -> None:
        self.name.textEdited.connect(partial(self._put, "name"))
        self.name.editingFinished.connect(self._tidy_name)
        self.sign.textEdited.connect(partial(self._put, "sign"))
        self.key.chosen.connect(partial(self._put, "key"))
        self.colours.chosen.connect(partial(self._put, "colour"))
        self.kind.activated.connect(lambda: self._put("kind", self.kind.currentData()))
        self.range.edited.connect(self._put_range)
        self.guidelines.edited.connect(partial(self._put, "guidelines"))

    def show_item(self, item: Item) -> None:
        """Shows a part of the draft."""
        self._item = item
        part = self._drafting.draft.part(item)
        if self.name.text().strip() != part.name or not self.name.hasFocus():
            self.name.setText(part.name)
        self.key.setText(getattr(part, "key", ""))
        self.key.with_shift = item.kind in {"label", "attribute"}
        self.guidelines.show_guidelines(part.guidelines)
        self.standing.show_item(item)
        self._show_own(item, part)
        self._show_rows(part)

    def show_clash(self, words: str) -> None:
        """Says what else the key leads to."""
        self._taken.setText(words)
        self._rows.setRowVisible(self._taken, bool(words))

    def begin_name(self) -> None:
        """Lets the name be written, as of a part that was just added."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _show_own(self, item: Item, part: Part) -> None:
        if isinstance(part, Label | StanceValue):
            self.colours.show_colour(part.colour)
        if isinstance(part, StanceValue) and not self.sign.hasFocus():
            self.sign.setText(part.sign)
        if isinstance(part, AttributeDefinition):
            self.kind.setCurrentIndex(self.kind.findData(part.kind))
            # An answer is of one kind for ever; only a question that nobody has been asked yet is free.
            self.kind.setEnabled(self._drafting.draft.is_new(item))
            self.range.show_range(part.least, part.most)
            self.choices.show_attribute(item, part)

    def _show_rows(self, part: Part) -> None:
        asked = part if isinstance(part, AttributeDefinition) else None
        with_role = isinstance(part, Label) and bool(part.role)
        shown = {
            self.sign: isinstance(part, StanceValue),
            self.key: isinstance(part, Choice | AttributeDefinition | Label | StanceValue) and not with_role,
            self.colours: isinstance(part, Label | StanceValue),
            self.kind: asked is not None,
            self.range: asked is not None and asked.kind == "number",
            self.choices: asked is not None and asked.kind in _CHOOSING,
        }
        for field, visible in shown.items():
            self._rows.setRowVisible(field, visible)

    def _put(self, field: str, value: object) -> None:
        item = self._item
        part = structs.replace(self._drafting.draft.part(item), **{field: value})
        self._drafting.edit(lambda draft: draft.put(item, part), f"{item} {field}")

    def _put_range(self, least: float | None, most: float | None) -> None:
        item = self._item
        part = structs.replace(self._drafting.draft.part(item), least=least, most=most)
        self._drafting.edit(lambda draft: draft.put(item, part))

    def _tidy_name(self) -> None:
        item, name = self._item, self.name.text()
        if item.id:
            self._drafting.edit(lambda draft: draft.renamed(item, name), f"{item} name")
