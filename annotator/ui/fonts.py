"""The reading face, shipped with the program; the interface speaks the system's own."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from annotator.preferences.declared import Face
from annotator.preferences.shipped import shipped

READING = "Source Serif 4"


def load() -> None:
    """Makes the reading face known to Qt; without it Qt takes another serif."""
    QFontDatabase.addApplicationFont(str(shipped("fonts/SourceSerif4.ttf")))


def reading(pixels: int, *, bold: bool = False, face: Face = "serif") -> QFont:
    """The reading face at a size in device-independent pixels: the shipped one, or the system's own sans."""
    font = QFont(READING) if face == "serif" else QFont(QGuiApplication.font().family())
    font.setStyleHint(QFont.StyleHint.Serif if face == "serif" else QFont.StyleHint.SansSerif)
    font.setPixelSize(pixels)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
        # The face has one variable file; without its axis Qt finds no bolder one and shows the plain one.
        font.setVariableAxis(QFont.Tag("wght"), 660)
    return font
