"""Looks into packed files: a ZIP is read like a folder, a ``.gz`` like the file in it. Nothing is unpacked to disk."""

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.reading.archive import Archive, Limits

# More than any collection of articles; one entry comes into memory at a time, and is read as a file of its kind.
_LIMITS = Limits(entries=200_000, entry=256 << 20, total=16 << 30)
_PACKED = ".gz"


class Packed(Struct, frozen=True):
    """A file in an archive: its name there, its size when unpacked, and how to open it."""

    name: str
    size: int
    opened: Callable[[], BinaryIO]


def is_archive(path: Path) -> bool:
    """Whether the file is read like a folder."""
    return path.suffix.lower() == ".zip"


def in_archive(path: Path) -> Iterator[Packed]:
    """The files in an archive, by name. Raises UnreadableFile (damaged, climbs_out, unpacks_too_large) or OSError."""
    archive = Archive(cast("BinaryIO", _AtEachRead(path)), _LIMITS)
    for name in sorted(archive.names):
        yield Packed(name, archive.size(name), partial(_entry, archive, name))


def unpacked_name(name: str) -> str:
    """The name without ``.gz``, by which the format is found."""
    return name[: -len(_PACKED)] if name.lower().endswith(_PACKED) else name


def unpacked(stream: BinaryIO) -> BinaryIO:
    """What is in a ``.gz``, unpacked while it is read; it may be sought in, and is closed with ``stream``."""
    return io.BufferedReader(_Unpacked(stream))


def _entry(archive: Archive, name: str) -> BinaryIO:
    return io.BytesIO(archive.read(name))


class _AtEachRead(io.RawIOBase):
    """A file that is open only while it is read: an import has many archives, and may be given up at any time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._size = path.stat().st_size
        self._at = 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence])
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1) -> bytes:
        with self._path.open("rb") as stream:
            stream.seek(self._at)
            found = stream.read(size)
        self._at += len(found)
        return found


class _Unpacked(io.RawIOBase):
    def __init__(self, stream: BinaryIO) -> None:
        # Imported here: most imports have nothing packed.
        from gzip import GzipFile

        self._packed = stream
        self._file = GzipFile(fileobj=stream)
        self._size = stream.seek(0, io.SEEK_END)
        stream.seek(0)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_END:
            self._to_end()
            offset, whence = self._file.tell() + offset, io.SEEK_SET
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        import zlib
        from gzip import BadGzipFile

        try:
            found = self._file.read(len(buffer))
        except (EOFError, BadGzipFile, zlib.error) as error:
            raise UnreadableFile("damaged", detail=str(error)) from error
        buffer[: len(found)] = found
        self._check()
        return len(found)

    def close(self) -> None:
        self._file.close()
        self._packed.close()
        super().close()

    def _to_end(self) -> None:
        piece = bytearray(1 << 20)
        while self.readinto(piece):
            pass

    def _check(self) -> None:
        there, ratio = self._file.tell(), _LIMITS.ratio
        if there > max(1 << 20, ratio * self._size) or there > _LIMITS.total:
            raise UnreadableFile("unpacks_too_large", limit=f"{ratio} times its size")
