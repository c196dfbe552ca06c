"""Looks into ZIP archives, and refuses those made to fill memory or to climb out. Nothing is unpacked to disk."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct

from annotator.domain.errors import UnreadableFile

if TYPE_CHECKING:
    from zipfile import ZipInfo

_TELLING = 1 << 20  # bytes; below, a ratio says nothing: a short page of blanks packs very well
_START = 1 << 16


class Limits(Struct, frozen=True):
    """What an archive may hold: entries, bytes of one and of all when unpacked, and how often its own size that is."""

    entries: int = 10_000
    entry: int = 64 << 20
    total: int = 512 << 20
    ratio: int = 200  # the best that pages and tables come to is some 50; an archive made for harm begins at 1000


class Archive:
    """A ZIP archive that has passed the limits. Raises UnreadableFile: damaged, locked, climbs_out, unpacks_too_large.

    The sizes are those that the archive names; no more than that is ever unpacked of an entry.
    """

    def __init__(self, stream: BinaryIO, limits: Limits | None = None) -> None:
        from zipfile import BadZipFile, ZipFile

        try:
            self._zip = ZipFile(stream)
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableFile("damaged", detail=str(error)) from error
        _check(self._zip.infolist(), limits or Limits())

    @property
    def names(self) -> Sequence[str]:
        """The names of the entries, in their order in the archive; folders have none."""
        return [name for entry in self._zip.infolist() if (name := entry.filename) and not name.endswith("/")]

    def size(self, name: str) -> int:
        """How many bytes the entry has when it is unpacked."""
        return self._zip.getinfo(name).file_size

    def read(self, name: str) -> bytes:
        """The bytes of an entry. Raises UnreadableFile (missing, damaged, locked)."""
        try:
            entry = self._zip.getinfo(name)
            if entry.flag_bits & 1:
                raise UnreadableFile("locked")
            return self._zip.read(entry)
        except UnreadableFile:
            raise
        except KeyError as error:
            raise UnreadableFile("damaged", detail=f"no {name}") from error
        except Exception as error:  # zipfile hands on what the packers for its eight methods raise
            raise UnreadableFile("damaged", detail=str(error) or type(error).__name__) from error

    def refuse_entities(self) -> None:
        """For a library that reads the archive itself. Raises UnreadableFile (entities, damaged), see ``xml``."""
        for name in self.names:
            if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in self._beginning(name):
                raise UnreadableFile("entities", place=name)

    def _beginning(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as part:
                return part.read(_START)
        except Exception as error:  # the same as in ``read``
            raise UnreadableFile("damaged", detail=str(error) or type(error).__name__) from error

    def xml(self, name: str) -> bytes:
        """The bytes of an entry that is XML. Raises UnreadableFile (entities) also where it declares a type.

        No program that writes these formats does, and a type is where entities come from.
        """
        data = self.read(name)
        if b"<!DOCTYPE" in data[:_START] or b"<!ENTITY" in data:
            raise UnreadableFile("entities", place=name)
        return data


def archive_of(data: bytes, limits: Limits | None = None) -> Archive:
    """The archive that these bytes are. Raises UnreadableFile (locked) also for an Office file with a password."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):  # an encrypted package, or Office of before 2007
        raise UnreadableFile("locked")
    return Archive(BytesIO(data), limits)


def _check(entries: "Sequence[ZipInfo]", limits: Limits) -> None:
    if len(entries) > limits.entries:
        raise UnreadableFile("unpacks_too_large", limit=f"{limits.entries} files")
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if unpacked > limits.total:
        raise UnreadableFile("unpacks_too_large", limit=f"{limits.total >> 20} MB")
    if unpacked > _TELLING and unpacked > limits.ratio * max(1, packed):
        raise UnreadableFile("unpacks_too_large", limit=f"{limits.ratio} times its size")
    for entry in entries:
        if entry.file_size > limits.entry:
            raise UnreadableFile("unpacks_too_large", place=entry.filename, limit=f"{limits.entry >> 20} MB")
        if _climbs_out(entry.filename):
            raise UnreadableFile("climbs_out", place=entry.filename)


def _climbs_out(name: str) -> bool:
    plain = name.replace("\\", "/")
    return plain.startswith("/") or ".." in plain.split("/") or plain[1:2] == ":"
