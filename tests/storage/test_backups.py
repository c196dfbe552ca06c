"""Backups: whole before they count, thinned with sense, and never the last good one lost."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.backup import Backup, Reason
from annotator.domain.change import ChangeSet, added
from annotator.domain.errors import ProjectUnavailable
from annotator.domain.job import Job, finish
from annotator.project import annotating, backing_up
from annotator.project.backing_up import Guard, folder, kept, of_file, opened, restored
from annotator.project.project import BULK, Project
from annotator.storage.backups import BackupFolder
from annotator.storage.integrity import faults
from annotator.storage.thinning import unneeded
from tests.builders import TEXT, a_project, a_speaker, an_article, read, words

ARTICLE = an_article(id="article")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def backups(tmp_path: Path) -> BackupFolder:
    return folder(tmp_path / "backups", 100)


@pytest.fixture
def project(tmp_path: Path, backups: BackupFolder) -> Iterator[Project]:
    (tmp_path / "work").mkdir()
    project = a_project(tmp_path / "work", ARTICLE)
    Guard(project, backups)
    yield project
    project.close()


def backed_up(project: Project, reason: Reason) -> Backup | None:
    made = finish(project.before(reason))
    assert made is None or isinstance(made, Backup)
    return made


def mark(project: Project, quote: str = "Talks") -> None:
    annotating.add_claim(project, read(project, ARTICLE), [words(TEXT, quote)])


def unpacked(made: Backup, folder: Path) -> Path:
    with ZipFile(made.archive) as archive:
        return Path(archive.extract("project.annotator", folder))


def test_a_backup_is_a_whole_project_that_anybody_can_unpack(project: Project, backups: BackupFolder, tmp_path: Path):
    mark(project)
    made = backed_up(project, "import")
    assert made is not None
    assert (made.reason, made.articles, made.annotations, made.name) == ("import", 1, 1, "project")
    assert kept(project.id, backups) == [made]
    copied = Project.open(unpacked(made, tmp_path / "out"))
    assert list(copied.store.documents()) == list(project.store.documents())
    assert faults(copied.store) == []
    copied.undo()
    copied.close()
    assert [p.name for p in project.path.parent.iterdir() if ".lock" not in p.name and "-" not in p.name] == [
        project.path.name
    ], "something lies beside the project"


def test_nothing_new_is_not_backed_up_again_unless_somebody_asks(project: Project):
    mark(project)
    assert backed_up(project, "work")
    assert backed_up(project, "close") is None
    assert backed_up(project, "hand")
    project.undo()
    assert backed_up(project, "close")
    project.redo()
    assert backed_up(project, "close")


def test_a_moment_is_backed_up_as_it_was_when_it_was_taken(project: Project, backups: BackupFolder):
    mark(project)
    jobs: list[Job[Backup | None]] = []
    Guard(project, backups, run=jobs.append)
    project.before_bulk("bulk")
    mark(project, "prices")
    made = finish(jobs[0])
    assert made is not None
    assert made.annotations == 1
    assert len(read(project, ARTICLE).annotations) == 2


def test_before_many_changes_at_once_there_is_a_backup(project: Project, backups: BackupFolder):
    project.do(ChangeSet("many", added(*(a_speaker(f"Speaker {n}") for n in range(BULK)))))
    (made,) = kept(project.id, backups)
    assert made.reason == "bulk"
    project.do(ChangeSet("few", added(a_speaker("One"))))
    assert len(kept(project.id, backups)) == 1


def test_a_closed_backup_leaves_nothing(project: Project, backups: BackupFolder):
    mark(project)
    job = project.before("work")
    next(job)
    job.close()
    Guard(project, backups, run=lambda job: job.close())
    project.before_bulk("bulk")
    assert [p for p in backups.root.rglob("*") if p.is_file()] == []
    assert backed_up(project, "work")


def test_what_a_killed_program_left_goes_with_the_next_backup(project: Project, backups: BackupFolder):
    left = backups.root / project.id / "making-dead"
    left.mkdir(parents=True)
    (left / "project.annotator").write_bytes(b"half")
    assert backed_up(project, "work")
    assert not left.exists()


def test_a_damaged_project_becomes_no_backup_and_the_older_ones_stay(project: Project, backups: BackupFolder):
    mark(project)
    first = backed_up(project, "work")
    path = project.path
    project.store.connection.execute("UPDATE annotation SET article_id = article_id")
    project.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE annotation SET article_id = 'nowhere'")
        other.execute("UPDATE journal SET state = 'done', at = 'later'")
        other.commit()
    with pytest.raises(ProjectUnavailable) as refusal:
        finish(of_file(path, backups, "close"))
    assert refusal.value.code == "damaged"
    assert kept(first.project_id if first else "", backups) == [first]


def test_no_place_for_a_backup_is_told_and_work_goes_on(project: Project, backups: BackupFolder):
    backups.root.write_text("in the way", encoding="utf-8")
    told: list[ProjectUnavailable] = []
    Guard(project, backups, failed=told.append)
    mark(project)
    assert backed_up(project, "import") is None
    assert [error.code for error in told] == ["read_only"]
    mark(project, "prices")


def test_restoring_can_itself_be_taken_back(project: Project, backups: BackupFolder):
    mark(project)
    early = backed_up(project, "work")
    mark(project, "prices")
    late = list(project.store.documents())
    path = project.path
    project.close()
    assert early is not None
    replaced = finish(restored(early, path, backups))
    project = Project.open(path)
    assert len(read(project, ARTICLE).annotations) == 1
    project.close()
    assert replaced is not None
    assert replaced.reason == "restore"
    finish(restored(replaced, path, backups))
    project = Project.open(path)
    assert list(project.store.documents()) == late
    project.close()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_an_open_project_is_not_replaced(project: Project, backups: BackupFolder):
    made = backed_up(project, "hand")
    mark(project)
    assert made is not None
    with pytest.raises(ProjectUnavailable) as refusal:
        finish(restored(made, project.path, backups))
    assert refusal.value.code == "in_use"
    assert len(read(project, ARTICLE).annotations) == 1


def test_a_damaged_project_is_moved_aside_when_a_backup_takes_its_place(project: Project, backups: BackupFolder):
    mark(project)
    made = backed_up(project, "hand")
    path = project.path
    project.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert made is not None
    assert finish(restored(made, path, backups)) is None
    Project.open(path).close()
    (aside,) = (p for p in path.parent.iterdir() if p != path)
    assert aside.name.startswith("project (damaged ")
    assert aside.read_bytes() == whole[: len(whole) // 2]


def test_a_spoilt_archive_restores_nothing(project: Project, backups: BackupFolder):
    mark(project)
    made = backed_up(project, "hand")
    assert made is not None
    path, spoilt = project.path, bytearray(Path(made.archive).read_bytes())
    project.close()
    spoilt[len(spoilt) // 2] ^= 0xFF
    Path(made.archive).write_bytes(spoilt)
    before_ = path.read_bytes()
    with pytest.raises(ProjectUnavailable) as refusal:
        finish(restored(made, path, backups))
    assert refusal.value.code == "damaged"
    assert path.read_bytes() == before_
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_migration_makes_a_backup_and_nothing_beside_the_file(tmp_path: Path, backups: BackupFolder):
    sample = next(Path(__file__).parents[1].glob("samples/projects/schema-1.annotator"))
    old = Path(shutil.copy(sample, tmp_path / "old.annotator"))
    project = opened(old, backups)
    (made,) = kept(project.id, backups)
    project.close()
    assert made.reason == "migration"
    with closing(sqlite3.connect(unpacked(made, tmp_path / "out"))) as kept_file:
        assert kept_file.execute("PRAGMA user_version").fetchone() == (1,)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["backups", "old.annotator", "out"]


def test_an_id_that_climbs_out_stays_in_the_folder(project: Project, backups: BackupFolder):
    project.store.set_fact("id", "../../elsewhere")
    mark(project)
    made = backed_up(project, "hand")
    assert made is not None
    assert Path(made.archive).resolve().is_relative_to(backups.root.resolve())
    assert kept("../../elsewhere", backups) == [made]


def test_a_look_changes_nothing(project: Project):
    mark(project)
    look = Project.look(project.path)
    assert look.is_look
    with pytest.raises(ProjectUnavailable) as refusal:
        mark(look, "prices")
    assert refusal.value.code == "a_look"
    for verb in (look.undo, lambda: look.store.set_fact("name", "x")):
        with pytest.raises(ProjectUnavailable):
            verb()
    look.close()
    assert len(read(project, ARTICLE).annotations) == 1


# thinning


def a_backup(number: int, at: datetime = NOON, **fields: Any) -> Backup:
    sound: dict[str, Any] = {"reason": "work", "project_id": "p", "name": "n", "file": "f", "head": "", "articles": 1}
    sound |= {"annotations": 1, "bytes": 10, "packed": 10, "archive": f"{fields.get('file', 'f')}{number}"}
    return Backup(**{**sound, "number": number, "at": at.isoformat(), **fields})


def days_of(backups: list[Backup], gone: list[Backup]) -> list[int]:
    return [(NOON - datetime.fromisoformat(b.at)).days for b in backups if b not in gone]


def test_the_past_grows_thin():
    every_day = [a_backup(1000 - day, NOON - timedelta(days=day)) for day in range(800)]
    left = days_of(every_day, unneeded(every_day, 10**9))
    assert left[:14] == list(range(14))
    assert 35 <= len(left) <= 48
    assert max(left) > 650


def test_of_one_day_the_last_ones_stay():
    day = [a_backup(n, NOON + timedelta(minutes=n)) for n in range(50)]
    assert [b.number for b in day if b not in unneeded(day, 10**9)] == list(range(38, 50))


def test_when_room_is_short_the_oldest_go_and_of_each_project_the_newest_stays():
    many = [a_backup(n, NOON + timedelta(days=n)) for n in range(10)]
    other = [a_backup(1, NOON - timedelta(days=400), file="g", packed=1000)]
    gone = unneeded([*many, *other], 1035)
    assert [b.number for b in many if b not in gone] == [7, 8, 9]
    assert other[0] not in gone
    gone = unneeded([*many, *other], 0)
    assert [b.number for b in many if b not in gone] == [9]
    assert other[0] not in gone


moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(st.lists(st.tuples(moments, st.sampled_from("fgh"), st.integers(0, 50)), max_size=60), st.integers(0, 500))
def test_whatever_the_clock_said_the_last_one_made_stays(made: list[tuple[datetime, str, int]], room: int):
    backups = [a_backup(n, at, file=file, packed=size) for n, (at, file, size) in enumerate(made)]
    stay = [b for b in backups if b not in unneeded(backups, room)]
    newest = {b.file: b for b in backups}
    assert all(b in stay for b in newest.values())
    assert sum(b.packed for b in stay) <= room or len(stay) == len(newest)


def test_backing_up_knows_a_project_by_its_id(project: Project):
    assert backing_up.id_of(project.path) == project.id != ""
