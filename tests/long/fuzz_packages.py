"""Gives the reader of packages damaged ones: bytes changed, cut, doubled and mixed, in the ZIP and in what is inside.

python -m tests.long.fuzz_packages --inputs 20000 [--seed 1]

It may refuse a package with PackageRefused, or read it whole, and nothing else; nothing may take five seconds. Damage
inside comes with sums that are right again, so that it is not the sums alone that are tried. What can be read is used:
that may be refused with any error that has words for people, and then nothing has changed.
"""

import io
import json
import sys
import zipfile
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from annotator.domain.errors import AnnotatorError, PackageRefused
from annotator.domain.job import finish
from annotator.project import adjudicating, bringing_together, giving_back, receiving, reviewing, taking_back
from annotator.project.dealing import Amount, Rule
from annotator.project.package import DATA, MANIFEST, Kind
from annotator.project.unwrapping import manifest_of, unwrap
from annotator.project.words import sentence
from tests.long.damage import damaged
from tests.long.fuzzing import Fault, faults, main
from tests.project.team import Team, content, done, mark


class Desk:
    """A lead and an annotator with their projects, and a sound package of each kind between them."""

    def __init__(self, folder: Path) -> None:
        self.team = team = Team(folder, articles=3)
        files = team.give("Ana", "Ben", rule=Rule(shared=Amount(share=1.0)))
        self.ana, ben = team.begin(files["Ana"]), team.begin(files["Ben"])
        mark(self.ana, "article-1", "prices rose")
        mark(ben, "article-1", "it was late")
        for project in (self.ana, ben):
            done(project, "article-1")
        returned = [team.give_back(self.ana), team.give_back(ben)]
        finish(bringing_together.bring_together(team.lead, team.look(*returned)))
        points = reviewing.Review(team.lead).comparison("article-1").points
        adjudicating.drop(team.lead, next(p for p in points if p.is_open), "“No.”")
        decisions = finish(giving_back.give_back(team.lead, folder)).packages[0][1]
        mark(self.ana, "article-2", "prices rose")
        later = team.give_back(self.ana)
        self.originals: list[tuple[Kind, bytes]] = [
            ("work", files["Ana"].read_bytes()),
            ("return", returned[0].read_bytes()),
            ("return", later.read_bytes()),
            ("decisions", decisions.read_bytes()),
        ]

    def use(self, kind: Kind, path: Path) -> str:
        """Does with a package what it is for, and takes it back; says when that does not leave all as it was."""
        if kind == "work":
            target = path.with_suffix(".annotator")
            finish(receiving.begin(path, target)).project.close()
            target.unlink()
            return ""
        project = self.team.lead if kind == "return" else self.ana
        before, step = content(project), project.history.undoable
        try:
            if kind == "return":
                self.team.bring(path)
            else:
                finish(taking_back.take_back(project, path))
        finally:
            if project.history.undoable != step:
                project.undo()
            after = content(project)
        return "" if after == before else "leaves something behind"


def mutants(originals: Sequence[tuple[Kind, bytes]], random: Random) -> Iterator[tuple[Kind, bytes]]:
    """Without end: damaged copies of the originals."""
    every = [data for _, data in originals]
    while True:
        kind, original = random.choice(originals)
        yield kind, _inside(original, random) if random.random() < 0.7 else damaged(original, every, random)


def _inside(original: bytes, random: Random) -> bytes:
    """The package with one of its two parts damaged, and with the sums that its data have then."""
    with zipfile.ZipFile(io.BytesIO(original)) as archive:
        data, manifest = archive.read(DATA), archive.read(MANIFEST)
    if random.random() < 0.7:
        data = damaged(data, [data], random)
        head = json.loads(manifest)
        head["parts"] = [{"name": DATA, "bytes": len(data), "sha256": sha256(data).hexdigest()}]
        manifest = json.dumps(head).encode()
    else:
        manifest = damaged(manifest, [manifest], random)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
        for name, part in ((DATA, data), (MANIFEST, manifest)):
            copy.writestr(name, part)
    return made.getvalue()


def fault(desk: Desk, path: Path, kind: Kind) -> str:
    """What the reader does wrong with this file, other than to raise; empty when nothing."""
    try:
        manifest_of(path)
        for item in unwrap(path, kind).articles():
            assert item.article is not None
        return desk.use(kind, path)
    except PackageRefused as error:
        return "" if error.facts.get("file") == path.name else f"does not say in which file: {error}"
    except AnnotatorError as error:
        return "" if sentence(error) else f"has no words for {error}"


def run(inputs: int, seed: int) -> Iterator[Fault]:
    """The faults among so many inputs."""
    random = Random(f"{seed} packages")
    with TemporaryDirectory() as name:
        path = Path(name) / "fuzzed.annotator-package"
        desk = Desk(Path(name))

        def attempt(package: tuple[Kind, bytes]) -> str:
            kind, data = package
            path.write_bytes(data)
            return fault(desk, path, kind)

        yield from faults("packages", islice(mutants(desk.originals, random), inputs), attempt)
        desk.team.close()


if __name__ == "__main__":
    sys.exit(main(__doc__ or "", {"packages": run}, sys.argv[1:]))
