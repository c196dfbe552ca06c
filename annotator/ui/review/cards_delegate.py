"""Paints the cards of points; over the chosen one lies a widget."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.badge import paint_badge
from annotator.ui.review.cards_model import CardsModel
from annotator.ui.review.measures import BADGE_GAP, GAP, MARGIN, RING, ROW_PAD, Measures, Rows, direction
from annotator.ui.review.words import PointWords, VersionWords
from annotator.ui.theme import Theme

_RADIUS, _EDGE = 8.0, 3
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight


class CardsDelegate(QStyledItemDelegate):
    """``unfolded`` is the height of the widget over a row, which is then not painted."""

    def __init__(self, model: CardsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.unfolded: tuple[int, int] | None = None  # a row, and how high it is
        self.fit(parent.font())

    def fit(self, font: QFont) -> None:
        """Follows another font of the interface."""
        self.measures = Measures(font)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if self.unfolded is not None and index.row() == self.unfolded[0]:
            return QSize(100, self.unfolded[1] + GAP)
        point = self._model.point(index.row())
        return QSize(100, RING + self.measures.height(point) + GAP if point is not None else 0)

    def frame(self, row: QRect) -> QRect:
        """The card within its row."""
        return row.adjusted(MARGIN, RING, -MARGIN, -GAP)

    def version_at(self, row: QRect, point: QPoint, number: int) -> int | None:
        """Which version the words under a point take, counted from 0."""
        words = self._model.words(number)
        if words is None:
            return None
        takes = self._rows(self.frame(row), words, number).takes
        return next((n for n, box in enumerate(takes) if box.contains(point)), None)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one card."""
        words, point = self._model.words(index.row()), self._model.point(index.row())
        if words is None or point is None or (self.unfolded is not None and index.row() == self.unfolded[0]):
            return
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        frame = self.frame(rect)
        rows = self._rows(frame, words, index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_frame(painter, frame, is_open=point.is_open)
        self._paint_title(painter, rows.title, words)
        self._text(painter, rows.quote, words.quote, self.measures.quote_font, self._theme.colours.ink)
        for version, box, take in zip(words.versions, rows.versions, rows.takes, strict=False):
            self._paint_version(painter, version, box, take)
        self._text(painter, rows.outcome, words.outcome, self.measures.small_font, self._theme.colours.soft)
        self._text(painter, rows.reason, words.reason, self.measures.small_font, self._theme.colours.faint)
        painter.restore()

    def _rows(self, card: QRect, words: PointWords, row: int) -> Rows:
        point = self._model.point(row)
        return self.measures.rows(card, words, self.tr("take"), folded=point is not None and not point.is_open)

    def _paint_frame(self, painter: QPainter, frame: QRect, *, is_open: bool) -> None:
        colours = self._theme.colours
        path = QPainterPath()
        path.addRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillPath(path, QColor(colours.paper if is_open else colours.panel))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawPath(path)
        painter.save()
        painter.setClipPath(path)
        # Grey waits, green is settled; the words of the card say it, too.
        edge = colours.shades["grey" if is_open else "green"].line
        painter.fillRect(QRect(frame.left(), frame.top(), _EDGE, frame.height()), QColor(edge))
        painter.restore()

    def _paint_title(self, painter: QPainter, box: QRect, words: PointWords) -> None:
        measures, colours = self.measures, self._theme.colours
        title = measures.title.elidedText(words.title, _ELIDE, box.width())
        self._text(painter, box, title, measures.title_font, colours.ink)
        rest = box.adjusted(measures.title.horizontalAdvance(title) + 8, 0, 0, 0)
        about = self.tr("{about} · changed since").format(about=words.about) if words.changed else words.about
        self._text(painter, rest, about, measures.small_font, colours.faint)

    def _paint_version(self, painter: QPainter, version: VersionWords, box: QRect, take: QRect) -> None:
        measures, colours = self.measures, self._theme.colours
        painter.setPen(QColor(colours.line))
        painter.drawLine(box.topLeft(), box.topRight())
        left = float(box.left())
        for badge in version.badges:
            width = measures.badge(badge.letter)
            height = measures.small.height() + 1
            place = QRectF(left, box.center().y() - height / 2 + 1, width, height)
            paint_badge(painter, place, badge, self._theme, measures.badge_font)
            left += width + BADGE_GAP
        room = QRect(round(left) + 4, box.top(), take.left() - round(left) - 8, box.height())
        font = measures.quote_font if version.quoted else measures.text_font
        if version.shade:
            self._paint_pill(painter, room, version)
        else:
            self._text(painter, room, version.text, font, colours.ink)
        painter.setFont(measures.small_font)
        painter.setPen(QColor(colours.soft))
        painter.drawText(take, Qt.AlignmentFlag.AlignCenter, self.tr("take"))

    def _paint_pill(self, painter: QPainter, room: QRect, version: VersionWords) -> None:
        measures, shade = self.measures, self._theme.shade(version.shade)
        width = min(measures.small.horizontalAdvance(version.text) + 18, room.width())
        pill = QRectF(room.left(), room.top() + ROW_PAD - 1, width, room.height() - 2 * ROW_PAD + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shade.tint))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        inner = pill.toRect().adjusted(9, 0, -9, 0)
        self._text(painter, inner, version.text, measures.small_font, shade.ink)

    def _text(self, painter: QPainter, box: QRect, text: str, font: QFont, colour: str) -> None:
        if not text or box.width() < self.measures.small.averageCharWidth() * 3:
            return
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.setLayoutDirection(direction(text))
        painter.drawText(box, _LINE, painter.fontMetrics().elidedText(text, _ELIDE, box.width()))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
