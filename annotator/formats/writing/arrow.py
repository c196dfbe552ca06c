"""Parquet files, written piece by piece and read back row by row. Why with arro3: decisions/parquet.md."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from annotator.formats.writers import Piece

if TYPE_CHECKING:
    from arro3.core import Schema

    from annotator.formats.writing.parquet_stream import ParquetStream

Row = dict[str, Any]
_encode, _decode = msgspec.json.Encoder().encode, msgspec.json.Decoder().decode
_STEP = 1 << 20  # bytes of JSON that are handed over in one step, which nobody should feel
_GROUP = 1 << 23  # bytes of JSON that make, more or less, one row group
_BATCH = 25  # rows that are read back in one step


class _File:
    def __init__(self, schema: "Schema") -> None:
        self.sum = sha256()
        self._schema = schema
        self._waiting: list[bytes] = []
        self._size = 0  # of what is waiting
        self._stream: ParquetStream | None = None

    def add(self, rows: Sequence[Row]) -> bytes:
        for row in rows:
            encoded = _encode(row)
            self.sum.update(encoded)
            self._waiting.append(encoded)
            self._size += len(encoded)
        return self._flush() if self._size >= _STEP else b""

    def end(self) -> bytes:
        rest = self._flush()
        return rest + self._opened().end()

    def _flush(self) -> bytes:
        stream, lines = self._opened(), b"\n".join(self._waiting)
        self._waiting, self._size = [], 0
        return stream.add(lines) if lines else b""

    def _opened(self) -> "ParquetStream":
        if self._stream is None:
            from annotator.formats.writing.parquet_stream import ParquetStream

            group = len(self._waiting) * _GROUP // max(self._size, 1)
            self._stream = ParquetStream(self._schema, max(group, _BATCH))
        return self._stream


class ParquetFiles:
    """Several files by name; a row has every column of its schema, in the schema's order, nested ones too."""

    def __init__(self) -> None:
        self._files: dict[str, _File] = {}

    def add(self, name: str, schema: "Schema", rows: Sequence[Row]) -> list[Piece]:
        """Rows for a file, which may be written later."""
        file = self._files.get(name)
        if file is None:
            file = self._files[name] = _File(schema)
        written = file.add(rows)
        return [Piece(name, written)] if written else []

    def end(self) -> Iterator[Piece]:
        """What ends the files, each in a step."""
        for name, file in self._files.items():
            yield Piece(name, file.end())

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """In steps, the names of the files whose rows, read back, are not those that were added."""
        from arro3.io import read_parquet, write_ndjson

        for name, file in self._files.items():
            found = sha256()
            with opened(name) as stream:
                for batch in read_parquet(stream, batch_size=_BATCH):
                    lines = BytesIO()
                    write_ndjson(batch, lines, explicit_nulls=True)
                    for line in lines.getvalue().splitlines():
                        found.update(_encode(_decode(line)))
                    yield ""
            yield "" if found.digest() == file.sum.digest() else name
