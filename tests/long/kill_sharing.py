"""Kills giving out and bringing together at random moments: is all of it done, or nothing, and is the file whole?

python -m tests.long.kill_sharing --times 40 [--seed 1]

The program killed is the command line. A package that is there is whole; what was not done can be done again, and
then all is as if nothing had been killed.
"""

import argparse
import contextlib
import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from annotator.domain.errors import PackageRefused
from annotator.project.dealing import Amount, Rule
from annotator.project.project import PACKAGE, Project
from annotator.project.unwrapping import unwrap
from annotator.storage.integrity import faults
from tests.project.team import Team, content, mark

ROOT = Path(__file__).parents[2]
_MAIN = "import sys; from annotator.cli.main import run; sys.exit(run(sys.argv[1:]))"
_LONGEST = 1.2  # seconds: about as long as the command takes when it is let


class Tally(Struct):
    """What came of all kills: how many left all, nothing, or anything else."""

    done: int = 0
    nothing: int = 0
    spoilt: int = 0


def kill(arguments: list[str], after: float) -> None:
    """Runs a command and kills it after so many seconds, if it is still at work."""
    with subprocess.Popen([sys.executable, "-c", _MAIN, *arguments], stdout=subprocess.DEVNULL, cwd=ROOT) as child:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(after)
        child.kill()


def values(path: Path) -> dict:
    """What a project holds; raises when it is not whole."""
    with closing(Project.open(path)) as project:
        assert faults(project.store) == []
        return content(project)


class Stage:
    """A lead's project with returned work that waits to be brought together."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        team = Team(folder, articles=60)
        files = team.give("Ana", "Ben", rule=Rule(shared=Amount(share=1.0)))
        self.returned: list[Path] = []
        for name in ("Ana", "Ben"):
            project = team.begin(files[name])
            for article in project.store.article_ids():
                mark(project, article, "prices rose")
            self.returned.append(team.give_back(project))
        team.close()
        self.lead = folder / "lead.annotator"

    def merge(self, path: Path) -> list[str]:
        """The command that brings the work together in a copy of the lead's project."""
        return ["merge", str(path), *map(str, self.returned)]

    def copy(self, name: str) -> Path:
        """A copy of the lead's project in a folder of its own."""
        target = self.folder / name / "lead.annotator"
        target.parent.mkdir()
        shutil.copy(self.lead, target)
        return target


def run(times: int, folder: Path, seed: int) -> Tally:
    """Kills so many times, bringing together and giving out in turns."""
    chance, tally, stage = random.Random(seed), Tally(), Stage(folder)
    before, whole = values(stage.lead), stage.copy("whole")
    kill(stage.merge(whole), 60)
    after = values(whole)
    for number in range(times):
        path = stage.copy(f"killed-{number}")
        out = path.parent / "out"
        out.mkdir()
        merges = number % 2 == 0
        give = ["give-out", str(path), str(out), "--to", "Ana", "Ben"]
        kill(stage.merge(path) if merges else give, chance.random() * _LONGEST)
        found = values(path)
        sound = found in (before, after) and all(_is_whole(file) for file in out.glob(f"*{PACKAGE}"))
        kill(stage.merge(path), 60)
        if not sound or values(path) != after:
            tally.spoilt += 1
        elif found == after or any(out.iterdir()):
            tally.done += 1
        else:
            tally.nothing += 1
        shutil.rmtree(path.parent)
    return tally


def _is_whole(file: Path) -> bool:
    try:
        return all(item.article is not None for item in unwrap(file, "work").articles())
    except PackageRefused:
        return False


def main() -> int:
    """Runs; 1 when anything was half done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        tally = run(chosen.times, Path(name), chosen.seed)
    sys.stdout.write(f"{chosen.times} kills: {tally.done} done, {tally.nothing} nothing, {tally.spoilt} spoilt\n")
    return 1 if tally.spoilt else 0


if __name__ == "__main__":
    sys.exit(main())
