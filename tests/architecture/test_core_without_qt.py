"""The rooms below the screen import and work where Qt cannot be imported at all."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CORE = ("domain", "storage", "formats", "agreement", "suggestions", "preferences", "project", "cli")
# What it prints last is what the test asks for; anything before it would be a module that speaks when imported.
SCRIPT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
import importlib
for name in sys.argv[2:]:
    importlib.import_module(name)

from pathlib import Path
from annotator.domain.span import Span
from annotator.project import annotating, searching
from annotator.project.project import Project
from tests.builders import an_article, put_in, read

article = an_article("Prices rose, she said.")
project = Project.create(Path(sys.argv[1]) / "p.annotator", name="p")
put_in(project, article)
annotating.add_claim(project, read(project, article), [Span(0, 11)])
project.close()
project = Project.open(project.path)
print([s.claims for s in searching.page(project, searching.ArticleFilter(words="prices"))])
project.undo()
print(len(read(project, article).annotations))
project.close()
"""


def core_modules() -> list[str]:
    files = [file for room in CORE for file in (ROOT / "annotator" / room).rglob("*.py")]
    parts = [file.relative_to(ROOT).with_suffix("").parts for file in sorted(files)]
    return [".".join(p[:-1] if p[-1] == "__init__" else p) for p in parts]


def test_every_module_of_the_core_imports_and_a_project_is_worked_on(tmp_path: Path):
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT, str(tmp_path), *core_modules()],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.splitlines() == ["[1]", "0"]
