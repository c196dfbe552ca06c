"""What a person sees of the panel, as text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QToolButton

from annotator.ui.articles.model import Role

SIGNS = {"todo": "○", "started": "◐", "done": "●", "ask": "?"}


def view(panel):
    found = panel.findChild(QListView, "articles")
    assert found is not None
    return found


def rows(panel):
    """The rows, the open one with ``>``: ``> ○ Headline 1``."""
    model = view(panel).model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [("> " if i.data(Role.OPEN) else "  ") + f"{SIGNS[i.data(Role.SUMMARY).state]} {i.data()}" for i in indexes]


def numbers(panel):
    """The numbers of the headlines shown."""
    return [int(row.rsplit(" ", 1)[1]) for row in rows(panel)]


def chip(panel, name):
    return next(c for c in panel.findChildren(QToolButton, "chip") if c.text().startswith(name))


def chips(panel):
    return [c.text() for c in panel.findChildren(QToolButton, "chip")]


def button(widget, text):
    """The visible button of that text."""
    kinds = (*widget.findChildren(QPushButton), *widget.findChildren(QToolButton))
    return next(b for b in kinds if b.isVisible() and b.text().replace("&", "") == text)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def click_row(qtbot, panel, row):
    shown = view(panel)
    at = shown.visualRect(shown.model().index(row, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
