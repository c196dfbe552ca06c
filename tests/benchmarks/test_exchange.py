"""What it costs to bring articles in and to send marks out. ``pytest -n0 tests/benchmarks``."""

import csv
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import orjson
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.article import Article
from annotator.domain.job import finish
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.benchmarks.corpora import a_marked_project, articles
from tests.benchmarks.test_storing import stored_plainly
from tests.benchmarks.timing import milliseconds, ratio
from tests.builders import a_project

IMPORT_BAR = 4.0
EXPORT_BAR = 4.0


@pytest.mark.parametrize("source", ["files", "articles.jsonl", "articles.json", "articles.csv"])
def test_importing_1700_texts_beside_plain_sqlite(benchmark: BenchmarkFixture, tmp_path: Path, source: str):
    """From 1,700 files, or one, to a project that can be searched, against their rows written from memory.

    For Label Studio 1,683 texts of one JSON file take 0.3 s, and cannot be searched then.
    """
    listed, numbers = articles(1700), count()
    press = a_press(tmp_path / source, listed)

    def ours() -> None:
        project = a_project(tmp_path, name=f"ours-{next(numbers)}")
        assert finish(import_files(project, [press], ImportChoice())).counts() == {"imported": 1700}
        project.close()

    found = ratio(benchmark, ours, lambda: stored_plainly(tmp_path / f"plain-{next(numbers)}", listed))
    print(f"\n1,700 texts, {source}: {benchmark.extra_info['own ms']:.0f} ms, {found:.2f} x plain (bar {IMPORT_BAR})")
    assert found <= IMPORT_BAR


def a_press(place: Path, listed: Sequence[Article]) -> Path:
    """The articles' texts as a folder of files, or as one file of the place's suffix."""
    match place.suffix:
        case ".jsonl":
            place.write_bytes(b"".join(orjson.dumps({"text": article.text}) + b"\n" for article in listed))
        case ".json":
            place.write_bytes(orjson.dumps([{"text": article.text} for article in listed]))
        case ".csv":
            with place.open("w", encoding="utf-8", newline="") as out:
                csv.writer(out).writerows([["text"], *([article.text] for article in listed)])
        case _:
            place.mkdir()
            for article in listed:
                (place / article.source).write_text(article.text, encoding="utf-8")
    return place


PAGE_MILLISECONDS, PAGE_MEGABYTES = 200.0, 500
_PAGES = """
import sys
from pathlib import Path
from annotator.domain.job import finish
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
project = Project.create(Path(sys.argv[1]), name="pages")
counts = finish(import_files(project, [Path(sys.argv[2])], ImportChoice())).counts()
project.close()
assert counts == {"imported": 180}, counts
print(next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")))
"""


def a_page(article: Article, number: int) -> str:
    """A page as news sites have it: some 60 kB of menus, scripts and other articles' headlines around the article."""
    links = "".join(f'<li><a href="/{n}">Another headline of number {n}</a></li>' for n in range(300))
    script = "<script>" + "var settings = {a: 1};" * 1000 + "</script>"
    paragraphs = "".join(f"<p>{part}</p>" for part in article.text.split("\n\n")[1:])
    return (
        f"<html lang=en><head><title>Headline {number} | The Paper</title>{script}</head><body>"
        f"<nav><ul>{links}</ul></nav><article><h1>Headline {number}</h1>{paragraphs}</article>"
        f"<footer><ul>{links}</ul></footer></body></html>"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")
def test_importing_180_pages(benchmark: BenchmarkFixture, tmp_path: Path):
    """Web pages, of which the article is found among the rest: time for each, and the peak memory of all of it."""
    press, numbers = tmp_path / "press", count()
    press.mkdir()
    for number, article in enumerate(articles(180)):
        (press / f"{number}.html").write_text(a_page(article, number), encoding="utf-8")

    def ours() -> str:
        command = [sys.executable, "-c", _PAGES, str(tmp_path / f"pages-{next(numbers)}.annotator"), str(press)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    peak = int(benchmark.pedantic(ours, rounds=3)) / 1024
    assert benchmark.stats is not None
    each = benchmark.stats["min"] * 1000 / 180
    benchmark.extra_info |= {"ms a page": each, "peak MB": peak}
    assert each <= PAGE_MILLISECONDS
    assert peak <= PAGE_MEGABYTES


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """24,000 annotations in 400 articles."""
    project = a_marked_project(tmp_path_factory.mktemp("marked"), 400, 400, 20)
    yield project
    project.close()


def exported_plainly(project: Path, target: Path) -> None:
    """The same records by sqlite3 and orjson: nothing is checked or read back, but it is on the disk as ours is."""
    with closing(sqlite3.connect(project)) as connection, target.open("wb") as out:
        connection.row_factory = sqlite3.Row
        for article in connection.execute("SELECT * FROM article ORDER BY row"):
            record: dict[str, Any] = {"record": "article", "article": {**article}}
            for kind in ("annotation", "attribution", "stance"):
                rows = connection.execute(f"SELECT * FROM {kind} WHERE article_id = ? ORDER BY rowid", [article["id"]])
                record[f"{kind}s"] = [_record(row) for row in rows]
            out.write(orjson.dumps(record) + b"\n")
        out.flush()
        os.fsync(out.fileno())


def _record(row: sqlite3.Row) -> dict[str, Any]:
    values = {**row}
    if "fragments" in values:
        values["fragments"] = orjson.loads(values["fragments"])
        values["attributes"] = orjson.loads(values["attributes"])
    return values


def dumped_plainly(records: list[Any], target: Path) -> None:
    with target.open("wb") as out:
        for record in records:
            out.write(orjson.dumps(record) + b"\n")
        out.flush()
        os.fsync(out.fileno())


def _best(action: Callable[[], Any]) -> float:
    return min(milliseconds(action) for _ in range(5))


def test_exporting_marks_beside_plain_sqlite_and_orjson(benchmark: BenchmarkFixture, marked: Project, tmp_path: Path):
    """From the project to a file that was read back, against the way there that checks nothing."""
    target = tmp_path / "out.jsonl"
    found = ratio(
        benchmark,
        lambda: finish(export(marked.path, target, ExportChoice())),
        lambda: exported_plainly(marked.path, tmp_path / "plain.jsonl"),
    )
    # How far that is from dumping records that are in memory already, for the record: no project begins there.
    records = [orjson.loads(line) for line in target.read_bytes().splitlines()]
    dumping = _best(lambda: dumped_plainly(records, tmp_path / "dumped.jsonl"))
    ours = _best(lambda: finish(export(marked.path, target, ExportChoice())))
    benchmark.extra_info |= {"dumping alone ms": dumping, "ratio to dumping alone": ours / dumping}
    assert found <= EXPORT_BAR
