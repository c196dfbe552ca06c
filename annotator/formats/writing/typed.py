"""The answers of a codebook as columns, each in the type of what is asked."""

from typing import Any

from annotator.domain.question import Answers, AttributeDefinition
from annotator.formats.format import Content
from annotator.formats.writing.names import books
from annotator.formats.writing.untyped import ArrowType, pyarrow


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

    def type(self) -> ArrowType:
        """A struct with a field for each; Parquet knows none without fields."""
        pa = pyarrow()

        types: dict[str, Any] = {
            "choice": pa.string(),
            "several": pa.list_(pa.string()),
            "number": pa.float64(),
            "text": pa.string(),
            "yes_no": pa.bool_(),
        }
        return pa.struct([pa.field(name, types[kind]) for name, kind in self.kinds.items()])

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
