"""What the ways out of a project share: a dialog that stays while something is written."""

from collections.abc import Callable
from functools import partial
from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.job import Job
from annotator.ui.exchange.writing_dialog import WritingDialog
from annotator.ui.flow import Flow
from annotator.ui.trouble import sentence


class WritingFlow(Flow):
    """The dialog stays as it is while the work runs, fails or is cancelled, and is closed by whoever ends it."""

    def _write(self, dialog: WritingDialog, title: str, job: Job[Any], end: Callable[[Any], None]) -> None:
        task = self._work(title, job)
        dialog.begin()
        dialog.rejected.connect(task.cancel)
        self._runner.progressed.connect(dialog.show_progress)
        task.finished.connect(end)
        task.failed.connect(partial(_fail, dialog))
        task.cancelled.connect(dialog.rest)


def _fail(dialog: WritingDialog, error: AnnotatorError) -> None:
    dialog.rest()
    dialog.refuse(sentence(error))
