"""What one annotator said about an article, in the words that brat has for it, and as records of an ``.ann`` file."""

from collections.abc import Iterator

from msgspec import Struct, structs

from annotator.domain.question import AttributeKind
from annotator.formats.brat.names import Names
from annotator.formats.brat.records import ANSWER, UNSURE
from annotator.formats.foreign import Layer, Mark, Said, SaidAll

_BREAKS = str.maketrans("\n\t\r", "   ")


class Vocabulary(Struct):
    """The names of a whole export; ``texts`` are the attributes that hold a text, for which brat has notes only."""

    labels: Names
    attributes: Names
    texts: frozenset[str]

    @classmethod
    def of(cls, kinds: dict[str, AttributeKind]) -> "Vocabulary":
        """Of a codebook with attributes of these kinds."""
        texts = frozenset(key for key, kind in kinds.items() if kind == "text")
        return cls(Names(), Names(UNSURE), texts)

    def layer(self, layer: Layer) -> Layer:
        """The layer as it reads back: numbered, every answer a text, and no line break in a note."""
        ids = {mark.id: f"T{number}" for number, mark in enumerate(layer.marks, 1)}
        labels = {mark.id: self.labels(mark.label) for mark in layer.marks}
        marks = tuple(
            structs.replace(
                mark,
                id=ids[mark.id],
                label=labels[mark.id],
                attributes=dict(self._answers(mark.attributes)),
                note=line(mark.note),
            )
            for mark in layer.marks
        )
        events = tuple(
            structs.replace(
                event,
                id=f"E{number}",
                type=labels[event.trigger],
                trigger=ids[event.trigger],
                roles=tuple((role, ids[mark]) for role, mark in event.roles),
            )
            for number, event in enumerate(layer.events, 1)
        )
        relations = tuple(
            structs.replace(one, id=f"R{number}", roles=tuple((role, ids[mark]) for role, mark in one.roles))
            for number, one in enumerate(layer.relations, 1)
        )
        normalisations = tuple(
            structs.replace(one, id=f"N{number}", mark=ids[one.mark], entry=line(one.entry), name=line(one.name))
            for number, one in enumerate(layer.normalisations, 1)
        )
        return Layer(
            annotator=layer.annotator, marks=marks, events=events, relations=relations, normalisations=normalisations
        )

    def _answers(self, said: SaidAll) -> Iterator[tuple[str, Said]]:
        for key, answer in said.items():
            name = self.attributes(key)
            if key in self.texts:
                yield name, line(str(answer))
                continue
            values = tuple(value(one) for one in (answer if isinstance(answer, tuple) else (answer,)))
            yield name, values[0] if len(values) == 1 else values

    def written(self, layer: Layer, text: str) -> str:
        """The records of a layer that ``layer`` gave."""
        texts = {self.attributes(key) for key in self.texts}
        return "".join(f"{record}\n" for record in _records(layer, text, texts))


def _records(layer: Layer, text: str, texts: set[str]) -> Iterator[str]:
    attributes = notes = 0
    for mark in layer.marks:
        places = ";".join(f"{part.start} {part.end}" for part in mark.fragments)
        words = " ".join(part.of(text) for part in mark.fragments).translate(_BREAKS)
        yield f"{mark.id}\t{mark.label} {places}\t{words}"
        for record in _about(mark, texts):
            if record.startswith("#"):
                notes += 1
                yield f"#{notes}{record[1:]}"
            else:
                attributes += 1
                yield f"A{attributes}{record[1:]}"
    for event in layer.events:
        yield f"{event.id}\t{' '.join((f'{event.type}:{event.trigger}', *(f'{r}:{m}' for r, m in event.roles)))}"
    for one in layer.relations:
        # brat wants the roles of a relation to be called so.
        yield f"{one.id}\t{one.type} {' '.join(f'{role}:{mark}' for role, mark in one.roles)}"
    for norm in layer.normalisations:
        yield f"{norm.id}\tReference {norm.mark} {norm.database}:{norm.entry}\t{norm.name}"


def _about(mark: Mark, texts: set[str]) -> Iterator[str]:
    """The attributes and notes of a mark, not yet numbered."""
    for name, answer in mark.attributes.items():
        if name in texts:
            yield f"#\t{ANSWER}{name} {mark.id}\t{answer}"
            continue
        for value in answer if isinstance(answer, tuple) else (answer,):
            yield f"A\t{name} {mark.id} {value}"
    if mark.unsure:
        yield f"A\t{UNSURE} {mark.id}"
    if mark.note:
        yield f"#\tAnnotatorNotes {mark.id}\t{mark.note}"


def value(answer: str | float | bool) -> str:
    """An answer as one word, which is all that an attribute has room for."""
    match answer:
        case bool():
            return "yes" if answer else "no"
        case float() | int():
            return f"{answer:.15g}"
        case _:
            return "_".join(line(answer).split()) or "_"


def line(text: str) -> str:
    """A text as it may stand at the end of a record."""
    return " ".join(text.replace("\0", "").split())
