"""What it costs to export 45,000 annotations for other tools: time, also beside a yardstick, and memory.

``pytest -n0 tests/benchmarks/test_training.py``. The bars are what others take on such a machine: Label Studio writes
its JSON of 45,000 spans in 2.1 s and CoNLL in 5.6 s; doccano's export takes 23.9 s.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.job import finish
from annotator.project.exporting import ExportChoice, export
from annotator.project.project import Project
from tests.benchmarks.corpora import a_marked_project
from tests.benchmarks.test_exchange import exported_plainly
from tests.benchmarks.timing import ratio

BARS = {
    "native": 2.1,
    "conll": 5.6,
    "label-studio": 2.1,
    "doccano": 23.9,
    "hugging-face": 23.9,
    "brat": 23.9,
    "webanno-tsv": 23.9,
    "uima-xmi": 60.0,
    "uima-json": 60.0,
    "workbook": 23.9,
    "dna-statements": 5.6,
}
MEGABYTES = 400
_MEASURED = """
import sys
from pathlib import Path
from annotator.domain.job import finish
from annotator.project.exporting import ExportChoice, export
finish(export(Path(sys.argv[1]), Path(sys.argv[2]), ExportChoice(format_id=sys.argv[3])))
# Of this process alone: what getrusage tells goes on from who started it.
print(next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")))
"""


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """45,000 annotations in 1,500 articles of 400 words."""
    project = a_marked_project(tmp_path_factory.mktemp("marked"), 1500, 400, 10)
    yield project
    project.close()


@pytest.mark.parametrize("format_id", BARS)
def test_exporting_45000_annotations(
    benchmark: BenchmarkFixture, marked: Project, tmp_path: Path, format_id: str
) -> None:
    choice = ExportChoice(format_id=format_id)
    ratio(
        benchmark,
        lambda: finish(export(marked.path, tmp_path / "out", choice)),
        lambda: exported_plainly(marked.path, tmp_path / "plain"),
        rounds=3,
    )
    command = [sys.executable, "-c", _MEASURED, str(marked.path), str(tmp_path / "out"), format_id]
    if sys.platform == "linux":
        megabytes = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) / 1024
        benchmark.extra_info["peak MB"] = megabytes
        assert megabytes <= MEGABYTES
    assert benchmark.extra_info["own ms"] / 1000 <= BARS[format_id]
