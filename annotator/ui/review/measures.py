"""How the parts of a card lie: for painting, for the height of its row, and for what a click hits."""

import unicodedata

from msgspec import Struct
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from annotator.agreement.points import Point
from annotator.ui.badge import badge_font, badge_width
from annotator.ui.faces import SMALL, reading, sized
from annotator.ui.review.words import PointWords, VersionWords

MARGIN, GAP, RING = 12, 8, 2
LEFT, TOP, RIGHT, BOTTOM = 14, 8, 11, 8
BADGE_GAP, ROW_PAD = 4, 6


class Rows(Struct, frozen=True):
    """Rectangles of a card's parts; ``takes`` lie over the words that take a version."""

    title: QRect
    quote: QRect
    versions: tuple[QRect, ...]
    takes: tuple[QRect, ...]
    outcome: QRect
    reason: QRect


class Measures:
    """The fonts of a card and the sizes that follow from them."""

    def __init__(self, base: QFont) -> None:
        self.title_font = sized(base, 1, bold=True)
        self.small_font = sized(base, SMALL)
        self.text_font = QFont(base)
        self.quote_font = reading(base)
        self.badge_font = badge_font(base)
        self.title, self.small = QFontMetrics(self.title_font), QFontMetrics(self.small_font)
        self.text, self.quote = QFontMetrics(self.text_font), QFontMetrics(self.quote_font)
        self.row = max(self.text.height(), self.quote.height()) + 2 * ROW_PAD

    def badge(self, letter: str) -> float:
        """The width of a badge."""
        return badge_width(letter, self.badge_font)

    def badges(self, version: VersionWords) -> int:
        """The width of all badges of a version, with the gaps behind them."""
        return round(sum(self.badge(badge.letter) + BADGE_GAP for badge in version.badges))

    def height(self, point: Point) -> int:
        """How high the card of a point is: as ``rows`` has it, but asking for none of its words."""
        height = TOP + self.title.height() + 3 + BOTTOM
        if point.is_open:
            height += self.quote.height() + 3 if point.group is not None and point.kind != "boundary" else 0
            return height + len(point.versions) * self.row + (self.small.height() + 2 if point.decision else 2)
        reason = self.small.height() if point.decision is not None and point.decision.reason else 0
        return height + (self.small.height() if point.decision or point.is_agreed else 0) + 2 + reason

    def rows(self, card: QRect, words: PointWords, take: str, *, folded: bool) -> Rows:
        """Where the parts of a card lie; ``take`` is the word that takes a version."""
        body = card.adjusted(LEFT, TOP, -RIGHT, 0)
        at = body.top()

        def line(height: int, gap: int = 0) -> QRect:
            nonlocal at
            box = QRect(body.left(), at, body.width(), height)
            at += height + gap
            return box

        title = line(self.title.height(), 3)
        quote = line(self.quote.height() if words.quote and not folded else 0, 3 if words.quote and not folded else 0)
        versions = () if folded else tuple(line(self.row) for _ in words.versions)
        width = self.small.horizontalAdvance(take) + 16
        takes = tuple(QRect(box.right() - width, box.top(), width, box.height()) for box in versions)
        outcome = line(self.small.height() if words.outcome else 0, 2)
        reason = line(self.small.height() if words.reason and folded else 0)
        return Rows(title, quote, versions, takes, outcome, reason)


def direction(text: str) -> Qt.LayoutDirection:
    """The direction that a text is read in, by its first letter that has one."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return Qt.LayoutDirection.LeftToRight if next(strong, "L") == "L" else Qt.LayoutDirection.RightToLeft
