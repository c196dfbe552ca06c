"""The measuring half of ``tests.long.library``: real key events in the real window on a project that is there."""

import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from annotator.domain.span import Span
from annotator.project.searching import ORDERS
from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.articles.model import ArticlesModel, Role
from annotator.ui.articles.ordering import OrderButton
from annotator.ui.articles.view import ArticlesView
from annotator.ui.main_window import MainWindow
from tests.benchmarks.test_start import OURS, taken
from tests.flows.hands import CTRL
from tests.long.library import EVERYWHERE, NOWHERE, RARE

ROUNDS = 9
Timed = tuple[float, float]
"""Seconds on the wall and of the processor."""


def _settled() -> None:
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def _timed(action: Callable[[], object]) -> Timed:
    wall, cpu = perf_counter(), thread_time()
    action()
    _settled()
    return perf_counter() - wall, thread_time() - cpu


def _say(name: str, bar: float, taken: Sequence[Timed], plain: float | None = None) -> None:
    walls, cpus = [wall for wall, _ in taken], [cpu for _, cpu in taken]
    middle = median(walls)
    beside = f", {middle / plain:6.1f} x plain SQLite ({plain * 1000:.1f} ms)" if plain else ""
    verdict = "held" if middle <= bar else "held by the processor" if median(cpus) <= bar else "MISSED"
    sys.stdout.write(
        f"{name:44} median {middle * 1000:7.1f} ms, worst {max(walls) * 1000:7.1f}; processor"
        f" {median(cpus) * 1000:7.1f}, worst {max(cpus) * 1000:7.1f}; bar {bar * 1000:5.0f} {verdict}{beside}\n"
    )
    sys.stdout.flush()


class Visit:
    """Somebody at the keyboard of the window, with a connection beside it for plain queries."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        self.window = window
        self.plain = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        (self.list,) = window.articles.findChildren(ArticlesView, "articles")
        self.chips = window.articles.findChildren(QToolButton, "chip")
        fold = next(b for b in window.articles.findChildren(QToolButton, "quiet") if b.isCheckable())
        fold.setChecked(True)
        self.outlet = next(c for c in window.articles.findChildren(QComboBox) if c.accessibleName() == "Outlet")

    def query(self, text: str, *given: str) -> float:
        """The median seconds of a plain query."""
        times: list[float] = []
        for _ in range(5):
            began = perf_counter()
            self.plain.execute(text, given).fetchall()
            times.append(perf_counter() - began)
        return median(times)

    def until_known(self) -> Timed:
        """Until the numbers are on the chips and the list is whole; and the longest the window was deaf meanwhile."""
        began, longest = perf_counter(), 0.0
        model = self.list.model()
        assert isinstance(model, ArticlesModel)
        while not (model.is_whole and any(sign.isdigit() for sign in self.chips[0].text())):
            turn = thread_time()
            _settled()
            longest = max(longest, thread_time() - turn)
        return perf_counter() - began, longest

    def search(self, words: str) -> Timed:
        """Types words, and times what Enter does with them."""
        self._search_nothing()
        field = self.window.header.search
        field.setFocus()
        QTest.keyClicks(field, words)
        return _timed(lambda: QTest.keyClick(field, Qt.Key.Key_Return))

    def all_articles(self) -> None:
        """The list as it is without a state asked for and at its top."""
        self._search_nothing()
        self.outlet.setCurrentIndex(0)
        self.chips[-1].click()
        _settled()
        self.until_known()

    def _search_nothing(self) -> None:
        field = self.window.header.search
        field.setFocus()
        field.clear()
        QTest.keyClick(field, Qt.Key.Key_Return)
        _settled()

    def press(self, key: Qt.Key) -> Timed:
        """A key in the list."""
        return _timed(lambda: QTest.keyClick(self.list, key))


def _measure(visit: Visit) -> None:
    page = visit.query("SELECT row, id, title, outlet, published FROM article ORDER BY row LIMIT 200")
    _lists(visit, page)
    _sorting(visit, page)
    _narrowing(visit, page)
    _searching(visit)
    _articles(visit)


def _lists(visit: Visit, page: float) -> None:
    visit.all_articles()
    visit.list.setFocus()
    _say("list: a page further", 0.1, [visit.press(Qt.Key.Key_PageDown) for _ in range(60)])
    ends: list[Timed] = []
    for _ in range(ROUNDS):
        visit.press(Qt.Key.Key_Home)
        ends.append(visit.press(Qt.Key.Key_End))
        assert visit.list.currentIndex().row() == visit.list.model().rowCount() - 1
    _say("list: End, to the last article", 0.1, ends, page)
    sys.stdout.write(f"{'':44} {visit.list.model().rowCount():,} listed\n")
    bar, chance = visit.list.verticalScrollBar(), random.Random(5)
    places = [chance.randrange(bar.maximum()) for _ in range(2 * ROUNDS)]
    _say("list: anywhere, by the bar", 0.1, [_timed(lambda at=at: bar.setValue(at)) for at in places], page)
    _say("list: the key of a letter", 0.1, [visit.press(Qt.Key.Key_H) for _ in range(ROUNDS)], page)


def _sorting(visit: Visit, page: float) -> None:
    visit.all_articles()
    (sort,) = visit.window.articles.findChildren(OrderButton)
    for name, action in reversed(list(zip(ORDERS, sort.menu().actions(), strict=False))):
        taken: list[Timed] = []
        known: list[Timed] = []
        for _ in range(3):
            sort.menu().actions()[1 if name != "date" else 0].trigger()
            visit.until_known()
            taken.append(_timed(action.trigger))
            known.append(visit.until_known())
        _say(f"sorted by {name}", 0.1, taken, page)
        _say_known(known)


def _say_known(known: Sequence[Timed]) -> None:
    sys.stdout.write(
        f"{'':44} counted and whole {median(wall for wall, _ in known) * 1000:,.0f} ms later, the window held up for"
        f" {max(held for _, held in known) * 1000:.0f} at most\n"
    )


def _narrowing(visit: Visit, page: float) -> None:
    visit.all_articles()
    for number, name in enumerate(("to do", "started", "done", "asked")):
        taken: list[Timed] = []
        known: list[Timed] = []
        for _ in range(ROUNDS):
            visit.all_articles()
            chip = visit.chips[number]
            chip.setFocus()
            taken.append(_timed(lambda chip=chip: QTest.keyClick(chip, Qt.Key.Key_Space)))
            known.append(visit.until_known())
        _say(f"state: {name}", 0.1, taken, page)
        _say_known(known)
    visit.all_articles()
    for name, chip in (
        ("outlet: the next one", visit.chips[-1]),
        ("outlet: the next one, of those to do", visit.chips[0]),
    ):
        chip.click()
        visit.outlet.setFocus()
        before = visit.outlet.currentIndex()
        _say(name, 0.1, [_timed(lambda: QTest.keyClick(visit.outlet, Qt.Key.Key_Down)) for _ in range(ROUNDS)], page)
        assert visit.outlet.currentIndex() == before + ROUNDS


def _searching(visit: Visit) -> None:
    (text,) = visit.plain.execute("SELECT text FROM article LIMIT 1 OFFSET 50").fetchone()
    phrase = " ".join(text.split("\n\n", 1)[1].split()[3:7])
    (middling,) = visit.plain.execute("SELECT text FROM article LIMIT 1 OFFSET 70").fetchone()
    for name, words in (
        ("a rare word", RARE),
        ("a word of one article", "xu0000077"),
        ("some word", max(middling.split(), key=len).strip(".")),
        ("a word of every article", EVERYWHERE),
        ("four words in a row", phrase.strip(".").lower()),
        ("a word of no article", NOWHERE),
    ):
        match = " ".join(f'"{word}"' for word in words.replace(".", "").split()) + "*"
        visit.all_articles()
        taken: list[Timed] = []
        known: list[Timed] = []
        for _ in range(ROUNDS):
            taken.append(visit.search(words))
            known.append(visit.until_known())
        (found,) = visit.plain.execute(
            "SELECT count(*) FROM article_search WHERE article_search MATCH ?", [match]
        ).fetchone()
        plain = visit.query("SELECT count(*) FROM article_search WHERE article_search MATCH ?", match)
        _say(f"search: {name} ({found:,} found)", 0.1, taken, plain)
        _say_known(known)


def _articles(visit: Visit) -> None:
    visit.all_articles()
    visit.list.setFocus()
    visit.press(Qt.Key.Key_Home)
    taken: list[Timed] = []
    for _ in range(30):
        visit.list.setFocus()
        visit.press(Qt.Key.Key_Down)
        row = visit.list.currentIndex().data(Role.SUMMARY)
        taken.append(visit.press(Qt.Key.Key_Return))
        assert visit.window.session.document is not None
        assert visit.window.session.document.article.id == row.id
    _say("an article opens", 0.2, taken)
    reader, session = visit.window.reader, visit.window.session
    reader.setFocus()
    document = session.document
    assert document is not None
    before, gestures = len(document.annotations), list(_marked(visit, len(document.article.text)))
    assert session.document is not None
    assert len(session.document.annotations) == before + len(gestures)
    _say("a claim is marked, committed and painted", 0.1, gestures)
    for _ in gestures:
        QTest.keyClick(reader, Qt.Key.Key_Z, CTRL)
        _settled()


def _marked(visit: Visit, length: int) -> Iterator[Timed]:
    for at in range(20, length - 100, length // 20):
        visit.window.reader.select_span(Span(at, at + 60))
        _settled()
        yield _timed(lambda: QTest.keyClick(visit.window.reader, Qt.Key.Key_C))


def _memory(when: str) -> None:
    facts = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    held, most = (int(facts[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    sys.stdout.write(f"{when:44} {held:.0f} MB held, {most:.0f} MB at most\n")


def main(path: Path) -> int:
    found = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    kinds = ("article", "annotation", "attribution", "stance")
    counts = {kind: found.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in kinds}
    found.close()
    said = ", ".join(f"{count:,} rows of {kind}" for kind, count in counts.items())
    sys.stdout.write(f"{path.stat().st_size / 2**20:,.0f} MB: {said}\n")
    starts = [taken(OURS, str(path)).wall for _ in range(ROUNDS)]
    sys.stdout.write(
        f"{'the program starts and shows it':44} median {median(starts):.2f} s, worst {max(starts):.2f} s; bar 1.5 s\n"
    )
    application = QApplication([])
    fonts.load()
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(Path(folder) / "settings.json", Path(folder))
        window.resize(1440, 900)
        window.show()
        _settled()
        _memory("memory: the empty window")
        opened: list[Timed] = []
        for _ in range(5):
            window.session.close_project()
            opened.append(_timed(lambda: window.projects.open_path(path)))
        _say("the open window opens it", 1.5, opened)
        window.activateWindow()
        _memory("memory: opened")
        _measure(Visit(window, path))
        _memory("memory: at the end")
        window.session.close_project()
        window.close()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
