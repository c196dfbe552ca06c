"""Backups that the program makes by itself, and the way back to one."""

from collections.abc import Callable, Generator
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from annotator.domain.backup import Backup, Reason
from annotator.domain.errors import ProjectUnavailable
from annotator.domain.job import Job, Progress, aside, finish
from annotator.project.project import Project
from annotator.storage import database
from annotator.storage.backups import BackupFolder, Moment, identify
from annotator.storage.faults import os_fault
from annotator.storage.lock import Lock

MEGABYTE = 2**20
Run = Callable[[Job[Backup | None]], object]
Failed = Callable[[ProjectUnavailable], object]


def _unheard(_: ProjectUnavailable) -> None:
    """For whoever looks what backups there are."""


def folder(root: Path, megabytes: int) -> BackupFolder:
    """The backups below a folder, which may take so much room."""
    return BackupFolder(root, megabytes * MEGABYTE)


def opened(path: Path, backups: BackupFolder) -> Project:
    """Opens a project with a backup before a migration. Raises ProjectUnavailable."""
    return Project.open(path, partial(before_migration, backups))


def before_migration(backups: BackupFolder, path: Path) -> Path | None:
    """Backs up a file of an earlier schema, to be called by ``Project.open``; None where that cannot be."""
    try:
        identify(path)
        made = finish(of_file(path, backups, "migration"))
    except ProjectUnavailable:
        return None
    return Path((made or kept_of(path, backups)[0]).archive)


class Guard:
    """Backs a project up before something large is done to it.

    ``run`` takes the job of a backup that nothing waits for. What keeps a backup from being made is told to ``failed``
    and keeps nobody from working.
    """

    def __init__(self, project: Project, backups: BackupFolder, run: Run = finish, failed: Failed = _unheard) -> None:
        self._path, self._backups = project.path, backups
        self._run, self._failed = run, failed
        self._taken: tuple[int | str | None, ...] = (0,)
        project.before = self.before
        project.before_bulk = self.before_bulk

    def before(self, reason: Reason) -> Job[Backup | None]:
        """Makes the backup, unless the newest one is of this very state; None then, and where it failed."""
        try:
            return (yield from of_file(self._path, self._backups, reason))
        except ProjectUnavailable as error:
            self._failed(error)
            return None

    def before_bulk(self, reason: Reason = "bulk") -> None:
        """Takes the project as it is now, so that what is done to it from here on need not wait for the backup."""
        job = self._at_once(reason)
        with suppress(StopIteration):
            next(job)
            self._run(job)

    def _at_once(self, reason: Reason) -> Job[Backup | None]:
        try:
            with closing(Moment(self._path)) as moment:
                if moment.position == self._taken:
                    return None  # a job that waits its turn has it already
                self._taken = moment.position
                yield Progress(0)
                return (yield from of_moment(moment, self._backups, reason))
        except ProjectUnavailable as error:
            self._failed(error)
            return None


def of_file(path: Path, backups: BackupFolder, reason: Reason) -> Job[Backup | None]:
    """Backs up the project in a file, whether it is open or not; None when the newest backup is of this very state.

    The state is the one at the first step of the job. Raises ProjectUnavailable.
    """
    with closing(Moment(path)) as moment:
        return (yield from of_moment(moment, backups, reason))


def of_moment(moment: Moment, backups: BackupFolder, reason: Reason) -> Job[Backup | None]:
    """Backs up a moment that was taken before. Raises ProjectUnavailable."""
    make = backups.make if reason == "hand" else backups.make_unless_kept
    return (yield from aside(lambda tell: make(moment, reason, tell)))


def kept(project_id: str, backups: BackupFolder) -> list[Backup]:
    """The backups of a project, newest first."""
    return backups.of(project_id)


def kept_of(path: Path, backups: BackupFolder) -> list[Backup]:
    """The backups of the project in a file, newest first; of what lay there, where it is gone or cannot be read."""
    try:
        return kept(id_of(path), backups)
    except ProjectUnavailable:
        return sorted((b for b in backups.all() if b.file == str(path)), key=lambda b: b.at, reverse=True)


def id_of(path: Path) -> str:
    """The id of the project in a file. Raises ProjectUnavailable."""
    with closing(Moment(path)) as moment:
        return moment.project_id


def restored(wanted: Backup, target: Path, backups: BackupFolder) -> Job[Backup | None]:
    """Puts the project of a backup in the place of a closed project, which is backed up before; gives that backup.

    A project that is too damaged for that is moved aside, under a name that says so. Raises ProjectUnavailable
    (in_use, damaged, disk_full, …), and then the target is as it was.
    """
    lock, draft = Lock(target), target.with_name(target.name + ".new")
    try:
        draft.unlink(missing_ok=True)  # of a program that was killed
        yield from aside(lambda tell: backups.unpack(wanted, draft, tell))
        replaced = (yield from _saved(target, backups)) if target.exists() else None
        database.put_in_place(draft, target)
    except OSError as error:
        raise os_fault(error, target) from error
    finally:
        draft.unlink(missing_ok=True)
        lock.release()
    return replaced


def unpacked(wanted: Backup, target: Path, backups: BackupFolder) -> Job[None]:
    """Writes the project of a backup to a file of its own. Raises ProjectUnavailable."""
    return aside(lambda tell: backups.unpack(wanted, target, tell))


def _saved(target: Path, backups: BackupFolder) -> Generator[Progress, None, Backup | None]:
    try:
        made = yield from of_file(target, backups, "restore")
        return made or kept(id_of(target), backups)[0]
    except ProjectUnavailable as error:
        if error.code not in ("damaged", "not_a_project"):
            raise
    put_aside(target)
    return None


def put_aside(path: Path) -> Path:
    """Gives a damaged project another name, with the log that belongs to it; gives the new path."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    moved = path.with_name(f"{path.stem} (damaged {moment}){path.suffix}")
    for ending in ("-wal", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(moved.with_name(moved.name + ending))
    return moved
