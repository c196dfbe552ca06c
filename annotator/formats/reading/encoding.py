"""Finds out how the characters of a text file are encoded, and refuses what is no text."""

import codecs
import io
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from itertools import takewhile
from typing import BinaryIO, TextIO

from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Note
from annotator.formats.reading.signatures import by_mark, plain_utf8, refuse_no_text, wide

_CHUNK = 1 << 20


class Encoding(Struct, frozen=True):
    """A codec by Python's name for it, and whether it was guessed from how often letters occur."""

    name: str
    guessed: bool = False

    def notes(self) -> tuple[Note, ...]:
        """What a person should check about it."""
        return (Note("encoding_guessed", {"encoding": self.name}),) if self.guessed else ()


def detected(stream: BinaryIO, chosen: str = "") -> Generator[None, None, Encoding]:
    """The encoding of a file, or the chosen one; reads to the end in steps and leaves the stream at its start.

    Raises UnreadableFile (empty, binary, undecodable).
    """
    head = stream.read(_CHUNK)
    if not head:
        raise UnreadableFile("empty")
    refuse_no_text(head)
    marked = by_mark(head)
    if chosen or marked:
        found = Encoding(_known(chosen, marked))
    elif b"\0" in head:
        found = Encoding(wide(head))
    elif (yield from _decodes(stream, "utf-8")):
        found = Encoding("utf-8")
    else:
        found = Encoding((yield from _legacy(stream)), guessed=True)
    stream.seek(0)
    return found


@contextmanager
def opened(stream: BinaryIO, encoding: Encoding) -> Generator[TextIO]:
    """The file as text, line ends as they are. Raises UnreadableFile (undecodable) where a byte does not fit."""
    text = io.TextIOWrapper(stream, encoding.name, newline="")
    try:
        yield text
    except UnicodeDecodeError as error:
        # Read ahead: the byte lies somewhat before the place that was reached.
        raise UnreadableFile("undecodable", place=f"byte {stream.tell()} or before", encoding=encoding.name) from error
    finally:
        text.detach()  # the stream is closed by who opened it


def whole(stream: BinaryIO, chosen: str = "") -> Generator[None, None, tuple[str, Encoding]]:
    """The text of a file and its encoding, which may be chosen. Raises UnreadableFile as ``detected`` does."""
    data = stream.read()
    text = None if chosen else plain_utf8(data)
    if text is not None:
        return text, Encoding("utf-8")
    encoding = yield from detected(io.BytesIO(data), chosen)
    try:
        return codecs.decode(data, encoding.name), encoding
    except UnicodeDecodeError as error:
        raise UnreadableFile("undecodable", place=f"byte {error.start + 1}", encoding=encoding.name) from error


def found_out(data: bytes) -> Encoding:
    """The encoding of a text that is in memory, at once. Raises UnreadableFile as ``detected`` does."""
    looking = detected(io.BytesIO(data))
    while True:
        try:
            next(looking)
        except StopIteration as end:
            return end.value


def _known(chosen: str, marked: str) -> str:
    """The chosen encoding by its name in Python; the marked one where that is the same and takes the mark away."""
    try:
        name = codecs.lookup(chosen or marked).name
    except LookupError as error:
        raise UnreadableFile("undecodable", encoding=chosen) from error
    return marked if marked[:5] == name[:5] else name


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    stream.seek(0)
    return takewhile(bool, iter(lambda: stream.read(_CHUNK), None))


def _decodes(stream: BinaryIO, name: str) -> Generator[None, None, bool]:
    decoder = codecs.getincrementaldecoder(name)()
    try:
        for chunk in _chunks(stream):
            if b"\0" in chunk:
                raise UnreadableFile("binary", detail="NUL")
            decoder.decode(chunk)
            yield None
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _legacy(stream: BinaryIO) -> Generator[None, None, str]:
    # Imported here: only files of this kind pay for its tables.
    from annotator.formats.reading.code_pages import guesses

    sample = b""
    for chunk in _chunks(stream):
        sample += b"\n".join(line for line in chunk.split(b"\n") if not line.isascii())
        yield None
        if len(sample) > 1 << 16:
            break
    for name in guesses(sample[: 1 << 16]):
        if (yield from _decodes(stream, name)):
            return name
    raise UnreadableFile("undecodable", encoding="")
