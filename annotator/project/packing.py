"""Packs the folder of an export into one .zip, the same bytes for the same files, and reads it back."""

import os
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import structs

from annotator.domain.errors import ExportFailed
from annotator.domain.job import Job, Progress
from annotator.formats.receipt import FileSum, Receipt
from annotator.project.placing import RECEIPT

INSIDE = "inside"  # the folder of a draft whose files are packed
_CHUNK = 1 << 20
_DATE = (1980, 1, 1, 0, 0, 0)  # the first that an archive can say


def packed(draft: Path, target: Path, receipt: Receipt) -> Job[Receipt]:
    """Puts what is in the draft's folder, with its receipt, into the archive of the target's name beside it.

    Gives the receipt of the archive, which names it and not what is in it. Raises ExportFailed (differs).
    """
    (draft / INSIDE / RECEIPT).write_bytes(receipt.encoded())
    paths = sorted(path for path in (draft / INSIDE).rglob("*") if path.is_file())
    names = {path.relative_to(draft / INSIDE).as_posix(): path for path in paths}
    archive = draft / target.name
    yield from _write(archive, names)
    summed = yield from _read_back(archive, names)
    return structs.replace(receipt, files=(FileSum(target.name, archive.stat().st_size, summed),))


def _write(archive: Path, names: dict[str, Path]) -> Job[None]:
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # few exports are packed

    with archive.open("wb") as stream:
        with ZipFile(stream, "w") as out:
            for number, (name, path) in enumerate(sorted(names.items())):
                entry = ZipInfo(name, _DATE)
                entry.compress_type = ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                entry.create_system = 3  # what it is on every system, for the same bytes
                with path.open("rb") as file, out.open(entry, "w", force_zip64=path.stat().st_size >> 31 > 0) as inside:
                    while chunk := file.read(_CHUNK):
                        inside.write(chunk)
                        yield Progress(number, len(names), name)
        stream.flush()
        os.fsync(stream.fileno())


def _read_back(archive: Path, names: dict[str, Path]) -> Job[str]:
    """The archive's checksum; every file in it is compared with its original."""
    from zipfile import ZipFile

    with ZipFile(archive) as found:
        if sorted(found.namelist()) != sorted(names):
            raise ExportFailed("differs", place=archive.name)
        for name, path in names.items():
            with found.open(name) as one, path.open("rb") as other:
                yield from _compared(one, other, name)
    summed = sha256()
    with archive.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            summed.update(chunk)
            yield Progress(stream.tell(), archive.stat().st_size, archive.name)
    return summed.hexdigest()


def _compared(one: Any, other: Any, name: str) -> Job[None]:  # noqa: ANN401 - anything that can be read
    while True:
        chunk = one.read(_CHUNK)
        if chunk != other.read(_CHUNK):
            raise ExportFailed("differs", place=name)
        if not chunk:
            return
        yield Progress(0, 0, name)
