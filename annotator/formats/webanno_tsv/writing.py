"""Writes a project as WebAnno TSV 3: a file for each article, or one for each annotator of it."""

import io
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import NoOptions
from annotator.formats.webanno_tsv.columns import columns
from annotator.formats.webanno_tsv.forming import Form, ordered
from annotator.formats.webanno_tsv.layers import Reading
from annotator.formats.webanno_tsv.placing import Grid, grid
from annotator.formats.webanno_tsv.rows import document
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.account import Account
from annotator.formats.writing.file_names import FileNames
from annotator.formats.writing.saying import Saying


class Writer:
    """A ``FolderWriter``. Each file is of one article and one annotator."""

    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._saying = Saying(content)
        self._layers = columns(content, self._saying)
        self._names = FileNames()
        self._cut: Grid | None = None
        self._account = Account("attributions", "stances")

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        self._saying.untold(article, self._account)
        cut = self._grid(article.article.text)
        found: list[Piece] = []
        for layer in self._saying.layers(article):
            form = Form(layer, self._layers, cut)
            for lost in form.lost:
                self._account.add(lost.code, f"{article.article.id}: {article.annotations[lost.mark].quote}")
            found.append(Piece(self._names.of(article, part, layer.annotator, "tsv"), form.written().encode()))
        return found

    def end(self) -> Sequence[Piece]:
        return ()

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        cut = self._grid(article.article.text)
        for piece, layer in zip(written, self._saying.layers(article), strict=True):
            found = document(io.TextIOWrapper(io.BytesIO(piece.data), "utf-8", newline=""))
            wanted = Form(layer, self._layers, cut).layer()
            if found.problems or found.text != article.article.text or ordered(Reading(found).layer("")) != wanted:
                return article.article.id
        return ""

    def _grid(self, text: str) -> Grid:
        """That of the text before, where it is the same: an article is written, and then read back."""
        if self._cut is None or self._cut.text != text:
            self._cut = grid(text)
        return self._cut

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """Every file is of one article, and ``difference`` has read it."""
        return iter(())

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()
