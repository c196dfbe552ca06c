"""What can be done with a part that is in use: retire it, merge it into another one, split it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.domain.codebook import Label
from annotator.domain.recoding import Draft, Item, Part
from annotator.project.coding import Effect
from annotator.ui.codebook.drafting import Drafting
from annotator.ui.codebook.words import tr, used
from annotator.ui.drop_down import DropDown


class Standing(QWidget):
    """Says how often the part was used and offers what fits its kind."""

    def __init__(self, drafting: Drafting, count: Callable[[Item], Effect], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._count = drafting, count
        self._item = Item("label", "")
        self._used = QLabel()
        self._used.setObjectName("soft")
        self._used.setWordWrap(True)
        self.retire = QPushButton()
        self.retire.clicked.connect(self._retire)
        self.into, self.merge = DropDown(), QPushButton(self.tr("Merge"))
        self.into.setAccessibleName(self.tr("Merge into"))
        self.merge.clicked.connect(self._merge)
        self.names, self.split = QLineEdit(), QPushButton(self.tr("Split"))
        self.names.setAccessibleName(self.tr("Split into"))
        self.names.setPlaceholderText(self.tr("new choices, with commas between"))
        self.names.returnPressed.connect(self._split)
        self.split.clicked.connect(self._split)
        self._merging = _line(QLabel(self.tr("Merge into")), self.into, self.merge)
        self._splitting = _line(QLabel(self.tr("Split into")), self.names, self.split)
        for button in (self.retire, self.merge, self.split):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._used, self._merging, self._splitting, _line(self.retire, None)):
            layout.addWidget(widget)

    def show_item(self, item: Item) -> None:
        """Shows what can be done with a part of the draft."""
        draft, part = self._drafting.draft, self._drafting.draft.part(item)
        if item != self._item:
            self.names.clear()
        self._item = item
        new = draft.is_new(item)
        self._used.setText(self.tr("New in this version.") if new else used(self._count(item)))
        has_role = isinstance(part, Label) and bool(part.role)
        self.retire.setVisible(not has_role)
        self.retire.setText(self.tr("Remove") if new else tr("Offer again") if part.retired else tr("Retire"))
        others = [] if item.kind == "attribute" or has_role else _others(draft, item, part)
        self._merging.setVisible(bool(others) and not new)
        self._splitting.setVisible(item.kind == "choice" and not new and not part.retired)
        self.into.clear()
        for other in others:
            self.into.addItem(other.name, other.id)

    def _retire(self) -> None:
        item, retired = self._item, self._drafting.draft.part(self._item).retired
        self._drafting.edit(lambda draft: draft.retired(item, not retired))

    def _merge(self) -> None:
        item, into = self._item, self.into.currentData()
        if into:
            self._drafting.edit(lambda draft: draft.merged(item, item.sibling(into)))

    def _split(self) -> None:
        item = self._item
        names = [name.strip() for name in self.names.text().split(",") if name.strip()]
        if names:
            self._drafting.edit(lambda draft: draft.split(item, names))


def _others(draft: Draft, item: Item, part: Part) -> list[Part]:
    """What it can be merged into."""
    role = part.role if isinstance(part, Label) else ""
    found = (p for p in draft.siblings(item) if p.id != part.id and not p.retired)
    return [p for p in found if not isinstance(p, Label) or p.role == role]


def _line(*widgets: QWidget | None) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        if widget is None:
            layout.addStretch()
        else:
            layout.addWidget(widget, 1 if isinstance(widget, QLineEdit | DropDown) else 0)
    return line
