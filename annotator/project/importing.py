"""Imports articles from files and folders as one step of history: visible all together, or not at all."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct, field

from annotator.domain.errors import AnnotatorError, RuleBroken, UnreadableFile, WrongChoice
from annotator.domain.job import Job, Progress
from annotator.formats.catalog import Catalog, catalog
from annotator.formats.format import ReadFormat, Values
from annotator.project.arriving import Arrival, arrival
from annotator.project.choices import Settings, options, require_known
from annotator.project.gathering import File, gathered
from annotator.project.project import Project
from annotator.project.reporting import ImportReport
from annotator.project.staging import Staging

_BATCH_TEXT = 200_000  # code points written at once: some ten milliseconds with their full-text index


class ImportChoice(Struct, frozen=True, kw_only=True):
    """How to read: a format's id, or empty to go by suffix and content, and what is set for formats by name."""

    format_id: str = ""
    settings: Settings = field(default_factory=dict[str, str])


def import_files(project: Project, paths: Sequence[Path], choice: ImportChoice) -> Job[ImportReport]:
    """Imports files, and all files below folders; a file that cannot be read is a row of the report.

    A text that the project has, or that comes twice, is not imported again. Progress counts bytes. Raises WrongChoice
    or ProjectUnavailable; then, and when the job is closed, nothing was imported.
    """
    formats = catalog()
    require_known(choice.settings, [known.options for known in formats.readers])
    chosen = formats.reader(choice.format_id)
    if choice.format_id and chosen is None:
        known = ", ".join(reader.id for reader in formats.readers)
        raise WrongChoice("unknown_format", format=choice.format_id, known=known)
    staging = Staging(project)
    try:
        files = yield from gathered(paths)
        yield from _read_all(files, _Reading(staging, formats, chosen, choice.settings))
        staging.publish()
    finally:
        staging.discard()
    return ImportReport(tuple(staging.rows))


class _Reading:
    """Reads files one after the other and hands on what they hold in batches."""

    def __init__(self, staging: Staging, formats: Catalog, chosen: ReadFormat | None, settings: Settings) -> None:
        self._staging = staging
        self._formats = formats
        self._chosen = chosen
        # Made once for each format: a folder has thousands of files of one.
        self._options = {known.id: options(known.options, settings) for known in formats.readers}
        self._batch: list[Arrival] = []
        self._waiting = 0  # code points in the batch

    def file(self, file: File) -> Generator[int, None, None]:
        """Reads one file; yields how many of its bytes are behind. What is wrong with it becomes a row."""
        try:
            if file.error is not None:
                raise file.error
            with file.path.open("rb") as stream:
                yield from self._articles(file, stream)
        except PermissionError as error:
            self._refuse(file, UnreadableFile("no_permission", detail=str(error.strerror)))
        except OSError as error:
            self._refuse(file, UnreadableFile("missing", detail=str(error.strerror)))
        except (UnreadableFile, RuleBroken) as error:
            self._refuse(file, error)

    def flush(self) -> None:
        """Hands on what has come together."""
        batch, self._batch, self._waiting = self._batch, [], 0
        if batch:
            self._staging.take(batch)

    def _articles(self, file: File, stream: BinaryIO) -> Generator[int, None, None]:
        chosen = self._chosen or self._formats.reader_for(file.path.suffix, stream.read(4096))
        if chosen is None:
            raise UnreadableFile("unknown_format", suffix=file.path.suffix)
        stream.seek(0)
        for item in chosen.read(stream, self._options[chosen.id]):
            if isinstance(item, UnreadableFile):
                self._refuse(file, item)
            elif isinstance(item, Values) and item.article is None:
                self.flush()
                self._staging.take_shared(file.name, item)
            elif item is not None:
                self._take(arrival(file.name, item))
            yield stream.tell()

    def _take(self, found: Arrival) -> None:
        self._batch.append(found)
        self._waiting += len(found.article.text)
        if self._waiting >= _BATCH_TEXT:
            self.flush()

    def _refuse(self, file: File, error: AnnotatorError) -> None:
        self.flush()  # so that the rows keep the order of the files
        self._staging.refuse(file.name, error)


def _read_all(files: Sequence[File], reading: _Reading) -> Generator[Progress, None, None]:
    total, done = sum(file.size for file in files), 0
    for file in files:
        for behind in reading.file(file):
            yield Progress(done + behind, total, file.name)
        done += file.size
    reading.flush()
