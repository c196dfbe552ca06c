"""What a format is. Formats hold no file and no database."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, Literal, TypeAlias

from msgspec import Struct, field

from annotator.formats.drafts import Item, Table
from annotator.formats.writers import Content, FolderWriter, Writer

Part = Literal["text", "metadata", "annotations", "attributions", "speakers", "stances", "codebook", "sets"]


class Beside(Struct, frozen=True, kw_only=True):
    """For a format in which several files make an article, as a text and the marks beside it.

    ``groups`` takes all files of an import, each by its path, with ``/``, and the function that opens it, and yields
    the paths of those that belong together, first the one after which the report calls the article; a file may belong
    to several, and what belongs to none is read by itself. ``read`` takes such a group likewise, and yields as
    ``ReadFormat.read`` does. ``example`` holds small files by their paths. ``wanted`` gives the paths at which the file
    may lie that another one, named by its path, needs: the first that is there is read with it, though nobody named it.
    """

    groups: Callable[[Mapping[str, Callable[[], BinaryIO]]], Iterator[tuple[str, ...]]]
    read: Callable[[Mapping[str, Callable[[], BinaryIO]], Any], Iterator[Item]]
    example: Mapping[str, str]
    wanted: Callable[[str], Iterator[str]] | None = None


class ReadFormat(Struct, frozen=True, kw_only=True):
    """A format that articles come from.

    ``read`` takes a file opened at its start and an ``options`` value. It yields UnreadableFile for an article that
    cannot be read where the rest can, and raises it where nothing more can; the facts lack ``file``, which a format
    does not know. ``recognises`` looks at a file's first 4096 bytes, and settles it among formats with one suffix;
    ``recognises_end`` at the last ones, where the first told nobody anything. Formats of tables have ``look``, which
    takes what ``read`` takes and returns the beginning of the table.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    carries: frozenset[Part]
    options: type[Struct]
    read: Callable[[BinaryIO, Any], Iterator[Item]]
    example: str
    recognises: Callable[[bytes], bool] | None = None
    recognises_end: Callable[[bytes], bool] | None = None
    look: Callable[[BinaryIO, Any], Generator[None, None, Table]] | None = None
    beside: Beside | None = None


class WriteFormat(Struct, frozen=True, kw_only=True):
    """A format of one file. ``writer`` takes the project's content and an ``options`` value.

    ``between`` stands between two articles of a file and ``tail`` after the last one.
    """

    id: str
    title: str
    suffix: str
    carries: frozenset[Part]
    options: type[Struct]
    writer: Callable[[Content, Any], Writer]
    example: str
    between: bytes = b""
    tail: bytes = b""


class FolderFormat(Struct, frozen=True, kw_only=True):
    """A format of several files in a folder. ``example`` is shown where the files are no text.

    ``card_head`` gives further lines of YAML for the head of the dataset card, for the parts of a split and a checksum
    of the data. ``single`` names the only file there is where nothing is split: then the export is that file, with that
    ``suffix``.
    """

    id: str
    title: str
    carries: frozenset[Part]
    options: type[Struct]
    writer: Callable[[Content, Any], FolderWriter]
    example: str
    suffix: str = ""
    single: str = ""
    card_head: Callable[[Sequence[str], str], str] | None = None


AnyWriteFormat: TypeAlias = WriteFormat | FolderFormat


class NoOptions(Struct, frozen=True):
    """For a format that has nothing to choose."""


class TextOptions(Struct, frozen=True):
    """For a format that is text in one of many encodings; an empty encoding is found out from the bytes."""

    encoding: str = field(default="")
