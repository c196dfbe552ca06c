"""Backups as a person meets them: made by themselves, shown, looked at, gone back to."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QToolBar

from annotator.domain.change import ChangeSet, added
from annotator.domain.errors import ProjectUnavailable
from annotator.project import backing_up
from annotator.project.project import BULK, Project
from annotator.storage.integrity import faults
from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.projects.keeping import WORK, Keeper
from tests.builders import a_project, a_speaker, an_article


@pytest.fixture
def window(qtbot, tmp_path):
    """The real window on a project with one article."""
    fonts.load()
    window = make_window(tmp_path / "settings.json")
    qtbot.addWidget(window)
    a_project(tmp_path, an_article()).close()
    with qtbot.waitExposed(window):
        window.show()
    assert window.projects.open_path(tmp_path / "project.annotator")
    yield window
    window.close()


@pytest.fixture
def path(window):
    return window.session.path


def backups(window, path):
    return backing_up.kept_of(path, window.projects.safety.backup_folder())


def speak(window, name="Ada", many=1):
    window.session.project.do(ChangeSet("add_speaker", added(*(a_speaker(f"{name} {n}") for n in range(many)))))


def speakers(window):
    from annotator.domain.speaker import Speaker

    return len(window.session.project.store.values(Speaker))


def rows(table: QTableView):
    model = table.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_on_closing_what_changed_is_backed_up_and_what_did_not_is_not(window, path, qtbot):
    speak(window)
    window.session.close_project()
    qtbot.waitUntil(lambda: len(backups(window, path)) == 1)
    assert backups(window, path)[0].reason == "close"
    window.projects.open_path(path)
    window.session.close_project()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert len(backups(window, path)) == 1


def test_a_program_that_ends_makes_the_backup_that_is_still_to_be_made(window, path):
    speak(window)
    window.close()
    window.projects.safety.finish()
    assert [b.reason for b in backups(window, path)] == ["close"]


def test_also_when_it_had_begun_to_make_it(window, path):
    speak(window)
    window.close()
    QApplication.processEvents()  # the job takes its first steps
    window.projects.safety.finish()
    assert [b.reason for b in backups(window, path)] == ["close"]
    assert [p.suffix for p in window.projects.safety.backup_folder().root.rglob("*") if p.is_file()] == [".zip"]
    assert [p.name for p in path.parent.glob("project.annotator*")] == [path.name]


def test_before_many_changes_there_is_a_backup_of_what_was(window, path, qtbot):
    speak(window, many=BULK)
    assert speakers(window) == BULK
    qtbot.waitUntil(lambda: [b.reason for b in backups(window, path)] == ["bulk"])


def test_half_an_hour_of_work_is_backed_up_and_half_an_hour_of_coffee_is_not(window, path, qtbot):
    now = [0.0]
    safety = window.projects.safety
    keeper = Keeper(window.session, window.runner, safety.backup_folder, window, clock=lambda: now[0])
    keeper.watch(window.session.project)
    for number in range(3):
        now[0] += 10 * WORK  # nobody is there
        speak(window, f"Speaker {number}")
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert backups(window, path) == []
    with qtbot.waitSignal(keeper.made):
        for number in range(3, 60):
            now[0] += 60
            speak(window, f"Speaker {number}")
    assert [b.reason for b in backups(window, path)] == ["work"]


def test_the_window_lists_them_and_makes_one(window, path, qtbot, press):
    speak(window)
    shown = window.projects.safety.backups.show()
    assert "There is no backup yet." in [label.text() for label in shown.findChildren(QLabel)]
    press(shown, "Back up now")
    table = shown.findChild(QTableView)
    qtbot.waitUntil(lambda: len(rows(table)) == 1)
    assert rows(table)[0][1:4] == ["asked for", "1", "0"]


def test_going_back_and_back_again(window, path, qtbot, press):
    with qtbot.waitSignal(window.projects.safety.keeper.made):
        window.projects.safety.keeper.back_up(path, "hand")
    speak(window)
    shown = window.projects.safety.backups.show()
    press(shown, "Go back to it…")
    with qtbot.waitSignal(window.session.project_opened):
        press(shown, "Go back to it")
    assert speakers(window) == 0
    assert window.session.path == path
    assert faults(window.session.project.store) == []
    newest = backups(window, path)[0]
    with qtbot.waitSignal(window.session.project_opened):
        window.projects.safety.backups.restore(path, newest)
    assert speakers(window) == 1


def test_a_look_changes_nothing_and_leads_back(window, path, qtbot, press):
    with qtbot.waitSignal(window.projects.safety.keeper.made):
        window.projects.safety.keeper.back_up(path, "hand")
    speak(window)
    shown = window.projects.safety.backups.show()
    with qtbot.waitSignal(window.session.project_opened):
        press(shown, "Look at it")
    project = window.session.project
    copy = project.path
    assert speakers(window) == 0
    assert "only to be read" in window.windowTitle()
    with pytest.raises(ProjectUnavailable):
        speak(window)
    (bar,) = (bar for bar in window.findChildren(QToolBar) if bar.isVisible())
    press(bar, "Return to the project")
    assert window.session.path == path
    assert speakers(window) == 1
    qtbot.waitUntil(lambda: not copy.exists())
    qtbot.waitUntil(lambda: not [bar for bar in window.findChildren(QToolBar) if bar.isVisible()])


def test_no_room_for_backups_is_told_and_keeps_nobody_from_working(window, path, qtbot):
    safety = window.projects.safety
    safety.backup_folder().root.write_text("in the way", encoding="utf-8")
    with qtbot.waitSignal(
        window.session.said, check_params_cb=lambda words: words.startswith("No backup could be made")
    ):
        safety.keeper.back_up(path, "work")
    speak(window)
    assert speakers(window) == 1


def test_after_opening_what_is_wrong_is_said_in_one_place(window, path, qtbot):
    from contextlib import closing
    from sqlite3 import connect

    from annotator.project import annotating
    from annotator.ui.projects.damaged import Told
    from tests.builders import TEXT, words

    window.session.do(annotating.add_claim, [words(TEXT, "Talks")])
    window.session.close_project()
    with closing(connect(path)) as other:
        other.execute("UPDATE annotation SET fragments = replace(fragments, 'Talks', 'Walks')")
        other.commit()
    window.projects.open_path(path)
    qtbot.waitUntil(lambda: [told for told in window.findChildren(Told) if told.isVisible()] != [])
    (told,) = window.findChildren(Told)
    assert "quote_differs" in told.lines[0]


def test_what_can_be_read_of_a_damaged_project_is_shown_and_saved(window, path, qtbot, press, monkeypatch):
    from PySide6.QtWidgets import QMessageBox

    from annotator.ui.projects.damaged import Told

    window.session.close_project()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    damaged = path.read_bytes()[:-4096]
    path.write_bytes(damaged)
    assert not window.projects.open_path(path)
    (box,) = (box for box in window.findChildren(QMessageBox) if box.isVisible())
    with qtbot.waitSignal(window.session.project_opened):
        press(box, "Look at what can be read")
    assert window.session.project.is_look
    assert len(window.session.project.store.article_ids()) == 1
    target = path.with_name("saved.annotator")
    flow = window.projects.safety.damaged
    monkeypatch.setattr(flow, "_choices", type("", (), {"save_file": lambda *_: target})())
    with qtbot.waitSignal(window.session.project_opened):
        flow.save(path)
    assert window.session.path == target
    assert path.read_bytes() == damaged
    assert [told for told in window.findChildren(Told) if told.isVisible()]
    Project.look(target).close()
