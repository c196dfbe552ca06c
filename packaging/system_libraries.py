"""Finds the system libraries that Qt misses on Linux; knows nothing of the packages that hold them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

QT_MODULES = ("QtWidgets", "QtSvg", "QtNetwork", "QtPrintSupport", "QtTest")


def has_display() -> bool:
    """Only on Linux a desktop may be absent: there the two variables tell."""
    return not sys.platform.startswith("linux") or bool(display_plugins())


def display_plugins() -> list:
    """The Qt platform plugins for the desktop at hand: X11 where it answers, else Wayland."""
    if os.environ.get("DISPLAY"):
        return ["xcb"]
    return ["wayland"] if os.environ.get("WAYLAND_DISPLAY") else []


def missing(environment_folder: Path, plugins: tuple = ()) -> list:
    """The names of the shared libraries that Qt needs here and the system does not have."""
    if not sys.platform.startswith("linux") or not shutil.which("ldd"):
        return []
    found = set()
    for file in _qt_files(environment_folder, plugins):
        answer = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
        found.update(re.findall(r"^\s*(\S+) => not found", answer.stdout, re.MULTILINE))
    return sorted(found)


def _qt_files(environment_folder: Path, plugins: tuple) -> list:
    folder = next(environment_folder.glob("lib*/python3*/site-packages/PySide6"))
    platforms = [f"Qt/plugins/platforms/libq{name}.so" for name in ["offscreen", *display_plugins(), *plugins]]
    files = [folder / name for name in [f"{module}.abi3.so" for module in QT_MODULES] + platforms]
    return [file for file in files if file.exists()]
