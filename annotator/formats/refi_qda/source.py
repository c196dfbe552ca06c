"""One article as a source of a project: what is written of it, and what a reader must make of that."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from msgspec import Struct

from annotator.domain.span import Span
from annotator.formats.foreign import Layer, Mark, Normalisation, Relation, SaidAll
from annotator.formats.refi_qda.codes import UNSURE, Code, said_in
from annotator.formats.refi_qda.guids import guid
from annotator.formats.refi_qda.marks import CONTINUES
from annotator.formats.refi_qda.plain import plain

_NAME = 100  # characters of a passage's words that are written with it


class Selected(Struct, frozen=True, kw_only=True):
    """One annotation. ``codes`` are its label's, then those below it; ``speaker`` is the code of one."""

    guid: str
    spans: tuple[Span, ...]
    codes: tuple[Code, ...]
    speaker: Code | None = None
    note: str = ""

    def part(self, number: int) -> str:
        """The GUID of the passage for a fragment: the first has the annotation's own."""
        return guid(self.guid, str(number)) if number else self.guid

    def mark(self) -> Mark:
        """What is read of it."""
        said: dict[str, dict[str, None]] = {}
        for code in self.codes[1:]:
            attribute, answer = said_in(code.name, self.codes[0].name) or (code.name, "")
            said.setdefault(attribute, {})[answer] = None
        unsure = tuple(said.get(UNSURE[0], ())) == UNSURE[1:]
        if unsure:
            del said[UNSURE[0]]
        return Mark(
            id=self.guid,
            label=self.codes[0].name,
            fragments=self.spans,
            attributes={name: _one_or_more(answers) for name, answers in said.items()},
            note=self.note,
            unsure=unsure,
        )


class Said(Struct, frozen=True, kw_only=True):
    """What one annotation set holds about an article. ``links`` name what ties two annotations."""

    user: str
    annotator: str
    selected: tuple[Selected, ...]
    links: tuple[tuple[str, Selected, Selected], ...]
    answers: tuple[Code, ...]

    def layer(self, entries: dict[str, tuple[str, str]]) -> Layer:
        """What is read of it; ``entries`` are those of the speakers in lists, by their GUIDs."""
        answers: dict[str, dict[str, None]] = {}
        for code in self.answers:
            attribute, answer = said_in(code.name, "") or (code.name, "")
            answers.setdefault(attribute, {})[answer] = None
        told: SaidAll = {name: _one_or_more(given) for name, given in answers.items()}
        return Layer(
            annotator=self.annotator,
            marks=tuple(one.mark() for one in self.selected),
            relations=tuple(self._relations()),
            normalisations=tuple(self._speakers(entries)),
            answers=told,
        )

    def _relations(self) -> Iterator[Relation]:
        for name, origin, target in self.links:
            tied = (("claim", origin.mark().id), (name, target.mark().id))
            yield Relation(id=link_guid(name, origin, target), type=name, roles=tied)

    def _speakers(self, entries: dict[str, tuple[str, str]]) -> Iterator[Normalisation]:
        for one in self.selected:
            if one.speaker is not None:
                mark, (database, entry) = one.mark().id, entries[one.speaker.guid]
                yield Normalisation(
                    id=f"{mark} {one.speaker.guid}", mark=mark, database=database, entry=entry, name=one.speaker.name
                )


class Source(Struct, frozen=True, kw_only=True):
    """An article; ``values`` are those of variables, by the variables' names and their GUIDs."""

    guid: str
    name: str
    text: str
    said: tuple[Said, ...]
    values: tuple[tuple[str, str, str], ...]

    def element(self) -> Element:
        """The ``TextSource``."""
        made = Element("TextSource", guid=self.guid, name=self.name, plainTextPath=f"internal://{self.guid}.txt")
        for said in self.said:
            for one in said.selected:
                for number, span in enumerate(one.spans):
                    self._put(made, one, said.user, (number, span))
        for said in self.said:
            for code in said.answers:
                _put_coding(made, code, said.user, guid(self.guid, said.user, code.guid))
        for _, variable, value in self.values:
            put_value(made, variable, value)
        return made

    def links(self) -> Iterator[Element]:
        """A ``Link`` for each part of an attribution, and for each further fragment of an annotation."""
        for said in self.said:
            for name, origin, target in said.links:
                yield _link(link_guid(name, origin, target), name, origin.guid, target.guid)
        for one in (one for said in self.said for one in said.selected):
            for number in range(1, len(one.spans)):
                part = one.part(number)
                yield _link(guid(part, "link"), CONTINUES, one.guid, part)

    def _put(self, parent: Element, one: Selected, user: str, part: tuple[int, Span]) -> None:
        number, span = part
        words = span.of(self.text)
        made = SubElement(
            parent,
            "PlainTextSelection",
            guid=one.part(number),
            name=plain_name(words if len(words) <= _NAME else f"{words[:_NAME]}…"),
            startPosition=str(span.start),
            endPosition=str(span.end),
            creatingUser=user,
        )
        if one.note and not number:
            SubElement(made, "Description").text = one.note
        codes = (*one.codes, *((one.speaker,) if one.speaker else ())) if not number else one.codes[:1]
        for code in codes:
            _put_coding(made, code, user, guid(one.part(number), code.guid))


def _link(id_: str, name: str, origin: str, target: str) -> Element:
    return Element("Link", guid=id_, name=name, direction="OneWay", originGUID=origin, targetGUID=target)


def plain_name(words: str) -> str:
    """Words for an attribute of XML, in which white space tells nothing."""
    return " ".join(plain(words).split())


def link_guid(name: str, origin: Selected, target: Selected) -> str:
    """The GUID of the link that ties two annotations."""
    return guid(origin.guid, name, target.guid)


def put_value(parent: Element, variable: str, value: str) -> None:
    """Writes what a variable, named by its GUID, says of a source or a case."""
    made = SubElement(parent, "VariableValue")
    SubElement(made, "VariableRef", targetGUID=variable)
    SubElement(made, "TextValue").text = value


def _put_coding(parent: Element, code: Code, user: str, id_: str) -> None:
    made = SubElement(parent, "Coding", guid=id_, creatingUser=user)
    SubElement(made, "CodeRef", targetGUID=code.guid)


def _one_or_more(answers: dict[str, None]) -> str | tuple[str, ...]:
    return tuple(answers) if len(answers) > 1 else next(iter(answers))
