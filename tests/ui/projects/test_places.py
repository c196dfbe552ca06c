"""A project in a folder that is synchronised is not written to before a person has said so."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QMessageBox

from tests.builders import a_project


@pytest.fixture
def shared(tmp_path):
    """A closed project in a folder that Syncthing keeps in step."""
    folder = tmp_path / "Team"
    (folder / ".stfolder").mkdir(parents=True)
    project = a_project(folder)
    project.close()
    return project.path


def the_question(window):
    (question,) = (box for box in window.findChildren(QMessageBox) if box.isVisible())
    return question


@pytest.fixture
def answer(window, press):
    """Presses a button of the question on screen."""
    return lambda text: press(the_question(window), text)


def test_it_asks_and_writes_nothing_until_then(flow, session, shared, window, press):
    before = shared.read_bytes()
    assert not flow.open_path(shared)
    question = the_question(window)
    assert "Syncthing" in question.text()
    assert "packages" in question.informativeText()
    press(question, "Cancel")
    assert session.project is None
    assert shared.read_bytes() == before
    assert {path.name for path in shared.parent.iterdir()} == {shared.name, ".stfolder"}


def test_it_can_be_opened_there_and_the_question_be_put_to_rest(flow, shared, settings, window, answer):
    flow.open_path(shared)
    the_question(window).findChild(QCheckBox).click()
    answer("Open it here")
    assert settings.settings.trusted_folders == (str(shared.parent),)
    assert flow.safety.is_welcome(shared)


def test_once_is_not_for_ever(flow, session, shared, answer):
    flow.open_path(shared)
    answer("Open it here")
    session.close_project()
    assert not flow.open_path(shared)


def test_a_copy_on_this_computer_is_opened_instead(flow, session, shared, folder, answer):
    before = shared.read_bytes()
    flow.open_path(shared)
    answer("Copy it to this computer and open that")
    assert session.path == folder / shared.name
    assert shared.read_bytes() == before


def test_where_a_new_project_goes_is_told_before_it_is_made(flow, answers, tmp_path, qtbot, press):
    (tmp_path / "Team" / ".stfolder").mkdir(parents=True)
    answers.answer = tmp_path / "Team"
    dialog = flow.new()
    qtbot.waitUntil(dialog.isVisible)
    lines = lambda: [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]  # noqa: E731
    assert not any("Syncthing" in line for line in lines())
    press(dialog, "Other place…")
    assert any("Syncthing" in line for line in lines())
