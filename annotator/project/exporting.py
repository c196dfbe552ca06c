"""Exports a project: written beside the target, read back, compared with the project, and only then moved there."""

from collections.abc import Generator
from contextlib import closing
from pathlib import Path

from msgspec import Struct, field, structs

from annotator import __version__
from annotator.domain.errors import ExportFailed, WrongChoice
from annotator.domain.job import Job, Progress
from annotator.formats.catalog import catalog
from annotator.formats.format import AnyWriteFormat, FolderFormat, WriteFormat
from annotator.formats.receipt import Receipt
from annotator.formats.writers import Aligning, FolderWriter
from annotator.project import packing, placing, selecting, splitting
from annotator.project.agreeing import Agreeing
from annotator.project.alone import Alone
from annotator.project.census import Census
from annotator.project.choices import Settings, options, require_known
from annotator.project.drafting import Drafting
from annotator.project.papers import Papers, papers
from annotator.project.placing import receipt_path
from annotator.project.selecting import Selection, content_of
from annotator.project.singly import Singly
from annotator.project.splitting import Split, Splits
from annotator.storage.store import Store

__all__ = ["COMMON", "ExportChoice", "export", "is_folder", "is_packed", "receipt_path"]
COMMON: tuple[type[Struct], ...] = (Selection, Splits, Papers)
"""What can be chosen for every format, beside what is its own."""


class ExportChoice(Struct, frozen=True, kw_only=True):
    """What to export and how: a format's id, what is set for it or for all of them (``COMMON``), and one set or all."""

    format_id: str = "native"
    settings: Settings = field(default_factory=dict[str, str])
    set_id: str | None = None


def export(project_file: Path, target: Path, choice: ExportChoice) -> Job[Receipt]:
    """Exports the project as it is at this moment, while it may be worked on; gives the receipt kept with it.

    The target is a file, or a folder where ``is_folder`` and not ``is_packed``. Two exports of the same state are equal
    byte for byte.
    Raises WrongChoice, ProjectUnavailable, or ExportFailed; then, and when the job is closed, an earlier export at
    ``target`` is as it was.
    """
    known = _format(choice)
    require_known(choice.settings, [known.options, *COMMON])
    target, folder, packed = target.resolve(), is_folder(choice), is_packed(choice, target)
    if target.exists() and project_file.exists() and target.samefile(project_file):
        raise ExportFailed("onto_project", file=str(target))
    if folder and not packed:
        placing.require_replaceable(target)
    with closing(Store.open_read_only(project_file)) as store, placing.draft(target) as draft:
        inside = draft / packing.INSIDE if packed else draft
        receipt = yield from _Export(store, known, choice, inside).run("" if folder else target.name)
        if packed:
            receipt = yield from packing.packed(draft, target, receipt)
        (placing.put_folder if folder and not packed else placing.put_file)(draft, target, receipt)
    return receipt


def is_folder(choice: ExportChoice) -> bool:
    """Whether it gives a folder: for a format of several files, for parts of a split, and for papers beside the data.

    Raises WrongChoice.
    """
    split, wanted, known = options(Splits, choice.settings), options(Papers, choice.settings), _format(choice)
    single = isinstance(known, WriteFormat) or bool(known.single)
    return not single or split.split != "none" or wanted.papers


def is_packed(choice: ExportChoice, target: Path) -> bool:
    """Whether what would be a folder becomes one .zip: where that was chosen, or the target is called so."""
    return is_folder(choice) and (options(Papers, choice.settings).zip or target.suffix.lower() == ".zip")


def _format(choice: ExportChoice) -> AnyWriteFormat:
    formats = catalog()
    chosen = formats.writer(choice.format_id)
    if chosen is None:
        known = ", ".join(writer.id for writer in formats.writers)
        raise WrongChoice("unknown_format", format=choice.format_id, known=known)
    return chosen


class _Export:
    """One export of an open project into a draft."""

    def __init__(self, store: Store, known: AnyWriteFormat, choice: ExportChoice, draft: Path) -> None:
        self._store = store
        self._known = known
        self._settings = choice.settings
        self._draft = draft
        self._chosen = selecting.chosen(store, options(Selection, choice.settings), choice.set_id)
        self._content = content_of(store, self._chosen)
        self._census = Census(self._content)
        self._agreeing: Agreeing | None = None
        ids = self._chosen.article_ids
        self._total = len(store.article_ids()) if ids is None else len(ids)
        if not self._total:
            raise ExportFailed("nothing_to_export", file=str(store.path))

    def run(self, file: str) -> Job[Receipt]:
        """Writes the named file, or a folder where there is no name."""
        if not file:
            self._agreeing = Agreeing(self._store, self._chosen)
        split = yield from self._split()
        writer, files = self._writers(file)
        with Drafting(self._draft) as drafting:
            yield from self._write(files, split, drafting)
            drafting.finish()
            sums = yield from drafting.read_back()
            for differs in files.proof(drafting.opened):
                if differs:
                    raise ExportFailed("differs", place=differs)
                yield Progress(self._total, self._total)
            receipt = Receipt(
                format=self._known.id,
                program=f"Media Annotator {__version__}",
                files=sums,
                counts=self._census.counts(),
                left_out=files.left_out(),
                split=split.counts() if split else {},
                misaligned=tuple(writer.misaligned()) if isinstance(writer, Aligning) else (),
            )
            return receipt if file else (yield from self._with_papers(receipt, split, drafting))

    def _split(self) -> Job[Split | None]:
        settings = options(Splits, self._settings)
        if settings.split == "none":
            return None
        articles = (found.article for found in self._store.documents(wanted=self._chosen.article_ids))
        return (yield from splitting.split(articles, self._total, settings))

    def _writers(self, file: str) -> tuple[object, FolderWriter]:
        """The format's own writer, and what writes files with it."""
        known, chosen = self._known, options(self._known.options, self._settings)
        if isinstance(known, FolderFormat):
            several = known.writer(self._content, chosen)
            return several, Alone(several, known.single, file) if file else several
        writer = known.writer(self._content, chosen)
        return writer, Singly(known, writer, lambda part: file or f"{part or 'data'}{known.suffix}")

    def _write(self, files: FolderWriter, split: Split | None, out: Drafting) -> Generator[Progress, None, None]:
        """Writes every article and proves that its bytes say what the project says."""
        for number, found in enumerate(self._store.documents(wanted=self._chosen.article_ids)):
            document = self._chosen.of(found)
            part = split.part_of[document.article.id] if split else ""
            pieces = files.article(document, part)
            differs = files.difference(pieces, document)
            if differs:
                raise ExportFailed("differs", place=differs)
            out.put(pieces)
            self._census.add(document, part)
            if self._agreeing is not None:
                self._agreeing.take(found)
            yield Progress(number, self._total)
        for piece in files.end():
            out.put((piece,))
            yield Progress(self._total, self._total)

    def _with_papers(self, receipt: Receipt, split: Split | None, out: Drafting) -> Job[Receipt]:
        wanted = options(Papers, self._settings)
        if self._agreeing is not None:
            self._census.agreement = yield from self._agreeing.measured()
        out.put(papers(self._known, receipt, wanted, self._census, split))
        out.finish()
        more = yield from out.read_back()
        return structs.replace(receipt, files=(*receipt.files, *more))
