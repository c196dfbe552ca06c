"""The choices of a question with their keys, written and put in order in one list."""

from msgspec import structs
from PySide6.QtWidgets import QWidget

from annotator.domain.question import AttributeDefinition, Choice
from annotator.domain.recoding import Draft, Item
from annotator.ui.codebook.drafting import Drafting
from annotator.ui.codebook.lines import Lines
from annotator.ui.codebook.rows import fresh

_NAME, _KEY = 0, 1


class ChoiceList(Lines):
    """Writes to the draft. Retired choices are not in it: the outline has them."""

    def __init__(self, drafting: Drafting, parent: QWidget | None = None) -> None:
        super().__init__(("", ""), _NAME, parent)
        self.setHorizontalHeaderLabels([self.tr("Choice"), self.tr("Key")])
        self.setAccessibleName(self.tr("Choices"))
        self._drafting = drafting
        self._item = Item("attribute", "")
        self._shown: tuple[Choice, ...] = ()
        self.edited.connect(self._edit)
        self.moved.connect(self._move)
        self.removed.connect(self._remove)

    def show_attribute(self, item: Item, attribute: AttributeDefinition) -> None:
        """Shows the choices of a question."""
        self._item, self._shown = item, attribute.offered
        self.show_lines([(choice.name, choice.key) for choice in attribute.offered])

    def _place(self, row: int) -> Item:
        return Item("choice", self._shown[row].id, self._item.id, self._item.label)

    def _edit(self, row: int, column: int, value: str) -> None:
        text = " ".join(str(value).split())
        if row >= len(self._shown):
            if column == _NAME and text:
                self._drafting.edit(lambda draft: self._with_new(draft, text))
            return
        item, choice = self._place(row), self._shown[row]
        change = {"name": text or choice.name} if column == _NAME else {"key": text[:1].upper()}
        self._drafting.edit(lambda draft: draft.put(item, structs.replace(choice, **change)))

    def _with_new(self, draft: Draft, name: str) -> Draft:
        place = Item("choice", "", self._item.id, self._item.label)
        return draft.added(place, fresh(draft, place, name))

    def _move(self, row: int, to: int) -> None:
        item, over = self._place(row), self._shown[to].id
        self._drafting.edit(lambda d: d.moved(item, [part.id for part in d.siblings(item)].index(over)))

    def _remove(self, row: int) -> None:
        item = self._place(row)
        self._drafting.edit(lambda draft: draft.retired(item))
