"""How long until the window is there, against a bare window with a text edit, in one run."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.benchmarks.timing import sorted_times

ROUNDS, BAR = 15, 3.0
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QTextEdit("text"))
window.show()
QTimer.singleShot(0, lambda: (print("shown", flush=True), application.quit()))
application.exec()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from annotator.ui import app, errors, fonts
application = QApplication(sys.argv[:1])
application.setStyle("fusion")
fonts.load()
window = app.make_window(Path(sys.argv[1]).with_name("settings.json"))
errors.install(window, Path(sys.argv[1]).parent)
window.projects.open_path(Path(sys.argv[1]))
window.show()
QTimer.singleShot(0, lambda: (print("shown", flush=True), application.quit()))
application.exec()
"""


def seconds(program: str, *arguments: str) -> float:
    """From the start of the process until it says that the event loop has run once with the window shown."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = perf_counter()
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"shown"
        taken = perf_counter() - start
    assert child.returncode == 0
    return taken


def test_the_window_on_the_sample_project(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    path = tmp_path / "sample.annotator"
    project = Project.create(path, name="Sample")
    finish(import_files(project, [shipped("sample/nato-article.txt")], ImportChoice()))
    project.close()
    seconds(OURS, str(path))
    bare: list[float] = []

    def pair() -> tuple[tuple[str, str], dict[str, str]]:
        bare.append(seconds(BARE))
        return (OURS, str(path)), {}

    benchmark.pedantic(seconds, setup=pair, rounds=ROUNDS)
    ours = sorted_times(benchmark)
    ratio = ours[ROUNDS // 2] / sorted(bare)[ROUNDS // 2]
    benchmark.extra_info["ratio to a bare window"] = round(ratio, 2)
    print(f"\nwindow: {ratio:.2f} x a bare one (bar {BAR})")
    assert ratio <= BAR
