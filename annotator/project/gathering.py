"""Finds the files to read: those that were named, and those below the folders that were named."""

import os
import stat
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.domain.job import Progress

_OF_THE_SYSTEM = {"thumbs.db", "desktop.ini"}
_RECEIPT = ".receipt.json"  # our own, beside an export


class File(Struct, frozen=True):
    """A file, under the name by which the report calls it: from the folder on that was named."""

    path: Path
    name: str
    size: int = 0
    error: UnreadableFile | None = None


def gathered(paths: Sequence[Path]) -> Generator[Progress, None, list[File]]:
    """The files, those of each folder in the order of their names; a step is one file or folder seen.

    In folders, hidden files, receipts of exports and links to folders are passed over.
    """
    found: list[File] = []
    seen: set[Path] = set()
    for path in paths:
        for file in _below(path, path.name or str(path)):
            if file.path not in seen:
                seen.add(file.path)
                found.append(file)
            yield Progress(0, 0, file.name)
    return found


def _below(path: Path, name: str) -> Iterator[File]:
    if not path.is_dir():
        yield _file(path, name)
        return
    try:
        with os.scandir(path) as entries:
            inside = sorted((entry for entry in entries if not _passed_over(entry.name)), key=lambda e: e.name)
    except OSError as error:
        yield File(path, name, error=UnreadableFile("no_permission", detail=str(error.strerror)))
        return
    for entry in inside:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(path / entry.name, f"{name}/{entry.name}")
        elif not entry.is_dir():
            yield _file(path / entry.name, f"{name}/{entry.name}")


def _passed_over(name: str) -> bool:
    name = name.lower()
    return name.startswith(".") or name in _OF_THE_SYSTEM or name.endswith(_RECEIPT)


def _file(path: Path, name: str) -> File:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # reading a pipe would wait for ever
            return File(path, name, error=UnreadableFile("binary", detail="pipe or device"))
        return File(path, name, found.st_size)
    except PermissionError as error:
        return File(path, name, error=UnreadableFile("no_permission", detail=str(error.strerror)))
    except OSError as error:
        return File(path, name, error=UnreadableFile("missing", detail=str(error.strerror)))
