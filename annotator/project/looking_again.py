"""What a change of the codebook left to be looked at again, one after the other."""

from collections.abc import Iterable

from annotator.domain.about_article import LookAgain
from annotator.domain.change import Change, ChangeSet
from annotator.project.project import Project
from annotator.storage import uses
from annotator.storage.uses import Waiting

__all__ = ["Waiting", "count", "seen", "waiting"]


def waiting(project: Project) -> list[Waiting]:
    """What waits in the set at work, in the order of import and marking."""
    return uses.waiting(project.store, project.set_id)


def count(project: Project) -> int:
    """How much waits in the set at work."""
    return uses.count_waiting(project.store, project.set_id)


def seen(project: Project, looked_at: Iterable[LookAgain]) -> None:
    """Ticks off what a person has looked at."""
    project.do(ChangeSet("look_again_done", tuple(Change(value, None) for value in looked_at)))
