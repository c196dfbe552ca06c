"""A letter in a colour for each annotation set, so that whose version is whose is seen at a glance.

The letter is the same everywhere, and the colour only repeats it; the name is told wherever a badge is pointed at.
"""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from annotator.domain.annotation import Annotation
from annotator.ui.faces import sized
from annotator.ui.plain import as_plain
from annotator.ui.theme import Theme

# Names of shades; those beside each other here are told apart best, also by the colour-blind.
_COLOURS = ("blue", "orange", "purple", "teal", "pink", "brown", "green", "red")
GOLD = "gold"
_PAD, _RADIUS = 6.0, 4.0
_SMALLER = 0.85
_READABLE, _STEPS = 4.6, 8


class Badge(Struct, frozen=True):
    """What stands for an annotation set; ``name`` is its annotator's."""

    set_id: str
    letter: str
    name: str
    colour: str


class Lane(Struct, frozen=True):
    """What one annotation set marked, as it is drawn under the words."""

    badge: Badge
    annotations: Sequence[Annotation]


def badges(named: Sequence[tuple[str, str]]) -> tuple[Badge, ...]:
    """The badges of annotation sets, given as id and name, in their order."""
    return tuple(
        Badge(set_id, _letter(place), name, _COLOURS[place % len(_COLOURS)])
        for place, (set_id, name) in enumerate(named)
    )


def badge_font(base: QFont) -> QFont:
    """The letters' font beside text in ``base``."""
    font = sized(base, _SMALLER)
    font.setWeight(QFont.Weight.Bold)
    return font


def badge_width(letter: str, font: QFont) -> float:
    """How wide a badge is in pixels; ``font`` is a ``badge_font``."""
    return max(QFontMetricsF(font).horizontalAdvance(letter), QFontMetricsF(font).horizontalAdvance("A")) + 2 * _PAD


def paint_badge(painter: QPainter, box: QRectF, badge: Badge, theme: Theme, font: QFont) -> None:
    """Paints a badge that fills ``box``; the letter is as readable on it as ink on paper."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground(badge, theme)))
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    painter.setPen(QColor(theme.colours.paper))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.letter)
    painter.restore()


def line_colour(badge: Badge, theme: Theme) -> QColor:
    """The colour of what is drawn under the words for this set."""
    return QColor(theme.colours.ink if badge.colour == GOLD else theme.shade(badge.colour).line)


class BadgeLabel(QLabel):
    """A badge as a widget; its tooltip and its accessible name say whose it is."""

    def __init__(self, badge: Badge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(badge.letter, parent)
        self.setFont(badge_font(self.font()))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(round(badge_width(badge.letter, self.font())))
        self.setToolTip(as_plain(badge.name))
        self.setAccessibleName(badge.name)
        below, paper = ground(badge, theme), theme.colours.paper
        self.setStyleSheet(f"QLabel {{ background: {below}; color: {paper}; border-radius: {_RADIUS}px; }}")


def ground(badge: Badge, theme: Theme) -> str:
    """As near to the colour of the lines as a letter can be read on."""
    if badge.colour == GOLD:
        return theme.colours.ink
    shade, paper = theme.shade(badge.colour), QColor(theme.colours.paper)
    line, ink = QColor(shade.line), QColor(shade.ink)
    for step in range(_STEPS):
        mixed = _mixed(line, ink, step / _STEPS)
        if _contrast(mixed, paper) >= _READABLE:
            return mixed.name()
    return shade.ink


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    parts = [
        round(a + (b - a) * share)
        for a, b in ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    ]
    return QColor(*parts)


def _contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _letter(place: int) -> str:
    letter = chr(ord("A") + place % 26)
    return letter if place < 26 else f"{letter}{place // 26}"
