"""Imports articles from files and folders as one step of history: visible all together, or not at all."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field

from annotator.domain.errors import AnnotatorError, RuleBroken, UnreadableFile
from annotator.domain.job import Job, Progress
from annotator.formats.drafts import Elsewhere, Values
from annotator.formats.foreign import ForeignArticle, MarksElsewhere
from annotator.project.arriving import Arrival, arrival
from annotator.project.choices import Settings
from annotator.project.gathering import gathered
from annotator.project.mapping import Mapping, keep
from annotator.project.opening import Bundle, Opening
from annotator.project.project import Project
from annotator.project.referring import Referring
from annotator.project.reporting import ImportReport
from annotator.project.staging import Staging
from annotator.project.surveying import Survey

_BATCH_TEXT = 500_000  # code points written at once: some thirty milliseconds with their full-text index


class ImportChoice(Struct, frozen=True, kw_only=True):
    """How to read: a format's id, or empty to go by suffix and content, and what is set for formats by name.

    ``mapping`` says what the words of other tools mean; what it does not say goes by the mapping that the project
    keeps, and then by name. It is kept by the project for further imports.
    """

    format_id: str = ""
    settings: Settings = field(default_factory=dict[str, str])
    mapping: Mapping | None = None


def import_files(project: Project, paths: Sequence[Path], choice: ImportChoice) -> Job[ImportReport]:
    """Imports files, and all files below folders; a file that cannot be read is a row of the report.

    A text that the project has, or that comes twice, is not imported again. Progress counts bytes. Raises WrongChoice
    or ProjectUnavailable, or RuleBroken for a mapping that makes no sound codebook; then, and when the job is closed,
    nothing was imported.
    """
    opening = Opening(choice.format_id, choice.settings)
    yield from project.before("import")
    staging = Staging(project, choice.mapping)
    try:
        files = yield from gathered(paths)
        yield from _read_all(opening.bundles(files), _Reading(project, staging, opening))
        staging.publish()
    finally:
        staging.discard()
    if choice.mapping is not None:
        keep(project, choice.mapping)
    return ImportReport(tuple(staging.rows))


def survey_files(paths: Sequence[Path], choice: ImportChoice) -> Job[Survey]:
    """Reads what other tools' words occur in the files, for a person to say what they mean; nothing is imported.

    What cannot be read is passed over: the import reports it. Raises WrongChoice.
    """
    opening, survey = Opening(choice.format_id, choice.settings), Survey()
    bundles = opening.bundles((yield from gathered(paths)))
    total, done = sum(bundle.size for bundle in bundles), 0
    for bundle in bundles:
        try:
            for item, behind in opening.items(bundle) if opening.may_be_marked(bundle) else ():
                if isinstance(item, ForeignArticle):
                    survey.add(item.layers, item.declared)
                elif isinstance(item, MarksElsewhere):
                    survey.add(item.layers)
                yield Progress(done + behind, total, bundle.name)
        except (UnreadableFile, OSError):
            pass
        done += bundle.size
    return survey


class _Reading:
    """Reads files one after the other and hands on what they hold in batches."""

    def __init__(self, project: Project, staging: Staging, opening: Opening) -> None:
        self._project = project
        self._staging = staging
        self._opening = opening
        self._batch: list[Arrival] = []
        self._waiting = 0  # code points in the batch
        self._elsewhere: list[tuple[Bundle, Elsewhere]] = []

    def file(self, bundle: Bundle) -> Generator[int, None, None]:
        """Reads one file; yields how many of its bytes are behind. What is wrong with it becomes a row."""
        try:
            yield from self._articles(bundle)
        except PermissionError as error:
            self._refuse(bundle, UnreadableFile("no_permission", detail=str(error.strerror)))
        except OSError as error:
            self._refuse(bundle, UnreadableFile("missing", detail=str(error.strerror)))
        except (UnreadableFile, RuleBroken) as error:
            self._refuse(bundle, error)

    def flush(self) -> None:
        """Hands on what has come together."""
        batch, self._batch, self._waiting = self._batch, [], 0
        if batch:
            self._staging.take(batch)

    def refer(self) -> Iterator[str]:
        """Takes what is about articles whose texts came before or in other files; yields each file's name."""
        self.flush()
        if not self._elsewhere:
            return
        referring = Referring(self._project, self._staging.staged())
        for bundle, found in self._elsewhere:
            try:
                self._take(referring.arrival(bundle.name, found))
            except UnreadableFile as error:
                self._refuse(bundle, error)
            yield bundle.name
        self.flush()

    def _articles(self, bundle: Bundle) -> Generator[int, None, None]:
        for item, behind in self._opening.items(bundle):
            if isinstance(item, UnreadableFile):
                self._refuse(bundle, item)
            elif isinstance(item, Values) and item.article is None:
                self.flush()
                self._staging.take_shared(bundle.name, item)
            elif isinstance(item, Elsewhere):
                self._elsewhere.append((bundle, item))
            elif item is not None:
                self._take(arrival(bundle.name, item))
            yield behind

    def _take(self, found: Arrival) -> None:
        self._batch.append(found)
        self._waiting += len(found.article.text)
        if self._waiting >= _BATCH_TEXT:
            self.flush()

    def _refuse(self, bundle: Bundle, error: AnnotatorError) -> None:
        self.flush()  # so that the rows keep the order of the files
        self._staging.refuse(bundle.name, error)


def _read_all(bundles: Sequence[Bundle], reading: _Reading) -> Generator[Progress, None, None]:
    total, done = sum(bundle.size for bundle in bundles), 0
    for bundle in bundles:
        for behind in reading.file(bundle):
            yield Progress(done + behind, total, bundle.name)
        done += bundle.size
    for name in reading.refer():
        yield Progress(total, total, name)
