"""Parquet files, written piece by piece and read back row by row."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any, BinaryIO

import msgspec

from annotator.formats.format import Piece
from annotator.formats.writing.untyped import ArrowSchema, pyarrow

Row = dict[str, Any]
_encode = msgspec.json.Encoder().encode
_GROUP = 1 << 20  # bytes of JSON that become one row group: it is made in one step, which nobody should feel
_BATCH = 25  # rows that are read back in one step


class _Sink:
    """A file that only grows; ``taken`` gives what was written since it was last asked."""

    closed = False

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0

    def write(self, data: Any) -> int:  # noqa: ANN401 - whatever has bytes
        part = bytes(data)
        self._parts.append(part)
        self._size += len(part)
        return len(part)

    def tell(self) -> int:
        return self._size

    def flush(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing is held."""

    def taken(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)


class _File:
    def __init__(self, schema: ArrowSchema) -> None:
        pq = pyarrow().parquet

        self.schema = schema
        self.waiting: list[Row] = []
        self.size = 0  # of what is waiting, as JSON
        self.sum = sha256()
        self._sink = _Sink()
        self._writer = pq.ParquetWriter(self._sink, schema, compression="zstd")

    def flush(self) -> bytes:
        pa = pyarrow()

        rows, self.waiting, self.size = self.waiting, [], 0
        if rows:
            self._writer.write_table(pa.Table.from_pylist(rows, self.schema))
        return self._sink.taken()

    def end(self) -> bytes:
        last = self.flush()
        self._writer.close()
        return last + self._sink.taken()


class ParquetFiles:
    """Several files by name; a row has every column of its schema, in the schema's order, nested ones too."""

    def __init__(self) -> None:
        self._files: dict[str, _File] = {}

    def add(self, name: str, schema: ArrowSchema, rows: Sequence[Row]) -> list[Piece]:
        """Rows for a file, which may be written later."""
        file = self._files.get(name)
        if file is None:
            file = self._files[name] = _File(schema)
        for row in rows:
            encoded = _encode(row)
            file.sum.update(encoded)
            file.size += len(encoded)
        file.waiting += rows
        return [Piece(name, file.flush())] if file.size >= _GROUP else []

    def end(self) -> list[Piece]:
        """What ends the files."""
        return [Piece(name, file.end()) for name, file in self._files.items()]

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """In steps, the names of the files whose rows, read back, are not those that were added."""
        pq = pyarrow().parquet

        for name, file in self._files.items():
            found = sha256()
            with opened(name) as stream:
                for batch in pq.ParquetFile(stream).iter_batches(_BATCH):
                    for row in batch.to_pylist():
                        found.update(_encode(row))
                    yield ""
            yield "" if found.digest() == file.sum.digest() else name
