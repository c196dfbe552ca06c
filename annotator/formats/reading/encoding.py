"""Finds out how the characters of a text file are encoded, and refuses what is no text."""

import codecs
import io
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from itertools import takewhile
from typing import BinaryIO, TextIO
from unicodedata import category

from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.format import Note

_CHUNK = 1 << 20
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# https://en.wikipedia.org/wiki/List_of_file_signatures
_NO_TEXT = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP or Office"),
    (b"\xd0\xcf\x11\xe0", "Office"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
)
_NOT_PLAIN = tuple(mark for mark, _ in (*_MARKS, *_NO_TEXT))


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
    _refuse_no_text(head)
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    if chosen or marked:
        found = Encoding(_known(chosen) or marked)
    elif b"\0" in head:
        found = Encoding(_wide(head))
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
    text = None if chosen else _plain_utf8(data)
    if text is not None:
        return text, Encoding("utf-8")
    encoding = yield from detected(io.BytesIO(data), chosen)
    try:
        return codecs.decode(data, encoding.name), encoding
    except UnicodeDecodeError as error:
        raise UnreadableFile("undecodable", place=f"byte {error.start + 1}", encoding=encoding.name) from error


def _plain_utf8(data: bytes) -> str | None:
    """The text, where it takes no finding out: nearly always, and an import is of many files."""
    if not data or b"\0" in data or data.startswith(_NOT_PLAIN):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _known(name: str) -> str:
    try:
        return name and codecs.lookup(name).name
    except LookupError as error:
        raise UnreadableFile("undecodable", encoding=name) from error


def _refuse_no_text(head: bytes) -> None:
    kind = next((kind for mark, kind in _NO_TEXT if head.startswith(mark)), "")
    if kind:
        raise UnreadableFile("binary", detail=kind)


def _wide(head: bytes) -> str:
    """The UTF-16 or UTF-32 order in which these bytes, which hold NULs, read as text."""
    scores: dict[str, int] = {}
    for name, width in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        sample = head[: min(len(head), 4096) // width * width]
        scores[name] = _ordinary(codecs.getincrementaldecoder(name)("replace").decode(sample))
    best = max(scores, key=scores.__getitem__)
    if not scores[best]:
        raise UnreadableFile("binary", detail="NUL")
    return best


def _ordinary(text: str) -> int:
    """How many characters are of the kinds that every text holds; none if one is of a kind that no text holds."""
    if any(c == "\ufffd" or (category(c) in {"Cn", "Cc"} and c not in "\t\n\r\f") for c in text):
        return 0
    return sum(c.isascii() or c in "、。" for c in text)


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
