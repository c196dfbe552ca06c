import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from annotator.ui.claims.sheet import Pill, Sheet, direction

WIDTH = 340


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    return Sheet(QFont())


@pytest.mark.parametrize(
    "quote", ["no", "prices rose " * 3, "prices rose " * 30, "😀 prices 😀😀 rose " * 9, "政府は火曜日" * 20, "x" * 400]
)
def test_a_quote_keeps_to_the_lines_that_its_height_was_made_for(sheet: Sheet, quote: str):
    lines = sheet.broken(quote, WIDTH)
    assert len(lines) == sheet.lines(quote, WIDTH)
    assert all(sheet.quote.horizontalAdvance(line) <= WIDTH for line in lines)
    assert quote.startswith(lines[0])


def test_pills_wrap_and_stay_within_the_card(sheet: Sheet):
    pills = [Pill("✕ " + "target " * n, "red") for n in (1, 4, 2, 30)]
    places = sheet.pills(pills, WIDTH)
    assert all(p.left() >= 0 and p.right() < WIDTH for p in places)
    assert all(not one.intersects(other) for n, one in enumerate(places) for other in places[:n])
    assert sheet.height("no", pills, WIDTH) > sheet.height("no", pills[:1], WIDTH) > sheet.height("no", [], WIDTH)


@pytest.mark.parametrize(("text", "rightwards"), [("“قال", False), ("“He said قال", True), ("3.5%", True)])
def test_a_quote_is_read_in_the_direction_of_its_first_letter(text: str, rightwards: bool):
    assert (direction(text) == Qt.LayoutDirection.LeftToRight) is rightwards
