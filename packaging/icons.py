"""Makes the pictures of the icon from its drawing: ``python3 packaging/icons.py``, in the environment.

``resources/icons/media-annotator.svg`` is drawn by hand; the PNG files for Linux, the .ico for Windows and the .icns
for macOS beside it are made from it, and are kept so that a build needs nothing that draws.
"""

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "resources" / "icons"
NAME = "media-annotator"
SIZES = (16, 32, 48, 64, 128, 256)


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
    return 0 if application is not None else 1


def drawn(drawing: QSvgRenderer, size: int) -> Image.Image:
    """The drawing at a size in pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stubs want bytes
    return Image.open(io.BytesIO(buffer.data().data())).copy()


if __name__ == "__main__":
    sys.exit(main())
