"""A table that was edited: what it would change is shown, and taken as one step."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QTableView

from annotator.domain.change import ChangeSet, added
from annotator.ui.exchange.table_edits_dialog import TableEditsDialog
from annotator.ui.exchange.table_flow import TableFlow
from tests.builders import a_claim, an_article, put_in


@pytest.fixture
def tables(session, runner, window, hand):
    put_in(session.project, an_article(id="article"))
    session.project.do(ChangeSet("x", added(a_claim(id="one", set_id=session.project.set_id))))
    session.open_article("article")
    return TableFlow(session, runner, window, choices=hand)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "edited.csv"
    path.write_text("claim_id,type,target,stance,colour\none,demand,Kerch,favour,red\n", encoding="utf-8")
    return path


def cells(dialog):
    model = dialog.findChild(QTableView).model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_it_is_shown_then_taken_and_can_be_undone(tables, file, session, hand, qtbot):
    hand.answer = file
    tables.choose()
    dialog = hand.waits_for(TableEditsDialog)
    refused, edit = cells(dialog)
    assert (refused[0], refused[2]) == ("line 2", "not taken")
    assert "Kerch" in refused[4]
    assert edit == ["line 2", "prices rose", "type", "–", "demand"]
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert labels == ["Changes: 1. Not taken: 1.", "No attribute of claims is called: colour"]

    box = dialog.findChild(QCheckBox)
    assert box.text() == "Add new &targets: Kerch"
    box.click()
    qtbot.waitUntil(lambda: len(cells(dialog)) == 2 and cells(dialog)[1][2] == "Kerch")
    with qtbot.waitSignal(session.said) as said:
        hand.press(dialog, "Take over")
    assert said.args == ["Changed: 2"]
    assert session.document.annotations["one"].attributes == {"type": "demand"}
    assert [stance.value for stance in session.document.stances_of("one")] == ["favour"]
    session.project.undo()
    assert session.document.annotations["one"].attributes == {}


def test_where_nothing_would_change_nothing_can_be_taken(tables, file, hand):
    file.write_text("claim_id,type\none,\n", encoding="utf-8")
    hand.answer = file
    tables.choose()
    dialog = hand.waits_for(TableEditsDialog)
    take = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Take over")
    assert not take.isEnabled()


def test_a_table_without_ids_is_a_line_about_it(tables, file, session, hand, qtbot):
    file.write_text("id\none\n", encoding="utf-8")
    hand.answer = file
    with qtbot.waitSignal(session.failed) as failed:
        tables.choose()
    assert failed.args[0].code == "no_column"
