"""Tick boxes that stand out from their ground, in the light and in the dark."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

_BRIGHT = 128  # of 255: text of this lightness stands on a dark ground
_ON_DARK, _ON_LIGHT = QColor(200, 200, 200), QColor(160, 160, 160)


def outline(*widgets: QWidget) -> None:
    """Lets the boxes of widgets be seen: Fusion outlines them in a darker shade of the window's colour, and no more."""
    for widget in widgets:
        palette = widget.palette()
        is_dark = palette.color(QPalette.ColorRole.WindowText).lightness() > _BRIGHT
        palette.setColor(QPalette.ColorRole.Window, _ON_DARK if is_dark else _ON_LIGHT)
        widget.setPalette(palette)
