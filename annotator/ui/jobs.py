"""Runs jobs on the event loop, a few milliseconds at a time, one after another, and shows how far they are.

Why no thread: ``resources/docs/developers/decisions/stepwise-jobs.md``.
"""

from collections import deque
from time import perf_counter
from typing import Any, Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.domain.job import Job, Progress

Outcome: TypeAlias = Literal["finished", "failed", "cancelled"]
SLICE = 0.012  # seconds: less than a frame, so that typing goes on undisturbed beside a job


class Task(QObject):
    """One job that was handed to the runner. Exactly one of ``finished``, ``failed`` and ``cancelled`` comes."""

    finished = Signal(object)
    """The job's result."""
    failed = Signal(object)
    """An AnnotatorError."""
    cancelled = Signal()
    """It was cancelled, or broken off by a fault of ours, which is reported on its own."""

    def __init__(self, title: str, job: Job[Any], runner: "JobRunner") -> None:
        super().__init__()
        self.title = title
        self.job = job
        self._runner = runner

    def cancel(self) -> None:
        """Ends the job, begun or not; what it does in its ``finally`` is done. Does nothing once it has ended."""
        self._runner.end(self)


class JobRunner(QObject):
    """Runs one job at a time; others wait their turn."""

    started = Signal(str)
    """The title of the job that has begun."""
    progressed = Signal(object)
    """A Progress, at most once a slice."""
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Task] = deque()
        self._running: Task | None = None
        self._stepping = False
        self._unwanted = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._running is not None or bool(self._waiting)

    def run(self, title: str, job: Job[Any]) -> Task:
        """Takes a job; nothing of it happens before the event loop is reached, so signals can be connected."""
        task = Task(title, job, self)
        self._waiting.append(task)
        self._timer.start(0)
        return task

    def cancel(self) -> None:
        """Cancels the running job."""
        if self._running is not None:
            self.end(self._running)

    def cancel_all(self) -> None:
        """Cancels the running job and those that wait."""
        for task in (*self._waiting, *([self._running] if self._running else [])):
            self.end(task)

    def end(self, task: Task) -> None:
        """Cancels one task. See ``Task.cancel``."""
        if task in self._waiting:
            self._waiting.remove(task)
            task.job.close()
            task.cancelled.emit()
        elif task is self._running and self._stepping:
            self._unwanted = True  # asked for by the job's own doing: a generator cannot be closed while it runs
        elif task is self._running:
            self._cancel_running(task)

    def _slice(self) -> None:
        if self._stepping:
            return  # the job's own doing runs an event loop of its own, such as a menu
        task = self._current()
        if task is None:
            self._timer.stop()
            return
        try:
            progress = self._steps(task.job)
        except StopIteration as end:
            self._over(task, "finished", end.value)
        except AnnotatorError as error:
            self._over(task, "failed", error)
        except BaseException:
            self._over(task, "cancelled")
            raise
        else:
            self._go_on(task, progress)

    def _current(self) -> Task | None:
        if self._running is None and self._waiting:
            self._running = self._waiting.popleft()
            self.started.emit(self._running.title)
        return self._running

    def _go_on(self, task: Task, progress: Progress | None) -> None:
        if self._unwanted:
            self._cancel_running(task)
        elif progress is not None:
            self.progressed.emit(progress)

    def _steps(self, job: Job[Any]) -> Progress | None:
        progress = None
        until = perf_counter() + SLICE
        self._stepping = True
        try:
            while perf_counter() < until and not self._unwanted:
                progress = next(job)
        finally:
            self._stepping = False
        return progress

    def _cancel_running(self, task: Task) -> None:
        self._stepping = True
        try:
            task.job.close()
        except AnnotatorError as error:
            failure = (error,)
        else:
            failure = ()
        finally:
            self._stepping = False
        self._over(task, "failed" if failure else "cancelled", *failure)

    def _over(self, task: Task, how: Outcome, *value: object) -> None:
        self._running, self._unwanted = None, False
        getattr(task, how).emit(*value)
        getattr(self, how).emit(*value)


class JobStatus(QWidget):
    """A quiet place for the status line: what runs, how far it is, and a way out. Hidden while nothing runs."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setObjectName("soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 6)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("quiet")
        self._cancel.setAccessibleName(self.tr("Cancel the running work"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addWidget(self._bar, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._cancel)
        self.hide()
        self._cancel.clicked.connect(runner.cancel)
        runner.started.connect(self._begin)
        runner.progressed.connect(self._show)
        for ended in (runner.finished, runner.failed, runner.cancelled):
            ended.connect(self.hide)

    def _begin(self, title: str) -> None:
        self._title = title
        self._show(Progress(0))
        self.show()

    def _show(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._text.setText(" · ".join(filter(None, (self._title, progress.note))))
