"""The type faces of claims and of the review: all sizes follow the system's font."""

from PySide6.QtGui import QFont

from annotator.ui.fonts import READING

SMALL = 0.92
QUOTE = 1.08


def sized(base: QFont, factor: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """The interface font at another size."""
    font = QFont(base)
    if base.pointSizeF() > 0:
        font.setPointSizeF(base.pointSizeF() * factor)
    else:
        font.setPixelSize(round(base.pixelSize() * factor))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    font.setItalic(italic)
    return font


def reading(base: QFont) -> QFont:
    """The font of the article, at the size of a quote on a card."""
    font = sized(base, QUOTE)
    font.setFamilies([READING, "Noto Serif", "DejaVu Serif"])
    font.setStyleHint(QFont.StyleHint.Serif)
    return font
