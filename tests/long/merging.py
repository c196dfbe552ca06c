"""Brings an annotator's returns together until it is killed: ``python -m tests.long.merging FILE SEED``.

It makes a team of its own for each seed. A return is taken as one step, so it is there as a whole or not at all; each
is acknowledged by how many annotations the lead's project has then.
"""

import sys
from pathlib import Path

from annotator.project.dealing import Amount, Rule
from tests.project.team import Team, mark

ARTICLES = 6


def place(path: Path) -> Path:
    """Where the teams work: not beside the project of the other programs."""
    return path.parent.with_name("teams")


def work(path: Path, seed: int) -> None:
    """Never returns."""
    folder = place(path) / str(seed)
    folder.mkdir(parents=True)
    team = Team(folder, ARTICLES)
    ana = team.begin(team.give("Ana", rule=Rule(shared=Amount(share=1.0)))["Ana"])
    brought = 0
    while True:
        for number in range(ARTICLES):
            mark(ana, f"article-{number}", "prices rose")
        team.bring(team.give_back(ana))
        brought += ARTICLES
        sys.stdout.write(f"{brought}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
