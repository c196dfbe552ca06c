"""Boxes to tick and to choose by stand out from their ground, empty and ticked (WCAG 2.2, 1.4.11)."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.claims.style import form_style
from annotator.ui.theme import Theme
from tests.contrast import contrast

Scheme = Literal["light", "dark"]
_BOX = 26  # pixels in which every box has room
_SEEN = 12  # pixels that stand out: half of the thinnest ring's


def _check(checked: bool) -> QWidget:
    box = QCheckBox("")
    box.setChecked(checked)
    return box


def _check_in_a_form(checked: bool) -> QWidget:
    whole = QWidget()
    theme = Theme("dark" if QApplication.palette().window().color().lightness() < 128 else "light", dressed=False)
    whole.setStyleSheet(form_style(theme.colours))
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(_check(checked), alignment=Qt.AlignmentFlag.AlignTop)
    return whole


def _radio(checked: bool) -> QWidget:
    button = QRadioButton("")
    button.setChecked(checked)
    return button


def _state(checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked


def _row_of_a_list(checked: bool) -> QWidget:
    view = QListWidget()
    QListWidgetItem("", view).setCheckState(_state(checked))
    return view


def _row_of_a_tree(checked: bool) -> QWidget:
    view = QTreeWidget()
    view.setHeaderHidden(True)
    view.setRootIsDecorated(False)
    QTreeWidgetItem(view, [""]).setCheckState(0, _state(checked))
    return view


def _cell_of_a_table(checked: bool) -> QWidget:
    view = QTableWidget(1, 1)
    view.horizontalHeader().hide()
    view.verticalHeader().hide()
    view.setShowGrid(False)
    item = QTableWidgetItem("")
    item.setCheckState(_state(checked))
    view.setItem(0, 0, item)
    return view


MADE: tuple[Callable[[bool], QWidget], ...] = (
    _check,
    _check_in_a_form,
    _radio,
    _row_of_a_list,
    _row_of_a_tree,
    _cell_of_a_table,
)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Scheme]:
    application, before = QApplication.instance(), QApplication.style().objectName()
    assert isinstance(application, QApplication)
    sheet, palette = application.styleSheet(), QApplication.palette()
    application.setStyleSheet("")
    QApplication.setStyle("fusion")
    theme = Theme(request.param)
    yield request.param
    theme.deleteLater()
    application.setStyleSheet("")
    QApplication.setStyle(before)
    QApplication.setPalette(palette)
    application.setStyleSheet(sheet)


def corner(widget: QWidget, times: int) -> QImage:
    """The widget's left upper corner, where its box is, as a screen of so many pixels a point has it."""
    widget.resize(QSize(120, 60) if widget.children() else widget.sizeHint())
    picture = QPixmap(widget.size() * times)
    picture.setDevicePixelRatio(times)
    picture.fill(QColor(QApplication.palette().window().color()))
    widget.render(picture)
    return picture.toImage().copy(QRect(0, 0, _BOX * times, min(_BOX * times, picture.height())))


def seen(image: QImage) -> Counter[str]:
    """How many pixels it has of each colour."""
    return Counter(image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("times", [1, 2], ids=["100 %", "200 %"])
@pytest.mark.parametrize("checked", [False, True], ids=["empty", "ticked"])
@pytest.mark.parametrize("made", MADE, ids=lambda made: made.__name__)
def test_a_box_is_told_from_its_ground(
    scheme: Scheme, made: Callable[[bool], QWidget], checked: bool, times: int, qtbot: QtBot
) -> None:
    widget = made(checked)
    qtbot.addWidget(widget)
    colours = seen(corner(widget, times))
    ground = colours.most_common(1)[0][0] if not checked else _ground(widget)
    outstanding = sum(count for colour, count in colours.items() if contrast(colour, ground) >= 3)
    assert outstanding >= _SEEN * times, (scheme, colours.most_common(4))


@pytest.mark.parametrize("times", [1, 2], ids=["100 %", "200 %"])
@pytest.mark.parametrize("made", [_check, _check_in_a_form, _row_of_a_list], ids=lambda made: made.__name__)
def test_a_tick_is_told_from_its_box(scheme: Scheme, made: Callable[[bool], QWidget], times: int, qtbot: QtBot) -> None:
    ticked = made(True)
    qtbot.addWidget(ticked)
    picture, fill = corner(ticked, times), QApplication.palette().accent().color()
    filled = [
        (x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y) == fill
    ]
    (left, *_, right), (top, *_, bottom) = (sorted(side) for side in zip(*filled, strict=True))
    edge = 3 * times  # of the box, with its round corners
    inside = seen(picture.copy(QRect(left + edge, top + edge, right - left - 2 * edge, bottom - top - 2 * edge)))
    tick = sum(count for colour, count in inside.items() if contrast(colour, fill.name()) >= 3)
    assert _SEEN / 2 * times <= tick < inside.total() / 2, inside


def _ground(widget: QWidget) -> str:
    is_view = isinstance(widget, QListWidget | QTreeWidget | QTableWidget)
    palette = QApplication.palette()
    return (palette.base() if is_view else palette.window()).color().name()
