"""Position and selection come back where they were: from article to article, and another day."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.project import annotating
from annotator.project.project import Project
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from tests.builders import an_article, put_in, words

LONG = "Talks 😀 resume\n\n" + "\n\n".join(f"Paragraph {n}. Prices rose, she said. Wages fell." for n in range(200))


def long_articles(window: MainWindow) -> Project:
    project = window.session.project
    assert project is not None
    put_in(project, an_article(LONG, id="one"), an_article(LONG + " Other.", id="two"))
    return project


def place(window: MainWindow) -> tuple[str, str, int, str]:
    """The article, the paragraph at the top of the view, the caret, and the words of the selected mark."""
    session, reader = window.session, window.reader
    assert session.document is not None
    top = reader.cursorForPosition(reader.viewport().rect().topLeft()).block().text()
    chosen = session.annotation.quote if session.annotation else ""
    return session.document.article.id, top, reader.positions.from_qt(reader.textCursor().position()), chosen


def settle(window: MainWindow) -> tuple[str, str, int, str]:
    """Opens the first of two long articles, marks a claim deep in it and reads on from there."""
    session = window.session
    session.open_article("one")
    claim = session.do(annotating.add_claim, [words(LONG, "Paragraph 120. Prices rose")])
    assert claim is not None
    session.select(claim.id)
    at = LONG.index("Paragraph 122") + 4
    window.reader.select_span(Span(at, at))
    QApplication.processEvents()
    return place(window)


def test_an_article_is_found_again_as_it_was_left(qtbot: QtBot, window: MainWindow):
    long_articles(window)
    there = settle(window)
    assert there[3] == "Paragraph 120. Prices rose"
    window.session.open_article("two")
    assert place(window) == ("two", "Talks 😀 resume", 0, "")
    window.session.open_article("one")
    assert place(window) == there


def test_a_mark_that_is_gone_meanwhile_is_not_selected(qtbot: QtBot, window: MainWindow):
    project = long_articles(window)
    settle(window)
    window.session.open_article("two")
    project.undo()
    window.session.open_article("one")
    assert window.session.annotation is None


def test_the_last_article_is_open_again_another_day(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    path = long_articles(window).path
    there = settle(window)
    window.close()
    again = make_window(tmp_path / "settings.json")
    qtbot.addWidget(again)
    again.resize(1440, 900)
    again.session.open_project(Project.open(path))
    with qtbot.waitExposed(again):
        again.show()
    qtbot.waitUntil(lambda: place(again) == there)
    again.close()


def test_a_file_of_places_that_is_no_such_file_is_passed_over(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    path = long_articles(window).path
    window.session.open_article("two")
    window.close()
    (tmp_path / "places.json").write_text("[1, 2", encoding="utf-8")
    again = make_window(tmp_path / "settings.json")
    qtbot.addWidget(again)
    again.session.open_project(Project.open(path))
    assert again.session.document is not None
    assert again.session.document.article.id not in ("one", "two")
    again.close()
