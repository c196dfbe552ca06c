"""Where an export is written: beside its target, and moved there when all of it is right."""

import errno
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from annotator.domain.errors import ExportFailed
from annotator.domain.identity import new_id
from annotator.formats.receipt import Receipt

RECEIPT = "receipt.json"


def receipt_path(target: Path) -> Path:
    """Where the receipt of an export lies: beside a file, within a folder."""
    return target / RECEIPT if target.is_dir() else target.with_name(target.name + ".receipt.json")


@contextmanager
def draft(target: Path) -> Generator[Path]:
    """A folder beside the target that is gone afterwards, whatever happens. Raises ExportFailed for faults of disks."""
    folder = target.with_name(f".{target.name}.{new_id()[:8]}.part")
    try:
        folder.mkdir()
        yield folder
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code = "disk_full" if full else "cannot_write"
        raise ExportFailed(code, file=str(target), detail=error.strerror or str(error)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_file(folder: Path, target: Path, receipt: Receipt) -> None:
    """Moves the one file of a draft and its receipt to where they belong."""
    beside = folder / RECEIPT
    beside.write_bytes(receipt.encoded())
    (folder / target.name).replace(target)
    beside.replace(receipt_path(target))


def put_folder(folder: Path, target: Path, receipt: Receipt) -> None:
    """Puts a draft with its receipt in the place of an earlier export. Raises ExportFailed (folder_in_use)."""
    (folder / RECEIPT).write_bytes(receipt.encoded())
    require_replaceable(target)
    earlier = folder.with_suffix(".earlier")
    if target.exists():
        target.rename(earlier)
    try:
        folder.rename(target)
    except OSError:
        if earlier.exists():
            earlier.rename(target)
        raise
    shutil.rmtree(earlier, ignore_errors=True)


def require_replaceable(target: Path) -> None:
    """Raises ExportFailed (folder_in_use) where anything lies that is no part of an earlier export."""
    if not target.exists():
        return
    if not target.is_dir():
        raise ExportFailed("folder_in_use", file=str(target))
    found = {path.relative_to(target).as_posix() for path in target.rglob("*") if not path.is_dir()}
    if found - _of_export(target / RECEIPT):
        raise ExportFailed("folder_in_use", file=str(target))


def _of_export(receipt: Path) -> set[str]:
    try:
        files = msgspec.json.decode(receipt.read_bytes(), type=Receipt).files
    except (OSError, msgspec.DecodeError):
        return set()
    return {RECEIPT, *(file.name for file in files)}
