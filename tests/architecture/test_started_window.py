"""What a window with an open project has loaded when it is painted: each word more here is time until it is there."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.benchmarks.test_start import OURS, surroundings

# What one sees at once, and the verbs that its keys need without delay; in ``ui.commands`` all declare themselves.
# All else is loaded by the command that asks for it: decisions/before-the-first-painting.md.
LOADED = {
    "": "__main__ domain preferences project storage ui",
    "preferences": "declared file folders shipped",
    "project": """admitting annotating describing history naming project queueing reading searching suggesting
        whereabouts""",
    "storage": """articles create database documents faults journal listing lock migrate query reader rows said search
        store transaction whole_list""",
    "ui": """actions app applying articles chord claims commands counts desk dropping errors faces file_choices
        first_paint flows fonts footer header jobs keys language main_window mode_switch offer places plain projects
        reader session suggestions theme two_lines verbs viewport""",
    "ui.articles": "chips delegate empty flow listing model narrowing ordering panel rows view words",
    "ui.claims": "card card_list delegate known matching model names panel sheet slots table",
    "ui.projects": "flow safety start_page",
    "ui.reader": "boundary byline geometry hits marked marks page painting pane positions selection sheet telling",
}
OTHERS = {"msgspec", "PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "typing_extensions"}
# Of Qt: PySide makes a class ready when it is first asked for, with all its enumerations. QStyle has the most of them,
# and the calendar is ready only where all widgets were made so to find the class of one that Qt made (ui/viewport.py).
UNSEEN = {"QAccessible", "QCalendarWidget", "QCheckBox", "QComboBox", "QFileDialog", "QMessageBox", "QStyle"}
# Of the standard library; some 2 to 30 ms each.
HEAVY = {"asyncio", "concurrent", "ctypes", "email", "hashlib", "http", "multiprocessing", "ssl", "unittest", "xml"}


class Started(NamedTuple):
    """Of a process that has painted the window: the names of all modules, and of the classes of Qt that are ready."""

    modules: list[str]
    classes: list[str]


_TOLD = """
    import json
    from PySide6 import QtGui, QtWidgets
    print(json.dumps((list(sys.modules), [name for part in (QtGui, QtWidgets) for name in vars(part)])), flush=True)
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Started:
    """The window on the sample project."""
    path = tmp_path_factory.mktemp("started") / "sample.annotator"
    project = Project.create(path, name="Sample")
    finish(import_files(project, [shipped("sample/nato-article.txt")], ImportChoice()))
    project.close()
    shown = '    print("shown", process_time(), flush=True)\n'
    assert shown in OURS
    answer = subprocess.run(
        [sys.executable, "-c", OURS.replace(shown, _TOLD), str(path)],
        capture_output=True,
        text=True,
        check=True,
        env=surroundings(),
        cwd=Path(__file__).parents[2],
    )
    return Started(*json.loads(answer.stdout.splitlines()[0]))


@pytest.mark.parametrize("room", LOADED)
def test_only_what_is_seen_at_once(started: Started, room: str):
    within = f"annotator.{room}.".replace("..", ".")
    found = {name.removeprefix(within).split(".")[0] for name in started.modules if name.startswith(within)}
    assert found - set(LOADED[room].split()) == set()


def test_only_the_classes_of_qt_that_are_seen_at_once(started: Started):
    assert "QTextEdit" in started.classes
    assert UNSEEN & set(started.classes) == set()


def test_little_that_others_wrote(started: Started):
    tops = {name.split(".")[0] for name in started.modules}
    ours = {"__main__", "annotator", "__feature__"}
    # What the environment itself brings to each start of Python is no doing of ours.
    bare = subprocess.run([sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, check=True)
    assert tops - sys.stdlib_module_names - OTHERS - ours - set(bare.stdout.decode().split()) == set()
    assert tops & HEAVY == set()


def test_no_sources_are_read_for_the_names_in_them():
    """PySide reads every module's source after it was imported, unless it is told not to; see ``annotator.ui``."""
    script = "import annotator.ui.fonts, linecache; print([f for f in linecache.cache if 'annotator' in f])"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
