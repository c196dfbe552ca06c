"""The work itself: an article read, marked and taken back, so that it is the same each time."""

import random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span
from tests.flows.hands import CTRL, SHIFT
from tests.long.endurance.office import Office

CLAIMS = 6
WORDS = ("Ukraine", "alliance", "security", "summit")


class Analyst:
    """One who does not tire."""

    def __init__(self, office: Office, seed: int) -> None:
        self._office, self._window, self._hands = office, office.window, office.hands
        self._chance = random.Random(seed)

    def work_through(self, article_id: str) -> None:
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
        self._office.rest()
