"""Writes a project as QDPX: an archive of the texts and ``project.qde``, one for each part of a split."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import BinaryIO
from xml.etree.ElementTree import Element, SubElement, tostring

import msgspec
from msgspec import Struct, field

from annotator.domain.document import AnnotatedArticle
from annotator.domain.speaker import Speaker
from annotator.formats.foreign import ForeignArticle, Layer
from annotator.formats.format import NoOptions
from annotator.formats.refi_qda.book import Book, put_codes
from annotator.formats.refi_qda.growing_zip import GrowingZip
from annotator.formats.refi_qda.guids import guid
from annotator.formats.refi_qda.options import RefiOptions
from annotator.formats.refi_qda.plain import plain
from annotator.formats.refi_qda.qde import ENTRY, Case
from annotator.formats.refi_qda.reading import read
from annotator.formats.refi_qda.source import Said, Source, plain_name, put_value
from annotator.formats.refi_qda.telling import Telling, variable
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.account import Account

PROJECT = "project.qdpx"
_ORIGIN = "Media Annotator"
_NAMESPACE = "urn:QDA-XML:project:1.0"
_MARK = b"\xef\xbb\xbf"
_FACTS = ("outlet", "date", "byline", "url", "language")


class _File(Struct):
    """One archive that is written. ``proofs`` has a checksum of what must be read of each text, in their order."""

    zip: GrowingZip
    sources: list[bytes] = field(default_factory=list[bytes])
    links: list[bytes] = field(default_factory=list[bytes])
    proofs: list[bytes] = field(default_factory=list[bytes])


class Writer:
    """A ``FolderWriter``. What describes the texts comes last, so it is held until then."""

    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._content = content
        self._account = Account("attributions", "stances", "metadata")
        self._book = Book(content)
        self._telling = Telling(content, self._book, self._account)
        self._files: dict[str, _File] = {}

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        name = f"{part}.qdpx" if part else PROJECT
        file = self._files.setdefault(name, _File(GrowingZip()))
        source = self._telling.source(article)
        file.sources.append(tostring(source.element(), "utf-8"))
        file.links += (tostring(link, "utf-8") for link in source.links())
        file.proofs.append(_proof(source.text, [s.layer(self._telling.entries()) for s in self._in_order(source)]))
        data = source.text.encode()
        # A text that begins with the sign that marks an encoding would lose it to that reading.
        data = _MARK + data if data.startswith(_MARK) else data
        return [Piece(name, file.zip.add(f"sources/{source.guid}.txt", data))]

    def end(self) -> Sequence[Piece]:
        return [Piece(name, self._described(file)) for name, file in self._files.items()]

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        """The archive can be read only when it is whole, which ``proof`` does."""
        return ""

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        for name, file in self._files.items():
            with opened(name) as stream:
                found = (item for item in read(stream, RefiOptions()) if item is not None)
                for item, wanted in zip(found, file.proofs, strict=True):
                    yield "" if _read_proof(item) == wanted else f"{name}, {getattr(item, 'place', '')}"

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def _in_order(self, source: Source) -> list[Said]:
        """What was said in the order of the users."""
        order = {guid(set_id): number for number, set_id in enumerate(self._telling.users)}
        return sorted(source.said, key=lambda said: order[said.user])

    def _described(self, file: _File) -> bytes:
        root = Element("Project", name=plain_name(self._content.name) or _ORIGIN, origin=_ORIGIN, xmlns=_NAMESPACE)
        users = SubElement(root, "Users")
        for set_id, name in self._telling.users.items():
            SubElement(users, "User", guid=guid(set_id), name=name)
        if self._book.tops():
            put_codes(SubElement(root, "CodeBook"), self._book.tops())
        cases = [_case(code, case, speaker) for code, (case, speaker) in self._telling.cases.items()]
        variables = SubElement(root, "Variables")
        for name in (*_FACTS, *(_OF_SPEAKERS if cases else ())):
            SubElement(variables, "Variable", guid=variable(name), name=name, typeOfVariable="Text")
        if cases:
            SubElement(root, "Cases").extend(cases)
        if not self._telling.users:
            root.remove(users)
        head, _, _ = tostring(root, "utf-8", xml_declaration=True).rpartition(b"</Project>")
        links = (b"<Links>", *file.links, b"</Links>") if file.links else ()
        whole = (head, b"<Sources>", *file.sources, b"</Sources>", *links, b"</Project>\n")
        return file.zip.add("project.qde", b"\n".join(whole)) + file.zip.end()


_OF_SPEAKERS: dict[str, Callable[[Speaker], str]] = {
    "speaker kind": lambda speaker: speaker.kind,
    "speaker role": lambda speaker: speaker.role,
    "speaker affiliation": lambda speaker: speaker.affiliation,
    "speaker country": lambda speaker: speaker.country,
    "speaker gender": lambda speaker: speaker.gender,
    "speaker aliases": lambda speaker: "; ".join(speaker.aliases),
    ENTRY: lambda speaker: speaker.external_id,
}


def _case(code: str, case: Case, speaker: Speaker | None) -> Element:
    made = Element("Case", guid=case.guid, name=case.name)
    if speaker is not None and speaker.note:
        SubElement(made, "Description").text = plain(speaker.note)
    SubElement(made, "CodeRef", targetGUID=code)
    for name, value in _OF_SPEAKERS.items():
        told = plain(value(speaker)).strip() if speaker is not None else ""
        if told:
            put_value(made, variable(name), told)
    return made


def _proof(text: str, layers: Sequence[Layer]) -> bytes:
    """A checksum of what is read of a text; that of nothing where it is blank, for then it is not read."""
    return sha256(msgspec.json.encode((text, layers)) if text.strip() else b"").digest()


def _read_proof(item: object) -> bytes:
    return _proof(item.text, item.layers) if isinstance(item, ForeignArticle) else _proof("", ())
