"""Text that looks like HTML is shown as it stands: nothing in it is loaded, and nothing in it is a link.

Qt takes a text for HTML where it looks like it; an image in it would be read from wherever it says, on Windows also
from another machine.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMessageBox, QWidget

from annotator.domain.article import ArticleState
from annotator.domain.change import ChangeSet, added
from annotator.domain.span import Span
from annotator.project import annotating, naming
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.app import make_window
from tests.builders import a_project, an_article, read

BEACON = 'x <img src="file:////198.51.100.7/share/a.png"> <a href="http://198.51.100.7/">y</a>'


@pytest.fixture
def window(qtbot, tmp_path: Path):
    """An article of which every word that is known of it is hostile, with a claim, a speaker and a stance alike."""
    fonts.load()
    text = f"{BEACON}\n\n“{BEACON}”, said {BEACON}."
    article = an_article(
        text, id="a", headline=Span(0, len(BEACON)), outlet=BEACON, byline=BEACON, source=BEACON, url=BEACON
    )
    project = a_project(tmp_path, name="hostile")
    project.store.stage([article])
    project.do(ChangeSet("import", added(ArticleState(article_id="a", question=BEACON))))
    project.store.set_fact("name", BEACON)
    start = text.index("“") + 1
    claim = annotating.add_claim(project, read(project, article), [Span(start, start + len(BEACON))])
    speaker, new = naming.speaker_named(project, BEACON)
    annotating.set_speaker(project, read(project, article), claim.id, speaker.id, *new)
    target, new = naming.target_named(project, BEACON)
    annotating.set_stance(project, read(project, article), claim.id, target.id, "against", *new)
    annotating.set_note(project, read(project, article), claim.id, BEACON)
    project.close()
    window = make_window(tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.resize(1400, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.session.open_project(Project.open(project.path))
    window.session.open_article("a")
    window.session.select(claim.id)
    yield window
    window.close()


def taken_for_html(root: QWidget) -> list[str]:
    """Where a text of the project would be shown as HTML."""
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText and is_html(widget.text()):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}: text")
        if isinstance(widget, QMessageBox) and is_html(widget.informativeText() + widget.text()):
            found.append(f"{type(widget).__name__}: message")
        if is_html(widget.toolTip()):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}: tooltip")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += [f"{type(widget.model()).__name__}: tooltip" for text in tooltips(widget.model()) if is_html(text)]
    return found


def is_html(text: str) -> bool:
    return "<img" in text  # not escaped; Qt looks for such a tag in the first line


def tooltips(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    parent = parent or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    indexes = [model.index(row, column, parent) for row in range(model.rowCount(parent)) for column in range(columns)]
    told = [str(index.data(Qt.ItemDataRole.ToolTipRole) or "") for index in indexes]
    return told + [text for index in indexes if model.rowCount(index) > 0 for text in tooltips(model, index)]


def test_the_beacon_would_be_taken_for_html():
    assert is_html(BEACON)


def test_nothing_in_the_window_takes_a_text_for_html(window):
    QApplication.processEvents()
    assert taken_for_html(window) == []


@pytest.mark.parametrize("command", ["speakers", "codebook", "backups", "export", "article_details", "palette"])
def test_nor_does_anything_that_a_command_opens(window, command: str):
    offers = {offer.id: offer for offer in window.actions_.offers()}
    if command not in offers:
        pytest.skip("no such command")
    offers[command].run()
    QApplication.processEvents()
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert [place for widget in shown for place in taken_for_html(widget)] == []
    for widget in shown:
        if widget is not window:
            widget.close()
