"""The answers of a codebook as columns, each in the type of what is asked."""

from typing import TYPE_CHECKING, Any

from annotator.domain.question import Answers, AttributeDefinition
from annotator.formats.writers import Content
from annotator.formats.writing.arrow_types import plain, record, several
from annotator.formats.writing.names import books

if TYPE_CHECKING:
    from arro3.core import DataType


class Typed:
    """One column an attribute; where labels ask different things under one id, with the label before it.

    ``kinds`` tells by column what is asked.
    """

    def __init__(self, asked: dict[tuple[str, str], AttributeDefinition]) -> None:
        kinds: dict[str, set[str]] = {}
        for (_, attribute_id), attribute in asked.items():
            kinds.setdefault(attribute_id, set()).add(attribute.kind)
        self._column = {key: key[1] if len(kinds[key[1]]) == 1 else ".".join(key) for key in asked}
        self.kinds = {self._column[key]: attribute.kind for key, attribute in asked.items()}

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def type(self) -> "DataType":
        """A struct with a field for each."""
        text = plain("string")
        types = {
            "choice": text,
            "several": several(text),
            "number": plain("float64"),
            "text": text,
            "yes_no": plain("bool"),
        }
        return record({name: types[kind] for name, kind in self.kinds.items()})

    def row(self, label: str, answers: Answers) -> dict[str, Any]:
        """Answers as that struct; None where there is none."""
        found: dict[str, Any] = dict.fromkeys(self.kinds)
        for attribute, answer in answers.items():
            found[self._column[label, attribute]] = list(answer) if isinstance(answer, tuple) else answer
        return found


def of_marks(content: Content) -> Typed:
    """The attributes of labels, as the newest codebook that has them asks them."""
    asked = {(label.id, one.id): one for book in books(content) for label, one in book.attributes()}
    return Typed(asked)


def of_articles(content: Content) -> Typed:
    """The questions about articles, likewise."""
    return Typed({("", question.id): question for book in books(content) for question in book.questions})
