"""What words the files of another tool use, and how often: what a mapping has to say something about."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from annotator.domain.question import AttributeKind
from annotator.formats.foreign import Declared, Event, Layer, Mark, Relation, Said, SaidAll
from annotator.project.mapping import TieKind

_LONGEST_CHOICE = 60  # characters of an answer; a longer one is a text that somebody wrote
_MOST_CHOICES = 30


def words(answer: Said) -> tuple[str, ...]:
    """An answer as one writes it, or each part of it."""
    match answer:
        case bool():
            return ("yes" if answer else "no",)
        case float() | int():
            return (f"{answer:.15g}",)
        case str():
            return (answer,)
        case _:
            return answer


class Answers(Struct):
    """What was said to one attribute, and how often."""

    count: int = 0
    values: Counter[str] = field(default_factory=Counter[str])
    kinds: set[type] = field(default_factory=set[type])
    declared: tuple[str, ...] = ()

    def add(self, answer: Said) -> None:
        """Counts one answer."""
        self.count += 1
        self.kinds.add(type(answer))
        self.values.update(words(answer))

    @property
    def kind(self) -> AttributeKind:
        """The kind of attribute that all these answers fit."""
        if self.kinds <= {bool} and not self.declared:
            return "yes_no"
        if self.kinds == {float}:
            return "number"
        if tuple in self.kinds:
            return "several"
        few = len(self.values) <= max(_MOST_CHOICES, len(self.declared))
        return "choice" if few and all(len(value) <= _LONGEST_CHOICE for value in self.values) else "text"

    @property
    def choices(self) -> tuple[str, ...]:
        """The answers to choose from: the declared ones first, then those that were given beside."""
        return tuple(dict.fromkeys((*self.declared, *sorted(self.values))))


class Ties(Struct):
    """One type of events or relations: how many there are, and which labels fill which role how often."""

    count: int = 0
    roles: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    triggers: Counter[str] = field(default_factory=Counter[str])


class Survey(Struct):
    """Everything that occurs; attributes by label and name, questions about articles under an empty label.

    ``people`` counts the marks of each annotator who has a name.
    """

    labels: Counter[str] = field(default_factory=Counter[str])
    people: Counter[str] = field(default_factory=Counter[str])
    attributes: dict[tuple[str, str], Answers] = field(default_factory=dict[tuple[str, str], Answers])
    ties: dict[tuple[TieKind, str], Ties] = field(default_factory=dict[tuple[TieKind, str], Ties])
    declared: dict[str, Declared] = field(default_factory=dict[str, Declared])
    declared_labels: dict[str, Declared] = field(default_factory=dict[str, Declared])

    def add(self, layers: Iterable[Layer], declared: Iterable[Declared] = ()) -> None:
        """Counts what one article holds."""
        for one in declared:
            if one.kind in {"attribute", "question"}:
                self.declared.setdefault(one.name, one)
            elif one.kind == "label":
                self.declared_labels.setdefault(one.name, one)
        for layer in layers:
            self._add_layer(layer)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was marked at all."""
        return not (self.labels or self.attributes)

    def _add_layer(self, layer: Layer) -> None:
        marks = {mark.id: mark for mark in layer.marks}
        triggers = {event.id: event.trigger for event in layer.events}
        self.labels.update(mark.label for mark in layer.marks)
        name = " ".join(layer.annotator.split())
        if name:
            self.people[name] += len(layer.marks)
        for mark in layer.marks:
            self._add_answers(mark.label, mark.attributes)
        self._add_answers("", layer.answers)
        for event in layer.events:
            trigger = marks.get(event.trigger)
            if trigger is not None:
                self._add_answers(trigger.label, event.attributes)
                self._tie("event", event, marks, triggers).triggers[trigger.label] += 1
        for relation in layer.relations:
            self._tie("relation", relation, marks, triggers)

    def _add_answers(self, label: str, said: SaidAll) -> None:
        for name, answer in said.items():
            answers = self.attributes.get((label, name))
            if answers is None:
                known = self.declared.get(name)
                answers = Answers(declared=known.choices if known else ())
                self.attributes[(label, name)] = answers
            answers.add(answer)

    def _tie(
        self, kind: TieKind, tie: Event | Relation, marks: Mapping[str, Mark], triggers: Mapping[str, str]
    ) -> Ties:
        ties = self.ties.setdefault((kind, tie.type), Ties())
        ties.count += 1
        for role, filler in tie.roles:
            mark = marks.get(triggers.get(filler, filler))
            ties.roles.setdefault(role, Counter())[mark.label if mark else ""] += 1
        return ties
