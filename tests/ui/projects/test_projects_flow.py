"""Making, opening and copying projects, and each way in which one cannot be opened."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from annotator.preferences.declared import TourUnderWay
from annotator.preferences.shipped import shipped
from annotator.project.project import Project
from tests.builders import a_project, an_article

NATO = shipped("sample/nato-article.txt")


def field(dialog, name):
    return next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name)


def lines(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def dialog(flow, qtbot):
    dialog = flow.new()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_a_project_is_made_by_keyboard(dialog, session, settings, folder, qtbot):
    qtbot.keyClicks(field(dialog, "Name of the project"), "Eastern Europe: 2016")
    qtbot.keyClicks(field(dialog, "Your name"), "Ada")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(field(dialog, "Your name"), Qt.Key.Key_Return)
    assert session.project.name == "Eastern Europe: 2016"
    assert session.path == folder / "Eastern Europe- 2016.annotator"
    assert settings.settings.annotator_name == "Ada"
    assert settings.settings.recent == (str(session.path),)


def test_nothing_is_made_without_names(dialog, session, qtbot):
    qtbot.keyClicks(field(dialog, "Name of the project"), "Minutes")
    qtbot.keyClick(field(dialog, "Name of the project"), Qt.Key.Key_Return)
    assert session.project is None
    assert dialog.isVisible()


def test_a_taken_name_is_said_at_once(dialog, folder, qtbot):
    (folder / "Minutes.annotator").touch()
    qtbot.keyClicks(field(dialog, "Name of the project"), "Minutes")
    assert "There is a project of this name in the folder already." in lines(dialog)
    qtbot.keyClicks(field(dialog, "Name of the project"), " two")
    assert "There is a project of this name in the folder already." not in lines(dialog)


def test_a_folder_that_is_gone_is_said_and_the_dialog_stays(dialog, folder, session, qtbot):
    folder.rmdir()
    qtbot.keyClicks(field(dialog, "Name of the project"), "Minutes")
    qtbot.keyClicks(field(dialog, "Your name"), "Ada")
    qtbot.keyClick(field(dialog, "Your name"), Qt.Key.Key_Return)
    assert any(line.startswith("The folder of “Minutes.annotator” does not exist.") for line in lines(dialog))
    assert session.project is None
    assert dialog.isVisible()


def test_another_place_can_be_chosen(dialog, answers, tmp_path, press, qtbot):
    answers.answer = tmp_path
    press(dialog, "Other place…")
    qtbot.keyClicks(field(dialog, "Name of the project"), "Minutes")
    assert dialog.path == tmp_path / "Minutes.annotator"


def test_the_sample_is_made_once_and_opened_again(flow, session, folder):
    assert flow.open_sample()
    assert session.path == folder / "Sample.annotator"
    (article_id,) = session.project.store.article_ids()
    session.open_article(article_id)
    assert session.document.article.text == NATO.read_text(encoding="utf-8")
    session.close_project()
    assert flow.open_sample()
    assert session.project.store.article_ids() == [article_id]


def test_only_making_the_sample_begins_the_tour(flow, session, settings, folder):
    flow.open_sample()
    assert settings.settings.tour == TourUnderWay(str(folder / "Sample.annotator"))
    settings.set("tour", TourUnderWay())
    session.close_project()
    flow.open_sample()
    assert settings.settings.tour == TourUnderWay()


def test_a_tour_whose_project_is_gone_begins_anew(flow, session, settings, folder):
    flow.take_tour()
    session.close_project()
    (folder / "Sample.annotator").rename(folder / "moved.annotator")
    assert flow.take_tour()
    assert session.path == folder / "Sample.annotator"
    assert settings.settings.tour.project == str(session.path)


def test_opening_what_is_open_changes_nothing(flow, session):
    flow.open_sample()
    project = session.project
    assert flow.open_path(session.path)
    assert session.project is project


def test_a_project_is_chosen_and_opened(flow, session, answers, folder):
    project = a_project(folder, name="minutes")
    project.close()
    answers.answer = project.path
    flow.open()
    assert session.path == project.path
    assert "*.annotator" in answers.asked[0].filters


def test_thinking_better_of_it_changes_nothing(flow, session):
    flow.open()
    flow.save_copy()
    assert session.project is None


def test_the_last_project_is_opened_again(flow, session, settings, folder):
    assert not flow.reopen_last()
    project = a_project(folder)
    project.close()
    settings.used(project.path)
    assert flow.reopen_last()
    assert session.path == project.path


def test_a_last_project_that_is_gone_is_no_message(flow, settings, folder, message):
    settings.used(folder / "gone.annotator")
    assert not flow.reopen_last()
    assert message() == []


def missing(path):
    path.unlink()


def another_kind(path):
    path.write_text("no database")


def cut_short(path):
    path.write_bytes(path.read_bytes()[:8192])


def from_the_future(path):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (missing, "The project “project.annotator” is not where it was."),
        (another_kind, "“project.annotator” is not a project of Media Annotator."),
        (cut_short, "The project “project.annotator” is damaged."),
        (from_the_future, "The project “project.annotator” was made with a newer version of Media Annotator."),
    ],
)
def test_a_project_that_cannot_be_used_is_explained(flow, folder, message, spoil, words):
    project = a_project(folder)
    project.close()
    spoil(project.path)
    assert not flow.open_path(project.path)
    assert message() == [words]


def test_a_project_that_cannot_be_opened_leaves_the_open_one(flow, session, folder):
    flow.open_sample()
    flow.open_path(folder / "gone.annotator")
    assert session.project.name == "Sample"


def test_a_project_open_elsewhere_is_explained(flow, folder, message):
    elsewhere = a_project(folder)
    assert not flow.open_path(elsewhere.path)
    assert message() == ["The project “project.annotator” is open in another window or program."]
    elsewhere.close()


def test_a_project_open_elsewhere_can_be_tried_again(flow, session, folder, window, press):
    elsewhere = a_project(folder)
    flow.open_path(elsewhere.path)
    elsewhere.close()
    press(window, "Try again")
    assert session.path == elsewhere.path


def test_a_missing_project_can_be_taken_from_the_list(flow, settings, folder, window, press):
    settings.used(folder / "gone.annotator")
    flow.open_path(folder / "gone.annotator")
    press(window, "Remove from recent list")
    assert settings.settings.recent == ()


def test_a_copy_is_the_same_project(flow, session, answers, folder, qtbot):
    session.open_project(a_project(folder, an_article(), an_article("Another text.")))
    answers.answer = folder / "copy"
    with qtbot.waitSignal(session.said):
        flow.save_copy()
    copied = Project.open(folder / "copy.annotator")
    assert copied.store.article_ids() == session.project.store.article_ids()
    copied.close()
    assert sorted(p.name for p in folder.glob("copy*")) == ["copy.annotator"]


def test_a_copy_onto_itself_is_refused(flow, session, answers, message):
    flow.open_sample()
    before = session.path.read_bytes()
    answers.answer = session.path
    flow.save_copy()
    assert message() == ["There is a file “Sample.annotator” already."]
    assert session.path.read_bytes() == before


def test_a_copy_does_not_replace_a_project_that_is_open(flow, answers, folder, message):
    flow.open_sample()
    other = a_project(folder, an_article())
    answers.answer = other.path
    flow.save_copy()
    assert message() == ["The project “project.annotator” is open in another window or program."]
    assert len(other.store.article_ids()) == 1
    other.close()


def test_a_copied_file_opens(flow, session, folder, tmp_path):
    flow.open_sample()
    session.close_project()
    copied = Path(shutil.copy(folder / "Sample.annotator", tmp_path / "elsewhere.annotator"))
    assert flow.open_path(copied)
