"""Makes an AppImage of a built program: ``python3 packaging/appimage.py PROGRAM FOLDER``, called by build.py.

Needs appimagetool, which comes from its project's releases and from no package registry; it brings the runtime that
an AppImage begins with. With APPIMAGE_RUNTIME set to a file of that runtime, it need not fetch one.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import building
import deb

NAME = deb.NAME
_STARTER = f'#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/opt/{NAME}/annotator" "$@"\n'


def main(arguments: list) -> int:
    """Make the AppImage; gives the tool's exit code."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    program, target = map(Path, arguments)
    folder = lay_out(program, target / "AppDir")
    name = f"{NAME}-{building.version()}-{platform.machine()}.AppImage"
    runtime = os.environ.get("APPIMAGE_RUNTIME")
    command = ["appimagetool", *(["--runtime-file", runtime] if runtime else []), str(folder), str(target / name)]
    surroundings = dict(os.environ, ARCH=platform.machine(), SOURCE_DATE_EPOCH=str(building.day_of_the_sources()))
    status = subprocess.run(command, env=surroundings, check=False).returncode
    shutil.rmtree(folder)
    return status


def lay_out(program: Path, folder: Path) -> Path:
    """The folder that becomes the AppImage: the program, its starter, and what a desktop looks for at its top."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(program, folder / "opt" / NAME, symlinks=True)
    deb.on_the_desk(folder, building.version(), building.day_of_the_sources())
    share = folder / "usr" / "share"
    shutil.copy(share / "applications" / f"{NAME}.desktop", folder)
    shutil.copy(share / "icons/hicolor/256x256/apps" / f"{NAME}.png", folder)
    (folder / ".DirIcon").symlink_to(f"{NAME}.png")
    starter = folder / "AppRun"
    starter.write_text(_STARTER, encoding="utf-8")
    starter.chmod(0o755)
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
