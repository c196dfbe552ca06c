"""One gesture in the real window, from the key press until it is committed and painted; and opening a long article."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleState
from annotator.domain.change import ChangeSet, added
from annotator.domain.span import Span
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from tests.benchmarks.corpora import articles, marks
from tests.benchmarks.timing import sorted_times
from tests.builders import a_speaker, a_target

CASES = {
    "800 words": (800, 0, 0.030),
    "100,000 words, 5,000 annotations": (100_000, 5_000, 0.050),
    "100,000 words, 20,000 annotations": (100_000, 20_000, 0.030),
}
OPENING = {5_000: 0.6, 20_000: 0.5}
GESTURES = 100
Opened = Callable[[int, int], MainWindow]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """A window with two articles in its project: a short one that is open, and one of so many words and annotations."""
    fonts.load()
    window = make_window(tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.resize(1440, 900)

    def open_(words: int, annotations: int) -> MainWindow:
        project = Project.create(tmp_path / "p.annotator", name="p")
        long, short = articles(1, words)[0], articles(2, 50)[1]
        project.store.stage([short, long])
        speaker, target = a_speaker(), a_target()
        values = list(marks(long, annotations // 3, project.set_id, speaker, target))
        states = [ArticleState(article_id=a.id, state="started") for a in (short, long)]
        project.do(ChangeSet("import", added(*states, speaker, target, *values)))
        with qtbot.waitExposed(window):
            window.show()
        window.session.open_project(project)
        window.session.open_article(short.id)
        window.activateWindow()
        qtbot.waitUntil(window.reader.hasFocus)
        return window

    yield open_
    window.close()


def settled() -> None:
    """Lets everything be done and painted that is due."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


@pytest.mark.parametrize("case", CASES)
def test_one_gesture_from_key_to_painted_and_committed(benchmark: BenchmarkFixture, opened: Opened, case: str) -> None:
    words, annotations, bar = CASES[case]
    window = opened(words, annotations)
    window.session.open_article("article-000000")
    document = window.session.document
    assert document is not None
    before = len(document.annotations)
    length = len(document.article.text)

    places = iter(range(20, length - 200, (length - 220) // GESTURES))

    def select() -> None:
        at = next(places)
        window.reader.bring_into_view(at, at + 60)
        window.reader.select_span(Span(at, at + 60))
        settled()

    def gesture() -> None:
        QTest.keyClick(window.reader, Qt.Key.Key_C)
        settled()

    benchmark.pedantic(gesture, setup=select, rounds=GESTURES - 2)
    times = sorted_times(benchmark)
    p95 = times[int(len(times) * 0.95)]
    benchmark.extra_info["95th percentile, ms"] = round(p95 * 1000, 1)
    print(f"\ngesture on {case}: p95 {p95 * 1000:.1f} ms (bar {bar * 1000:.0f})")
    project = window.session.project
    assert project is not None
    assert len(project.store.document("article-000000").annotations) == before + GESTURES - 2
    assert p95 <= bar


@pytest.mark.parametrize("annotations", OPENING)
def test_opening_a_long_article(benchmark: BenchmarkFixture, opened: Opened, annotations: int) -> None:
    window = opened(100_000, annotations)

    def back() -> None:
        window.session.open_article("article-000001")
        settled()

    def open_long() -> float:
        start = perf_counter()
        window.session.open_article("article-000000")
        settled()
        return perf_counter() - start

    benchmark.pedantic(open_long, setup=back, rounds=7)
    median = sorted_times(benchmark)[3]
    bar = OPENING[annotations]
    print(f"\nopening 100,000 words with {annotations:,} annotations: {median:.3f} s (bar {bar})")
    assert median <= bar
