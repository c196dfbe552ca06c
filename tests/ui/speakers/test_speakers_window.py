"""The window of speakers: finding one, mending it, merging two, and opening what was said in its place."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (  # fmt: skip
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.domain.speaker import DatedRole, Speaker
from annotator.project import annotating, naming
from annotator.project.project import Project
from annotator.ui.session import Session
from annotator.ui.speakers.flow import SpeakersFlow
from annotator.ui.speakers.list_model import Role
from annotator.ui.speakers.merge_dialog import MergeDialog
from tests.ui.speakers.conftest import MAY, MRS

CTRL = Qt.KeyboardModifier.ControlModifier


def listed(widget: QWidget) -> list[str]:
    """``Theresa May 2``, the chosen one with ``>``."""
    view = field(widget, QListView, "Speakers")
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [("> " if row == view.currentIndex() else "") + f"{row.data()} {row.data(Role.CLAIMS)}" for row in rows]


def field(widget: QWidget, kind: type[Any], name: str) -> Any:
    return next(f for f in widget.findChildren(kind) if f.accessibleName() == name)


def button(widget: QWidget, text: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.text().replace("&", "") == text)


def claims(flow: SpeakersFlow) -> QTableView:
    return field(flow.window, QTableView, "All claims of the speaker")


def said(flow: SpeakersFlow) -> list[tuple[str, ...]]:
    model = claims(flow).model()
    return [tuple(model.index(r, c).data() for c in range(4)) for r in range(model.rowCount())]


def write(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def wrong(flow: SpeakersFlow) -> str:
    return next(label.text() for label in flow.window.findChildren(QLabel, "wrong") if label.isVisible())


def stored(project: Project, speaker_id: str) -> Speaker:
    found = project.store.value(Speaker, speaker_id)
    assert found is not None
    return found


def test_the_registry_is_listed_with_counts(flow: SpeakersFlow):
    assert listed(flow.window) == ["> Élise Bo 0", "Mrs May 1", "Theresa May 2"]


@pytest.mark.parametrize(("typed", "found"), [("elise", ["> Élise Bo 0"]), ("TRADE", ["> Élise Bo 0"]), ("zebra", [])])
def test_a_search_needs_no_accents_and_knows_affiliations(qtbot: QtBot, flow: SpeakersFlow, typed: str, found: list):
    qtbot.keyClicks(flow.window.list.search, typed)
    assert listed(flow.window) == found


def test_the_models_hold_together(qtbot: QtBot, flow: SpeakersFlow):
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    for view in (*flow.window.findChildren(QTableView), flow.window.list.view):
        QAbstractItemModelTester(view.model(), mode, view)
    qtbot.keyClick(flow.window.list.view, Qt.Key.Key_Down)
    qtbot.keyClicks(flow.window.list.search, "may")


def test_a_field_is_stored_when_it_is_left_and_undone_here(qtbot: QtBot, flow: SpeakersFlow, project: Project):
    flow.show("may")
    write(qtbot, field(flow.window, QLineEdit, "Country"), "United Kingdom")
    assert stored(project, "may").country == "United Kingdom"
    kind = field(flow.window, QComboBox, "Kind")
    kind.setFocus()
    qtbot.keyClick(kind, Qt.Key.Key_Down)
    kind.activated.emit(kind.currentIndex())
    assert stored(project, "may").kind == "person"
    flow.window.list.view.setFocus()
    qtbot.keyClick(flow.window.list.view, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(flow.window.list.view, Qt.Key.Key_Z, CTRL)
    assert stored(project, "may") == MAY
    assert field(flow.window, QLineEdit, "Country").text() == "GB"


def test_aliases_are_written_one_a_line(qtbot: QtBot, flow: SpeakersFlow, project: Project):
    flow.show("may")
    aliases = field(flow.window, QPlainTextEdit, "Aliases")
    aliases.setFocus()
    for alias in ("May", "Maybot", "may"):
        qtbot.keyClicks(aliases, alias)
        qtbot.keyClick(aliases, Qt.Key.Key_Return)
    flow.window.list.view.setFocus()
    assert stored(project, "may").aliases == ("May", "Maybot")
    assert aliases.toPlainText() == "May\nMaybot"


def test_what_is_typed_is_stored_when_the_project_closes(qtbot: QtBot, flow: SpeakersFlow, session: Session):
    flow.show("may")
    line = field(flow.window, QLineEdit, "Gender")
    line.setFocus()
    qtbot.keyClicks(line, "female")
    project = session.project
    assert project is not None
    path = project.path
    session.close_project()
    project = Project.open(path)
    assert stored(project, "may").gender == "female"
    project.close()
    assert not flow.window.isVisible()


def test_a_name_that_is_taken_is_refused_and_stays_to_be_mended(qtbot: QtBot, flow: SpeakersFlow, project: Project):
    flow.show("may")
    name = field(flow.window, QLineEdit, "Name")
    write(qtbot, name, "mrs may")
    assert "named “mrs may” already" in wrong(flow)
    assert name.text() == "mrs may"
    write(qtbot, name, "T. May")
    assert stored(project, "may").name == "T. May"
    assert listed(flow.window)[2] == "> T. May 2"


def test_roles_are_written_in_a_table(qtbot: QtBot, flow: SpeakersFlow, project: Project):
    flow.show("may")
    table = next(t for t in flow.window.findChildren(QTableView) if t.accessibleName().startswith("Roles"))
    for column, text in enumerate(("Home Secretary", "UK", "2010-05-12", "2016-07-13")):
        table.setCurrentIndex(table.model().index(1, column))
        table.edit(table.currentIndex())
        editor = table.findChild(QLineEdit)
        qtbot.keyClicks(editor, text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: table.findChild(QLineEdit) is None)
    assert stored(project, "may").roles[1] == DatedRole("Home Secretary", "UK", "2010-05-12", "2016-07-13")
    assert table.model().rowCount() == 3
    table.setCurrentIndex(table.model().index(0, 0))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [role.role for role in stored(project, "may").roles] == ["Home Secretary"]


def test_a_date_that_is_none_is_refused(flow: SpeakersFlow, project: Project):
    flow.show("may")
    table = next(t for t in flow.window.findChildren(QTableView) if t.accessibleName().startswith("Roles"))
    table.model().setData(table.model().index(0, 2), "summer")
    assert wrong(flow).startswith("“summer” is no date")
    assert stored(project, "may") == MAY


def test_all_claims_of_a_speaker_are_listed_and_open_in_their_place(qtbot: QtBot, flow: SpeakersFlow, session: Session):
    flow.show("may")
    assert said(flow) == [
        ("Prices rose", "Talks 2", "1 Feb 2016", "✕ prices"),
        ("Prices rose", "Talks 1", "1 Jan 2016", "✕ prices"),
    ]
    table = claims(flow)
    place = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert session.document is not None
    assert session.document.article.id == "a1"
    assert session.claim is not None
    assert session.claim.quote == "Prices rose"
    assert flow.window.isVisible()


def test_a_long_list_of_claims_is_fetched_page_by_page(flow: SpeakersFlow, session: Session, project: Project):
    from annotator.domain.change import ChangeSet, added
    from annotator.ui.speakers.claims_model import PAGE
    from tests.builders import a_claim, an_attribution
    from tests.ui.speakers.conftest import ARTICLES

    made = [
        a_claim("Wages fell", ARTICLES[0].text, id=f"c{n}", article_id="a1", set_id=project.set_id)
        for n in range(PAGE + 5)
    ]
    ties = [an_attribution(claim, speaker_id="elise") for claim in made]
    project.do(ChangeSet("add", added(*made, *ties)))
    flow.show("elise")
    assert len(said(flow)) == PAGE
    claims(flow).model().fetchMore(claims(flow).rootIndex())
    assert len(said(flow)) == PAGE + 5


def test_it_follows_what_is_done_elsewhere(flow: SpeakersFlow, session: Session, project: Project):
    flow.show("may")
    document = project.store.document("a2", project.set_id)
    (claim,) = document.with_label("claim")
    annotating.set_speaker(project, document, claim.id, "elise")
    assert listed(flow.window) == ["Élise Bo 1", "Mrs May 1", "> Theresa May 1"]
    assert [row[1] for row in said(flow)] == ["Talks 1"]


def test_a_new_speaker_takes_the_words_searched_for(qtbot: QtBot, flow: SpeakersFlow, project: Project):
    qtbot.keyClicks(flow.window.list.search, "Jens Stoltenberg")
    qtbot.mouseClick(button(flow.window, "New speaker"), Qt.MouseButton.LeftButton)
    assert "Jens Stoltenberg" in [s.name for s in naming.speakers(project)]
    assert field(flow.window, QLineEdit, "Name").text() == "Jens Stoltenberg"
    qtbot.mouseClick(button(flow.window, "Remove"), Qt.MouseButton.LeftButton)
    assert "Jens Stoltenberg" not in [s.name for s in naming.speakers(project)]


def test_who_has_claims_cannot_be_removed(flow: SpeakersFlow):
    flow.show("may")
    assert not button(flow.window, "Remove").isEnabled()
    flow.show("elise")
    assert button(flow.window, "Remove").isEnabled()


def test_a_merge_is_shown_before_it_is_done(qtbot: QtBot, flow: SpeakersFlow, project: Project):
    flow.show("may")
    qtbot.mouseClick(button(flow.window, "Merge with…"), Qt.MouseButton.LeftButton)
    dialog = flow.window.findChild(MergeDialog)
    assert dialog is not None
    assert listed(dialog) == ["> Mrs May 1", "Élise Bo 0"]
    shown = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "1 claim in 1 article will be Theresa May’s." in shown
    assert "Aliases: Mrs May" in shown
    assert "Country: “GB” stays, “UK” goes." in shown
    assert stored(project, "mrs") == MRS
    other = next(r for r in dialog.findChildren(QRadioButton) if "Mrs May" in r.text())
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton, pos=QPoint(8, other.height() // 2))
    assert dialog.merge is not None
    assert dialog.merge.result.name == "Mrs May"
    qtbot.mouseClick(button(dialog, "Merge"), Qt.MouseButton.LeftButton)
    assert listed(flow.window) == ["Élise Bo 0", "> Mrs May 3"]
    assert stored(project, "mrs").aliases == ("Theresa May",)
    flow.window.list.view.setFocus()
    qtbot.keyClick(flow.window.list.view, Qt.Key.Key_Z, CTRL)
    assert listed(flow.window) == ["Élise Bo 0", "> Mrs May 1", "Theresa May 2"]


@pytest.mark.parametrize("end", ["accept", "reject"])
def test_who_was_asked_about_a_merger_is_asked_no_more(flow: SpeakersFlow, end: str):
    """Left behind, each question would go on listing all speakers again after every change."""
    for _ in range(3):
        getattr(flow.merge(MAY), end)()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert flow.window.findChildren(MergeDialog) == []
