"""Starts the program: on the screen, or off screen where there is none."""

import os
import shutil
import subprocess
from pathlib import Path

import environment
import system_libraries

OFF_SCREEN_FOLDER = environment.ROOT / "build" / "off-screen"


def launch(place: environment.Environment, arguments: list) -> int:
    """Open the sample project, or do what the arguments say."""
    if arguments:
        return _program(place, arguments)
    if system_libraries.has_display():
        print("Opening Media Annotator on its sample project.", flush=True)
        return _program(place, ["--sample"])
    return _off_screen(place, OFF_SCREEN_FOLDER)


def _off_screen(place: environment.Environment, folder: Path) -> int:
    print(
        "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running off screen.",
        flush=True,
    )
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    status = _program(place, ["--sample", "--off-screen", str(folder)])
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    print("It left these files:" if files else "It left no files.")
    for path in files:
        print(f"  {path}")
    return status


def _program(place: environment.Environment, arguments: list) -> int:
    # Found by the path and not (-P) by the working folder, which stays the user's: arguments may name files there.
    search_path = os.pathsep.join(filter(None, [str(environment.ROOT), os.environ.get("PYTHONPATH")]))
    surroundings = dict(os.environ, PYTHONPATH=search_path)
    if "--off-screen" in arguments:
        surroundings["QT_QPA_PLATFORM"] = "offscreen"
    command = [str(place.python), "-P", "-m", "annotator", *arguments]
    return subprocess.run(command, env=surroundings, check=False).returncode
