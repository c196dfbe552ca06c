"""The type faces of the review: all sizes follow the system's font."""

from PySide6.QtGui import QFont

from annotator.ui.fonts import READING

SMALL, QUOTE = 0.92, 1.08


def sized(base: QFont, factor: float, *, bold: bool = False) -> QFont:
    """The interface font at another size."""
    font = QFont(base)
    if base.pixelSize() > 0:
        font.setPixelSize(round(base.pixelSize() * factor))
    else:
        font.setPointSizeF(base.pointSizeF() * factor)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def reading(base: QFont) -> QFont:
    """The font of the article, at the size of words quoted on a card."""
    font = sized(base, QUOTE)
    font.setFamilies([READING, "Noto Serif", "DejaVu Serif"])
    font.setStyleHint(QFont.StyleHint.Serif)
    return font
