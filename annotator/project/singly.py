"""Lets a format of one file write into a folder: one file, or one for each part of a split."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import WriteFormat
from annotator.formats.writers import LeftOut, Piece, Writer


class Singly:
    """A ``FolderWriter`` over a ``Writer``; ``name`` gives the file for a part."""

    def __init__(self, format_: WriteFormat, writer: Writer, name: Callable[[str], str]) -> None:
        self._format = format_
        self._writer = writer
        self._name = name
        self._begun: dict[str, None] = {}

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        """What stands before the article, and the article."""
        name = self._name(part)
        before = self._format.between if name in self._begun else self._writer.head()
        self._begun[name] = None
        return Piece(name, before), Piece(name, self._writer.article(article))

    def end(self) -> Sequence[Piece]:
        """The ends of the files."""
        return [Piece(name, self._format.tail) for name in self._begun]

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        """As the format says."""
        return self._writer.difference(written[-1].data, article)

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """Nothing is left to be proved."""
        return iter(())

    def left_out(self) -> tuple[LeftOut, ...]:
        """As the format says."""
        return self._writer.left_out()
