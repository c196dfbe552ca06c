"""What a codebook asks about an annotation or an article, and what an answer may be."""

from math import isfinite
from typing import Literal, TypeAlias

from msgspec import Struct

AttributeKind = Literal["choice", "several", "number", "text", "yes_no"]
ATTRIBUTE_KINDS: tuple[AttributeKind, ...] = ("choice", "several", "number", "text", "yes_no")
# The id of a choice, the ids of several, a number, a text, yes or no: each in the type that JSON has for it.
Answer: TypeAlias = str | tuple[str, ...] | float | bool
Answers: TypeAlias = dict[str, Answer]  # by the id of the attribute; never changed in place


class Example(Struct, frozen=True, omit_defaults=True):
    """Words as they might stand in an article; ``good`` when they belong here, and ``note`` says why or why not."""

    text: str
    note: str = ""
    good: bool = True


class Guidelines(Struct, frozen=True, omit_defaults=True):
    """When to use a part of the codebook and when not, shown where it is used."""

    text: str = ""
    examples: tuple[Example, ...] = ()


NO_GUIDELINES = Guidelines()


class Choice(Struct, frozen=True, omit_defaults=True):
    """One value that an attribute can take; ``key`` is the letter that picks it once the attribute is open."""

    id: str
    name: str
    key: str = ""
    guidelines: Guidelines = NO_GUIDELINES
    retired: bool = False


class AttributeDefinition(Struct, frozen=True, omit_defaults=True):
    """A question asked about an annotation, or about an article.

    ``choices`` belong to the kinds ``choice`` and ``several``; ``least`` and ``most`` to ``number``, both included.
    """

    id: str
    name: str
    key: str
    choices: tuple[Choice, ...] = ()
    kind: AttributeKind = "choice"
    least: float | None = None
    most: float | None = None
    guidelines: Guidelines = NO_GUIDELINES
    retired: bool = False

    def choice(self, choice_id: object) -> Choice | None:
        """The choice of that id, if it has one."""
        return next((c for c in self.choices if c.id == choice_id), None)

    @property
    def offered(self) -> tuple[Choice, ...]:
        """The choices that are not retired."""
        return tuple(c for c in self.choices if not c.retired)

    def admits(self, answer: Answer) -> bool:
        """Whether it can be answered so; retired choices are answers that were given once."""
        match self.kind:
            case "choice":
                return isinstance(answer, str) and self.choice(answer) is not None
            case "several":
                return isinstance(answer, tuple) and self._are_choices(answer)
            case "number":
                return isinstance(answer, float) and self._is_in_range(answer)
            case "text":
                return isinstance(answer, str) and bool(answer.strip())
            case "yes_no":
                return isinstance(answer, bool)

    def _are_choices(self, ids: tuple[str, ...]) -> bool:
        return 0 < len(set(ids)) == len(ids) and all(self.choice(one) is not None for one in ids)

    def _is_in_range(self, number: float) -> bool:
        above = self.least is None or number >= self.least
        return isfinite(number) and above and (self.most is None or number <= self.most)


def chosen(answer: Answer | None) -> tuple[str, ...]:
    """The ids of the choices that an answer names, for an attribute of the kinds ``choice`` or ``several``."""
    if isinstance(answer, tuple):
        return answer
    return (answer,) if isinstance(answer, str) else ()


def toggled(attribute: AttributeDefinition, answer: Answer | None, choice_id: str) -> Answer | None:
    """The answer with one choice more or less, in the codebook's order; None when none is left."""
    now = set(chosen(answer)) ^ {choice_id}
    return tuple(choice.id for choice in attribute.choices if choice.id in now) or None
