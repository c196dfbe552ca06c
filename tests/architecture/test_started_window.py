"""What a window with an open project has loaded: each module more is time until it is there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.benchmarks.test_start import OURS

# What one sees at once; everything else is loaded by the command that asks for it.
ROOMS = {"domain", "preferences", "project", "storage", "ui"}
ROOMS_OF_UI = {"articles", "claims", "commands", "projects", "reader"}
VERBS = {
    "admitting",
    "annotating",
    "describing",
    "history",
    "naming",
    "project",
    "queueing",
    "reading",
    "searching",
    "suggesting",
    "whereabouts",
}
KEEPING = {
    "articles",
    "create",
    "database",
    "documents",
    "faults",
    "journal",
    "listing",
    "lock",
    "migrate",
    "query",
    "reader",
    "rows",
    "said",
    "search",
    "store",
    "transaction",
    "whole_list",
}
OTHERS = {"msgspec", "PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "typing_extensions"}
# Of the standard library; some 2 to 30 ms each.
HEAVY = {"asyncio", "concurrent", "ctypes", "email", "hashlib", "http", "multiprocessing", "ssl", "unittest", "xml"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names of all modules of a process that shows the window on the sample project."""
    path = tmp_path_factory.mktemp("started") / "sample.annotator"
    project = Project.create(path, name="Sample")
    finish(import_files(project, [shipped("sample/nato-article.txt")], ImportChoice()))
    project.close()
    shown = 'print("shown", flush=True)'
    assert shown in OURS
    told = OURS.replace(shown, "print(__import__('json').dumps(sorted(sys.modules)), flush=True)")
    answer = subprocess.run(
        [sys.executable, "-c", told, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
    )
    return json.loads(answer.stdout.splitlines()[0])


def rooms(loaded: list[str], within: str) -> set[str]:
    """The names below a package, each without what is below itself."""
    return {name.removeprefix(within + ".").split(".")[0] for name in loaded if name.startswith(within + ".")}


def test_only_the_rooms_that_are_seen_at_once(loaded: list[str]):
    assert rooms(loaded, "annotator") == ROOMS
    assert rooms(loaded, "annotator.project") - VERBS == set()
    assert rooms(loaded, "annotator.storage") - KEEPING == set()
    packages = {file.parent.name for file in Path("annotator/ui").glob("*/__init__.py")}
    assert rooms(loaded, "annotator.ui") & packages == ROOMS_OF_UI


def test_little_that_others_wrote(loaded: list[str]):
    tops = {name.split(".")[0] for name in loaded}
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
