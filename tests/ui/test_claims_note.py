from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.session import Session
from annotator.ui.theme import Theme

Mark = Callable[[str], Annotation]


@pytest.fixture
def claims(mark: Mark) -> list[Annotation]:
    return [mark("the Secretary General of NATO"), mark("there is no need to worry")]


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot, claims: list[Annotation]) -> ClaimsPanel:
    panel = ClaimsPanel(session, theme)
    qtbot.addWidget(panel)
    panel.resize(372, 700)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    session.select(claims[0].id)
    panel.edit_note()
    return panel


def note(session: Session, claim: Annotation) -> str:
    assert session.document is not None
    return session.document.annotations[claim.id].note


def test_a_note_is_written_a_moment_after_the_last_key(
    panel: ClaimsPanel, session: Session, claims: list[Annotation], qtbot: QtBot
):
    qtbot.keyClicks(panel.form.note, "who says so?")
    assert note(session, claims[0]) == ""
    qtbot.waitUntil(lambda: note(session, claims[0]) == "who says so?")


def test_leaving_the_field_writes_the_note(
    panel: ClaimsPanel, session: Session, claims: list[Annotation], qtbot: QtBot
):
    qtbot.keyClicks(panel.form.note, "doubtful")
    qtbot.keyClick(panel.form.note, Qt.Key.Key_Tab)
    assert note(session, claims[0]) == "doubtful"


def test_escape_writes_the_note_and_leaves(
    panel: ClaimsPanel, session: Session, claims: list[Annotation], qtbot: QtBot
):
    qtbot.keyClicks(panel.form.note, "doubtful")
    with qtbot.waitSignal(panel.done_editing):
        qtbot.keyClick(panel.form.note, Qt.Key.Key_Escape)
    assert note(session, claims[0]) == "doubtful"


def test_a_note_stays_with_the_claim_it_was_typed_for(
    panel: ClaimsPanel, session: Session, claims: list[Annotation], qtbot: QtBot
):
    qtbot.keyClicks(panel.form.note, "doubtful")
    session.select(claims[1].id)
    assert (note(session, claims[0]), note(session, claims[1])) == ("doubtful", "")
    assert panel.form.note.toPlainText() == ""


def test_closing_the_project_writes_the_note(
    panel: ClaimsPanel, session: Session, claims: list[Annotation], qtbot: QtBot
):
    assert session.project is not None
    written: list[str] = []
    session.project.on_change(lambda change_set: written.append(change_set.verb))
    qtbot.keyClicks(panel.form.note, "doubtful")
    session.open_article(None)
    assert written == ["set_note"]


def test_edits_of_one_note_are_one_step(panel: ClaimsPanel, session: Session, claims: list[Annotation], qtbot: QtBot):
    assert session.project is not None
    for word in ("one ", "two"):
        qtbot.keyClicks(panel.form.note, word)
        panel.commit()
    session.project.undo()
    assert note(session, claims[0]) == ""
    assert panel.form.note.toPlainText() == ""


def test_an_edit_after_leaving_the_field_is_another_step(
    panel: ClaimsPanel, session: Session, claims: list[Annotation], qtbot: QtBot
):
    assert session.project is not None
    qtbot.keyClicks(panel.form.note, "one")
    qtbot.keyClick(panel.form.note, Qt.Key.Key_Escape)
    panel.table.setFocus()
    panel.edit_note()
    qtbot.keyClicks(panel.form.note, " two")
    panel.commit()
    session.project.undo()
    assert note(session, claims[0]) == "one"


def test_a_commit_does_not_move_the_cursor(
    panel: ClaimsPanel, session: Session, claims: list[Annotation], qtbot: QtBot
):
    qtbot.keyClicks(panel.form.note, "doubtful")
    qtbot.keyClick(panel.form.note, Qt.Key.Key_Home)
    panel.commit()
    qtbot.keyClicks(panel.form.note, "very ")
    panel.commit()
    assert note(session, claims[0]) == "very doubtful"
    assert QApplication.focusWidget() is panel.form.note


def test_a_long_note_gets_the_room_it_needs(panel: ClaimsPanel, qtbot: QtBot):
    before = panel.table.rowHeight(0)
    for _ in range(4):
        qtbot.keyClick(panel.form.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.table.rowHeight(0) > before)
    assert panel.form.geometry().bottom() < panel.table.rowViewportPosition(1)
