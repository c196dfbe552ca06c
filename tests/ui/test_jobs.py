"""Jobs run in steps beside everything else, one at a time, and end in one of three ways."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton

from annotator.domain.errors import ExportFailed
from annotator.domain.job import Progress
from annotator.ui.jobs import JobRunner, JobStatus


@pytest.fixture
def runner(qapp):
    return JobRunner()


class Log(list):
    """What a job did and what the runner said, in order."""

    def __init__(self, runner):
        super().__init__()
        runner.started.connect(lambda title: self.append(f"started {title}"))
        runner.finished.connect(lambda result: self.append(f"finished {result}"))
        runner.failed.connect(lambda error: self.append(f"failed {error.code}"))
        runner.cancelled.connect(lambda: self.append("cancelled"))


def counting(to, log=None):
    try:
        for done in range(to):
            yield Progress(done, to)
        return to
    finally:
        if log is not None:
            log.append("cleaned up")


def endless(log):
    try:
        while True:
            yield Progress(0, note="still at it")
    finally:
        log.append("cleaned up")


def failing():
    yield Progress(0)
    raise ExportFailed("disk_full")


def faulty():
    yield Progress(0)
    raise ValueError("our own fault")


def test_nothing_happens_before_the_event_loop(runner, qtbot):
    log = Log(runner)
    task = runner.run("Count", counting(3))
    assert log == []
    with qtbot.waitSignal(task.finished) as caught:
        pass
    assert caught.args == [3]
    assert log == ["started Count", "finished 3"]


def test_jobs_run_one_after_another(runner, qtbot):
    log = Log(runner)
    runner.run("first", counting(2, log))
    runner.run("second", counting(1, log))
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert log == ["started first", "cleaned up", "finished 2", "started second", "cleaned up", "finished 1"]


def test_the_event_loop_goes_on_beside_a_job(runner, qtbot):
    log = Log(runner)
    runner.run("endless", endless(log))
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(0)
    qtbot.waitUntil(lambda: len(ticks) > 5)
    runner.cancel()
    assert log == ["started endless", "cleaned up", "cancelled"]


def test_a_failure_is_told_and_the_next_job_runs(runner, qtbot):
    log = Log(runner)
    runner.run("failing", failing())
    runner.run("next", counting(1))
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert log == ["started failing", "failed disk_full", "started next", "finished 1"]


def test_a_fault_of_ours_is_reported_and_the_next_job_runs(runner, qtbot):
    log = Log(runner)
    with qtbot.captureExceptions() as faults:
        runner.run("faulty", faulty())
        runner.run("next", counting(1))
        qtbot.waitUntil(lambda: not runner.is_busy)
    assert [str(fault[1]) for fault in faults] == ["our own fault"]
    assert log == ["started faulty", "cancelled", "started next", "finished 1"]


def test_a_waiting_job_can_be_cancelled(runner, qtbot):
    log = Log(runner)
    runner.run("first", counting(1))
    second = runner.run("second", counting(1))
    with qtbot.waitSignal(second.cancelled):
        second.cancel()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert log == ["started first", "finished 1"]


def test_a_job_that_is_cancelled_by_its_own_doing_ends(runner, qtbot):
    log = Log(runner)

    def job():
        try:
            runner.cancel()
            while True:
                yield Progress(0)
        finally:
            log.append("cleaned up")

    runner.run("itself", job())
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert log == ["started itself", "cleaned up", "cancelled"]


def test_all_can_be_cancelled_at_once(runner, qtbot):
    log = Log(runner)
    with qtbot.waitSignal(runner.started):
        runner.run("endless", endless(log))
    runner.run("waiting", endless(log))
    runner.cancel_all()
    assert not runner.is_busy
    assert log == ["started endless", "cleaned up", "cancelled"]


def test_the_status_shows_what_runs_and_cancels_it(runner, qtbot):
    log = Log(runner)
    status = JobStatus(runner)
    qtbot.addWidget(status)
    assert not status.isVisible()
    with qtbot.waitSignal(runner.progressed):
        runner.run("Importing", endless(log))
    assert status.isVisible()
    qtbot.mouseClick(status.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not status.isVisible()
    assert log[-1] == "cancelled"
