"""The libraries of the Linux desktop that PyInstaller leaves to the system, and that a bare system has not.

PyInstaller leaves them behind since graphics drivers must fit them. This program loads no driver: it paints with the
processor, and left_out.py leaves the plugins that would use one behind. So they can come along, and the program starts
where nothing is installed. All of them are under permissive licences (MIT, X11).
"""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

_NAMES = re.compile(r"lib(EGL|GL|GLX|GLdispatch|OpenGL|xcb|wayland-client|wayland-cursor)\.so\.\d+$")
_USED_BY = (
    "Qt/lib/libQt6Gui.so.6",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
)


def found() -> list:
    """Each as PyInstaller wants it: where it lies here, and the folder below the program's where it goes."""
    if not sys.platform.startswith("linux"):
        return []
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return []
    qt, places = Path(spec.origin).parent, {}
    for name in _USED_BY:
        answer = subprocess.run(["ldd", str(qt / name)], capture_output=True, text=True, check=True)
        for library, place in re.findall(r"^\s*(\S+) => (/\S+)", answer.stdout, re.MULTILINE):
            if _NAMES.match(library):
                places[library] = place
    return [(places[library], ".") for library in sorted(places)]
