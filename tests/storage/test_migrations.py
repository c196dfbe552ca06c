"""Files of every earlier schema open in this one, whole; a failure midway leaves them as they were."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.annotation import AnnotationSet
from annotator.project.project import Project
from annotator.storage import integrity, migrate
from annotator.storage.create import SCHEMA_VERSION, create_tables
from annotator.storage.store import Store

SAMPLES = sorted((Path(__file__).parents[1] / "samples/projects").glob("schema-*.annotator"))


@pytest.fixture(params=SAMPLES, ids=lambda sample: sample.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "minutes.annotator"))


def claims(store: Store) -> list[tuple[str, dict[str, object], bool]]:
    return [
        (claim.quote, dict(claim.attributes), document.attribution(claim.id).cue_id is not None)
        for document in store.documents()
        for claim in document.with_label("claim")
    ]


CLAIMS = [
    (
        "“We will never accept any violation of the territorial integrity and sovereignty of Ukraine,”",
        {"type": "commitment"},
        True,
    )
]


def test_there_is_a_file_of_every_earlier_schema():
    assert {sample.stem for sample in SAMPLES} == {f"schema-{n}" for n in range(1, SCHEMA_VERSION)}


def test_an_old_project_opens_with_all_that_is_in_it(old: Path):
    project = Project.open(old)
    assert claims(project.store) == CLAIMS
    assert [s.gold for s in project.store.values(AnnotationSet)] == [False]
    assert integrity.faults(project.store) == []
    assert project.undo() is not None
    project.close()


def test_the_file_as_it_was_is_kept_beside_it(old: Path):
    before = old.read_bytes()
    Project.open(old).close()
    (kept,) = (path for path in old.parent.glob("*.annotator") if path != old)
    assert kept.name.startswith("minutes (schema ")
    assert kept.read_bytes()[100:] == before[100:]  # but for counters in the header
    Project.open(old).close()
    assert len(list(old.parent.glob("*.annotator"))) == 2, "a second copy, of nothing old"


def test_who_only_reads_an_old_project_leaves_it_as_it_is(old: Path):
    before = old.read_bytes()
    store = Store.open_read_only(old)
    assert claims(store) == CLAIMS
    store.close()
    assert old.read_bytes() == before


def test_a_failure_midway_leaves_the_file_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch):
    def failing(step: Callable[[sqlite3.Connection], None]) -> Callable[[sqlite3.Connection], None]:
        def run(connection: sqlite3.Connection) -> None:
            step(connection)
            connection.execute("SELECT * FROM nowhere")

        return run

    monkeypatch.setattr(migrate, "STEPS", {version: failing(step) for version, step in migrate.STEPS.items()})
    with pytest.raises(Exception, match="damaged"):
        Project.open(old)
    monkeypatch.undo()
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION
    project = Project.open(old)
    assert claims(project.store) == CLAIMS
    project.close()


def test_a_migrated_file_has_the_tables_of_a_new_one(old: Path):
    Project.open(old).close()
    with closing(sqlite3.connect(old)) as migrated, closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        create_tables(new)
        assert _shape(migrated) == _shape(new)


def _shape(connection: sqlite3.Connection) -> dict[str, object]:
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        table: (
            sorted(row[1:4] + row[5:] for row in connection.execute(f"PRAGMA table_info({table})")),
            sorted(row[2:6] for row in connection.execute(f"PRAGMA foreign_key_list({table})")),
            sorted(
                (name, unique, *(column for _, _, column in connection.execute(f"PRAGMA index_info({name})")))
                for _, name, unique, *_ in connection.execute(f"PRAGMA index_list({table})")
            ),
        )
        for table in tables
        if not table.startswith("sqlite_stat")
    }
