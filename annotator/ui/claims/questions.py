"""The rows of the form that the codebook asks for: the parts of an attribution, and the attributes of a claim."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Codebook, Label
from annotator.domain.document import AnnotatedArticle
from annotator.ui.claims.attribute_rows import AttributeRows
from annotator.ui.claims.parts import PartField
from annotator.ui.keys import Keys


class Questions(AttributeRows):
    """The parts first, then the attributes."""

    cleared = Signal(str)
    """The role whose mark is to be untied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[str, PartField] = {}
        self._keys = Keys()

    def adopt(self, codebook: Codebook | None) -> None:
        """Asks what another codebook asks."""
        self.clear()
        self._parts = {}
        for label in codebook.labels if codebook else ():
            if label.role in {"mention", "cue"} and not label.retired:
                self._add_part(label)
        self.ask(codebook.in_role("claim").asked if codebook else ())

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
        self.show_answers(claim.attributes)

    def part(self, role: str) -> PartField | None:
        """The field of the mention or the cue."""
        return self._parts.get(role)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [*(stop for part in self._parts.values() for stop in part.stops()), *super().stops()]

    def _add_part(self, label: Label) -> None:
        # More than one label may have a role; the verbs mark with the first.
        if label.role not in self._parts:
            part = PartField(label, self)
            part.cleared.connect(self.cleared)
            part.show_key(self._keys.shown(label.role))
            self._parts[label.role] = part
            self.add_row(label.name, self._keys.shown(label.role), part)
