"""Makes a sound project of what can be read of a damaged one. The damaged file is only read.

Rows are copied one by one; what does not make sense goes, what refers to something lost is untied from it where it may
stand without, and goes where it may not. The end is a project that passes every check.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import MsgspecError

from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.domain.errors import ProjectUnavailable
from annotator.domain.identity import new_id
from annotator.domain.job import Progress
from annotator.domain.salvage import Lost, Salvaged
from annotator.storage import database, integrity, reading_damaged, rows
from annotator.storage.create import SCHEMA_VERSION, create_tables
from annotator.storage.faults import os_fault, translated
from annotator.storage.lock import Lock

Tell = Callable[[Progress], None]
# In the order of their references; the key tells one row from another where a person reads of it.
_TABLES = {
    "project_fact": "name",
    "annotator": "id",
    "annotation_set": "id",
    "codebook": "version",
    "target": "id",
    "speaker": "id",
    "article": "id",
    "article_state": "article_id",
    "annotation": "id",
    "attribution": "claim_id",
    "stance": "id",
    "rejection": "id",
    "article_answers": "id",
    "look_again": "id",
    "assignment": "id",
    "decision": "id",
    "journal": "step",
}
_TOLD = {"article": "title", "speaker": "name", "target": "name", "annotator": "name"}
_EMPTY = {"BOOLEAN": 0, "INTEGER": 0}


def salvage(damaged: Path, target: Path, tell: Tell) -> Salvaged:
    """Writes what can be saved to a new project. Raises ProjectUnavailable (exists, missing, damaged: nothing can)."""
    if target.exists():
        raise ProjectUnavailable("exists", file=str(target))
    lock = Lock(target)
    try:
        with TemporaryDirectory(prefix=".salvage-", dir=target.parent) as folder:
            draft = Path(folder) / "saved.db"
            try:
                copy = reading_damaged.private_copy(damaged, Path(folder))
            except FileNotFoundError as error:
                raise ProjectUnavailable("missing", file=str(damaged)) from error
            with translated(damaged), closing(reading_damaged.connect(copy)) as source:
                saved = _Saved(source, draft, tell)
                with closing(saved.to):
                    result = saved.all(damaged.stem)
            if not result.counts["article"] and not result.counts["annotation"]:
                raise ProjectUnavailable("damaged", file=str(damaged), detail="nothing in it can be read any more")
            database.put_in_place(draft, target)
    except OSError as error:
        raise os_fault(error, target) from error
    finally:
        lock.release()
    return result


class _Saved:
    def __init__(self, source: sqlite3.Connection, draft: Path, tell: Tell) -> None:
        self._source, self._tell = source, tell
        self._lost: list[Lost] = []
        self._version = source.execute("PRAGMA user_version").fetchone()[0]
        self.to = sqlite3.connect(draft, isolation_level=None, check_same_thread=False)

    def all(self, name: str) -> Salvaged:
        """Copies and mends; ``name`` is the project's where its own is lost."""
        create_tables(self.to)
        self.to.execute("PRAGMA foreign_keys = OFF")
        self.to.execute("BEGIN")
        for number, table in enumerate(_TABLES):
            self._tell(Progress(number, len(_TABLES), table))
            self._copy(table)
        self._sift()
        self._make_up(name)
        self._untie()
        for annotation_id in integrity.differing_quotes(self.to):
            self._drop("annotation", "id", annotation_id, "senseless")
        self._untie()
        if self._lost:
            # A step back into what is lost would be refused, and every step before it with it.
            self.to.execute("UPDATE journal SET state = 'dropped'")
        self.to.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
        self.to.execute("COMMIT")
        counts = {table: self.to.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _TABLES}
        return Salvaged(counts, tuple(self._lost))

    def _copy(self, table: str) -> None:
        into = {row[1]: row[2] for row in self.to.execute(f"PRAGMA table_info({table})")}
        there = reading_damaged.columns(self._source, table)
        wanted = [column for column in into if column in there]
        if not wanted:
            if self._version >= SCHEMA_VERSION:  # an earlier one may not have had it
                self._lost.append(Lost(kind=table, id="", how="unreadable"))
            return
        filled = [column for column in into if column not in there]
        marks = ", ".join("?" * len(into))
        insert = f"INSERT INTO {table} ({', '.join([*wanted, *filled])}) VALUES ({marks})"
        rest = [_EMPTY.get(into[column], "") for column in filled]
        gone: set[int] = set()
        for number, row in reading_damaged.rows(self._source, table, wanted):
            try:
                if row is None:
                    gone.add(number)
                else:
                    self.to.execute(insert, [*row, *rest])
            except sqlite3.Error:
                gone.add(number)
            self._tell(Progress(0, 0, table))
        self._list(table, gone)

    def _list(self, table: str, gone: set[int]) -> None:
        if not gone:
            return
        ids = reading_damaged.names(self._source, table, _TABLES[table], gone)
        told = reading_damaged.names(self._source, table, _TOLD.get(table, ""), gone)
        for number in sorted(gone):
            lost = Lost(kind=table, id=ids.get(number, str(number)), how="unreadable", words=told.get(number, ""))
            self._lost.append(lost)

    def _sift(self) -> None:
        """Lets go of what cannot be made a value of."""
        for mapped in {m.table: m for m in (*rows.MAPPED.values(), rows.ARTICLE)}.values():
            for row in self.to.execute(mapped.select).fetchall():
                try:
                    mapped.value(row)
                except (MsgspecError, TypeError, ValueError):
                    key = row[mapped.columns.index(mapped.key)]
                    self._drop(mapped.table, mapped.key, key, "senseless")

    def _make_up(self, name: str) -> None:
        """Puts in outline what all else refers to and nobody can do without."""
        facts = dict(self.to.execute("SELECT name, value FROM project_fact").fetchall())
        for fact, value in (("id", new_id()), ("name", name)):
            if fact not in facts:
                self.to.execute("INSERT INTO project_fact VALUES (?, ?)", [fact, value])
        self._make_up_sets(facts)
        newest = self.to.execute("SELECT max(version) FROM codebook").fetchone()[0]
        used = self._missing("SELECT codebook_version FROM annotation", "SELECT version FROM codebook")
        for version in used or ([] if newest else [1]):
            if newest:
                self.to.execute(
                    "INSERT INTO codebook SELECT ?, labels, scale, questions FROM codebook WHERE version = ?",
                    [version, newest],
                )
            else:
                cells = rows.MAPPED[type(DEFAULT_CODEBOOK)].cells(DEFAULT_CODEBOOK)
                self.to.execute("INSERT INTO codebook (version, labels, scale, questions) VALUES (?, ?, ?, ?)", cells)
                self.to.execute("UPDATE codebook SET version = ?", [version])
                newest = version
            self._lost.append(Lost(kind="codebook", id=str(version), how="made_up"))
        if any(lost.kind == "article_state" for lost in self._lost):
            for article_id in self._missing("SELECT id FROM article", "SELECT article_id FROM article_state"):
                self.to.execute("INSERT INTO article_state VALUES (?, 'started', NULL, '')", [article_id])
                self._lost.append(Lost(kind="article_state", id=str(article_id), how="made_up"))

    def _make_up_sets(self, facts: dict[str, str]) -> None:
        sets = self._missing("SELECT set_id FROM annotation", "SELECT id FROM annotation_set")
        if not sets and not self.to.execute("SELECT 1 FROM annotation_set").fetchone():
            sets = [facts.get("set") or new_id()]
        for set_id in sets:
            person = facts.get("annotator") or new_id()
            self.to.execute(
                "INSERT INTO annotation_set (id, annotator_id, name, gold) VALUES (?, ?, '?', 0)", [set_id, person]
            )
            self._lost.append(Lost(kind="annotation_set", id=str(set_id), how="made_up"))
        for person in self._missing("SELECT annotator_id FROM annotation_set", "SELECT id FROM annotator"):
            self.to.execute("INSERT INTO annotator (id, name) VALUES (?, '?')", [person])
            self._lost.append(Lost(kind="annotator", id=str(person), how="made_up"))

    def _missing(self, named: str, there: str) -> list[Any]:
        return [row[0] for row in self.to.execute(f"SELECT DISTINCT * FROM ({named} EXCEPT {there})")]

    def _untie(self) -> None:
        """Until nothing refers to what is not there."""
        while faults := self.to.execute("PRAGMA foreign_key_check").fetchall():
            for table, number, _, reference in faults:
                column, may_stand_without = self._reference(table, reference)
                key = self.to.execute(f"SELECT {_TABLES[table]} FROM {table} WHERE rowid = ?", [number]).fetchone()
                if key is None:
                    continue
                if may_stand_without:
                    self.to.execute(f"UPDATE {table} SET {column} = NULL WHERE rowid = ?", [number])
                    self._lost.append(Lost(kind=table, id=str(key[0]), how="untied", words=column))
                else:
                    self._drop(table, _TABLES[table], key[0], "orphaned")

    def _reference(self, table: str, number: int) -> tuple[str, bool]:
        columns: Iterable[Any] = self.to.execute(f"PRAGMA foreign_key_list({table})")
        column = next(row[3] for row in columns if row[0] == number)
        needed = {row[1]: row[3] for row in self.to.execute(f"PRAGMA table_info({table})")}
        return column, not needed[column]

    def _drop(self, table: str, key: str, value: Any, how: Any) -> None:  # noqa: ANN401 - a cell, and a Loss
        self.to.execute(f"DELETE FROM {table} WHERE {key} = ?", [value])
        self._lost.append(Lost(kind=table, id=str(value), how=how))
