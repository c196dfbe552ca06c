"""Errors find their spot; faults of our own become a report and leave the window alive."""

import sqlite3
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from annotator.domain.errors import ProjectUnavailable, RuleBroken
from annotator.ui import errors
from annotator.ui.errors import ErrorDisplay
from annotator.ui.report_dialog import ReportDialog
from annotator.ui.reports import KEPT, Reports, report
from annotator.ui.session import Session
from annotator.ui.trouble import PROJECTS, TroubleBox, described


@pytest.fixture
def quiet(window):
    """A session without a project, with its errors shown on the window."""
    session = Session()
    ErrorDisplay(session, window)
    return session


def boxes(window):
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_a_broken_rule_is_a_line(quiet, window, qtbot):
    with qtbot.waitSignal(quiet.said) as said:
        quiet.failed.emit(RuleBroken("name_taken", name="Jens Stoltenberg"))
    assert said.args == ["There is one named “Jens Stoltenberg” already."]
    assert boxes(window) == []


def test_an_unusable_project_is_a_message_once(quiet, window, tmp_path):
    full = ProjectUnavailable("disk_full", file=str(tmp_path / "minutes.annotator"))
    quiet.failed.emit(full)
    quiet.failed.emit(full)
    assert [box.text() for box in boxes(window)] == ["The disk is full."]
    quiet.failed.emit(ProjectUnavailable("busy", file=str(tmp_path / "minutes.annotator")))
    assert len(boxes(window)) == 2


def test_after_a_success_it_is_a_message_again(quiet, window, tmp_path):
    full = ProjectUnavailable("disk_full", file=str(tmp_path / "minutes.annotator"))
    quiet.failed.emit(full)
    quiet.changed.emit(None)
    quiet.failed.emit(full)
    assert len(boxes(window)) == 2


def test_every_trouble_with_a_project_has_words():
    assert set(PROJECTS) == ProjectUnavailable.CODES
    for code in PROJECTS:
        trouble = described(ProjectUnavailable(code, file="/somewhere/minutes.annotator"))
        assert trouble.what
        assert trouble.next
        assert "{" not in "".join((trouble.what, trouble.kept, trouble.next))


def test_a_message_names_the_file(qtbot, window):
    error = ProjectUnavailable("too_new", file="/somewhere/minutes.annotator")
    box = TroubleBox(described(error), error, window)
    assert "/somewhere/minutes.annotator" in box.informativeText()


@pytest.fixture
def reports(window, tmp_path):
    """The folder of reports while the hook is in place."""
    uninstall = errors.install(window, tmp_path)
    yield tmp_path
    uninstall()


def break_something():
    raise ValueError("a fault of ours")


def test_a_fault_in_a_slot_is_reported(reports, window, qtbot, capfd):
    QTimer.singleShot(0, break_something)
    qtbot.waitUntil(lambda: boxes(window) != [])
    (report,) = reports.glob("report-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "in break_something" in text
    assert "ValueError: a … of …" in text
    assert "Media Annotator" in text
    (box,) = boxes(window)
    assert str(report) in box.informativeText()
    assert {button.text() for button in box.buttons()} == {"Go on", "Read the report"}
    assert window.isVisible()


def test_a_fault_on_another_thread_is_shown_by_the_window(reports, window, qtbot, capfd):
    thread = threading.Thread(target=break_something)
    thread.start()
    thread.join()
    assert boxes(window) == []
    qtbot.waitUntil(lambda: boxes(window) != [])
    assert len(list(reports.glob("report-*.txt"))) == 1


def test_many_faults_are_one_message(reports, window, qtbot, capfd):
    for _ in range(3):
        QTimer.singleShot(0, break_something)
    qtbot.waitUntil(lambda: len(list(reports.glob("report-*.txt"))) == 3)
    assert len(boxes(window)) == 1


def test_a_fault_is_shown_where_no_report_can_be_written(window, qtbot, tmp_path, capfd):
    uninstall = errors.install(window, tmp_path / "not there")
    try:
        QTimer.singleShot(0, break_something)
        qtbot.waitUntil(lambda: boxes(window) != [])
    finally:
        uninstall()
    (box,) = boxes(window)
    assert [button.text() for button in box.buttons()] == ["Go on"]


def test_the_hook_can_be_taken_off(window, tmp_path):
    before = sys.excepthook, threading.excepthook
    errors.install(window, tmp_path)()
    assert (sys.excepthook, threading.excepthook) == before


SECRETS = ("Jens Stoltenberg", "territorial", "Ada Lovelace", "Somewhere")


@pytest.mark.parametrize(
    "fault",
    [
        lambda path: {}["“territorial integrity”, said Jens Stoltenberg"],
        lambda path: int("Jens Stoltenberg"),
        lambda path: path.read_text(encoding="utf-8"),
        lambda path: [][len("Ada Lovelace")],
        lambda path: getattr("territorial", "".join(["Ada", "_", "Lovelace"])),
        lambda path: _raise(ProjectUnavailable("damaged", file=str(path), detail="Ada Lovelace")),
        lambda path: sqlite3.connect(":memory:").execute("SELECT 'Ada Lovelace' FROM territorial"),
        lambda path: _raise(RuntimeError("Ada Lovelace marked “territorial” in", str(path))),
    ],
)
@pytest.mark.usefixtures("capfd")
def test_nothing_that_is_worked_on_gets_into_a_report(reports, window, qtbot, tmp_path, fault):
    path = tmp_path / "Somewhere" / "Ada Lovelace.annotator"
    QTimer.singleShot(0, lambda: fault(path))
    qtbot.waitUntil(lambda: boxes(window) != [])
    (report,) = reports.glob("report-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "test_errors.py" in text
    for secret in (*SECRETS, str(tmp_path), str(Path.home())):
        assert secret not in text
        assert secret.replace(" ", "_") not in text


def _raise(error):
    raise error


def test_python_says_what_the_fault_was_as_far_as_it_is_the_programs_own(tmp_path):
    def call():
        return threading.nothing_of_that_name  # pyright: ignore[reportAttributeAccessIssue]

    try:
        call()
    except AttributeError as error:
        text = report(error, "")
    assert "nothing_of_that_name" in text


def test_reports_are_so_many_at_most_and_so_is_the_log(tmp_path):
    reports = Reports(tmp_path)
    for number in range(KEPT + 5):
        reports.write(f"report {number}")
        for _ in range(400):
            reports.log("project opened " + "x" * 60)
    kept = reports.all()
    assert len(kept) == KEPT
    assert kept[0].read_text(encoding="utf-8").startswith(f"report {KEPT + 4}\n")
    assert sum(path.stat().st_size for path in tmp_path.glob("log*")) < 500_000


def test_a_report_is_read_before_it_is_passed_on(reports, window, qtbot, capfd):
    QTimer.singleShot(0, break_something)
    qtbot.waitUntil(lambda: boxes(window) != [])
    (box,) = boxes(window)
    next(button for button in box.buttons() if button.text() == "Read the report").click()
    dialog = window.findChild(ReportDialog)
    assert dialog.isVisible()
    assert dialog.text.toPlainText() == next(reports.glob("report-*.txt")).read_text(encoding="utf-8")
    dialog.close()


def test_the_newest_report_can_be_read_later(window, tmp_path):
    assert errors.show_last_report(window, tmp_path).text.toPlainText() == ""
    Reports(tmp_path).write("the newest")
    assert errors.show_last_report(window, tmp_path).text.toPlainText().startswith("the newest")
