"""Tells by its first bytes what a file is: text with a mark, text that needs none, or no text at all."""

import codecs
from unicodedata import category

from annotator.domain.errors import UnreadableFile

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


def by_mark(head: bytes) -> str:
    """The encoding that a byte order mark names, or nothing."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), "")


def plain_utf8(data: bytes) -> str | None:
    """The text, where it takes no finding out: nearly always, and an import is of many files."""
    if not data or b"\0" in data or data.startswith(_NOT_PLAIN):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def refuse_no_text(head: bytes) -> None:
    """Raises UnreadableFile (binary) for a file of a kind that people take for text."""
    kind = next((kind for mark, kind in _NO_TEXT if head.startswith(mark)), "")
    if kind:
        raise UnreadableFile("binary", detail=kind)


def wide(head: bytes) -> str:
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
