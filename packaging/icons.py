"""Makes the pictures of the icon from its drawing, and ticks: ``python3 packaging/icons.py``, in the environment.

``resources/icons/media-annotator.svg`` is drawn by hand; the PNG files for Linux, the .ico for Windows and the .icns
for macOS beside it are made from it, and are kept so that a build needs nothing that draws. A style sheet wants a file
for the tick of a check box, too: one for each theme, and each at two sizes.
"""

import io
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from annotator.ui.theme import DARK, LIGHT  # noqa: E402 - found by the line above

FOLDER = ROOT / "resources" / "icons"
NAME = "media-annotator"
SIZES = (16, 32, 48, 64, 128, 256)
TICK = 14  # pixels: as large as the box, see ``ui/theme.py``


def main() -> int:
    """Writes every picture anew."""
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    drawing = QSvgRenderer(str(FOLDER / f"{NAME}.svg"))
    pictures = {size: drawn(drawing, size) for size in (*SIZES, 512)}
    for size in SIZES:
        pictures[size].save(FOLDER / f"{NAME}-{size}.png", optimize=True)
    smaller = [pictures[size] for size in SIZES[:-1]]
    pictures[256].save(FOLDER / f"{NAME}.ico", append_images=smaller, sizes=[(size, size) for size in SIZES])
    pictures[512].save(FOLDER / f"{NAME}.icns", append_images=[pictures[size] for size in SIZES[1:]])
    for scheme, colours in (("light", LIGHT), ("dark", DARK)):
        for times, ending in ((1, ""), (2, "@2x")):
            ticked(colours.paper, times).save(FOLDER / f"tick-{scheme}{ending}.png", optimize=True)
    return 0 if application is not None else 1


def drawn(drawing: QSvgRenderer, size: int) -> Image.Image:
    """The drawing at a size in pixels."""
    return _painted(size, lambda painter: drawing.render(painter, QRectF(0, 0, size, size)))


def ticked(colour: str, times: int) -> Image.Image:
    """A tick in a colour, so many times as large as it is at 100 %."""

    def paint(painter: QPainter) -> None:
        painter.scale(times, times)
        round_ = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(QPen(QColor(colour), 2, *round_))
        painter.drawPolyline([QPointF(3.2, 7.4), QPointF(6, 10.2), QPointF(10.8, 4.2)])

    return _painted(TICK * times, paint)


def _painted(size: int, paint: Callable[[QPainter], object]) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stubs want bytes
    return Image.open(io.BytesIO(buffer.data().data())).copy()


if __name__ == "__main__":
    sys.exit(main())
