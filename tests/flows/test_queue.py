"""Working through a queue by keyboard: ask the lead, assign, go on to what is not finished; and look a speaker up."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.project import annotating, naming, queueing
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from annotator.ui.main_window import MainWindow
from tests.flows.hands import ALT, CTRL, SHIFT, Hands

Key = Qt.Key


def project_of(window: MainWindow, folder: Path) -> Project:
    """The window's project with three more articles."""
    project = window.session.project
    assert project is not None
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Article {number}\n\nPrices rose.", encoding="utf-8")
    finish(import_files(project, [folder / f"{number}.txt" for number in range(3)], ImportChoice()))
    return project


def test_a_queue_is_worked_through_by_keyboard(qtbot: QtBot, window: MainWindow, hands: Hands, tmp_path: Path):
    project = project_of(window, tmp_path)
    ids = project.store.article_ids()
    hands.press(Key.Key_A)
    hands.type("Who is he?")
    hands.press(Key.Key_Return)
    qtbot.waitUntil(window.reader.hasFocus)
    assert window.session.document is not None
    assert (window.session.document.state, window.session.document.question) == ("ask", "Who is he?")
    hands.press(Key.Key_J, CTRL)
    assert window.session.document.article.id == ids[1]
    hands.press(Key.Key_A, SHIFT)
    hands.type("Bo")
    hands.press(Key.Key_Return)
    qtbot.waitUntil(window.reader.hasFocus)
    assert window.session.document.assignee == naming_id(project, "Bo")
    hands.press(Key.Key_D)
    assert window.session.document.article.id == ids[2]
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Z, CTRL)
    assert [d.standing.state for d in project.store.documents()] == ["todo"] * 4
    assert project.store.document(ids[1]).assignee is None


def naming_id(project: Project, name: str) -> str:
    return queueing.annotator_named(project, name)[0].id


def test_the_speaker_of_a_claim_is_looked_up_and_mended(qtbot: QtBot, window: MainWindow, hands: Hands):
    session, project = window.session, window.session.project
    assert project is not None
    claim = session.do(annotating.add_claim, [Span(0, 4)])
    assert claim is not None
    speaker, new = naming.speaker_named(project, "Jens Stoltenberg")
    session.do(annotating.set_speaker, claim.id, speaker.id, *new)
    session.select(claim.id)
    hands.press(Key.Key_P, SHIFT)
    shown = window.desk.naming().window
    qtbot.waitUntil(shown.isVisible)
    name = next(f for f in shown.findChildren(QLineEdit) if f.accessibleName() == "Name")
    assert name.text() == "Jens Stoltenberg"
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Stoltenberg, Jens")
    qtbot.keyClick(name, Key.Key_Return)
    assert window.claims.form.speaker.text() == "Stoltenberg, Jens"
    shown.close()


def test_details_are_mended_and_shown_at_once(qtbot: QtBot, window: MainWindow, hands: Hands):
    session = window.session
    hands.press(Key.Key_Return, ALT)
    assert hands.window.session.document is not None
    hands.type("Der Spiegel")
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_A, CTRL)
    hands.type("summer")
    hands.press(Key.Key_Return)
    assert session.document is not None
    assert session.document.article.outlet == ""
    hands.press(Key.Key_A, CTRL)
    hands.type("2016-11-17")
    hands.press(Key.Key_Return)
    qtbot.waitUntil(window.reader.hasFocus)
    assert (session.document.article.outlet, session.document.article.published) == ("Der Spiegel", "2016-11-17")
    listed = window.articles.findChild(QListView, "articles")
    assert listed is not None
    assert "Der Spiegel · 17 Nov 2016" in listed.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    hands.press(Key.Key_Z, CTRL)
    assert session.document.article.outlet == ""
