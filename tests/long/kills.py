"""Kills a marking program at random moments: is every acknowledged gesture in the file, and is the file whole?

    python -m tests.long.kills --times 200 --through project

The program killed is a module of this folder, run as ``python -m MODULE FILE SEED``: it imports an article of its own
into the project, marks it, and acknowledges each gesture (see acknowledged.py) until it is killed. A gesture may
have been committed and not yet acknowledged; then one step back (or forth, when it was an undo) is the last
acknowledged state.
"""

import argparse
import contextlib
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from msgspec import Struct

from annotator.domain import rules
from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.project.project import Project
from annotator.storage.integrity import faults
from tests.builders import a_project
from tests.long.acknowledged import digest

ROOT = Path(__file__).parents[2]
PROGRAMS = {"project": "tests.long.marking_project", "window": "tests.long.marking_window"}
MOST_GESTURES = 60


class Tally(Struct):
    """What came of all kills. ``beyond`` counts gestures that were committed but had no time to be acknowledged."""

    kills: int = 0
    gestures: int = 0
    beyond: int = 0
    lost: int = 0
    spoilt: int = 0
    leftovers: int = 0

    @property
    def is_clean(self) -> bool:
        return self.lost == self.spoilt == self.leftovers == 0


def kill(program: str, path: Path, seed: int) -> list[str]:
    """Starts the program, kills it at a random moment, and gives the lines that it acknowledged."""
    chance = random.Random(seed)
    arguments = [sys.executable, "-m", program, str(path), str(seed)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        lines = [child.stdout.readline() for _ in range(chance.randrange(MOST_GESTURES))]
        # Somewhere within the gestures that follow; before the first one it may be opening the project.
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(chance.random() * (0.01 if lines else 0.5))
        ended = child.wait() if "" in lines else child.poll()
        child.kill()
        lines += child.stdout.read().splitlines(keepends=True)
        if ended is not None:
            raise RuntimeError(child.stderr.read())
    # A line that was cut off acknowledges nothing.
    return [line for line in lines if line.endswith("\n")]


def check(path: Path, acknowledged: list[str], tally: Tally) -> None:
    """Opens the project as the analyst would after a crash, and holds the file against what was acknowledged."""
    project = Project.open(path)
    if acknowledged:
        article_id, wanted = acknowledged[-1].split()
        stood = digest(project.store, article_id) == wanted
        if not stood:
            tally.beyond += 1
            stood = any(_reached(project, move, article_id, wanted) for move in (("undo", "redo"), ("redo", "undo")))
        tally.lost += not stood
    tally.spoilt += bool(faults(project.store)) or not _quotes_hold(project)
    project.close()
    tally.leftovers += [p.name for p in path.parent.iterdir()] != [path.name]


def _reached(project: Project, move: tuple[str, str], article_id: str, wanted: str) -> bool:
    there, back = move
    if getattr(project, there)() is None:
        return False
    reached = article_id in project.store.article_ids() and digest(project.store, article_id) == wanted
    getattr(project, back)()
    return reached


def _quotes_hold(project: Project) -> bool:
    for document in project.store.documents():
        for annotation in document.annotations.values():
            rules.check_annotation(annotation, document.article.text, DEFAULT_CODEBOOK)
    return True


def run(times: int, through: str, folder: Path, seed: int) -> Tally:
    project = a_project(folder)
    project.close()
    tally = Tally()
    for number in range(times):
        acknowledged = kill(PROGRAMS[through], project.path, seed + number)
        tally.kills += 1
        tally.gestures += len(acknowledged)
        check(project.path, acknowledged, tally)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.long.kills", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--through", choices=PROGRAMS, default="project")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    chosen = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tally = run(chosen.times, chosen.through, Path(folder), chosen.seed)
    sys.stdout.write(
        f"seed {chosen.seed}, {time.monotonic() - began:.0f} s: {tally.kills} kills, {tally.gestures} gestures"
        f" acknowledged, {tally.lost} lost; {tally.beyond} committed just before the kill; {tally.spoilt} files spoilt,"
        f" {tally.leftovers} times something left beside the file\n"
    )
    return 0 if tally.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
