"""One Parquet file, written while its rows come.

The library is called once for a file and asks for rows, where an export gives them article by article. So the call
runs on a thread of its own that waits for them, and whoever gives some waits until they are taken: one of the two works
at a time, and nothing is handed over that the other one still holds.
"""

from collections.abc import Iterator
from io import BytesIO, RawIOBase
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING, cast
from weakref import finalize

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer
    from arro3.core import RecordBatch, Schema

_COMPRESSION = "zstd(1)"


class ParquetStream:
    """``group`` rows are read together; ``add`` and ``end`` give the bytes written meanwhile.

    A stream that nobody holds any more ends its thread.
    """

    def __init__(self, schema: "Schema", group: int) -> None:
        self._sink, self._lines, self._taken = _Sink(), SimpleQueue[bytes](), SimpleQueue[BaseException | None]()
        # A daemon, as the program may end while an export waits.
        Thread(target=_write, args=(schema, group, self._lines, self._taken, self._sink), daemon=True).start()
        self._given_up = finalize(self, self._lines.put, _END)
        self._wait()

    def add(self, lines: bytes) -> bytes:
        """Takes rows, each a line of JSON with every column."""
        self._lines.put(lines)
        self._wait()
        return self._sink.taken()

    def end(self) -> bytes:
        """After the last row."""
        self._given_up()
        self._wait()
        return self._sink.taken()

    def _wait(self) -> None:
        failed = self._taken.get()
        if failed is not None:
            raise failed


_END = b""


class _Sink(RawIOBase):
    """A file that only grows."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        part = bytes(data)
        self._parts.append(part)
        return len(part)

    def taken(self) -> bytes:
        """What was written since it was last asked."""
        parts, self._parts = self._parts, []
        return b"".join(parts)


def _write(
    schema: "Schema",
    group: int,
    lines: SimpleQueue[bytes],
    taken: SimpleQueue[BaseException | None],
    sink: _Sink,
) -> None:
    from arro3.core import RecordBatchReader
    from arro3.io import write_parquet

    try:
        write_parquet(
            RecordBatchReader.from_batches(schema, _batches(schema, lines, taken)),
            cast("IO[bytes]", sink),
            compression=_COMPRESSION,
            key_value_metadata=dict(schema.metadata_str),
            max_row_group_size=group,
        )
    except BaseException as error:
        taken.put(error)
    else:
        taken.put(None)


def _batches(
    schema: "Schema", lines: SimpleQueue[bytes], taken: SimpleQueue[BaseException | None]
) -> Iterator["RecordBatch"]:
    from arro3.io import read_json

    taken.put(None)
    while given := lines.get():
        yield from read_json(BytesIO(given), schema)
        taken.put(None)
