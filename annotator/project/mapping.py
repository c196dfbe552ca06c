"""What the words of another tool's files mean in this project: their labels, attributes and ties, one row each.

A mapping can be kept as a JSON file and used again, also in another project: it names labels, attributes and choices
by their ids or names, and what it names and the codebook lacks is added to the codebook.
"""

from typing import Literal, TypeAlias, TypeVar

import msgspec
from msgspec import Struct, field

from annotator.domain.codebook import Role
from annotator.domain.errors import UnreadableFile
from annotator.domain.question import AttributeKind
from annotator.project.project import Project

SUFFIX = ".mapping.json"
TieKind = Literal["event", "relation"]
Meaning = Literal["attribution", "stance", ""]
# What fills a role; empty goes by the label of the mark that fills it.
Filling = Literal["claim", "mention", "cue", "target", "", "left_out"]
_VERSION = 1
_FACT = "mapping"


class LabelRow(Struct, frozen=True, omit_defaults=True):
    """``to`` is a label's id or name, empty to leave such marks out;
    where there is none yet, one is added, in ``role``.
    """

    label: str
    to: str = ""
    role: Role = ""


class AttributeRow(Struct, frozen=True, omit_defaults=True):
    """An attribute of a foreign label; with an empty label, a question about articles.

    ``to`` is an attribute's id or name, empty to leave its answers out; where there is none yet, one of ``kind`` is
    added. ``choices`` holds only the answers that are called otherwise in the codebook. With ``target``, the answers
    are stances of the claim towards that target.
    """

    label: str
    attribute: str
    to: str = ""
    kind: AttributeKind = "choice"
    choices: dict[str, str] = field(default_factory=dict[str, str])
    target: str = ""


class TieRow(Struct, frozen=True, omit_defaults=True):
    """A type of events or relations. ``parts`` says what fills which role, where the label does not say it.

    ``value`` is the stance that a tie of a claim and a target stands for.
    """

    kind: TieKind
    type: str
    to: Meaning = ""
    parts: dict[str, Filling] = field(default_factory=dict[str, Filling])
    value: str = ""


class PersonRow(Struct, frozen=True, omit_defaults=True):
    """An annotator of the other tool. ``to`` is an annotator's id or name; a name that nobody has makes a new one."""

    annotator: str
    to: str


Row: TypeAlias = LabelRow | AttributeRow | TieRow | PersonRow
Kind = TypeVar("Kind", LabelRow, AttributeRow, TieRow, PersonRow)


class Mapping(Struct, frozen=True, omit_defaults=True):
    """Every row by itself; a later one for the same thing replaces an earlier one."""

    labels: tuple[LabelRow, ...] = ()
    attributes: tuple[AttributeRow, ...] = ()
    ties: tuple[TieRow, ...] = ()
    people: tuple[PersonRow, ...] = ()

    def label(self, label: str) -> LabelRow | None:
        """What a foreign label becomes."""
        return next((row for row in self.labels if row.label == label), None)

    def attribute(self, label: str, attribute: str) -> AttributeRow | None:
        """What an attribute of a foreign label becomes."""
        return next((row for row in self.attributes if (row.label, row.attribute) == (label, attribute)), None)

    def tie(self, kind: TieKind, type_: str) -> TieRow | None:
        """What a type of events or relations becomes."""
        return next((row for row in self.ties if (row.kind, row.type) == (kind, type_)), None)

    def person(self, annotator: str) -> PersonRow | None:
        """Who an annotator of the other tool is."""
        return next((row for row in self.people if row.annotator == annotator), None)

    def over(self, other: "Mapping") -> "Mapping":
        """The rows of both; for the same thing, this one's."""
        return Mapping(
            _joined(other.labels, self.labels),
            _joined(other.attributes, self.attributes),
            _joined(other.ties, self.ties),
            _joined(other.people, self.people),
        )


class _File(Struct, frozen=True, kw_only=True):
    format: str = "media-annotator-mapping"
    version: int = _VERSION
    mapping: Mapping


def key(row: Row) -> tuple[str, str]:
    """What a row is about."""
    match row:
        case LabelRow():
            return row.label, ""
        case AttributeRow():
            return row.label, row.attribute
        case TieRow():
            return row.kind, row.type
        case PersonRow():
            return row.annotator, ""


def encoded(mapping: Mapping) -> bytes:
    """A mapping as the file in which it is kept."""
    plain = msgspec.json.encode(_File(mapping=mapping), order="deterministic")
    return msgspec.json.format(plain, indent=2) + b"\n"


def decoded(data: bytes) -> Mapping:
    """What ``encoded`` gave. Raises UnreadableFile (bad_record, newer_format)."""
    try:
        found = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        detail, _, path = str(error).partition(" - at `")
        raise UnreadableFile("bad_record", place=path.rstrip("`"), detail=detail) from error
    if found.version > _VERSION:
        raise UnreadableFile("newer_format", version=found.version, known=_VERSION)
    return found.mapping


def kept(project: Project) -> Mapping:
    """The mapping that the project's imports go by where none is given."""
    fact = project.store.fact(_FACT)
    return decoded(fact.encode()) if fact else Mapping()


def keep(project: Project, mapping: Mapping) -> None:
    """Lets further imports go by this mapping; it is no step of history."""
    project.store.set_fact(_FACT, encoded(mapping.over(kept(project))).decode())


def _joined(one: tuple[Kind, ...], two: tuple[Kind, ...]) -> tuple[Kind, ...]:
    return tuple({key(row): row for row in (*one, *two)}.values())
