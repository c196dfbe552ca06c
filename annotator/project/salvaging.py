"""Saves what can be saved of a damaged project."""

from collections.abc import Iterable
from pathlib import Path

from annotator.domain.job import Job, aside
from annotator.domain.salvage import Lost, Salvaged
from annotator.storage.salvage import salvage


def saved(damaged: Path, target: Path) -> Job[Salvaged]:
    """Writes what can be read of a damaged project to a new one; the damaged file is only read.

    Raises ProjectUnavailable (exists, missing, no_folder, disk_full; damaged when nothing can be read).
    """
    return aside(lambda tell: salvage(damaged, target, tell))


_KINDS = {
    "project_fact": "fact of the project",
    "annotation_set": "annotation set",
    "article_state": "state of an article",
    "article_answers": "answers about an article",
    "look_again": "second look",
    "journal": "step of history",
}
_HOW = {
    "unreadable": "could not be read",
    "senseless": "did not make sense",
    "orphaned": "belonged to what was lost",
    "untied": "was kept without what it referred to",
    "made_up": "was lost, and stands there in outline",
}


def told(lost: Iterable[Lost]) -> list[str]:
    """One line of English for each thing that is not as it was."""
    return [" ".join(filter(None, (_KINDS.get(x.kind, x.kind), x.id or "(all)", _words(x), _HOW[x.how]))) for x in lost]


def _words(lost: Lost) -> str:
    return f"({lost.words})" if lost.words else ""
