"""Backups in a folder of their own: each an archive of one checked project file and of what is known of it.

An archive is an ordinary .zip, so that nobody needs this program to get a project out of it.
"""

import os
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from msgspec import MsgspecError, Struct, json, structs

from annotator.domain.backup import Backup, Reason
from annotator.domain.errors import ProjectUnavailable
from annotator.domain.identity import new_id
from annotator.domain.job import Progress
from annotator.storage import backup, database, journal
from annotator.storage.faults import os_fault, translated
from annotator.storage.lock import Lock
from annotator.storage.store import Store
from annotator.storage.thinning import unneeded

_PROJECT, _RECORD = "project.annotator", "backup.json"
_DRAFTS = "making-"
_CHUNK = 1 << 20
_LEVEL = 1  # see decisions/backups-aside.md
_FIT = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_")
Tell = Callable[[Progress], None]


class Moment:
    """A project as it is now, to be backed up while work on it goes on. ``close`` it. Raises ProjectUnavailable.

    It may be made on one thread and used on another.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = database.open_for_reading(path)
        try:
            with translated(path):
                found = self.connection.execute("SELECT name, value FROM project_fact").fetchall()
                self.position = journal.position(self.connection)
        except BaseException:
            self.close()
            raise
        self.facts: dict[str, str] = dict(found)

    @property
    def project_id(self) -> str:
        """The project's id; one made from its place for a file that was made before projects had one."""
        return self.facts.get("id") or sha256(str(self.path).encode()).hexdigest()[:32]

    def head(self) -> str:
        """The state of its history; a large last step takes a while to read."""
        with translated(self.path):
            return journal.head(self.connection)

    def close(self) -> None:
        """Lets the moment go."""
        self.connection.close()


def identify(path: Path) -> None:
    """Gives a project of an earlier schema the id that it will keep. Call it under the file's lock."""
    with translated(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT OR IGNORE INTO project_fact VALUES ('id', ?)", [new_id()])


class BackupFolder(Struct, frozen=True):
    """All backups of all projects on this machine, in at most ``room`` bytes where that leaves each its newest."""

    root: Path
    room: int

    def of(self, project_id: str) -> list[Backup]:
        """The backups of a project, newest first; what is no backup is passed over."""
        found = [self._read(archive) for archive in self._folder(project_id).glob("*.zip")]
        return sorted((b for b in found if b is not None), key=lambda b: b.number, reverse=True)

    def all(self) -> list[Backup]:
        """The backups of all projects, by project, newest first."""
        folders = sorted(self.root.iterdir()) if self.root.is_dir() else []
        return [backup for folder in folders if folder.is_dir() for backup in self.of(folder.name)]

    def make_unless_kept(self, moment: Moment, reason: Reason, tell: Tell) -> Backup | None:
        """Makes a backup, unless the newest one of that file is of this very state. Raises as ``make``."""
        newest = next((b for b in self.of(moment.project_id) if b.file == str(moment.path)), None)
        if newest is not None and newest.head == moment.head():
            return None
        return self.make(moment, reason, tell)

    def make(self, moment: Moment, reason: Reason, tell: Tell) -> Backup:
        """Copies, checks, counts and packs a moment, and only then calls it a backup; then thins the older ones.

        Raises ProjectUnavailable (damaged: the project is, and no backup was made of it; disk_full, read_only,
        unreachable, in_use: another program is making one of this project).
        """
        folder = self._folder(moment.project_id)
        with _os_faults(folder):
            folder.mkdir(parents=True, exist_ok=True)
            with _locked(folder), TemporaryDirectory(prefix=_DRAFTS, dir=folder) as drafts:
                made = _pack(moment, reason, Path(drafts), self._next_number(folder), tell)
                target = folder / _name(made)
                Path(made.archive).replace(target)
                _sync(folder)
        self._thin()
        return structs.replace(made, archive=str(target))

    def unpack(self, wanted: Backup, target: Path, tell: Tell) -> None:
        """Writes the project of a backup to a new file and checks it. Raises ProjectUnavailable (exists, …)."""
        if target.exists():
            raise ProjectUnavailable("exists", file=str(target))
        try:
            with _os_faults(target), ZipFile(wanted.archive) as archive, target.open("wb") as out:
                with archive.open(_PROJECT) as packed:
                    while chunk := packed.read(_CHUNK):
                        out.write(chunk)
                        tell(Progress(out.tell(), wanted.bytes))
                out.flush()
                os.fsync(out.fileno())
            backup.require_whole(target, target, tell)
        except (BadZipFile, KeyError) as error:
            raise ProjectUnavailable("damaged", file=wanted.archive, detail=str(error)) from error

    def _folder(self, project_id: str) -> Path:
        # The id stands in a file that may come from anybody.
        fit = project_id and len(project_id) <= 64 and _FIT.issuperset(project_id)
        return self.root / (project_id if fit else sha256(project_id.encode()).hexdigest()[:32])

    def _read(self, archive: Path) -> Backup | None:
        try:
            with ZipFile(archive) as packed:
                found = json.decode(packed.read(_RECORD), type=Backup)
            return structs.replace(found, archive=str(archive), packed=archive.stat().st_size)
        except (OSError, BadZipFile, KeyError, MsgspecError):
            return None

    def _next_number(self, folder: Path) -> int:
        # Also of archives that cannot be read any more.
        numbers = [archive.name.split(" ")[0] for archive in folder.glob("*.zip")]
        return max((int(number) for number in numbers if number.isdecimal()), default=0) + 1

    def _thin(self) -> None:
        for old in unneeded(self.all(), self.room):
            with suppress(OSError):
                Path(old.archive).unlink()


def _pack(moment: Moment, reason: Reason, drafts: Path, number: int, tell: Tell) -> Backup:
    draft = drafts / _PROJECT
    backup.fill(moment.connection, draft, moment.path, tell)
    with closing(Store.open_read_only(draft)) as copied, translated(draft):
        counts = [copied.connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in _COUNTED]
    made = Backup(
        number=number,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        reason=reason,
        project_id=moment.project_id,
        name=moment.facts.get("name", "") or moment.path.stem,
        file=str(moment.path),
        head=moment.head(),
        articles=counts[0],
        annotations=counts[1],
        bytes=draft.stat().st_size,
    )
    archive = drafts / "backup.zip"
    with archive.open("wb") as stream:
        with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as packed:
            packed.writestr(_RECORD, json.format(json.encode(made)))
            _add(packed, draft, tell)
        stream.flush()
        os.fsync(stream.fileno())
    with ZipFile(archive) as packed:
        if packed.testzip() is not None:
            raise ProjectUnavailable("damaged", file=str(archive), detail="what was written could not be read back")
    return structs.replace(made, archive=str(archive), packed=archive.stat().st_size)


_COUNTED = ("article_state", "annotation")


def _add(packed: ZipFile, draft: Path, tell: Tell) -> None:
    size = draft.stat().st_size
    with draft.open("rb") as source, packed.open(_PROJECT, "w", force_zip64=size >> 31 > 0) as inside:
        while chunk := source.read(_CHUNK):
            inside.write(chunk)
            tell(Progress(source.tell(), size))


def _name(made: Backup) -> str:
    """The number leads, so that names in their order are backups in theirs."""
    return f"{made.number:06} {made.at[:16].replace(':', '')} {made.reason}.zip"


@contextmanager
def _locked(folder: Path) -> Generator[None]:
    lock = Lock(folder / "backups")
    try:
        for left in folder.glob(f"{_DRAFTS}*"):
            _remove(left)  # of a program that was killed; whoever is at work has the lock
        yield
    finally:
        lock.release()


def _remove(drafts: Path) -> None:
    from shutil import rmtree

    rmtree(drafts, ignore_errors=True)


@contextmanager
def _os_faults(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise os_fault(error, path) from error


def _sync(folder: Path) -> None:
    """The name of a new file is on the disk when its folder is; Windows has no such call and needs none."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
