"""Lets a format of several files write the one file that there is of it, under the name that was asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO

from msgspec import structs

from annotator.domain.document import AnnotatedArticle
from annotator.formats.writers import FolderWriter, LeftOut, Piece


class Alone:
    """A ``FolderWriter`` over another; ``own`` is what the file is called there, ``name`` what it is called here."""

    def __init__(self, writer: FolderWriter, own: str, name: str) -> None:
        self._writer = writer
        self._own = own
        self._name = name

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        """As the format says."""
        return list(map(self._named, self._writer.article(article, part)))

    def end(self) -> Iterable[Piece]:
        """As the format says."""
        return map(self._named, self._writer.end())

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        """As the format says."""
        return self._writer.difference(written, article)

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """As the format says."""
        return self._writer.proof(lambda name: opened(self._name if name == self._own else name))

    def left_out(self) -> tuple[LeftOut, ...]:
        """As the format says."""
        return self._writer.left_out()

    def _named(self, piece: Piece) -> Piece:
        return structs.replace(piece, file=self._name) if piece.file == self._own else piece
