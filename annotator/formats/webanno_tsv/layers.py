"""Puts the annotations of a WebAnno TSV 3 file together from its cells: spans, slots, relations and chains."""

from collections.abc import Iterator
from itertools import zip_longest

from msgspec import Struct, field, structs

from annotator.domain.span import Span
from annotator.formats.foreign import Event, Layer, Mark, Normalisation, Relation, SaidAll
from annotator.formats.webanno_tsv.cells import Piece, pieces, split, value
from annotator.formats.webanno_tsv.header import LayerHead, Slot
from annotator.formats.webanno_tsv.rows import Document, Row

TOKEN = "Token"
IDENTIFIER = "identifier"  # the feature for an entry of a knowledge base
SPEAKER = "speaker"  # our own: the name of that entry
FRAGMENT_OF = "fragment_of"  # our own: spans with one number are the parts of one mark
NOTE, UNSURE = "note", "unsure"
_NOTHING = Piece("_", "")
_EMPTY = frozenset({"_", ""})


class _Span(Struct):
    """A span on its way: the rows it stands in and what its first row says."""

    id: str
    label: str
    type: str
    places: list[Span]
    said: SaidAll
    slots: list[tuple[Slot, str, str]] = field(default_factory=list[tuple[Slot, str, str]])


class Found(Struct):
    """All annotations; ``spans`` by layer type, row and number, the way relations and slots name them."""

    spans: dict[str, _Span] = field(default_factory=dict[str, _Span])
    named: dict[tuple[str, str, str], str] = field(default_factory=dict[tuple[str, str, str], str])
    relations: list[Relation] = field(default_factory=list[Relation])
    chains: dict[str, list[tuple[int, str]]] = field(default_factory=dict[str, list[tuple[int, str]]])


class Reading:
    """Reads the layers of one file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._rows = {row.id: row for row in document.rows}
        self._found = Found()

    def layer(self, annotator: str) -> Layer:
        """What the annotator marked. Relations and links whose ends are not there are left out."""
        for head in sorted(self._document.layers, key=lambda head: head.kind == "relation"):
            for row in self._document.rows:
                if head.kind == "relation":
                    self._relations(head, row)
                elif head.kind == "chain":
                    self._chain(head, row)
                else:
                    self._spans(head, row)
        found = self._found
        for chain, links in sorted(found.chains.items()):
            roles = tuple(("", mark) for _, mark in sorted(links))
            type_ = found.spans[links[0][1]].label
            found.relations.append(Relation(id=chain, type=type_, roles=roles, symmetric=True))
        events = (self._event(span) for span in found.spans.values() if span.slots)
        normalisations = tuple(_normalisations(found.spans))
        return Layer(
            annotator=annotator,
            marks=tuple(_marks(found.spans)),
            events=tuple(event for event in events if event is not None),
            relations=tuple(found.relations),
            normalisations=normalisations,
        )

    def _spans(self, head: LayerHead, row: Row) -> None:
        # Most tokens have nothing in most layers.
        if _EMPTY.issuperset(row.cells[head.first : head.last]):
            return
        columns = [pieces(cell) for cell in _cells(head, row)]
        fillers = {slot.fillers - head.first for slot in head.slots}  # their numbers are those of others
        for at, stacked in enumerate(zip_longest(*columns, fillvalue=_NOTHING)):
            number = next((p.number for n, p in enumerate(stacked) if p.number and n not in fillers), "")
            id_ = f"{head.name}[{number}]" if number else f"{head.name}@{row.id}.{at}"
            self._found.named[(head.type, row.id, number)] = id_
            for type_, one in ((head.type, ""), ("", number), ("", "")):
                self._found.named.setdefault((type_, row.id, one), id_)
            if id_ in self._found.spans:
                self._found.spans[id_].places.append(row.span)
                continue
            said: SaidAll = {}
            for name, column in head.features:
                if text := value(stacked[column - head.first].value):
                    said[name] = text
            span = _Span(id_, head.name, head.type, [row.span], said)
            for slot in head.slots:
                roles, filler = stacked[slot.roles - head.first], stacked[slot.fillers - head.first]
                span.slots.append((slot, roles.value, _whole(filler)))
            self._found.spans[id_] = span

    def _event(self, span: _Span) -> Event | None:
        roles: list[tuple[str, str]] = []
        for slot, names, fillers in span.slots:
            if fillers in {"_", "*", ""}:
                continue
            for name, filler in zip_longest(split(names, ";"), split(fillers, ";"), fillvalue="*"):
                mark = self._named(slot.target, filler)
                if mark is not None:
                    roles.append((value(name) or slot.name, mark))
        return Event(id=span.id, type=span.label, trigger=span.id, roles=tuple(roles)) if roles else None

    def _relations(self, head: LayerHead, row: Row) -> None:
        ends = pieces(_cell(row, head.ends))
        columns = [pieces(_cell(row, column)) for _, column in head.features]
        for at, end in enumerate(ends):
            source_number, _, own_number = end.number.partition("_")
            source = self._named(head.base, f"{end.value}[{source_number}]" if end.number else end.value)
            own = self._named(head.base, f"{row.id}[{own_number}]" if end.number else row.id)
            if source is None or own is None:
                continue
            said: SaidAll = {}
            for (name, _), column in zip(head.features, columns, strict=True):
                if at < len(column) and (text := value(column[at].value)):
                    said[name] = text
            roles = (("Governor", source), ("Dependent", own))
            self._found.relations.append(
                Relation(id=f"{head.name}@{row.id}.{at}", type=head.name, roles=roles, attributes=said)
            )

    def _chain(self, head: LayerHead, row: Row) -> None:
        """The first column holds the arrow to the link's place (chain-link), the second what the link is."""
        arrows, types = pieces(_cell(row, head.first)), pieces(_cell(row, head.first + 1))
        for arrow, type_ in zip_longest(arrows, types, fillvalue=_NOTHING):
            said, _, link = arrow.value.rpartition("->")
            chain, _, number = link.partition("-")
            if not number.isdigit():
                continue
            id_ = f"{head.name}[{link}]"
            if id_ in self._found.spans:
                self._found.spans[id_].places.append(row.span)
                continue
            answers: SaidAll = {}
            for (name, _), text in zip(head.features, (said, type_.value), strict=False):
                if word := value(text):
                    answers[name] = word
            self._found.spans[id_] = _Span(id_, head.name, head.type, [row.span], answers)
            self._found.chains.setdefault(f"{head.name} {chain}", []).append((int(number), id_))

    def _named(self, type_: str, reference: str) -> str | None:
        """The annotation at a row, by its number where there are several; of any type, where the slot takes any."""
        row, _, number = reference.rstrip("]").partition("[")
        number = "" if number == "0" else number
        found = self._found.named.get((type_, row, number))
        if found is not None or row not in self._rows:
            return found
        if type_.endswith(f".{TOKEN}"):
            id_ = f"{TOKEN}@{row}"
            self._found.spans.setdefault(id_, _Span(id_, TOKEN, type_, [self._rows[row].span], {}))
            return id_
        return self._found.named.get(("", row, number))


def _cell(row: Row, column: int) -> str:
    return row.cells[column] if 0 <= column < len(row.cells) and row.cells[column] else "_"


def _cells(head: LayerHead, row: Row) -> list[str]:
    return [_cell(row, column) for column in range(head.first, head.last)]


def _whole(piece: Piece) -> str:
    return f"{piece.value}[{piece.number}]" if piece.number else piece.value


def _marks(spans: dict[str, _Span]) -> list[Mark]:
    """The marks; spans that are parts of one are brought together under the id of the first."""
    wholes: dict[tuple[str, str], Mark] = {}
    marks: dict[str, Mark] = {}
    for span in spans.values():
        said = {name: answer for name, answer in span.said.items() if name not in {FRAGMENT_OF, NOTE, UNSURE}}
        place = Span(min(one.start for one in span.places), max(one.end for one in span.places))
        mark = Mark(
            id=span.id, label=span.label, fragments=(place,), attributes=said, note=str(span.said.get(NOTE, ""))
        )
        mark = structs.replace(mark, unsure=span.said.get(UNSURE) == "true")
        part = str(span.said.get(FRAGMENT_OF, ""))
        first = wholes.setdefault((span.label, part), mark) if part else mark
        known = marks.get(first.id)
        marks[first.id] = structs.replace(known, fragments=(*known.fragments, place)) if known else mark
    return list(marks.values())


def _normalisations(spans: dict[str, _Span]) -> Iterator[Normalisation]:
    for span in spans.values():
        entry = str(span.said.pop(IDENTIFIER, ""))
        if entry:
            name = str(span.said.pop(SPEAKER, ""))
            before, mark, last = entry.rpartition("/") if "://" in entry else entry.partition(":")
            database = "Wikidata" if "wikidata.org" in before else before
            yield Normalisation(id=span.id, mark=span.id, database=database, entry=last if mark else entry, name=name)
