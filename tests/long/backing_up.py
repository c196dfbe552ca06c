"""Marks and backs up until it is killed: ``python -m tests.long.backing_up FILE SEED``.

Each backup is acknowledged by its number and how many annotations it holds.
"""

import random
import sys
from pathlib import Path

from annotator.domain.job import finish
from annotator.project.backing_up import folder, of_file
from annotator.project.project import Project
from tests.builders import an_article, put_in, read
from tests.long.marking_project import TEXT, claim


def place(path: Path) -> Path:
    """Where the backups of the project go: not beside it."""
    return path.parent.with_name("backups")


def work(path: Path, seed: int) -> None:
    """Never returns."""
    chance, backups = random.Random(seed), folder(place(path), 200)
    project = Project.open(path)
    article = an_article(f"{TEXT}\n{path} {seed}")
    put_in(project, article)
    while True:
        claim(project, read(project, article), chance)
        made = finish(of_file(path, backups, "work"))
        assert made is not None
        sys.stdout.write(f"{made.number} {made.annotations}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
