"""Writes a project as a brat collection: a text for each article and beside it the marks of each annotator."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from msgspec import structs

from annotator.domain.document import AnnotatedArticle
from annotator.formats.brat.configuration import configuration
from annotator.formats.brat.declaring import Declaring
from annotator.formats.brat.names import Names
from annotator.formats.brat.records import parsed
from annotator.formats.brat.text import Vocabulary, line
from annotator.formats.foreign import Layer
from annotator.formats.format import NoOptions
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.account import Account
from annotator.formats.writing.names import books
from annotator.formats.writing.saying import Saying

_MARK = b"\xef\xbb\xbf"


class Writer:
    """A ``FolderWriter``. Each file is of one article and one annotator, so nothing is held but their names."""

    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._saying = Saying(content)
        self._files, self._annotators = Names(), Names()
        self._account = Account("attributions", "stances")
        self._words = Vocabulary.of({a.id: a.kind for book in books(content) for _, a in book.attributes()})
        self._declaring = Declaring(content, self._words, self._saying)

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        self._saying.untold(article, self._account)
        for one in article.annotations.values():
            if one.note != line(one.note):
                self._account.add("line_breaks", f"{article.article.id}: {one.note}")
        return list(self._pieces(article, part))

    def end(self) -> Sequence[Piece]:
        declared, roles = list(self._declaring.things()), list(self._declaring.roles())
        return [
            Piece("annotation.conf", configuration(declared, roles).encode()),
            Piece("visual.conf", self._declaring.shown().encode()),
        ]

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        text, *marks = written
        same = text.data.removeprefix(_MARK).decode() == article.article.text
        found = [parsed(piece.data.decode(), "") for piece in marks]
        wanted = [structs.replace(layer, annotator="") for layer in self._layers(article)]
        sound = [one.layer for one in found] == wanted and not any(one.problems for one in found)
        return "" if same and sound else article.article.id

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """Every file is of one article, and ``difference`` has read it."""
        return iter(())

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def _layers(self, article: AnnotatedArticle) -> list[Layer]:
        return [self._words.layer(layer) for layer in self._saying.layers(article)]

    def _pieces(self, article: AnnotatedArticle, part: str) -> Iterator[Piece]:
        about = article.article
        name = self._files.file(about.id, about.source.removesuffix(".txt") or about.title)
        name = f"{part}/{name}" if part else name
        data = about.text.encode()
        # A text that begins with the sign that marks an encoding would lose it to that reading.
        yield Piece(f"{name}.txt", _MARK + data if data.startswith(_MARK) else data)
        for layer in self._layers(article):
            whose = f".{self._annotators.file(layer.annotator, layer.annotator)}" if layer.annotator else ""
            yield Piece(f"{name}{whose}.ann", self._words.written(layer, about.text).encode())
