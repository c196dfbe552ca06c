"""Finds the files to read: those that were named, and those below the folders that were named."""

import os
import stat
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.domain.job import Progress
from annotator.project.unpacking import in_archive, is_archive, unpacked, unpacked_name

_OF_THE_SYSTEM = {"thumbs.db", "desktop.ini"}
_OF_A_MAC = "__MACOSX"  # beside the files in an archive
_RECEIPT = ".receipt.json"  # our own, beside an export
# Those within an exported folder, which is known by the last two.
_PAPERS = {"README.md", "codebook.json", "splits.json", "token-alignment.tsv", "SHA256SUMS", "receipt.json"}
_SIGNS = {"SHA256SUMS", "receipt.json"}


class File(Struct, frozen=True):
    """A file, under the name by which the report calls it: from the folder on that was named.

    One in an archive has a path as if the archive were a folder, and is opened by ``packed``.
    """

    path: Path
    name: str
    size: int = 0
    error: UnreadableFile | None = None
    packed: Callable[[], BinaryIO] | None = None

    @property
    def suffix(self) -> str:
        """The suffix that tells the format."""
        return Path(unpacked_name(self.path.name)).suffix

    def open(self) -> BinaryIO:
        """The file at its start, unpacked. Raises UnreadableFile or OSError."""
        stream = self.packed() if self.packed is not None else self.path.open("rb")
        return stream if unpacked_name(self.path.name) == self.path.name else unpacked(stream)


def gathered(paths: Sequence[Path]) -> Generator[Progress, None, list[File]]:
    """The files, those of each folder or archive in the order of their names; a step is one file or folder seen.

    In folders and archives, hidden files, receipts of exports and links to folders are passed over.
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
        yield from _file(path, name)
        return
    try:
        with os.scandir(path) as entries:
            inside = sorted((entry for entry in entries if not _passed_over(entry.name)), key=lambda e: e.name)
    except OSError as error:
        yield File(path, name, error=UnreadableFile("no_permission", detail=str(error.strerror)))
        return
    papers = _PAPERS if {entry.name for entry in inside} >= _SIGNS else set[str]()
    for entry in (entry for entry in inside if entry.name not in papers):
        if entry.is_dir(follow_symlinks=False):
            yield from _below(path / entry.name, f"{name}/{entry.name}")
        elif not entry.is_dir():
            yield from _file(path / entry.name, f"{name}/{entry.name}")


def _passed_over(name: str) -> bool:
    name = name.lower()
    return name.startswith(".") or name in _OF_THE_SYSTEM or name.endswith(_RECEIPT)


def _file(path: Path, name: str) -> Iterator[File]:
    found = _seen(path, name)
    if found.error is not None or not is_archive(path):
        yield found
        return
    try:
        for packed in in_archive(path):
            if not any(_passed_over(part) or part == _OF_A_MAC for part in packed.name.split("/")):
                yield File(path / packed.name, f"{name}/{packed.name}", packed.size, packed=packed.opened)
    except UnreadableFile as error:
        yield File(path, name, error=error)


def _seen(path: Path, name: str) -> File:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # reading a pipe would wait for ever
            return File(path, name, error=UnreadableFile("binary", detail="pipe or device"))
        return File(path, name, found.st_size)
    except PermissionError as error:
        return File(path, name, error=UnreadableFile("no_permission", detail=str(error.strerror)))
    except OSError as error:
        return File(path, name, error=UnreadableFile("missing", detail=str(error.strerror)))
