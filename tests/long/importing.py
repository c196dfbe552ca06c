"""Imports articles, a folder at a time, until it is killed: ``python -m tests.long.importing FILE SEED``.

An import is one step, so after a kill all articles of an acknowledged import are there, and of the one under way all
or none. Each is acknowledged by how many articles the project has then.
"""

import random
import sys
import tempfile
from pathlib import Path

from annotator.domain.job import finish
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.long.marking_project import TEXT

AT_ONCE = 25


def work(path: Path, seed: int) -> None:
    """Never returns."""
    chance = random.Random(seed)
    project = Project.open(path)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        while True:
            for number in range(AT_ONCE):
                (folder / f"{number}.txt").write_text(f"{chance.random()}\n{seed}\n{TEXT}", encoding="utf-8")
            finish(import_files(project, [folder], ImportChoice()))
            sys.stdout.write(f"{len(project.store.article_ids())}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
