"""What a person looks at before an import or an export begins."""

from collections.abc import Generator
from itertools import islice
from pathlib import Path

from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import UnreadableFile
from annotator.domain.job import Job, Progress
from annotator.formats.catalog import catalog
from annotator.formats.format import Table, WriteFormat
from annotator.project.choices import Settings, options
from annotator.project.exporting import content_of
from annotator.project.project import Project

_SHOWN = 2  # articles


def table(path: Path, settings: Settings) -> Job[Table | None]:
    """The beginning of a table of articles; None for a file that is no table or cannot be read as one."""
    try:
        with path.open("rb") as stream:
            reader = catalog().reader_for(path.suffix, stream.read(4096))
            if reader is None or reader.look is None:
                return None
            stream.seek(0)
            return (yield from _noted(reader.look(stream, options(reader.options, settings)), path.name))
    except (OSError, UnreadableFile):
        return None  # the import's report says what is wrong with it


def first_records(project: Project, format_: WriteFormat, settings: Settings) -> str:
    """How the project begins in a format: its head and the first articles with marks. Raises WrongChoice."""
    writer = format_.writer(content_of(project.store, None), options(format_.options, settings))
    pieces = [writer.head(), *(writer.article(document) for document in _first(project))]
    return b"".join(pieces).decode("utf-8-sig")


def _first(project: Project) -> list[AnnotatedArticle]:
    # A large project may have its marks far behind, and a preview must not wait for them.
    looked_at = list(islice(project.store.documents(), 50))
    return sorted(looked_at, key=lambda document: not document.annotations)[:_SHOWN]


def _noted(look: Generator[None, None, Table], note: str) -> Generator[Progress, None, Table]:
    while True:
        try:
            next(look)
        except StopIteration as end:
            return end.value
        yield Progress(0, 0, note)
