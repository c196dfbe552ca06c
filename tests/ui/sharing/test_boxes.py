"""Tick boxes stand out from their ground in both themes."""

from typing import Literal

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QStyleFactory
from pytestqt.qtbot import QtBot

from annotator.ui.sharing.boxes import outline
from annotator.ui.theme import Theme


def contrast(picture: QImage) -> int:
    """How far the lightest and the darkest pixel of a picture are apart, of 255."""
    found = [picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in range(picture.height())]
    return max(found) - min(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_empty_box_is_seen(scheme: Literal["light", "dark"], qtbot: QtBot) -> None:
    before = QApplication.style().objectName()
    QApplication.setStyle(QStyleFactory.create("fusion"))
    theme = Theme(scheme)
    box = QCheckBox()
    qtbot.addWidget(box)
    outline(box)
    with qtbot.waitExposed(box):
        box.show()
    assert contrast(box.grab().toImage()) > 60
    QApplication.setStyle(QStyleFactory.create(before))
    theme.deleteLater()
