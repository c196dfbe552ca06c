"""The files of an export while they are written: bytes are added, summed up, and read back from the disk."""

import os
from collections import OrderedDict
from collections.abc import Generator, Iterable
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from annotator.domain.errors import ExportFailed
from annotator.domain.job import Progress
from annotator.formats.receipt import FileSum
from annotator.formats.writers import Piece

_CHUNK = 1 << 20
_OPEN = 16  # files at once
_SYNCED = 64  # files that are brought to the disk one by one; for more, one call for all is faster


class Drafting:
    """Files in a folder, written in any order."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sums: dict[str, int] = {}
        self._open: OrderedDict[str, BinaryIO] = OrderedDict()
        self._read_already: set[str] = set()

    def __enter__(self) -> "Drafting":
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._open.values():
            file.close()

    def put(self, pieces: Iterable[Piece]) -> None:
        """Adds each piece to the end of its file."""
        for piece in pieces:
            self._file(piece.file).write(piece.data)
            self._sums[piece.file] = crc32(piece.data, self._sums.get(piece.file, 0))

    def finish(self) -> None:
        """Brings all of it to the disk."""
        few = len(self._sums) <= _SYNCED or not hasattr(os, "sync")
        while self._open:
            self._open.popitem()[1].close()
        if not few:
            os.sync()
            return
        for name in self._sums:
            with (self._folder / name).open("rb+") as file:
                os.fsync(file.fileno())

    def opened(self, name: str) -> BinaryIO:
        """A file of the draft, to be read."""
        return (self._folder / name).open("rb")

    def read_back(self) -> Generator[Progress, None, tuple[FileSum, ...]]:
        """Reads from the disk what was not read yet: it must hold the very bytes that were put. Raises ExportFailed."""
        found: list[FileSum] = []
        for name in sorted(self._sums.keys() - self._read_already):
            found.append((yield from self._read(name)))
            self._read_already.add(name)
        return tuple(found)

    def _read(self, name: str) -> Generator[Progress, None, FileSum]:
        found, summed, size, total = 0, sha256(), 0, (self._folder / name).stat().st_size
        with self.opened(name) as file:
            while chunk := file.read(_CHUNK):
                summed.update(chunk)
                found = crc32(chunk, found)
                size += len(chunk)
                yield Progress(size, total, name)
        if found != self._sums[name]:
            raise ExportFailed("differs", place=name)
        return FileSum(name, size, summed.hexdigest())

    def _file(self, name: str) -> BinaryIO:
        if name in self._open:
            self._open.move_to_end(name)
            return self._open[name]
        if len(self._open) == _OPEN:
            self._open.popitem(last=False)[1].close()
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        self._open[name] = file = path.open("ab", _CHUNK)
        return file
