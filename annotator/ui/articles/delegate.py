"""Paints a row of the list: headline, how far the work is, where and when it appeared, how many claims."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.article import State
from annotator.project.searching import ArticleSummary
from annotator.ui.articles import words
from annotator.ui.articles.model import Role
from annotator.ui.articles.view import ArticlesView
from annotator.ui.theme import Colours, Theme
from annotator.ui.two_lines import two_lines

_EDGE = 3
_LEFT, _RIGHT, _ABOVE, _GAP = 17, 12, 9, 3
_DOT = 8
_LINES = 2
_AT_MOST = 0.55  # of the width for whose work it is and the number of claims


class ArticleDelegate(QStyledItemDelegate):
    """Every row has the same height, so that a list of a million is laid out without asking each."""

    def __init__(self, theme: Theme, view: ArticlesView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = _LINES * QFontMetricsF(_bold(option.font)).lineSpacing() + QFontMetricsF(_small(option.font)).height()
        return QSize(120, round(lines + 2 * _ABOVE + _GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        article: ArticleSummary | None = index.data(Role.SUMMARY)
        if article is None:  # it went, and the list is about to be without it
            return
        rect: QRect = option.rect
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index)
        inner = QRectF(rect).adjusted(_LEFT, _ABOVE, -_RIGHT, -_ABOVE)
        painter.setPen(QColor(self._theme.colours.ink))
        below = _paint_headline(painter, article.title, _bold(option.font), inner)
        inner.setTop(below + _GAP)
        self._paint_facts(painter, article, _small(option.font), inner)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect, view = self._theme.colours, QRect(option.rect), self._view
        if index.data(Role.OPEN):
            painter.fillRect(rect, QColor(colours.selected))
            edge = rect.adjusted(0, 0, _EDGE - rect.width(), 0)
            painter.fillRect(edge, QColor(colours.accent))
        elif view.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(colours.selected))
        elif index.row() == view.hovered:
            painter.fillRect(rect, QColor(colours.window))
        if view.hasFocus() and index == view.currentIndex():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(_EDGE + 1.5, 1.5, -1.5, -1.5), 4, 4)

    def _paint_facts(self, painter: QPainter, article: ArticleSummary, font: QFont, rect: QRectF) -> None:
        metrics = QFontMetricsF(font)
        rect.setHeight(metrics.height())
        centre = QPointF(rect.left() + _DOT / 2, rect.center().y() + 0.5)
        _paint_state(painter, article.state, centre, self._theme.colours)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.faint))
        claims = metrics.elidedText(words.progress(article), Qt.TextElideMode.ElideMiddle, rect.width() * _AT_MOST)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight, claims)
        rect.adjust(_DOT + 6, 0, -metrics.horizontalAdvance(claims) - 8, 0)
        origin = metrics.elidedText(words.origin(article), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, origin)


def _paint_headline(painter: QPainter, headline: str, font: QFont, rect: QRectF) -> float:
    """Paints at most two lines and gives where the next line would begin."""
    metrics, top = QFontMetricsF(font), rect.top()
    painter.setFont(font)
    for line in two_lines(headline.replace("\n", " "), font, rect.width()):
        fitted = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QRectF(rect.left(), top, rect.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, fitted)
        top += metrics.lineSpacing()
    return top


def _paint_state(painter: QPainter, state: State, centre: QPointF, colours: Colours) -> None:
    """An empty, a half and a full disc, and a question mark: the shape says it, the colour only repeats it."""
    disc = QRectF(centre.x() - _DOT / 2, centre.y() - _DOT / 2, _DOT, _DOT)
    colour = {
        "todo": colours.faint,
        "started": colours.accent,
        "done": colours.shades["green"].line,
        "ask": colours.shades["purple"].ink,
    }[state]
    painter.setPen(QPen(QColor(colour), 1.5))
    if state == "ask":
        painter.drawText(disc.adjusted(-4, -6, 4, 6), Qt.AlignmentFlag.AlignCenter, "?")
        return
    painter.setBrush(QColor(colour) if state == "done" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75))
    if state == "started":
        painter.setBrush(QColor(colour))
        painter.drawPie(disc.adjusted(0.75, 0.75, -0.75, -0.75), 90 * 16, 180 * 16)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    if font.pixelSize() > 0:
        made.setPixelSize(font.pixelSize() - 1)
    else:
        made.setPointSizeF(font.pointSizeF() - 0.75)
    return made
