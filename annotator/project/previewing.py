"""What a person looks at before an import or an export begins."""

from collections.abc import Generator
from itertools import islice
from pathlib import Path

from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import UnreadableFile
from annotator.domain.job import Job, Progress
from annotator.formats.catalog import catalog
from annotator.formats.drafts import Table
from annotator.formats.format import AnyWriteFormat, WriteFormat
from annotator.project.choices import Settings, options
from annotator.project.project import Project
from annotator.project.selecting import Chosen, content_of

_SHOWN = 2  # articles


def table(path: Path, settings: Settings) -> Job[Table | None]:
    """The beginning of a table of articles; None for a file that is no table or cannot be read as one."""
    try:
        with path.open("rb") as stream:
            reader = catalog().reader_of(path.suffix, stream)
            if reader is None or reader.look is None:
                return None
            return (yield from _noted(reader.look(stream, options(reader.options, settings)), path.name))
    except (OSError, UnreadableFile):
        return None  # the import's report says what is wrong with it


def first_records(project: Project, format_: AnyWriteFormat, settings: Settings) -> str:
    """How the project begins in a format: its head and the first articles with marks, or the example for what is no
    text. Raises WrongChoice, or ExportFailed (missing_package)."""
    content, chosen = content_of(project.store, Chosen()), options(format_.options, settings)
    if isinstance(format_, WriteFormat):
        writer = format_.writer(content, chosen)
        pieces = [writer.head(), *(writer.article(document) for document in _first(project))]
        return _text(b"".join(pieces)) or format_.example
    files = format_.writer(content, chosen)
    shown = [(piece.file, _text(piece.data)) for document in _first(project) for piece in files.article(document, "")]
    return "\n".join(f"{name}:\n{text}" for name, text in shown if text) or format_.example


def _text(data: bytes) -> str:
    try:
        return "" if b"\0" in data else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""


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
