"""The codebook: the labels, their attributes and the stance scale in force. It is data of the project."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from annotator.domain.question import NO_GUIDELINES, AttributeDefinition, Choice, Guidelines

__all__ = ["AttributeDefinition", "Choice", "Codebook", "Label", "Role", "StanceValue", "Target"]
Role = Literal["claim", "mention", "cue", ""]


class Label(Struct, frozen=True, omit_defaults=True):
    """A kind of annotation. ``role`` ties it to the parts of an attribution; a label without one stands alone.

    ``colour`` is a name of the palette that the screen turns into light and dark shades.
    """

    id: str
    name: str
    key: str
    colour: str
    role: Role = ""
    attributes: tuple[AttributeDefinition, ...] = ()
    guidelines: Guidelines = NO_GUIDELINES
    retired: bool = False

    @property
    def asked(self) -> tuple[AttributeDefinition, ...]:
        """The attributes that are not retired."""
        return tuple(a for a in self.attributes if not a.retired)

    def attribute(self, attribute_id: str) -> AttributeDefinition | None:
        """The attribute of that id, if the label has one."""
        return next((a for a in self.attributes if a.id == attribute_id), None)


class StanceValue(Struct, frozen=True, omit_defaults=True):
    """One value of the stance scale; ``sign`` carries it where colour cannot."""

    id: str
    name: str
    key: str
    sign: str
    colour: str
    guidelines: Guidelines = NO_GUIDELINES
    retired: bool = False


class Codebook(Struct, frozen=True):
    """One version of the codebook. Versions count from 1; a later one replaces an earlier one, which stays readable.

    Nothing that was in an earlier version goes: it is ``retired``, so that what was said before stays valid, and is no
    longer offered. ``questions`` are asked about the article as a whole.
    """

    version: int
    labels: tuple[Label, ...]
    scale: tuple[StanceValue, ...]
    questions: tuple[AttributeDefinition, ...] = ()

    @property
    def id(self) -> str:
        """A codebook's identity within its project is its version."""
        return str(self.version)

    def label(self, label_id: str) -> Label | None:
        """The label of that id, if the codebook has one."""
        return next((label for label in self.labels if label.id == label_id), None)

    def in_role(self, role: Role) -> Label:
        """The first label of that role that is not retired. Raises LookupError when the codebook has none."""
        for label in self.labels:
            if label.role == role and not label.retired:
                return label
        raise LookupError(role)

    @property
    def further(self) -> tuple[Label, ...]:
        """The labels in use that are no part of an attribution."""
        return tuple(label for label in self.labels if not label.role and not label.retired)

    @property
    def offered(self) -> tuple[StanceValue, ...]:
        """The stance values that are not retired."""
        return tuple(value for value in self.scale if not value.retired)

    @property
    def asked(self) -> tuple[AttributeDefinition, ...]:
        """The questions about an article that are not retired."""
        return tuple(q for q in self.questions if not q.retired)

    def question(self, question_id: str) -> AttributeDefinition | None:
        """The question about articles of that id, if it has one."""
        return next((q for q in self.questions if q.id == question_id), None)

    def stance_value(self, value_id: str) -> StanceValue | None:
        """The value of the stance scale of that id, if it has one."""
        return next((value for value in self.scale if value.id == value_id), None)

    def attributes(self) -> Iterator[tuple[Label, AttributeDefinition]]:
        """Every attribute with the label it belongs to, in the codebook's order."""
        for label in self.labels:
            for attribute in label.attributes:
                yield label, attribute


class Target(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a stance is about: a person, policy, event or proposition. ``rank`` orders targets, lowest first."""

    id: str
    name: str
    rank: int = 0
    guidelines: Guidelines = NO_GUIDELINES
    retired: bool = False


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
