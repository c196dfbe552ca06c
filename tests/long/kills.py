"""Kills a working program at random moments: is everything acknowledged in the file, and is the file whole?

    python -m tests.long.kills --times 200 --through project

The program killed is a module of this folder, run as ``python -m MODULE FILE SEED``: it marks, imports, brings returns
together, migrates or backs up, and acknowledges each step by a line until it is killed; after_kills.py says what must
hold then. A step may have been committed and not yet acknowledged; then one step back (or forth, when it was an undo)
is the last acknowledged state.
"""

import argparse
import contextlib
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.builders import a_project
from tests.long.after_kills import PROGRAMS, Killed, Tally

ROOT = Path(__file__).parents[2]


def kill(program: Killed, path: Path, seed: int) -> list[str]:
    """Starts the program, kills it at a random moment, and gives the lines that it acknowledged."""
    chance = random.Random(seed)
    arguments = [sys.executable, "-m", program.module, str(path), str(seed)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        lines = [child.stdout.readline() for _ in range(chance.randrange(program.most))]
        # Somewhere within the gestures that follow; before the first one it may be opening the project.
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(chance.random() * (program.within if lines else 0.5))
        ended = child.wait() if "" in lines else child.poll()
        child.kill()
        lines += child.stdout.read().splitlines(keepends=True)
        if ended is not None:
            raise RuntimeError(child.stderr.read())
    # A line that was cut off acknowledges nothing.
    return [line for line in lines if line.endswith("\n")]


def run(times: int, through: str, folder: Path, seed: int) -> Tally:
    (folder / "work").mkdir()
    project = a_project(folder / "work")
    project.close()
    program, tally = PROGRAMS[through], Tally()
    for number in range(times):
        acknowledged = kill(program, project.path, seed + number)
        tally.kills += 1
        tally.gestures += len(acknowledged)
        program.check(project.path, acknowledged, tally)
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
        f"seed {chosen.seed}, {time.monotonic() - began:.0f} s: {tally.kills} kills through {chosen.through},"
        f" {tally.gestures} steps acknowledged, {tally.lost} lost; {tally.beyond} committed just before the kill;"
        f" {tally.spoilt} files spoilt,"
        f" {tally.leftovers} times something left beside the file\n"
    )
    return 0 if tally.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
