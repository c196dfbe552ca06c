"""Writes a text for each article and, beside it, the annotations of each annotator."""

import io
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from posixpath import basename
from typing import BinaryIO

import msgspec

from annotator.domain.document import AnnotatedArticle
from annotator.formats.foreign import ForeignArticle, Layer
from annotator.formats.format import NoOptions
from annotator.formats.web_annotation.reading import WebAnnotationOptions, read_group
from annotator.formats.web_annotation.records import collection, readable
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.account import Account
from annotator.formats.writing.file_names import FileNames
from annotator.formats.writing.saying import Saying

_encode = msgspec.json.Encoder().encode
_MARK = b"\xef\xbb\xbf"


class Writer:
    """A ``FolderWriter``. Each file is of one article and one annotator, so nothing is held but their names."""

    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._saying = Saying(content, plain_targets=True)
        self._files = FileNames()
        self._account = Account("attributions", "stances")

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        self._saying.untold(article, self._account, metadata=True, answers=True)
        return list(self._pieces(article, part))

    def end(self) -> Sequence[Piece]:
        return []

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        """Read as an import would: text, marks, ties, answers and facts."""
        files: dict[str, Callable[[], BinaryIO]] = {one.file: partial(io.BytesIO, one.data) for one in written}
        (found,) = [item for item in read_group(files, WebAnnotationOptions(recognise=False)) if item is not None]
        about = article.article
        if not about.text.strip():
            return ""
        facts = about.outlet, about.byline, about.url, about.language
        sound = (
            isinstance(found, ForeignArticle)
            and found.text == about.text
            and not found.notes
            and list(found.layers) == sorted(filter(_says, self._layers(article)), key=_whose)
            and (found.outlet, found.byline, found.url, found.language) == facts
        )
        return "" if sound else about.id

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """Every file is of one article, and ``difference`` has read it."""
        return iter(())

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def _layers(self, article: AnnotatedArticle) -> list[Layer]:
        return [readable(layer) for layer in self._saying.layers(article)]

    def _pieces(self, article: AnnotatedArticle, part: str) -> Iterator[Piece]:
        text = self._files.of(article, part, "", "txt")
        data = article.article.text.encode()
        # A text that begins with the sign that marks an encoding would lose it to that reading.
        yield Piece(text, _MARK + data if data.startswith(_MARK) else data)
        for number, layer in enumerate(self._layers(article), 1):
            whose = f".{number}" if layer.annotator else ""
            made = _encode(collection(article.article, layer, basename(text)))
            yield Piece(f"{text.removesuffix('.txt')}{whose}.jsonld", msgspec.json.format(made, indent=1) + b"\n")


def _says(layer: Layer) -> bool:
    return bool(layer.marks or layer.relations or layer.events or layer.answers)


def _whose(layer: Layer) -> str:
    return layer.annotator
