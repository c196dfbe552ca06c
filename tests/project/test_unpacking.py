"""Archives are read like folders, within bounds, and what is bad in one stops nothing else."""

import gzip
import zipfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from annotator.domain.job import finish
from annotator.formats.catalog import READERS
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from annotator.project.reporting import ImportReport
from tests.builders import a_project
from tests.long.damage import mutants
from tests.long.fuzz_readers import seeds

PAGE = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>The minister said that the plan, on which "
    "three ministries had worked, was “dead”.</p><p>He left before questions could be put to him.</p></article></body>"
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path)
    yield project
    project.close()


def run(project: Project, *paths: Path) -> ImportReport:
    return finish(import_files(project, paths, ImportChoice()))


def outcomes(report: ImportReport) -> dict[str, str]:
    return {row.file: row.error.code if row.error else row.outcome for row in report.rows}


def packed(path: Path, files: Mapping[str, bytes | str], how: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_a_zip_is_read_like_a_folder(project: Project, tmp_path: Path) -> None:
    path = packed(
        tmp_path / "press.zip",
        {
            "b/two.html": PAGE.format("Two"),
            "one.html.gz": gzip.compress(PAGE.format("One").encode()),
            "c.txt": "Head\n\nWords.",
            "table.csv": "text\nfirst\nsecond\n",
            "__MACOSX/._c.txt": "x",
            ".hidden": "x",
            "inner.zip": "x",
        },
    )
    report = run(project, path)
    assert outcomes(report) == {
        "press.zip/b/two.html": "imported",
        "press.zip/c.txt": "imported",
        "press.zip/inner.zip": "unknown_format",
        "press.zip/one.html.gz": "imported",
        "press.zip/table.csv": "imported",
    }
    assert report.counts() == {"imported": 5, "unreadable": 1}


def test_a_packed_file_is_read_as_what_is_in_it(project: Project, tmp_path: Path) -> None:
    for name in ("page.html.gz", "words.txt.gz", "page.GZ"):
        (tmp_path / name).write_bytes(gzip.compress(PAGE.format(name).encode()))
    found = outcomes(run(project, *(tmp_path / name for name in ("page.html.gz", "words.txt.gz", "page.GZ"))))
    assert set(found.values()) == {"imported"}


@pytest.mark.parametrize(
    ("names", "code"),
    [(["../out.txt"], "climbs_out"), (["/etc/out.txt"], "climbs_out"), (["a\\..\\..\\out.txt"], "climbs_out")],
)
def test_a_path_that_climbs_out_is_refused(project: Project, tmp_path: Path, names: list[str], code: str) -> None:
    path = packed(tmp_path / "bad.zip", dict.fromkeys(names, "words"))
    (tmp_path / "good.txt").write_text("Words.")
    assert outcomes(run(project, path, tmp_path / "good.txt")) == {"bad.zip": code, "good.txt": "imported"}
    assert {file.name for file in tmp_path.iterdir()} >= {"bad.zip", "good.txt"}
    assert not (tmp_path.parent / "out.txt").exists()


def test_a_bomb_is_refused_before_it_is_unpacked(project: Project, tmp_path: Path) -> None:
    packed(tmp_path / "bomb.zip", {"a.txt": b"a" * (64 << 20)})
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"a" * (64 << 20)))
    (tmp_path / "bomb.csv.gz").write_bytes(gzip.compress(b"text\n" + b"a\n" * (32 << 20)))
    found = outcomes(run(project, *(tmp_path / name for name in ("bomb.zip", "bomb.txt.gz", "bomb.csv.gz"))))
    assert found == dict.fromkeys(("bomb.zip", "bomb.txt.gz", "bomb.csv.gz"), "unpacks_too_large")


def test_what_is_cut_off_is_told_and_the_rest_goes_on(project: Project, tmp_path: Path) -> None:
    whole = packed(tmp_path / "whole.zip", {"a.txt": "Some words.", "b.txt": "Other words."}).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[:-40])
    (tmp_path / "cut.html.gz").write_bytes(gzip.compress(PAGE.format("x").encode())[:-30])
    paths = [tmp_path / name for name in ("cut.zip", "cut.html.gz", "whole.zip")]
    assert outcomes(run(project, *paths)) == {
        "cut.zip": "damaged",
        "cut.html.gz": "damaged",
        "whole.zip/a.txt": "imported",
        "whole.zip/b.txt": "imported",
    }


def test_one_damaged_entry_costs_only_itself(project: Project, tmp_path: Path) -> None:
    path = packed(tmp_path / "one.zip", {"a.txt": "Some words.", "b.txt": "Other words."}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"Some words", b"Same words"))
    assert outcomes(run(project, path)) == {"one.zip/a.txt": "damaged", "one.zip/b.txt": "imported"}


def test_a_locked_entry_is_told(project: Project, tmp_path: Path) -> None:
    path = packed(tmp_path / "locked.zip", {"a.txt": "Some words."}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    path.write_bytes(data)
    assert outcomes(run(project, path)) == {"locked.zip/a.txt": "locked"}


def test_of_damaged_files_as_many_articles_come_as_the_report_says(project: Project, tmp_path: Path) -> None:
    random = Random(3)
    for known in READERS:
        if known.beside is None:
            for number, data in enumerate(islice(mutants(seeds(known), random), 15)):
                (tmp_path / f"{number}-{known.id}{known.suffixes[0]}").write_bytes(data)
    report = run(project, *sorted(path for path in tmp_path.iterdir() if path.name[:1].isdigit()))
    assert len(list(project.store.documents())) == report.counts()["imported"] > 0
    assert report.counts()["unreadable"] > 0
    project.undo()
    assert list(project.store.documents()) == []
