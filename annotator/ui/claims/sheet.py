"""The measures of a card: how its parts lie, for painting and for the height of its row alike."""

import unicodedata

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

from annotator.ui.faces import SMALL, reading, sized
from annotator.ui.two_lines import two_lines

MARGIN, GAP, RING = 12, 8, 2
LEFT, TOP, RIGHT, BOTTOM = 14, 8, 11, 9
PILL_PAD, PILL_GAP = 8, 4
_ELIDE = Qt.TextElideMode.ElideRight
QUOTE_GAP, PILLS_GAP = 3, 5


class Pill(Struct, frozen=True):
    """A word or two in a rounded frame; without a colour it is an outline."""

    text: str
    colour: str | None


class Sheet:
    """The fonts of a card and the sizes that follow from them."""

    def __init__(self, base: QFont) -> None:
        self.name_font = sized(base, 1, bold=True)
        self.nobody_font = sized(base, 1, italic=True)
        self.small_font = sized(base, SMALL)
        self.quote_font = reading(base)
        self.name = QFontMetrics(self.name_font)
        self.small = QFontMetrics(self.small_font)
        self.quote = QFontMetrics(self.quote_font)
        self.quote_line = round(self.quote.height() * 1.08)
        self.pill_height = self.small.height() + 4
        self._pill_widths: dict[str, int] = {}

    def head(self, quote: str, width: int) -> int:
        """How far the speaker and the quote reach down a card of this width."""
        return TOP + self.name.height() + QUOTE_GAP + self.lines(quote, width) * self.quote_line

    def body(self, card: QRect) -> QRect:
        """A card without its inner margins."""
        return card.adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def lines(self, quote: str, width: int) -> int:
        """How many lines a quote takes, of the two it may."""
        room = width - LEFT - RIGHT
        # No text of more letters than a third of the pixels fits in: most quotes need no measuring.
        return 1 if len(quote) < room // 3 and self.quote.horizontalAdvance(quote) <= room else 2

    def broken(self, quote: str, width: int) -> list[str]:
        """The lines of a quote, the last one elided where words are left."""
        room = width - LEFT - RIGHT
        if self.lines(quote, width) == 1:
            return [quote]
        first, *rest = two_lines(quote, self.quote_font, room)
        return [first, self.quote.elidedText("".join(rest), _ELIDE, room)]

    def pills(self, pills: list[Pill], width: int) -> list[QRect]:
        """Where the pills lie, from the place where the first one begins; they wrap."""
        room, found = width - LEFT - RIGHT, list[QRect]()
        x = y = 0
        for pill in pills:
            size = QSize(min(self._pill_width(pill.text), room), self.pill_height)
            if x and x + size.width() > room:
                x, y = 0, y + self.pill_height + PILL_GAP
            found.append(QRect(x, y, size.width(), size.height()))
            x += size.width() + PILL_GAP
        return found

    def height(self, quote: str, pills: list[Pill], width: int) -> int:
        """The height of a row whose card is folded."""
        below = PILLS_GAP + self.pills(pills, width)[-1].bottom() + 1 if pills else 0
        return RING + self.head(quote, width) + below + BOTTOM + GAP

    def _pill_width(self, text: str) -> int:
        width = self._pill_widths.get(text)
        if width is None:
            width = self._pill_widths[text] = self.small.horizontalAdvance(text) + 2 * PILL_PAD
        return width


def direction(text: str) -> Qt.LayoutDirection:
    """The direction that a text is read in, by its first letter that has one."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return Qt.LayoutDirection.LeftToRight if next(strong, "L") == "L" else Qt.LayoutDirection.RightToLeft
