"""How long until the window is painted with an article in it, against a bare window with a text edit, by turns.

Both are timed until Qt has painted them, on a screen that has room for all panels. Ours is the program itself, from its
first line: it reads settings, opens the project and shows the first article. What counts is the processor's time, which
other work on the machine changes least; the time on the wall is printed beside it.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project

ROUNDS, BAR = 15, 2.5
BARE = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Expose:
            QTimer.singleShot(0, tell)
        return False

def tell():
    from time import process_time
    print("shown", process_time(), flush=True)
    application.quit()

application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QTextEdit("text"))
window.show()
painted = Painted()
window.windowHandle().installEventFilter(painted)
application.exec()
"""
OURS = """
import os, sys
os.environ["ANNOTATOR_HOME"] = os.path.dirname(sys.argv[1])
from annotator.__main__ import show_window

def tell():
    from time import process_time
    print("shown", process_time(), flush=True)
    from PySide6.QtWidgets import QApplication
    QApplication.quit()

show_window(sys.argv[1:], tell)
"""


class Taken(NamedTuple):
    """Seconds from the start of the process until it says that its window is painted."""

    wall: float
    processor: float


def surroundings() -> dict[str, str]:
    """The environment of a child: with room for all panels, and compiled modules as on anybody's machine."""
    screen = Path(__file__).with_name("screen.json")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def taken(program: str, *arguments: str) -> Taken:
    """Runs one of the programs."""
    start = perf_counter()
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(command, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        word, processor = child.stdout.readline().split()
        wall = perf_counter() - start
    assert (word, child.returncode) == (b"shown", 0)
    return Taken(wall, float(processor))


def test_the_window_on_the_sample_project(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    path = tmp_path / "sample.annotator"
    project = Project.create(path, name="Sample")
    finish(import_files(project, [shipped("sample/nato-article.txt")], ImportChoice()))
    project.close()
    bare: list[Taken] = []
    ours: list[Taken] = []

    def pair() -> None:
        bare.append(taken(BARE))
        ours.append(taken(OURS, str(path)))

    benchmark.pedantic(pair, rounds=ROUNDS, warmup_rounds=1)
    ratios = {what: _ratio(ours[1:], bare[1:], at) for at, what in enumerate(Taken._fields)}
    benchmark.extra_info |= {f"ratio to a bare window, {what}": round(ratio, 2) for what, ratio in ratios.items()}
    print(f"\nwindow: {ratios['processor']:.2f} x a bare one by the processor's time (bar {BAR}),", end=" ")
    print(f"{ratios['wall']:.2f} x on the wall; {1000 * median(it.processor for it in ours):.0f} ms of the processor")
    assert ratios["processor"] <= BAR


def _ratio(ours: list[Taken], bare: list[Taken], at: int) -> float:
    return median(one[at] for one in ours) / median(one[at] for one in bare)
