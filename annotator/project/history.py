"""Undo and redo over the journal in the project file; both survive closing the program."""

from collections.abc import Mapping

from annotator.domain.change import ChangeSet, StepName, folded
from annotator.domain.job import Job
from annotator.storage.journal import Step
from annotator.storage.store import Store


class History:
    """The steps of a project. It holds no copy of them: the journal is the one truth."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._open_step = False

    @property
    def undoable(self) -> StepName | None:
        """What undo would take back."""
        return self._store.last_done_name()

    @property
    def redoable(self) -> StepName | None:
        """What redo would do again."""
        return self._store.first_undone_name()

    def do(self, change_set: ChangeSet, annotator_id: str) -> None:
        """Commits a change set: as a step of its own, or folded into the open step of the same merge key."""
        step = self._step_to_fold_into(change_set)
        if step is None:
            self._store.apply(change_set, annotator_id)
        else:
            self._store.fold(change_set, step, folded(step.change_set, change_set))
        self._open_step = change_set.merge_key is not None

    def doing(self, change_set: ChangeSet, annotator_id: str, facts: Mapping[str, str]) -> Job[None]:
        """Commits a change set as a step of its own, as a job; see ``Store.applying``."""
        yield from self._store.applying(change_set, annotator_id, facts)
        self._open_step = False

    def undo(self) -> ChangeSet | None:
        """Takes the last step back; gives the change set that did so."""
        self.close_step()
        step = self._store.last_done()
        if step is None:
            return None
        self._store.undo(step)
        return step.change_set.inverse()

    def redo(self) -> ChangeSet | None:
        """Does the first undone step again; gives its change set."""
        self.close_step()
        step = self._store.first_undone()
        if step is None:
            return None
        self._store.redo(step)
        return step.change_set

    def close_step(self) -> None:
        """Nothing folds into the last step any more: its field was left, or the article changed."""
        self._open_step = False

    def _step_to_fold_into(self, change_set: ChangeSet) -> Step | None:
        if not self._open_step or change_set.merge_key is None:
            return None
        step = self._store.last_done()
        return step if step is not None and step.change_set.merge_key == change_set.merge_key else None
