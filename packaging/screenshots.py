"""Takes the pictures of the guide from the running program: ``python3 packaging/screenshots.py``, in the environment.

Off screen, in light colours and English, on the sample article and what the tests' reference says of it, so that each
run shows the same. Writes resources/docs/guide/pictures/*.png and resources/docs/window.png; with a folder as argument
all of them there instead.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.update(QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")

from msgspec import structs  # noqa: E402
from PIL import Image, ImageOps  # noqa: E402
from PySide6.QtCore import QBuffer, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget, QTreeView, QWidget  # noqa: E402

from annotator.preferences.file import SettingsFile  # noqa: E402
from annotator.project.project import Project  # noqa: E402
from annotator.ui import fonts  # noqa: E402
from annotator.ui.app import make_window  # noqa: E402
from annotator.ui.main_window import MainWindow  # noqa: E402
from tests.flows.hands import CTRL, SHIFT, Hands  # noqa: E402
from tests.several import Claims, as_gold, project_of  # noqa: E402

PICTURES = ROOT / "resources" / "docs" / "guide" / "pictures"
WINDOW = ROOT / "resources" / "docs" / "window.png"
_WIDTH, _HEIGHT = 1100, 700
_COLOURS = 128
_FRAME = "#cfd0c8"  # so that a picture ends where the page begins
_PATIENCE = 20  # seconds until what is waited for must be there
_SETTLING = 0.5  # seconds in which lists that follow what is typed have done so
Key = Qt.Key


def main(arguments: list[str]) -> int:
    """Takes all pictures; 0 when all are there."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setStyle("fusion")
    fonts.load()
    folder = Path(arguments[0]) if arguments else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for name, shown in chain(_alone(Path(place) / "alone"), _together(Path(place) / "together")):
            target = (Path(arguments[0]) / WINDOW.name if arguments else WINDOW) if name == "window" else folder / name
            target.with_suffix(".png").write_bytes(shown)
    return 0


def _alone(place: Path) -> Iterator[tuple[str, bytes]]:
    """What one person sees who marks the sample article."""
    window = _window(place, "en")
    hands = Hands(window)
    window.projects.open_sample()
    _wait(lambda: bool(window.session.suggestions.open) and window.reader.hasFocus())
    hands.press(Key.Key_Tab)
    yield "suggestions", _picture(window)
    hands.type("1Crimea\ra")
    hands.press(Key.Key_Escape)
    window.resize(1440, 900)
    QApplication.processEvents()
    hands.press(Key.Key_Home, CTRL)
    for _ in range(2):
        hands.press(Key.Key_O)
    hands.type("cpDonald Trump\r1f")
    yield "window", _picture(window)
    window.resize(_WIDTH, _HEIGHT)
    yield "marking", _picture(window)
    hands.press(Key.Key_E, CTRL)
    yield "export", _picture(_dialog())
    _close_dialog(window)
    hands.press(Key.Key_B, CTRL)
    _choose(_dialog(), Key.Key_Down, Key.Key_Down)
    yield "codebook", _picture(_dialog())
    _close_dialog(window)
    window.close()


def _together(place: Path) -> Iterator[tuple[str, bytes]]:
    """What a team lead sees of three annotators' work."""
    window = _window(place, "en", suggestions=False)
    hands = Hands(window)
    window.session.open_project(_several(place))
    _wait(window.reader.hasFocus)
    hands.press(Key.Key_G, CTRL | SHIFT)
    _choose(_dialog(), Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    yield "team", _picture(_dialog())
    _close_dialog(window)
    hands.press(Key.Key_2, CTRL)
    _wait(lambda: not window.runner.is_busy)
    window.resize(1300, 800)
    yield "review", _picture(window)
    window.close()


def _several(place: Path) -> Project:
    return project_of(place, {"Ana": as_gold, "Bo": _otherwise, "Cem": _less}, articles=2, name="Press review")


def _otherwise(claims: Claims) -> None:
    claims[0]["type"] = "prediction"
    claims[1]["stances"] = {}


def _less(claims: Claims) -> None:
    claims[0]["stances"] = dict.fromkeys(claims[0]["stances"], "neutral")
    del claims[2]


def _window(place: Path, language: str, *, suggestions: bool = True) -> MainWindow:
    place.mkdir()
    settings = SettingsFile(place / "settings.json")
    settings.change(
        lambda s: structs.replace(s, scheme="light", language=language, suggestions=suggestions, annotator_name="Ana")
    )
    window = make_window(place / "settings.json", place)
    window.resize(_WIDTH, _HEIGHT)
    window.show()
    window.activateWindow()
    return window


def _dialog() -> QWidget:
    """The dialog that is open, once there is one."""
    _wait(lambda: bool(_dialogs()))
    return _dialogs()[-1]


def _dialogs() -> list[QWidget]:
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible() and not isinstance(one, MainWindow)]
    return [one for one in tops if one.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog)]


def _choose(dialog: QWidget, *keys: Qt.Key) -> None:
    """Presses keys in the first list or tree of a dialog."""
    listed = next(one for one in dialog.findChildren(QAbstractItemView) if isinstance(one, QTreeView | QListWidget))
    listed.setFocus()
    for key in keys:
        QTest.keyClick(listed, key)


def _close_dialog(window: MainWindow) -> None:
    _dialog().close()
    window.activateWindow()
    _wait(window.isActiveWindow)
    window.reader.setFocus()


def _picture(widget: QWidget) -> bytes:
    """The widget as a PNG of few colours, which is small and looks the same."""
    until = time.monotonic() + _SETTLING
    while time.monotonic() < until:
        QApplication.processEvents()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stubs want bytes
    image = Image.open(BytesIO(buffer.data().data())).convert("RGB")
    out = BytesIO()
    image = ImageOps.expand(image, border=1, fill=_FRAME)
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _wait(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > until:
            raise TimeoutError("What should be in the picture did not come.")
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
