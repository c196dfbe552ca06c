"""The project with the sample article, in which one tries the program and takes the tour."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.project import SUFFIX, Project

_ARTICLE = "sample/nato-article.txt"
_NAME = "Sample"


def first(folder: Path) -> Path:
    """Where the sample project lies, or will."""
    return folder / f"{_NAME}{SUFFIX}"


def fresh(folder: Path) -> Path:
    """Where a sample project can be made beside those that are there."""
    return next(path for path in _places(folder) if not path.exists())


def make(path: Path, annotator_name: str) -> Project:
    """Makes and opens a sample project, called as its file. Raises ProjectUnavailable as ``Project.create`` does."""
    # The formats take longer to import than the window to open, and a sample is made once.
    from annotator.project.importing import ImportChoice, import_files

    project = Project.create(path, name=path.stem, annotator_name=annotator_name)
    finish(import_files(project, [shipped(_ARTICLE)], ImportChoice()))
    return project


def is_untouched(project: Project) -> bool:
    """Whether it is a sample project in which nothing was done but to make it."""
    step = project.history.undoable
    is_sample = re.fullmatch(rf"{_NAME}( \d+)?", project.path.stem) is not None
    return is_sample and project.history.redoable is None and step is not None and step.verb == "import"


def _places(folder: Path) -> Iterator[Path]:
    yield first(folder)
    yield from (folder / f"{_NAME} {number}{SUFFIX}" for number in count(2))
