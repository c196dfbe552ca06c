"""The archive that a QDPX file is: ``project.qde`` and the folder ``sources``, of which only the texts are read."""

from io import BytesIO
from typing import BinaryIO

from annotator.domain.errors import UnreadableFile
from annotator.formats.reading.archive import Archive, Limits
from annotator.formats.reading.encoding import whole

# Recordings may be as large as the standard allows, 2 GB each; nothing of them comes into memory.
_LIMITS = Limits(entries=200_000, entry=1 << 31, total=1 << 40)
_LARGEST = 512 << 20  # bytes of the project's description
_LARGEST_TEXT = 64 << 20
_INSIDE = "internal:"


class Package:
    """An opened archive. Raises UnreadableFile, as ``Archive`` does, and for want of a project (damaged)."""

    def __init__(self, stream: BinaryIO) -> None:
        if not stream.read(1):
            raise UnreadableFile("empty")
        stream.seek(0)
        self._archive = Archive(stream, _LIMITS)
        names = sorted((n for n in self._archive.names if n.lower().endswith(".qde")), key=lambda n: (n.count("/"), n))
        if not names:
            raise UnreadableFile("damaged", detail="no project.qde in it")
        self._project = names[0]
        # The folder is called Sources by some programs, and letters' case tells nothing apart on their systems.
        self._names = {name.rpartition("/")[2].lower(): name for name in self._archive.names}

    def project(self) -> bytes:
        """The XML of the project. Raises UnreadableFile (too_large, entities, damaged)."""
        self._refuse_larger(self._project, _LARGEST)
        return self._archive.xml(self._project)

    def text(self, path: str) -> str:
        """The text of a source, with U+FEFF first where it is marked so. Raises UnreadableFile."""
        if not path.lower().startswith(_INSIDE):
            raise UnreadableFile("bad_record", detail=f"its text lies outside of the file ({path})")
        name = path[len(_INSIDE) :].lstrip("/").rpartition("/")[2]
        found = self._names.get(name.lower())
        if found is None:
            raise UnreadableFile("bad_record", detail=f"its text is missing (sources/{name})")
        self._refuse_larger(found, _LARGEST_TEXT)
        return _decoded(self._archive.read(found))

    def _refuse_larger(self, name: str, most: int) -> None:
        if self._archive.size(name) > most:
            raise UnreadableFile("too_large", place=name, limit=f"{most >> 20} MB")


def _decoded(data: bytes) -> str:
    """The standard wants UTF-8. What is other text, as from programs that do not keep to it, is found out."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = "\0"
    if "\0" not in text:
        return text
    reading = whole(BytesIO(data))
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return str(end.value[0])
