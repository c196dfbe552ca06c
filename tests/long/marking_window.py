"""Marks an article in the real window, by mouse and keys, until it is killed.

``python -m tests.long.marking_window FILE SEED``. A gesture is acknowledged once the status line says that it is saved.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.app import make_window
from tests.builders import an_article, put_in
from tests.flows.hands import CTRL, NONE, SHIFT, Hands
from tests.long.acknowledged import acknowledge
from tests.long.marking_project import TEXT

MARKS = {"claim": "c", "mention": "m", "cue": "u"}
PRESSED = {
    "delete": (Qt.Key.Key_Delete, NONE),
    "undo": (Qt.Key.Key_Z, CTRL),
    "redo": (Qt.Key.Key_Z, CTRL | SHIFT),
}


def typed(hands: Hands, chance: random.Random) -> dict[str, str]:
    """The keys of the gestures that need no mouse, where ``\r`` is Enter and ``\x1b`` Escape."""
    target = "" if hands.window.claims.slots.at(1) else "Target\r"
    return {
        "speaker": f"pSpeaker {chance.randrange(20)}\r",
        "type": "t" + chance.choice("fepdc"),
        "stance": f"1{target}{chance.choice('fanu')}",
        "note": f"nNote {chance.random()}\x1b",
    }


def gesture(hands: Hands, chance: random.Random) -> None:
    """One gesture of an analyst; the first one is always a claim."""
    keys = typed(hands, chance)
    kinds = [*MARKS, *PRESSED, *keys] if hands.window.session.claim is not None else ["claim"]
    kind = chance.choice(kinds)
    if kind in MARKS:
        start = chance.randrange(200, len(TEXT) - 100)
        hands.drag(Span(start, start + chance.randrange(10, 50)))
        hands.type(MARKS[kind])
    elif kind in PRESSED:
        hands.press(*PRESSED[kind])
    else:
        hands.type(keys[kind])


def mark(path: Path, seed: int) -> None:
    """Never returns."""
    chance = random.Random(seed)
    application = QApplication([])
    fonts.load()
    project = Project.open(path)
    article = an_article(f"{TEXT}\n{path} {seed}")
    put_in(project, article)
    window = make_window(Path(tempfile.mkdtemp()) / "settings.json")
    window.resize(1440, 900)
    window.show()
    window.session.open_project(project)
    window.session.open_article(article.id)
    window.activateWindow()
    application.processEvents()
    acknowledge(project, article.id)
    hands = Hands(window)
    while True:
        gesture(hands, chance)
        application.processEvents()
        if article.id not in project.store.article_ids():
            project.redo()  # undo went as far back as the import
        if window.footer.text.startswith("✓"):
            acknowledge(project, article.id)


if __name__ == "__main__":
    mark(Path(sys.argv[1]), int(sys.argv[2]))
