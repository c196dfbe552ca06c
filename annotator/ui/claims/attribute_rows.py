"""Rows of questions of the codebook with their fields: about a claim, about another mark, or about an article."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.domain.question import Answer, AttributeDefinition
from annotator.ui.claims.answers import AnswerField, answer_field
from annotator.ui.claims.captions import Caption
from annotator.ui.claims.guidance import GuidanceButton, told


class AttributeRows(QWidget):
    """Made anew for each codebook and filled anew for each thing that is asked about."""

    answered = Signal(str, object)
    """An attribute's id and the Answer, or None to take the answer back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, AnswerField] = {}
        self._guidance: list[GuidanceButton] = []
        self.captions: list[Caption] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def ask(self, attributes: Iterable[AttributeDefinition]) -> None:
        """Adds a row for each of these."""
        for attribute in attributes:
            field = answer_field(attribute, self)
            field.answered.connect(self.answered)
            self._fields[attribute.id] = field
            caption = self.add_row(attribute.name, attribute.key, field)
            if told(attribute.guidelines):
                self._guide(caption, attribute)

    def clear(self) -> None:
        """Asks nothing any more."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields, self._guidance, self.captions = {}, [], []

    def show_answers(self, answers: Mapping[str, Answer]) -> None:
        """Shows what was answered."""
        for key, field in self._fields.items():
            field.show_answer(answers.get(key))

    def field(self, attribute_id: str) -> AnswerField | None:
        """The field of an attribute."""
        return self._fields.get(attribute_id)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [stop for field in self._fields.values() for stop in field.stops()]

    def add_row(self, name: str, key: str, field: QWidget) -> Caption:
        """Adds a row; a name begins with a capital there."""
        row = self._grid.rowCount()
        caption = Caption(name[:1].upper() + name[1:], key, self)
        self.captions.append(caption)
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(field, row, 1)
        return caption

    def _guide(self, caption: Caption, attribute: AttributeDefinition) -> None:
        button = GuidanceButton(attribute.name, attribute.guidelines, self)
        caption.add(button)
        caption.setToolTip(told(attribute.guidelines))
        self._guidance.append(button)
        self._grid.addWidget(button.text_below, self._grid.rowCount(), 0, 1, 2)
