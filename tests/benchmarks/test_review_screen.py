"""The review in the real window: opening an article of thousands of marks, and one decision, until it is painted."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.review.screen import ReviewScreen
from tests.benchmarks.corpora import a_reviewed_project
from tests.benchmarks.timing import sorted_times

WORDS, ANNOTATORS, CLAIMS = 30_000, 3, 600  # 5,400 marks in an article
OPENING, DECIDING = 0.3, 0.6  # seconds


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[ReviewScreen]:
    fonts.load()
    window = make_window(tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.session.open_project(a_reviewed_project(tmp_path, 2, ANNOTATORS, CLAIMS, WORDS))
    window.activateWindow()
    qtbot.waitUntil(window.reader.hasFocus)
    window.session.turn_to("review")
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=60_000)
    yield window.desk.reviewing()
    window.close()


def settled() -> None:
    """Lets everything be done and painted that is due."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def test_opening_an_article_of_5400_marks(benchmark: BenchmarkFixture, screen: ReviewScreen) -> None:
    def back() -> None:
        screen.review.open_article("article-000001")
        settled()

    def open_() -> float:
        start = perf_counter()
        screen.review.open_article("article-000000")
        settled()
        return perf_counter() - start

    benchmark.pedantic(open_, setup=back, rounds=7)
    median = sorted_times(benchmark)[3]
    print(f"\nreviewing an article of 5,400 marks, {len(screen.review.listed)} points: {median:.3f} s (bar {OPENING})")
    assert median <= OPENING


def test_one_decision_in_it(benchmark: BenchmarkFixture, screen: ReviewScreen) -> None:
    screen.review.open_article("article-000000")
    settled()

    def take() -> None:
        QTest.keyClick(screen.points.cards, Qt.Key.Key_1)
        settled()

    benchmark.pedantic(take, rounds=15)
    times = sorted_times(benchmark)
    print(f"\none decision among 5,400 marks: {times[7]:.3f} s (bar {DECIDING})")
    assert times[7] <= DECIDING
