"""Paints the cards. The form of the selected one is a widget; this paints the card around it."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.claims.card import Card, shown
from annotator.ui.claims.model import AnyIndex, ClaimsModel
from annotator.ui.claims.sheet import GAP, MARGIN, PILL_PAD, PILLS_GAP, QUOTE_GAP, RING, Pill, Sheet, direction
from annotator.ui.keys import Keys
from annotator.ui.theme import Theme

_RADIUS, _EDGE = 8.0, 3
_DASHES, _EDGE_DASHES = (4.0, 3.0), (0.9, 0.6)  # in pen widths
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_ELIDE = Qt.TextElideMode.ElideRight


class CardDelegate(QStyledItemDelegate):
    """Draws each row as a card; ``unfolded`` is the claim whose form lies on its card, ``ringed`` a suggestion."""

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self.sheet = Sheet(parent.font())
        self.unfolded: str | None = None
        self.ringed: str | None = None
        self._keys = Keys()

    def fit(self, font: QFont) -> None:
        """Follows another font of the interface."""
        self.sheet = Sheet(font)

    def show_keys(self, keys: Keys) -> None:
        """Names these keys on the cards."""
        self._keys = keys

    def height(self, card: Card, width: int) -> int:
        """The height of the row of a folded card of this width."""
        return self.sheet.height(card.quote, self._pills(card), width)

    def frame(self, row: QRect, width: int) -> QRect:
        """The card within its row. Its width does not shrink when a scroll bar comes: that stands in the margin."""
        return QRect(row.left() + MARGIN, row.top() + RING, width, row.height() - RING - GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one card."""
        card = self._model.card(index.row())
        table = self.parent()
        if card is None or not isinstance(table, QWidget):
            return
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        frame = self.frame(rect, table.width() - 2 * MARGIN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_frame(painter, frame, card)
        body = self.sheet.body(frame)
        self._paint_speaker(painter, body, card)
        self._paint_quote(painter, body, card, frame.width())
        if card.claim_id != self.unfolded:
            corner = QPoint(body.left(), frame.top() + self.sheet.head(card.quote, frame.width()) + PILLS_GAP)
            self._paint_pills(painter, corner, card, frame.width())
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRect, card: Card) -> None:
        colours = self.theme.colours
        path = QPainterPath()
        path.addRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if not card.suggested:
            painter.fillPath(path, QColor(colours.paper))
        pen = QPen(QColor(colours.line), 1)
        if card.suggested:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawPath(path)
        self._paint_edge(painter, frame, path, card)
        if card.claim_id in (self.unfolded, self.ringed):
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(frame).adjusted(-1, -1, 1, 1), _RADIUS + 1, _RADIUS + 1)

    def _paint_edge(self, painter: QPainter, frame: QRect, path: QPainterPath, card: Card) -> None:
        painter.save()
        painter.setClipPath(path)
        pen = QPen(QColor(self.theme.shade(card.colour).line), 2 * _EDGE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if card.suggested:
            pen.setDashPattern(_EDGE_DASHES)
        painter.setPen(pen)
        painter.drawLine(frame.topLeft(), frame.bottomLeft())
        painter.restore()

    def _paint_speaker(self, painter: QPainter, body: QRect, card: Card) -> None:
        sheet, colours = self.sheet, self.theme.colours
        line = QRect(body.left(), body.top(), body.width(), sheet.name.height())
        painter.setFont(sheet.name_font if card.speaker else sheet.nobody_font)
        painter.setPen(QColor(colours.ink if card.speaker else colours.faint))
        who = f"{card.speaker}?" if card.suggested and card.speaker else card.speaker or self.tr("No speaker yet")
        if card.suggested:
            line.setRight(line.right() - self._paint_keys(painter, line))
            painter.setFont(sheet.name_font if card.speaker else sheet.nobody_font)
            painter.setPen(QColor(colours.soft))
        name = sheet.name.elidedText(who, _ELIDE, line.width())
        painter.drawText(line, _MIDDLE, name)
        room = line.adjusted(painter.fontMetrics().horizontalAdvance(name) + 6, 0, 0, 0)
        painter.setFont(sheet.small_font)
        painter.setPen(QColor(colours.faint))
        if room.width() > sheet.small.averageCharWidth() * 4:
            painter.drawText(room, _MIDDLE, sheet.small.elidedText(self._detail(card), _ELIDE, room.width()))

    def _paint_keys(self, painter: QPainter, line: QRect) -> int:
        """Paints the keys that answer a suggestion at the end of the line; gives their width."""
        answers = (("accept", self.tr("accept")), ("reject", self.tr("reject")))
        words = " · ".join(f"{key} {word}" for command, word in answers if (key := self._keys.shown(command)))
        painter.setFont(self.sheet.small_font)
        painter.setPen(QColor(self.theme.colours.faint))
        width = self.sheet.small.horizontalAdvance(words) + 8
        if width > line.width() // 2:
            return 0
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return width

    def _paint_quote(self, painter: QPainter, body: QRect, card: Card, width: int) -> None:
        sheet = self.sheet
        painter.setFont(sheet.quote_font)
        painter.setLayoutDirection(direction(card.quote))
        painter.setPen(QColor(self.theme.colours.soft if card.suggested else self.theme.colours.ink))
        top = body.top() + sheet.name.height() + QUOTE_GAP
        for n, line in enumerate(sheet.broken(card.quote, width)):
            place = QRect(body.left(), top + n * sheet.quote_line, body.width(), sheet.quote_line)
            painter.drawText(place, _MIDDLE, line)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def _paint_pills(self, painter: QPainter, corner: QPoint, card: Card, width: int) -> None:
        pills = self._pills(card)
        painter.setFont(self.sheet.small_font)
        for pill, place in zip(pills, self.sheet.pills(pills, width), strict=True):
            rect = place.translated(corner)
            self._paint_pill(painter, pill, rect)

    def _paint_pill(self, painter: QPainter, pill: Pill, rect: QRect) -> None:
        shade, round_ = self.theme.shade(pill.colour or "grey"), rect.height() / 2
        painter.setPen(Qt.PenStyle.NoPen if pill.colour else QPen(QColor(self.theme.colours.line), 1))
        painter.setBrush(QColor(shade.tint) if pill.colour else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        painter.setPen(QColor(shade.ink))
        painter.drawText(rect, _CENTRE, self.sheet.small.elidedText(pill.text, _ELIDE, rect.width() - 2 * PILL_PAD + 1))

    def _detail(self, card: Card) -> str:
        who = self.tr("via “{0}”").format(card.via) if card.via else card.affiliation
        told = self.tr("in a claim by {0}").format(" ‹ ".join(card.told_by)) if card.told_by else ""
        filled = self._filled_in() if card.provisional else ""
        return " · ".join(part for part in (who, told, card.kind, filled) if part)

    def _filled_in(self) -> str:
        key = self._keys.shown("accept")
        return self.tr("filled in, {0} accepts").format(key) if key else self.tr("filled in")

    def _pills(self, card: Card) -> list[Pill]:
        pills = [Pill(f"{shown(chip.sign)} {chip.target}", chip.colour) for chip in card.chips]
        if card.unsure:
            pills.append(Pill(self.tr("⚑ unsure"), None))
        if card.note:
            pills.append(Pill(self.tr("✎ {0}").format(card.note), None))
        return pills
