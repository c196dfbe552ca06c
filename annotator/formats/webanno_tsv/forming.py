"""What one annotator said about an article, as the rows of a file, and as those rows read back."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct, structs

from annotator.domain.span import Span
from annotator.formats.foreign import Event, Layer, Mark, Normalisation, SaidAll
from annotator.formats.reading.utf16 import Utf16
from annotator.formats.webanno_tsv.cells import escaped, sentence
from annotator.formats.webanno_tsv.columns import Column, head, word
from annotator.formats.webanno_tsv.placing import Grid
from annotator.formats.writers import LeftOutCode

_At = tuple[int, Span]  # the number of a token, and the token or a part of it
_WIKIDATA = "http://www.wikidata.org/entity/"


class _Part(Struct, frozen=True):
    """A fragment with the number that tells it from all others, and where it stands."""

    number: int
    rows: tuple[_At, ...]

    @property
    def span(self) -> Span:
        """What of the fragment lies on tokens."""
        return Span(self.rows[0][1].start, self.rows[-1][1].end)


class Lost(Struct, frozen=True):
    """What of an annotation, by its id, has no place on tokens."""

    code: LeftOutCode
    mark: str


class Form:
    """One layer on the tokens of its text; ``lost`` tells what could not be put there."""

    def __init__(self, layer: Layer, columns: list[Column], cut: Grid) -> None:
        self._columns = {column.label: column for column in columns}
        self._cut = cut
        self.lost: list[Lost] = []
        self._parts: dict[str, list[_Part]] = {}
        number = 0
        for mark in layer.marks:
            for span in mark.fragments:
                rows = tuple(cut.covered(span))
                if not rows:
                    self.lost.append(Lost("no_token", mark.id))
                    continue
                number += 1
                part = _Part(number, rows)
                self._parts.setdefault(mark.id, []).append(part)
                if part.span != span:
                    self.lost.append(Lost("trimmed", mark.id))
        self._marks = {mark.id: mark for mark in layer.marks if mark.id in self._parts}
        self._entries = {one.mark: one for one in layer.normalisations}
        self._slots = self._ties(layer)

    def written(self) -> str:
        """The whole file."""
        cells: dict[_At, dict[str, list[list[str]]]] = defaultdict(lambda: defaultdict(list))
        for mark in self._marks.values():
            for part in self._parts[mark.id]:
                row = self._row(mark, part)
                for at in part.rows:
                    cells[at][mark.label].append(row)
        return head(list(self._columns.values())) + "".join(self._lines(cells))

    def layer(self) -> Layer:
        """The layer as it reads back."""
        marks: list[Mark] = []
        for mark in self._marks.values():
            said: SaidAll = {name: text for name, text in self._answers(mark).items() if text}
            spans = tuple(part.span for part in self._parts[mark.id])
            new = structs.replace(mark, id=self._id(mark.id), label=self._column(mark).name, fragments=spans)
            marks.append(structs.replace(new, attributes=said, note=word(mark.note)))
        events: list[Event] = []
        for mark, slots in self._slots.items():
            roles = tuple((role, self._id(filler)) for role, filler in slots)
            label = self._column(self._marks[mark]).name
            events.append(Event(id=self._id(mark), type=label, trigger=self._id(mark), roles=roles))
        norms = [
            structs.replace(one, id=self._id(mark), mark=self._id(mark), entry=word(one.entry), name=word(one.name))
            for mark, one in self._entries.items()
            if mark in self._marks
        ]
        return ordered(Layer(marks=tuple(marks), events=tuple(events), normalisations=tuple(norms)))

    def _ties(self, layer: Layer) -> dict[str, list[tuple[str, str]]]:
        """The slots of each claim: its mention and its cue."""
        found: dict[str, list[tuple[str, str]]] = {}
        for tie in (*layer.events, *layer.relations):
            roles = dict(tie.roles)
            claim, mention = roles["Content"], roles.get("Source", "")
            cue = tie.trigger if isinstance(tie, Event) else ""
            slots = [(role, mark) for role, mark in (("mention", mention), ("cue", cue)) if mark in self._marks]
            if len(slots) < bool(mention) + bool(cue) or claim not in self._marks:
                self.lost.append(Lost("attribution", claim))
            if slots and claim in self._marks and self._column(self._marks[claim]).has_slots:
                found[claim] = slots
        return found

    def _column(self, mark: Mark) -> Column:
        return self._columns[mark.label]

    def _id(self, mark: str) -> str:
        return f"{self._column(self._marks[mark]).name}[{self._parts[mark][0].number}]"

    def _answers(self, mark: Mark) -> dict[str, str]:
        names = dict(self._column(mark).features)
        return {names[key]: word(answer) for key, answer in mark.attributes.items()}

    def _row(self, mark: Mark, part: _Part) -> list[str]:
        """The cells of one fragment; all that is said stands at the first one."""
        parts, column = self._parts[mark.id], self._column(mark)
        is_first = part is parts[0]
        answers = self._answers(mark) if is_first else {}
        entry = self._entries.get(mark.id) if is_first else None
        own = (
            word(mark.note) if is_first else "",
            "true" if mark.unsure and is_first else "",
            str(parts[0].number) if len(parts) > 1 else "",
            _identifier(entry) if entry else "",
            word(entry.name) if entry else "",
        )
        values = [*(answers.get(name, "") for _, name in column.features), *own]
        cells = [f"{escaped(value)}[{part.number}]" for value in values]
        if column.has_slots:
            slots = self._slots.get(mark.id, []) if is_first else []
            roles = ";".join(escaped(role) for role, _ in slots) or "_"
            cells += (f"{roles}[{part.number}]", ";".join(self._reference(filler) for _, filler in slots) or "*")
        return cells

    def _reference(self, mark: str) -> str:
        part = self._parts[mark][0]
        return f"{self._ids[part.rows[0]]}[{part.number}]"

    @cached_property
    def _ids(self) -> dict[_At, str]:
        """The id of each row: ``1-2`` is the first sentence's second token, ``1-2.1`` a part of it."""
        used: dict[int, set[Span]] = defaultdict(set)
        for part in (part for parts in self._parts.values() for part in parts):
            for token, span in part.rows:
                used[token].add(span)
        ids: dict[_At, str] = {}
        for number, (_, tokens) in enumerate(self._cut.pieces(), 1):
            for place, token in enumerate(tokens, 1):
                whole = self._cut.words[token]
                ids[(token, whole)] = f"{number}-{place}"
                for count, span in enumerate(sorted(used[token] - {whole}), 1):
                    ids[(token, span)] = f"{number}-{place}.{count}"
        return ids

    def _lines(self, cells: dict[_At, dict[str, list[list[str]]]]) -> Iterator[str]:
        text, way = self._cut.text, Utf16(self._cut.text)
        nothing = "\t".join("_" for column in self._columns.values() for _ in range(column.width))
        by_token: dict[int, list[_At]] = defaultdict(list)
        for at in self._ids:
            by_token[at[0]].append(at)
        for piece, tokens in self._cut.pieces():
            yield "\n" + "".join(f"#Text={line}\n" for line in sentence(piece.of(text)))
            for at in (at for token in tokens for at in by_token[token]):
                span = at[1]
                place = f"{way.units(span.start)}-{way.units(span.end)}"
                form = sentence(span.of(text))[0]
                said = "\t".join(self._stacked(cells[at])) if at in cells else nothing
                yield f"{self._ids[at]}\t{place}\t{form}\t{said}\t\n"

    def _stacked(self, rows: Mapping[str, list[list[str]]]) -> Iterator[str]:
        for column in self._columns.values():
            found = rows.get(column.label, ())
            yield from ("|".join(cells) for cells in zip(*found, strict=True)) if found else ["_"] * column.width


def _identifier(entry: Normalisation) -> str:
    text = word(entry.entry)
    return f"{_WIKIDATA}{text}" if entry.database == "Wikidata" else f"{entry.database}:{text}"


def ordered(layer: Layer) -> Layer:
    """The layer with everything in the order of its ids: the order of rows tells nothing."""
    return structs.replace(
        layer,
        marks=tuple(sorted(layer.marks, key=lambda one: one.id)),
        events=tuple(sorted(layer.events, key=lambda one: one.id)),
        normalisations=tuple(sorted(layer.normalisations, key=lambda one: one.id)),
    )
