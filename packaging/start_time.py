"""How long until the window is on the screen: the built program against the sources, by turns in the same minutes.

python3 packaging/start_time.py [ROUNDS]     needs Xvfb and xdotool, and a build before it

Both open the sample project. Prints the median of each and their ratio, and fails where the built one takes over twice
as long.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time

import bare_system
import building
import environment
import try_window

BAR = 2.0
_PATIENCE = 30  # seconds
FOLDER = environment.ROOT / "build" / "started"


def main(arguments: list) -> int:
    """Measure; 0 when the bar is kept."""
    rounds = int(arguments[0]) if arguments else 9
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    place = bare_system.Here(building.PROGRAM / "annotator", FOLDER)
    built, surroundings = place.command(["--sample"], {"QT_QPA_PLATFORM": "xcb"})
    python = building.BUILD / "environment" / "bin" / "python"
    sources = [str(python), "-P", "-m", "annotator", "--sample"], {**surroundings, "PYTHONPATH": str(environment.ROOT)}
    taken = {"built": [], "sources": []}
    with try_window.Screen(FOLDER) as screen:
        for number in range(rounds + 1):
            for name, (command, told) in {"built": (built, surroundings), "sources": sources}.items():
                seconds = until_shown(screen, command, {**told, "DISPLAY": screen.name})
                if number:  # the first fills caches
                    taken[name].append(seconds)
    built_time, source_time = (statistics.median(taken[name]) for name in ("built", "sources"))
    ratio = built_time / source_time
    print(f"built {built_time:.2f} s, sources {source_time:.2f} s: {ratio:.2f} times (bar {BAR}), {rounds} rounds")
    shutil.rmtree(FOLDER)
    return 0 if ratio <= BAR else 1


def until_shown(screen: try_window.Screen, command: list, surroundings: dict) -> float:
    """Seconds from the start of the process until the window with the project is visible."""
    seen = ["xdotool", "search", "--onlyvisible", "--name", "^Sample"]
    told = dict(os.environ, DISPLAY=screen.name)
    start = time.perf_counter()
    with subprocess.Popen(command, env=surroundings) as child:
        while subprocess.run(seen, env=told, capture_output=True, check=False).returncode != 0:
            if child.poll() is not None or time.perf_counter() > start + _PATIENCE:
                child.kill()
                screen.picture()
                raise environment.SetUpError(f"No window came from {' '.join(command)}.")
            time.sleep(0.005)
        taken = time.perf_counter() - start
        child.terminate()
    screen.gone("^Sample")
    return taken


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except environment.SetUpError as error:
        sys.exit(str(error))
