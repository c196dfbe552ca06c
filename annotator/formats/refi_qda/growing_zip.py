"""A ZIP archive that is handed on piece by piece while it grows; the same entries give the same bytes."""

from io import SEEK_SET, BytesIO
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typing import BinaryIO

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can hold
_UNIX, _READABLE = 3, 0o644 << 16


class _Tail(BytesIO):
    """The end of a file, of which ``before`` bytes are gone: what was handed on is not changed any more."""

    before = 0

    def tell(self) -> int:
        return self.before + super().tell()

    def seek(self, offset: int, whence: int = SEEK_SET, /) -> int:
        return self.before + super().seek(offset - self.before if whence == SEEK_SET else offset, whence)

    def taken(self) -> bytes:
        """What was written since; it is forgotten."""
        data = self.getvalue()
        self.before += len(data)
        super().seek(0)
        self.truncate(0)
        return data


class GrowingZip:
    """Entries are added one by one; what each gives and what ``end`` gives is the archive."""

    def __init__(self) -> None:
        from zipfile import ZIP_DEFLATED, ZipFile

        self._tail = _Tail()
        self._zip = ZipFile(cast("BinaryIO", self._tail), "w", ZIP_DEFLATED)

    def add(self, name: str, data: bytes) -> bytes:
        """The bytes of a new entry."""
        from zipfile import ZIP_DEFLATED, ZipInfo

        entry = ZipInfo(name, _DATE)
        entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _READABLE, ZIP_DEFLATED
        self._zip.writestr(entry, data)
        return self._tail.taken()

    def end(self) -> bytes:
        """The list of the entries, after which nothing can be added."""
        self._zip.close()
        return self._tail.taken()
