"""What must hold after a program of this folder was killed, by what it was doing."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from annotator.domain import rules
from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.domain.job import finish
from annotator.project.backing_up import folder, id_of, kept, of_file, opened, unpacked
from annotator.project.project import Project
from annotator.storage.integrity import faults
from tests.long import backing_up, merging
from tests.long.acknowledged import digest
from tests.long.importing import AT_ONCE


class Tally(Struct):
    """What came of all kills. ``beyond`` counts what was committed but had no time to be acknowledged."""

    kills: int = 0
    gestures: int = 0
    beyond: int = 0
    lost: int = 0
    spoilt: int = 0
    leftovers: int = 0

    @property
    def is_clean(self) -> bool:
        return self.lost == self.spoilt == self.leftovers == 0


Check = Callable[[Path, list[str], Tally], None]


def marking(path: Path, acknowledged: list[str], tally: Tally) -> None:
    """Opens the project as the analyst would after a crash, and holds the file against what was acknowledged."""
    project = Project.open(path)
    if acknowledged:
        article_id, wanted = acknowledged[-1].split()
        stood = digest(project.store, article_id) == wanted
        if not stood:
            tally.beyond += 1
            stood = any(_reached(project, move, article_id, wanted) for move in (("undo", "redo"), ("redo", "undo")))
        tally.lost += not stood
    _close(project, tally)


def importing(path: Path, acknowledged: list[str], tally: Tally) -> None:
    """All articles of each acknowledged import, and of the last one all or none."""
    project = Project.open(path)
    there = len(project.store.article_ids())
    wanted = int(acknowledged[-1]) if acknowledged else there
    tally.beyond += there > wanted
    tally.lost += there not in (wanted, wanted + AT_ONCE) or there % AT_ONCE != 0
    texts = project.store.connection.execute("SELECT count(*) FROM article").fetchone()[0]
    tally.leftovers += texts != there  # staged texts that nobody sees
    _close(project, tally)


def bringing_together(path: Path, acknowledged: list[str], tally: Tally) -> None:
    """Each return as a whole or not at all."""
    teams = merging.place(path)
    for team in teams.iterdir() if teams.exists() else ():
        if (team / "lead.annotator").exists():
            lead = Project.open(team / "lead.annotator")
            there = lead.store.connection.execute("SELECT count(*) FROM annotation").fetchone()[0]
            wanted = int(acknowledged[-1]) if acknowledged else 0
            tally.beyond += there > wanted
            tally.lost += there not in (wanted, wanted + merging.ARTICLES)
            _close(lead, tally, alone=False)
        shutil.rmtree(team)


def migrating(path: Path, acknowledged: list[str], tally: Tally) -> None:
    """Opens with all that the old file held, whether the migration had come to its end or not."""
    backups = folder(backing_up.place(path), 200)
    project = opened(path, backups)
    claims = sum(len(d.with_label("claim")) for d in project.store.documents())
    # The first one may be killed before it has put the old file there.
    begun = bool(acknowledged or project.store.article_ids())
    tally.lost += begun and claims != 1
    tally.spoilt += any(not _is_whole(b.number, b.annotations, project.id, path) for b in backups.of(project.id)[:1])
    _close(project, tally)
    shutil.rmtree(backups.root, ignore_errors=True)


def keeping(path: Path, acknowledged: list[str], tally: Tally) -> None:
    """The last acknowledged backup is there, whole, and no half one is taken for one."""
    if acknowledged:
        number, annotations = (int(word) for word in acknowledged[-1].split())
        tally.lost += not _is_whole(number, annotations, id_of(path), path)
    for backup in kept(id_of(path), folder(backing_up.place(path), 200))[:2]:
        tally.spoilt += not _is_whole(backup.number, backup.annotations, backup.project_id, path)
    finish(of_file(path, folder(backing_up.place(path), 200), "hand"))
    tally.leftovers += any(not p.name.endswith(".zip") for p in (backing_up.place(path) / id_of(path)).iterdir())
    _close(Project.open(path), tally)


def _is_whole(number: int, annotations: int, project_id: str, path: Path) -> bool:
    backups = folder(backing_up.place(path), 200)
    found = next((b for b in kept(project_id, backups) if b.number == number), None)
    if found is None:
        return False
    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "p.annotator"
        finish(unpacked(found, target, backups))
        look = Project.look(target)
        there = look.store.connection.execute("SELECT count(*) FROM annotation").fetchone()[0]
        look.close()
    return there == annotations == found.annotations


def _close(project: Project, tally: Tally, *, alone: bool = True) -> None:
    tally.spoilt += bool(faults(project.store)) or not _quotes_hold(project)
    project.close()
    if alone:
        tally.leftovers += [p.name for p in project.path.parent.iterdir()] != [project.path.name]


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


class Killed(Struct, frozen=True):
    """A program to be killed: after at most so many acknowledgements, and within so many seconds of the last."""

    module: str
    check: Check
    most: int
    within: float


PROGRAMS: Mapping[str, Killed] = {
    "project": Killed("tests.long.marking_project", marking, 60, 0.01),
    "window": Killed("tests.long.marking_window", marking, 60, 0.01),
    "import": Killed("tests.long.importing", importing, 4, 0.4),
    "merge": Killed("tests.long.merging", bringing_together, 6, 0.2),
    "migration": Killed("tests.long.migrating", migrating, 6, 0.12),
    "backup": Killed("tests.long.backing_up", keeping, 20, 0.08),
}
