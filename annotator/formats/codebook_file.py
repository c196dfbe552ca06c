"""A codebook as a file of its own: one JSON document with the labels, the scale, the questions and the targets."""

from codecs import BOM_UTF8

import msgspec
from msgspec import Struct

from annotator.domain.codebook import Codebook, Target
from annotator.domain.errors import UnreadableFile

VERSION = 1
SUFFIX = ".codebook.json"
_RECORD = "codebook"


class CodebookFile(Struct, frozen=True, kw_only=True, tag_field="record", tag=_RECORD):
    """What the file holds. ``version`` is that of the record; the codebook's own is inside."""

    format: str = "media-annotator"
    version: int = VERSION
    codebook: Codebook
    targets: tuple[Target, ...] = ()


class _Head(Struct):
    format: str = ""
    record: str = ""
    version: int = 0


def write(codebook: Codebook, targets: tuple[Target, ...]) -> bytes:
    """The file's bytes; equal codebooks give equal bytes."""
    plain = msgspec.json.encode(CodebookFile(codebook=codebook, targets=targets), order="deterministic")
    return msgspec.json.format(plain, indent=2) + b"\n"


def read(data: bytes) -> CodebookFile:
    """What ``write`` gave. Raises UnreadableFile (bad_record, newer_format)."""
    data = data.removeprefix(BOM_UTF8)
    try:
        head = msgspec.json.decode(data, type=_Head)
        if (head.format, head.record) != ("media-annotator", _RECORD):
            raise UnreadableFile("bad_record", detail=f"no {_RECORD} record")
        if head.version > VERSION:
            raise UnreadableFile("newer_format", version=head.version, known=VERSION)
        return msgspec.json.decode(data, type=CodebookFile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        detail, _, path = str(error).partition(" - at `")
        raise UnreadableFile("bad_record", place=path.rstrip("`"), detail=detail) from error
