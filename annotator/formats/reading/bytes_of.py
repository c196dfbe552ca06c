"""Takes a whole file into memory, where its size allows it."""

from collections.abc import Generator
from typing import BinaryIO

from annotator.domain.errors import UnreadableFile

_CHUNK = 1 << 20


def bytes_of(stream: BinaryIO, largest: int) -> Generator[None, None, bytes]:
    """The file's bytes, read in steps. Raises UnreadableFile (empty, too_large) before it has more than ``largest``."""
    chunks: list[bytes] = []
    left = largest
    while chunk := stream.read(_CHUNK):
        left -= len(chunk)
        if left < 0:
            raise UnreadableFile("too_large", limit=f"{largest >> 20} MB")
        chunks.append(chunk)
        yield None
    if not chunks:
        raise UnreadableFile("empty")
    return b"".join(chunks)
