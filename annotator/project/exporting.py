"""Exports a project: written beside the target, read back, compared with the project, and only then moved there."""

import errno
import os
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from msgspec import Struct, field

from annotator import __version__
from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import ExportFailed, WrongChoice
from annotator.domain.identity import new_id
from annotator.domain.job import Job, Progress
from annotator.domain.speaker import Speaker
from annotator.formats.catalog import catalog
from annotator.formats.format import Content, Writer
from annotator.formats.receipt import FileSum, Receipt, Tally
from annotator.project.choices import Settings, options, require_known
from annotator.storage.store import Store

_CHUNK = 1 << 20


class ExportChoice(Struct, frozen=True, kw_only=True):
    """What to export and how: a format's id, what is set for it, and one annotation set or all."""

    format_id: str = "native"
    settings: Settings = field(default_factory=dict[str, str])
    set_id: str | None = None


def export(project_file: Path, target: Path, choice: ExportChoice) -> Job[Receipt]:
    """Exports the project as it is at this moment, while it may be worked on; gives the receipt kept beside it.

    Two exports of the same state are equal byte for byte. Raises WrongChoice, ProjectUnavailable, or ExportFailed;
    then, and when the job is closed, an earlier export at ``target`` is as it was.
    """
    formats = catalog()
    chosen = formats.writer(choice.format_id)
    if chosen is None:
        known = ", ".join(writer.id for writer in formats.writers)
        raise WrongChoice("unknown_format", format=choice.format_id, known=known)
    require_known(choice.settings, [chosen.options])
    target = target.resolve()
    if target.exists() and project_file.exists() and target.samefile(project_file):
        raise ExportFailed("onto_project", file=str(target))
    with closing(Store.open_read_only(project_file)) as store, _draft(target) as draft:
        content = content_of(store, choice.set_id)
        tally = Tally(content)
        writer = chosen.writer(content, options(chosen.options, choice.settings))
        with draft.open("xb", _CHUNK) as out:
            wanted = yield from _written(store, choice.set_id, writer, tally, out)
            out.flush()
            os.fsync(out.fileno())
        file = yield from _read_back(draft, wanted, target.name)
        receipt = Receipt(
            format=chosen.id,
            program=f"Media Annotator {__version__}",
            files=(file,),
            counts=tally.counts(),
            left_out=writer.left_out(),
        )
        _put_in_place(draft, target, receipt)
    return receipt


def receipt_path(target: Path) -> Path:
    """Where the receipt of an export lies."""
    return target.with_name(target.name + ".receipt.json")


def content_of(store: Store, set_id: str | None) -> Content:
    """What belongs to the project as a whole, narrowed to one annotation set or not."""
    sets = [s for s in store.values(AnnotationSet) if set_id in (None, s.id)]
    people = {s.annotator_id for s in sets}
    return Content(
        name=store.fact("name"),
        codebooks=tuple(store.values(Codebook)),
        targets=tuple(store.values(Target)),
        speakers=tuple(store.values(Speaker)),
        annotators=tuple(a for a in store.values(Annotator) if set_id is None or a.id in people),
        sets=tuple(sets),
    )


def _written(
    store: Store, set_id: str | None, writer: Writer, tally: Tally, out: BinaryIO
) -> Generator[Progress, None, int]:
    """Writes every article and proves that its bytes say what the project says; gives a checksum of the bytes."""
    total = len(store.article_ids())
    if not total:
        raise ExportFailed("nothing_to_export", file=str(store.path))
    summed = 0
    for number, piece in enumerate(_pieces(store.documents(set_id), writer, tally)):
        out.write(piece)
        summed = crc32(piece, summed)
        yield Progress(number, total)
    return summed


def _pieces(documents: Iterator[AnnotatedArticle], writer: Writer, tally: Tally) -> Iterator[bytes]:
    yield writer.head()
    for document in documents:
        piece = writer.article(document)
        differs = writer.difference(piece, document)
        if differs:
            raise ExportFailed("differs", place=differs)
        tally.add(document)
        yield piece


def _read_back(draft: Path, wanted: int, name: str) -> Generator[Progress, None, FileSum]:
    """Reads the file from the disk: it must hold the very bytes that were proved right."""
    found, summed, size, total = 0, sha256(), 0, draft.stat().st_size
    with draft.open("rb") as file:
        while chunk := file.read(_CHUNK):
            summed.update(chunk)
            found = crc32(chunk, found)
            size += len(chunk)
            yield Progress(size, total, name)
    if found != wanted:
        raise ExportFailed("differs", place=name)
    return FileSum(name, size, summed.hexdigest())


@contextmanager
def _draft(target: Path) -> Generator[Path]:
    """A path beside the target for a file that is gone afterwards, whatever happens."""
    draft = target.with_name(f".{target.name}.{new_id()[:8]}.part")
    try:
        yield draft
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code = "disk_full" if full else "cannot_write"
        raise ExportFailed(code, file=str(target), detail=error.strerror or str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def _put_in_place(draft: Path, target: Path, receipt: Receipt) -> None:
    beside = draft.with_suffix(".receipt")
    try:
        beside.write_bytes(receipt.encoded())
        draft.replace(target)
        beside.replace(receipt_path(target))
    finally:
        beside.unlink(missing_ok=True)
