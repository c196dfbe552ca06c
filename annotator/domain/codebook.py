"""The codebook: the labels, their attributes and the stance scale in force. It is data of the project."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

Role = Literal["claim", "mention", "cue", ""]


class Choice(Struct, frozen=True):
    """One value that an attribute can take; ``key`` is the letter that picks it once the attribute is open."""

    id: str
    name: str
    key: str = ""


class AttributeDefinition(Struct, frozen=True):
    """A question asked about an annotation, answered by one of its choices."""

    id: str
    name: str
    key: str
    choices: tuple[Choice, ...]

    def choice(self, choice_id: str) -> Choice | None:
        """The choice of that id, if it has one."""
        return next((c for c in self.choices if c.id == choice_id), None)


class Label(Struct, frozen=True):
    """A kind of annotation. ``role`` ties it to the parts of an attribution; a label without one stands alone.

    ``colour`` is a name of the palette that the screen turns into light and dark shades.
    """

    id: str
    name: str
    key: str
    colour: str
    role: Role = ""
    attributes: tuple[AttributeDefinition, ...] = ()

    def attribute(self, attribute_id: str) -> AttributeDefinition | None:
        """The attribute of that id, if the label has one."""
        return next((a for a in self.attributes if a.id == attribute_id), None)


class StanceValue(Struct, frozen=True):
    """One value of the stance scale; ``sign`` carries it where colour cannot."""

    id: str
    name: str
    key: str
    sign: str
    colour: str


class Codebook(Struct, frozen=True):
    """One version of the codebook. Versions count from 1; a later one replaces an earlier one, which stays readable."""

    version: int
    labels: tuple[Label, ...]
    scale: tuple[StanceValue, ...]

    @property
    def id(self) -> str:
        """A codebook's identity within its project is its version."""
        return str(self.version)

    def label(self, label_id: str) -> Label | None:
        """The label of that id, if the codebook has one."""
        return next((label for label in self.labels if label.id == label_id), None)

    def in_role(self, role: Role) -> Label:
        """The first label of that role. Raises LookupError when the codebook has none."""
        for label in self.labels:
            if label.role == role:
                return label
        raise LookupError(role)

    def stance_value(self, value_id: str) -> StanceValue | None:
        """The value of the stance scale of that id, if it has one."""
        return next((value for value in self.scale if value.id == value_id), None)

    def attributes(self) -> Iterator[tuple[Label, AttributeDefinition]]:
        """Every attribute with the label it belongs to, in the codebook's order."""
        for label in self.labels:
            for attribute in label.attributes:
                yield label, attribute


class Target(Struct, frozen=True, kw_only=True):
    """What a stance is about: a person, policy, event or proposition. ``rank`` orders targets, lowest first."""

    id: str
    name: str
    rank: int = 0


def _choices(*names: str) -> tuple[Choice, ...]:
    return tuple(Choice(name, name, name[0].upper()) for name in names)


DEFAULT_CODEBOOK = Codebook(
    version=1,
    labels=(
        Label(
            "claim",
            "claim",
            "C",
            "yellow",
            "claim",
            (
                AttributeDefinition("quotation", "quotation", "Q", _choices("direct", "indirect", "mixed", "author")),
                AttributeDefinition(
                    "type", "type", "T", _choices("fact", "evaluation", "prediction", "demand", "commitment")
                ),
                AttributeDefinition("checkable", "checkable", "K", _choices("yes", "no", "unsure")),
            ),
        ),
        Label("mention", "mention", "M", "blue", "mention"),
        Label("cue", "cue", "U", "grey", "cue"),
    ),
    scale=(
        StanceValue("favour", "favour", "F", "＋", "green"),
        StanceValue("against", "against", "A", "✕", "red"),
        StanceValue("neutral", "neutral", "N", "○", "grey"),
        StanceValue("unclear", "unclear", "U", "?", "purple"),
    ),
)
