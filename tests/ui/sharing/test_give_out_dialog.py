"""Who is given what: reckoned with every change, and refused where it cannot be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from annotator.project import queueing
from annotator.ui.sharing.give_out_dialog import Choice, GiveOutDialog
from tests.project.team import Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path, articles=10)
    yield team
    team.close()


@pytest.fixture
def dialog(team: Team, qtbot: QtBot) -> GiveOutDialog:
    team.give("Ana", outlet="Le Monde")
    choices = [Choice("all articles", {}), Choice("two", {"articles": "article-0,article-2"})]
    dialog = GiveOutDialog(team.lead, queueing.annotators(team.lead), choices)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def field(dialog: GiveOutDialog, name: str) -> QLineEdit:
    return next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName().startswith(name))


def told(dialog: GiveOutDialog) -> str:
    return next(label.text() for label in dialog.findChildren(QLabel) if label.accessibleName() == "What each one gets")


def button(dialog: GiveOutDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Give out…")


def test_nobody_is_given_anything_at_first(dialog: GiveOutDialog) -> None:
    assert told(dialog) == "Choose annotators, or write the names of new ones."
    assert not button(dialog).isEnabled()


def test_known_and_new_people_are_reckoned_with(dialog: GiveOutDialog, qtbot: QtBot) -> None:
    people = dialog.findChild(QListWidget)
    assert people is not None
    next(iter(people.findItems("Ana", Qt.MatchFlag.MatchExactly))).setCheckState(Qt.CheckState.Checked)
    qtbot.keyClicks(field(dialog, "New annotators"), "Ben, Cy")
    field(dialog, "Everyone marks").setText("1")
    qtbot.waitUntil(lambda: "Cy: " in told(dialog))
    lines = told(dialog).splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Ana", "Ben", "Cy"]
    assert lines[0].endswith("given before: 3")
    assert "with everyone: 1" in lines[1]


def test_what_is_no_amount_is_told(dialog: GiveOutDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(dialog, "New annotators"), "Ben")
    field(dialog, "Everyone marks").setText("many")
    qtbot.waitUntil(lambda: any("many" in label.text() for label in dialog.findChildren(QLabel)))
    assert not button(dialog).isEnabled()


def test_the_plan_that_is_shown_is_handed_on(dialog: GiveOutDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(dialog, "New annotators"), "Ben")
    qtbot.waitUntil(lambda: "Ben: " in told(dialog))
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert wanted.args is not None
    planned = wanted.args[0]
    assert [len(share.hand) for share in planned.shares] == [7]
