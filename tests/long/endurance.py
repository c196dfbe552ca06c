"""Works in the real window for hours: does its memory stay what it was?

    python -m tests.long.endurance --minutes 60

Opens article after article, marks claims with speaker, stance and note by mouse and keys, searches, undoes and does
again, opens the palette, and undoes it all at the end of each round, so that what is shown is the same each time. The
journal in the file grows; the memory of the process may not. It is read once a round after the first rounds, in which
caches fill and libraries are loaded; the middle of the first tenth of these readings is held against that of the last.
"""

import argparse
import gc
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from tests.builders import a_project, an_article
from tests.flows.hands import CTRL, SHIFT, Hands
from tests.long.marking_project import TEXT

ARTICLES, CLAIMS, ALLOWED = 12, 6, 0.05
WORDS = ("Ukraine", "alliance", "security", "summit")


def resident() -> int:
    """The bytes of memory that are the process's own, by https://man7.org/linux/man-pages/man5/proc_pid_statm.5.html."""
    pages, shared = (int(n) for n in Path("/proc/self/statm").read_text(encoding="ascii").split()[1:3])
    return (pages - shared) * os.sysconf("SC_PAGE_SIZE")


class Worker:
    """An analyst who does not tire; ``gestures`` counts drags and keys."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window, self._chance, self._hands = window, random.Random(seed), Hands(window)

    @property
    def gestures(self) -> int:
        return self._hands.drags + self._hands.keys

    def round(self, article_id: str) -> None:
        """One article, from opening it to having everything undone."""
        window, hands = self._window, self._hands
        window.session.open_article(article_id)
        window.reader.setFocus()
        for number in range(CLAIMS):
            self._mark(number)
        window.session.search(self._chance.choice(WORDS))
        QApplication.processEvents()
        window.session.search("")
        hands.press(Qt.Key.Key_K, CTRL)
        hands.type("sto")
        hands.press(Qt.Key.Key_Escape)
        window.reader.setFocus()
        self._take_back()

    def _mark(self, number: int) -> None:
        hands = self._hands
        start = 300 + 260 * number + self._chance.randrange(40)
        hands.drag(Span(start, start + self._chance.randrange(15, 60)))
        hands.type("c")
        hands.type(f"pSpeaker {self._chance.randrange(5)}\r")
        hands.type(f"nNote {number}\x1b")
        hands.press(Qt.Key.Key_Z, CTRL)
        hands.press(Qt.Key.Key_Z, CTRL | SHIFT)

    def _take_back(self) -> None:
        session = self._window.session
        for _ in range(200):
            if session.document is None or not session.document.annotations:
                break
            self._hands.press(Qt.Key.Key_Z, CTRL)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def run(minutes: float, seed: int, folder: Path) -> tuple[int, list[int]]:
    """Works for so long; gives the number of gestures and the readings."""
    project = a_project(folder, *(an_article(f"{n}\n{TEXT}", id=f"article {n}") for n in range(ARTICLES)))
    project.close()
    window = make_window(folder / "settings.json")
    window.resize(1440, 900)
    window.show()
    window.session.open_project(Project.open(project.path))
    window.activateWindow()
    QApplication.processEvents()
    worker, readings, rounds = Worker(window, seed), [], 0
    until = time.monotonic() + 60 * minutes
    while time.monotonic() < until:
        worker.round(f"article {rounds % ARTICLES}")
        rounds += 1
        if rounds > 2 * ARTICLES:
            gc.collect()
            readings.append(resident())
    window.close()
    return worker.gestures, readings


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.long.endurance", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    application = QApplication([])
    fonts.load()
    with tempfile.TemporaryDirectory() as folder:
        gestures, readings = run(chosen.minutes, chosen.seed, Path(folder))
    application.quit()
    tenth = max(1, len(readings) // 10)
    first, last = median(readings[:tenth]), median(readings[-tenth:])
    growth = last / first - 1
    sys.stdout.write(
        f"seed {chosen.seed}, {chosen.minutes:g} min: {gestures} gestures in {len(readings)} rounds after the first;"
        f" {first / 2**20:.1f} MB at first, {last / 2**20:.1f} MB at last, {growth:+.1%} (bar {ALLOWED:.0%});"
        f" by tenths: {' '.join(f'{median(readings[n * tenth : (n + 1) * tenth]) / 2**20:.1f}' for n in range(10))}\n"
    )
    return 0 if growth <= ALLOWED else 1


if __name__ == "__main__":
    sys.exit(main())
