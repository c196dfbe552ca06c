"""The outline of the codebook: everything in it as a tree, in which parts are chosen and put in order."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QDropEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.domain.codebook import Label, StanceValue
from annotator.domain.recoding import Item
from annotator.ui.codebook.drafting import Drafting
from annotator.ui.codebook.rows import PLACES, Row, rows
from annotator.ui.theme import Theme

_ITEM = Qt.ItemDataRole.UserRole
_DOT = 10


class Outline(QTreeWidget):
    """Follows the draft. Alt+Up and Alt+Down, or dragging, move a part among its siblings."""

    chosen = Signal(object)
    """The Item that is shown now; one without an id is a place."""

    def __init__(self, drafting: Drafting, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafting = drafting
        self._theme = theme
        self._lines: dict[Item, QTreeWidgetItem] = {}
        self._shape: list[tuple[Item, Item | None]] = []
        self.setAccessibleName(self.tr("Parts of the codebook"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setIconSize(QSize(_DOT, _DOT))
        self.currentItemChanged.connect(self._tell)
        drafting.changed.connect(self.show_draft)
        theme.changed.connect(self.show_draft)
        self.show_draft()
        self.choose(Item("label", ""))

    @property
    def current(self) -> Item:
        """What is chosen."""
        line = self.currentItem()
        return line.data(0, _ITEM) if line is not None else Item("label", "")

    def choose(self, item: Item) -> None:
        """Chooses a part, or its place when it is not there."""
        self.setCurrentItem(self._lines.get(item) or self._lines.get(item.sibling("")) or self._lines[PLACES[0]])

    def show_draft(self) -> None:
        """Shows the draft as it is now; lines that stay keep their place and whether they are open."""
        draft = self._drafting.draft
        found = rows(draft)
        shape = [(row.item, row.parent) for row in found]
        if shape != self._shape:
            self._rebuild(found)
            self._shape = shape
        for row in found:
            self._dress(self._lines[row.item], row)

    def _tell(self) -> None:
        self.chosen.emit(self.current)

    def move_by(self, step: int) -> None:
        """Moves the chosen part up (-1) or down (1) among its siblings."""
        item = self.current
        ids = [part.id for part in self._drafting.draft.siblings(item)] if item.id else []
        to = ids.index(item.id) + step if item.id in ids else -1
        if 0 <= to < len(ids):
            self._drafting.edit(lambda draft: draft.moved(item, to))
            self.choose(item)

    def _rebuild(self, found: list[Row]) -> None:
        current, first = self.current, not self._lines
        closed = {item for item, line in self._lines.items() if not line.isExpanded()}
        known = set(self._lines)
        self.blockSignals(True)
        self.clear()
        self._lines = {}
        for row in found:
            parent = self._lines[row.parent] if row.parent is not None else self
            line = QTreeWidgetItem(parent)
            line.setData(0, _ITEM, row.item)
            self._lines[row.item] = line
            # At first the choices are folded: the questions are what one looks for.
            folded = row.item.kind == "attribute" and row.item.id if first or row.item not in known else None
            line.setExpanded(row.item not in closed if folded is None else not folded)
        self.blockSignals(False)
        if not first:
            self.choose(current)

    def _dress(self, line: QTreeWidgetItem, row: Row) -> None:
        part = row.part
        if part is None:
            line.setText(0, self._place(row.item))
            font = self.font()
            font.setBold(True)
            line.setFont(0, font)
            line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled)
            return
        line.setText(0, self.tr("{name} (retired)").format(name=part.name) if part.retired else part.name)
        line.setText(1, str(getattr(part, "key", "")))
        line.setForeground(0, QBrush(QColor(self._theme.colours.faint if part.retired else self._theme.colours.ink)))
        line.setForeground(1, QBrush(QColor(self._theme.colours.faint)))
        if isinstance(part, Label | StanceValue):
            line.setIcon(0, _dot(self._theme.shade(part.colour).line, self.devicePixelRatioF()))

    def _place(self, place: Item) -> str:
        return {
            "label": self.tr("Labels"),
            "attribute": self.tr("Questions about the article"),
            "value": self.tr("Stance scale"),
            "target": self.tr("Stance targets"),
        }[place.kind]

    # what Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move what is chosen."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(step)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Moves the part in the draft; what is dropped elsewhere than among its siblings stays."""
        self.drop_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def drop_at(self, point: QPoint) -> None:
        """Puts the chosen part where the line at this point is."""
        item, line = self.current, self.itemAt(point)
        over: Item | None = line.data(0, _ITEM) if line is not None else None
        if over is None or not item.id or over.sibling(item.id) != item or over.id == item.id:
            return
        to = [part.id for part in self._drafting.draft.siblings(item)].index(over.id)
        self._drafting.edit(lambda draft: draft.moved(item, to))
        self.choose(item)


def _dot(colour: str, ratio: float) -> QIcon:
    pixmap = QPixmap(round(_DOT * ratio), round(_DOT * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(0.5, 0.5, _DOT - 1, _DOT - 1))
    painter.end()
    return QIcon(pixmap)
