# pyright: reportMissingImports=false, reportMissingModuleSource=false
"""Cuts the power, as far as files can tell: is every acknowledged gesture there, and is the file whole?

    pip install --group outside; python -m tests.long.power_cuts --cuts 10000

``--careless`` does the same without syncs and must lose something: it shows that this proof can fail.

Gestures are done through the program's own verbs, SQL and pragmas, on a connection of apsw, whose VFS lets every
write, truncation, removal and sync be written down in its order. A cut falls between any two of them. What a file
held at its last sync before the cut is on the disk. Of what was written to it since, each sector of 512 bytes is
there or not, each by its own chance, so writes are lost, torn and out of order; of two writes to one sector the later
one may be there alone. Then the program opens what is left, as an analyst would.

What differs from the program: SQLite is apsw's own, and its wal-index lies in memory (locking_mode EXCLUSIVE) as a VFS
in Python cannot share memory; no byte of the two files depends on that. See https://sqlite.org/atomiccommit.html and
https://sqlite.org/psow.html for what SQLite asks of a disk; sectors that a write did not touch are left alone here.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import apsw
from msgspec import Struct, field

from annotator.domain.errors import ProjectUnavailable
from annotator.project.project import Project
from annotator.storage.store import Store
from tests.builders import a_project, an_article, put_in, read
from tests.long.acknowledged import digest
from tests.long.after_kills import Tally, marking
from tests.long.marking_project import GESTURES, TEXT, claim

SECTOR = 512
FILES = ("", "-wal")


class Event(Struct, frozen=True):
    """One thing that was asked of a file: ``write``, ``truncate``, ``remove`` or ``sync``."""

    kind: str
    ending: str
    at: int = 0
    data: bytes = b""


class Tape(Struct):
    """All events in their order, and after how many of them each gesture was acknowledged."""

    events: list[Event] = field(default_factory=list[Event])
    acknowledged: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])


class Recorder(apsw.VFS):
    """The system's files, with a tape of what is done to those of the project."""

    def __init__(self, tape: Tape, path: Path) -> None:
        self._tape, self._path = tape, str(path)
        super().__init__("recorder", base="")

    def xOpen(self, name: Any, flags: list[int]) -> "RecordedFile":
        full = name.filename() if isinstance(name, apsw.URIFilename) else str(name or "")
        return RecordedFile(name, flags, self._tape, self._ending(full))

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._tape.events.append(Event("remove", self._ending(filename)))

    def _ending(self, name: str) -> str:
        return name[len(self._path) :] if name.startswith(self._path) else "?"


class RecordedFile(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], tape: Tape, ending: str) -> None:
        self._events, self._ending = tape.events, ending
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._events.append(Event("write", self._ending, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._events.append(Event("truncate", self._ending, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._events.append(Event("sync", self._ending))


class Connected:
    """What the store asks of ``sqlite3.Connection``, by apsw."""

    def __init__(self, path: Path, checkpoint: int, synchronous: str) -> None:
        self._connection = apsw.Connection(str(path), vfs="recorder")
        self.execute = self._connection.execute
        self.executemany = self._connection.executemany
        self.close = self._connection.close
        for pragma in (
            "locking_mode = EXCLUSIVE",
            # As in storage/database.py.
            "journal_mode = WAL",
            f"synchronous = {synchronous}",
            "foreign_keys = ON",
            f"wal_autocheckpoint = {checkpoint}",
        ):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction


def recorded(path: Path, gestures: int, seed: int, synchronous: str) -> Tape:
    """Marks articles, imports further ones now and then, closes and opens again, and tapes all of it."""
    chance, tape = random.Random(seed), Tape()
    recorder = Recorder(tape, path)
    done = 0
    while done < gestures:
        # SQLite's own number of pages, or one that folds the log in after every few gestures.
        store = Store(cast("Any", Connected(path, chance.choice([1000, 60]), synchronous)), path)
        project = Project(store, None)
        for _ in range(min(gestures - done, chance.randrange(40, 160))):
            if done % 50 == 0:
                article = an_article(f"{TEXT}\n{seed} {done}")
                put_in(project, article)
            document = read(project, article)
            chance.choice(GESTURES if document.with_label("claim") else [claim])(project, document, chance)
            if article.id not in project.store.article_ids():
                project.redo()
            tape.acknowledged.append((len(tape.events), f"{article.id} {digest(store, article.id)}\n"))
            done += 1
        project.close()
    recorder.unregister()
    return tape


class Disk:
    """What is on the disk for certain, and what was asked for since."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._sure: dict[str, bytearray | None] = {e: bytearray(files[e]) if e in files else None for e in FILES}
        self._pending: dict[str, list[Event]] = {ending: [] for ending in FILES}

    def take(self, event: Event) -> None:
        if event.kind == "sync":
            for pending in self._pending[event.ending]:
                self._sure[event.ending] = _applied(self._sure[event.ending], pending, lambda: True)
            self._pending[event.ending].clear()
        elif event.ending in FILES:
            self._pending[event.ending].append(event)

    def cut(self, path: Path, chance: random.Random) -> None:
        """Writes to ``path`` what is left after a power cut now."""
        share = chance.choice([0.0, 0.2, 0.5, 0.8, 1.0])
        for ending in FILES:
            content = None if (sure := self._sure[ending]) is None else bytearray(sure)
            for pending in self._pending[ending]:
                content = _applied(content, pending, lambda: chance.random() < share)
            target = path.with_name(path.name + ending)
            if content is None:
                target.unlink(missing_ok=True)
            else:
                target.write_bytes(content)


def _applied(content: bytearray | None, event: Event, reaches: Callable[[], bool]) -> bytearray | None:
    if event.kind == "remove":
        return None if reaches() else content
    content = bytearray() if content is None else content
    if event.kind == "truncate":
        if reaches():
            del content[event.at :]
        return content
    start = event.at
    end = event.at + len(event.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        if reaches():
            content.extend(bytes(max(0, stop - len(content))))
            content[start:stop] = event.data[start - event.at : stop - event.at]
        start = stop
    return content


def run(cuts: int, seed: int, folder: Path, synchronous: str = "FULL") -> tuple[Tally, int]:
    """Cuts the power so often at random moments; gives what came of it, and how many events there were."""
    project = a_project(folder)
    project.close()
    before = {"": project.path.read_bytes()}
    tape = recorded(project.path, max(40, min(1500, cuts)), seed, synchronous)
    chance, disk, tally = random.Random(seed), Disk(before), Tally()
    moments = sorted(chance.randrange(len(tape.events) + 1) for _ in range(cuts))
    left = folder / "left"
    left.mkdir()
    told = at = 0
    for moment in moments:
        while at < moment:
            disk.take(tape.events[at])
            at += 1
        while told < len(tape.acknowledged) and tape.acknowledged[told][0] <= at:
            told += 1
        disk.cut(left / "p.annotator", chance)
        tally.kills += 1
        try:
            marking(left / "p.annotator", [line for _, line in tape.acknowledged[max(0, told - 1) : told]], tally)
        except ProjectUnavailable:
            tally.spoilt += 1
    tally.gestures = len(tape.acknowledged)
    return tally, len(tape.events)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.long.power_cuts")
    parser.add_argument("--cuts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--careless", action="store_true")
    chosen = parser.parse_args()
    began = time.monotonic()
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        tally, events = run(chosen.cuts, chosen.seed, Path(folder), "OFF" if chosen.careless else "FULL")
    sys.stdout.write(
        f"seed {chosen.seed}, {time.monotonic() - began:.0f} s: {tally.kills} power cuts among {events} writes and"
        f" syncs of {tally.gestures} acknowledged gestures; {tally.lost} times something acknowledged was lost,"
        f" {tally.spoilt} files spoilt, {tally.beyond} times a gesture was there before it was acknowledged,"
        f" {tally.leftovers} times something left beside the file\n"
    )
    return 0 if tally.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
