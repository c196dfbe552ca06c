"""The rows of the form that the codebook asks for: the parts of an attribution, and the attributes of a claim."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Codebook, Label
from annotator.domain.document import AnnotatedArticle
from annotator.ui.claims.captions import Caption
from annotator.ui.claims.choices import ChoiceField
from annotator.ui.claims.parts import PartField
from annotator.ui.keys import Keys


class Questions(QWidget):
    """Made anew for each codebook and filled anew for each claim."""

    answered = Signal(str, object)
    """An attribute's id and a choice's id, or None to take the answer back."""
    cleared = Signal(str)
    """The role whose mark is to be untied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[str, PartField] = {}
        self._choices: dict[str, ChoiceField] = {}
        self.captions: list[Caption] = []
        self._keys = Keys()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def adopt(self, codebook: Codebook | None) -> None:
        """Asks what another codebook asks."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._parts, self._choices, self.captions = {}, {}, []
        for label in codebook.labels if codebook else ():
            if label.role in {"mention", "cue"}:
                self._add_part(label)
        for attribute in codebook.in_role("claim").attributes if codebook else ():
            field = ChoiceField(attribute, self)
            field.chosen.connect(self.answered)
            self._choices[attribute.id] = field
            self._add(_headed(attribute.name), attribute.key, field)

    def show_keys(self, keys: Keys) -> None:
        """Says by which keys the parts are marked."""
        self._keys = keys
        for (role, part), caption in zip(self._parts.items(), self.captions, strict=False):
            caption.show_key(keys.shown(role))
            part.show_key(keys.shown(role))

    def show_claim(self, document: AnnotatedArticle, claim: Annotation) -> None:
        """Shows what is said about a claim."""
        attribution = document.attribution(claim.id)
        marks = {"mention": attribution.mention_id, "cue": attribution.cue_id}
        for role, part in self._parts.items():
            mark = document.annotations.get(marks[role] or "")
            part.show_words(mark.quote if mark else None)
        for key, field in self._choices.items():
            field.show_choice(claim.attributes.get(key))

    def field(self, attribute_id: str) -> ChoiceField | None:
        """The field of an attribute."""
        return self._choices.get(attribute_id)

    def part(self, role: str) -> PartField | None:
        """The field of the mention or the cue."""
        return self._parts.get(role)

    def _add_part(self, label: Label) -> None:
        # More than one label may have a role; the verbs mark with the first.
        if label.role not in self._parts:
            part = PartField(label, self)
            part.cleared.connect(self.cleared)
            part.show_key(self._keys.shown(label.role))
            self._parts[label.role] = part
            self._add(_headed(label.name), self._keys.shown(label.role), part)

    def _add(self, words: str, key: str, field: QWidget) -> None:
        row = self._grid.rowCount()
        self.captions.append(Caption(words, key, self))
        self._grid.addWidget(self.captions[-1], row, 0)
        self._grid.addWidget(field, row, 1)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        fields = (*self._parts.values(), *self._choices.values())
        return [stop for field in fields for stop in field.stops()]


def _headed(name: str) -> str:
    return name[:1].upper() + name[1:]
