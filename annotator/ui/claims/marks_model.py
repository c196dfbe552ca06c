"""The marks of the open article that are no part of an attribution, in text order."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from annotator.domain.annotation import Annotation
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Label
from annotator.domain.document import text_order
from annotator.domain.question import chosen
from annotator.ui.plain import as_plain
from annotator.ui.session import Session
from annotator.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_DOT = 8


class MarksModel(QAbstractListModel):
    """One row a mark. It holds only the order; what a row says is read from the session's document when asked."""

    def __init__(self, session: Session, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._labels: dict[str, Label] = {}
        self._order: list[str] = []

    def adopt(self, codebook: Codebook | None) -> None:
        """Lists the marks of the labels that stand alone in another codebook, retired ones too."""
        self._labels = {label.id: label for label in codebook.labels if not label.role} if codebook else {}
        self.read()

    def read(self) -> None:
        """Lists the marks of the open article anew."""
        self.beginResetModel()
        document = self._session.document if self._labels else None
        marks = [a for a in document.annotations.values() if a.label in self._labels] if document else []
        self._order = [mark.id for mark in sorted(marks, key=text_order)]
        self.endResetModel()

    def concerns(self, change_set: ChangeSet) -> bool:
        """Whether a change set touches a mark that is, or was, listed."""
        if not self._labels:
            return False
        values = (value for c in change_set.changes for value in (c.before, c.after))
        return any(isinstance(value, Annotation) and value.label in self._labels for value in values)

    def row(self, annotation_id: str | None) -> int:
        """The row of a mark, or -1."""
        return self._order.index(annotation_id) if annotation_id in self._order else -1

    def annotation_id(self, row: int) -> str:
        """The mark in a row."""
        return self._order[row]

    def label_of(self, annotation: Annotation | None) -> Label | None:
        """The label of a mark, if it is one that stands alone."""
        return self._labels.get(annotation.label) if annotation else None

    # what Qt asks

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many marks there are."""
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> object:
        """The label with its first answer, and the words; the label's colour as a dot."""
        document = self._session.document
        mark = document.annotations.get(self._order[index.row()]) if document else None
        label = self.label_of(mark)
        if mark is None or label is None:
            return None
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                return f"{_named(label, mark)}: {' '.join(mark.quote.split())}"
            case Role.ToolTipRole:
                return as_plain(mark.quote)
            case Role.DecorationRole:
                return _dot(self._theme.shade(label.colour).line)
            case _:
                return None


def _named(label: Label, mark: Annotation) -> str:
    for attribute in label.attributes:
        names = [c.name for one in chosen(mark.attributes.get(attribute.id)) if (c := attribute.choice(one))]
        if names:
            return f"{label.name} ({', '.join(names)})"
    return label.name


def _dot(colour: str) -> QPixmap:
    pixmap = QPixmap(_DOT, _DOT)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(0, 0, _DOT, _DOT))
    painter.end()
    return pixmap
