"""Leads the window off screen to what a picture is taken of, as a person would, and takes it."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import structs
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QListView,
    QTabWidget,
    QTreeView,
    QWidget,
)

from annotator.preferences.file import SettingsFile
from annotator.ui import language
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow

WIDTH, HEIGHT = 1100, 700
TOP, FOOT = 68, 34  # pixels of the menus and the header, and of the line at the bottom
_PATIENCE = 20  # seconds until what is waited for must be there
_SETTLING = 0.3  # seconds in which lists that follow what is typed have done so


def window(place: Path, *, suggestions: bool = True, recent: Sequence[Path] = ()) -> MainWindow:
    """The window with settings of its own, on the start page."""
    settings = SettingsFile(place / "settings.json")
    settings.change(
        lambda s: structs.replace(
            s,
            scheme="light",
            language="de" if language.shown() == "de" else "en",
            suggestions=suggestions,
            annotator_name="Ana",
            recent=tuple(map(str, recent)),
        )
    )
    made = make_window(settings.path, place)
    made.resize(WIDTH, HEIGHT)
    made.show()
    made.activateWindow()
    return made


def dialog() -> QWidget:
    """The dialog that is open, once there is one."""
    wait(lambda: bool(_dialogs()))
    return _dialogs()[-1]


def close_dialog(behind: MainWindow) -> None:
    """Closes the dialog; the keyboard is the text's again."""
    dialog().close()
    behind.activateWindow()
    wait(behind.isActiveWindow)
    behind.reader.setFocus()


def choose(panel: QWidget, *keys: Qt.Key) -> None:
    """Presses keys in the first list or tree that is seen."""
    seen = [one for one in panel.findChildren(QAbstractItemView) if one.isVisible()]
    listed = next(one for one in seen if isinstance(one, QTreeView | QListView))
    listed.setFocus()
    for key in keys:
        QTest.keyClick(listed, key)


def click(panel: QWidget, *names: str) -> None:
    """Clicks the first button that is called so in one of the languages."""
    buttons = panel.findChildren(QAbstractButton)
    button = next(one for one in buttons if any(name in one.text().replace("&", "") for name in names))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def field(panel: QWidget, *names: str) -> QLineEdit:
    """The first field that is called so in one of the languages, with the keyboard and all of it selected."""
    found = next(one for one in panel.findChildren(QLineEdit) if one.accessibleName().startswith(names))
    found.setFocus()
    found.selectAll()
    return found


def tab(panel: QWidget, number: int) -> None:
    """Turns to a page of a dialog."""
    tabs = panel.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentIndex(number)


def picture(widget: QWidget, part: QRect | None = None) -> bytes:
    """A widget, or part of it, as PNG."""
    settle()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    grabbed = widget.grab() if part is None else widget.grab(part)
    grabbed.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stubs want bytes
    return bytes(buffer.data().data())


def settle() -> None:
    """Lets what follows be done."""
    until = time.monotonic() + _SETTLING
    while time.monotonic() < until:
        QApplication.processEvents()


def wait(holds: Callable[[], bool]) -> None:
    """Waits until something holds. Raises TimeoutError."""
    until = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > until:
            raise TimeoutError("What should be in the picture did not come.")
        QApplication.processEvents()


def _dialogs() -> list[QWidget]:
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible() and not isinstance(one, MainWindow)]
    return [one for one in tops if one.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog)]
