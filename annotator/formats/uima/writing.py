"""Writes a project as CAS files: one for each article, or for each annotator of it."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from msgspec import structs

from annotator.domain.document import AnnotatedArticle
from annotator.formats.foreign import Layer
from annotator.formats.format import NoOptions
from annotator.formats.uima.building import Building, Words
from annotator.formats.uima.library import JsonFiles, from_xmi, loaded_types
from annotator.formats.uima.types import label_types, type_system
from annotator.formats.uima.views import view_of
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.account import Account
from annotator.formats.writing.file_names import FileNames
from annotator.formats.writing.saying import Saying

TYPE_SYSTEM = "TypeSystem.xml"


class _Writer:
    """A ``FolderWriter``. Each file is of one article and one annotator."""

    def __init__(self, content: Content, *, xml: bool) -> None:
        self._xml = xml
        self._saying = Saying(content)
        types = label_types(content, self._saying)
        self._system = type_system(types)
        self._types = str(self._system.to_xml()).encode()
        self._read_types = loaded_types(self._types)  # once: to load them takes longer than an article
        self._json = JsonFiles()
        self._words = Words(xml=xml)
        self._building = Building(self._system, types, self._words)
        self._names = FileNames()
        self._account = Account("attributions", "stances", "metadata")

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        self._saying.untold(article, self._account, metadata=True)
        if self._words(article.article.text) != article.article.text:
            self._account.add("not_in_xml", article.article.id)
        suffix = "xmi" if self._xml else "json"
        return [
            Piece(self._names.of(article, part, layer.annotator, suffix), self._encoded(layer, article))
            for layer in self._saying.layers(article)
        ]

    def end(self) -> Sequence[Piece]:
        return [Piece(TYPE_SYSTEM, self._types)] if self._xml else []

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        text = self._words(article.article.text)
        for piece, layer in zip(written, self._saying.layers(article), strict=True):
            cas = from_xmi(piece.data, self._read_types) if self._xml else self._json.cas(piece.data)
            found = view_of(cas, segments=True).layer("")
            if cas.sofa_string != text or _plain(found) != _plain(self._building.layer(layer)):
                return article.article.id
        return ""

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """Every file is of one article, and ``difference`` has read it."""
        return iter(())

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def _encoded(self, layer: Layer, article: AnnotatedArticle) -> bytes:
        cas = self._building.cas(layer, article.article)
        return str(cas.to_xmi() if self._xml else cas.to_json()).encode()


def xmi_writer(content: Content, _options: NoOptions) -> _Writer:
    """Writes XMI, with the type system beside it."""
    return _Writer(content, xml=True)


def json_writer(content: Content, _options: NoOptions) -> _Writer:
    """Writes JSON, each file with its types."""
    return _Writer(content, xml=False)


def _plain(layer: Layer) -> Layer:
    """The layer without what its order says: ids are those of the marks as they are sorted by what they are."""
    marks = sorted(layer.marks, key=lambda one: one.id)
    events = [structs.replace(event, roles=tuple(sorted(event.roles))) for event in layer.events]
    return structs.replace(
        layer,
        annotator="",
        marks=tuple(marks),
        events=tuple(sorted(events, key=lambda one: one.id)),
        normalisations=tuple(sorted(layer.normalisations, key=lambda one: one.id)),
    )
