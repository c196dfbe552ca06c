"""The rows of a mapping as a table shows them: what it is called there, how often, and what it becomes here."""

from collections.abc import Sequence

from msgspec import Struct, structs
from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Annotator
from annotator.domain.codebook import Codebook, Role
from annotator.project.mapping import AttributeRow, LabelRow, Mapping, PersonRow, Row, TieRow
from annotator.project.proposing import known_label
from annotator.project.surveying import Survey


class Line(Struct, frozen=True):
    """One row of the table. ``choices`` holds what it may become: the words for it, and the row that says so."""

    kind: str
    name: str
    count: int
    row: Row
    choices: Sequence[tuple[str, Row]]


def lines(mapping: Mapping, survey: Survey, codebook: Codebook) -> list[Line]:
    """A line for each row: labels, then attributes, then events and relations."""
    found = [_label_line(row, survey, codebook) for row in mapping.labels]
    found += (_attribute_line(row, mapping, survey, codebook) for row in mapping.attributes)
    return [*found, *(_tie_line(row, survey, codebook) for row in mapping.ties)]


def mapping_of(rows: Sequence[Row]) -> Mapping:
    """The mapping that the chosen rows are."""
    labels = tuple(row for row in rows if isinstance(row, LabelRow))
    attributes = tuple(row for row in rows if isinstance(row, AttributeRow))
    ties = tuple(row for row in rows if isinstance(row, TieRow))
    return Mapping(labels, attributes, ties, tuple(row for row in rows if isinstance(row, PersonRow)))


def people_lines(mapping: Mapping, survey: Survey, people: Sequence[Annotator]) -> list[Line]:
    """A line for each annotator of the other tool: somebody here, or somebody new.

    Where nobody has said who it is, the one of that name is proposed, if there is just one.
    """
    return [_person_line(name, mapping, survey, people) for name in sorted(survey.people)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("mapping", text)


def _person_line(name: str, mapping: Mapping, survey: Survey, people: Sequence[Annotator]) -> Line:
    named = [one for one in people if one.name.casefold() == name.casefold()]
    row = mapping.person(name) or PersonRow(name, named[0].id if len(named) == 1 else name)
    choices: list[tuple[str, Row]] = [(one.name, PersonRow(name, one.id)) for one in people]
    if not named:
        choices.append((_tr("new annotator"), PersonRow(name, name)))
    return Line(_tr("annotator"), name, survey.people[name], row, _with(row, choices))


def _label_line(row: LabelRow, survey: Survey, codebook: Codebook) -> Line:
    choices: list[tuple[str, Row]] = [
        (label.name, LabelRow(row.label, label.id, label.role)) for label in codebook.labels if not label.retired
    ]
    known = known_label(codebook, row.label)
    if known is None:
        roles: tuple[Role, ...] = ("", "claim", "mention", "cue")
        words = {"": _tr("new label"), "claim": _tr("new label: claim"), "mention": _tr("new label: mention")}
        words["cue"] = _tr("new label: cue")
        choices += ((words[role], LabelRow(row.label, row.label, role)) for role in roles)
    choices.append((_tr("leave out"), LabelRow(row.label)))
    return Line(_tr("label"), row.label, survey.labels[row.label], row, _with(row, choices))


def _attribute_line(row: AttributeRow, mapping: Mapping, survey: Survey, codebook: Codebook) -> Line:
    at = mapping.label(row.label)
    label = known_label(codebook, at.to) if at else None
    own = codebook.questions if not row.label else label.attributes if label else ()
    choices: list[tuple[str, Row]] = [
        (one.name, AttributeRow(row.label, row.attribute, one.id, one.kind)) for one in own if not one.retired
    ]
    answers = survey.attributes.get((row.label, row.attribute))
    if row.to and row.to not in {one.id for one in own}:
        word = _tr("stance towards {target}").format(target=row.target) if row.target else _tr("new question")
        choices.append((word, row))
    elif answers is not None and row.attribute not in {one.id for one in own}:
        choices.append((_tr("new question"), AttributeRow(row.label, row.attribute, row.attribute, answers.kind)))
    choices.append((_tr("leave out"), AttributeRow(row.label, row.attribute)))
    name = f"{row.label}: {row.attribute}" if row.label else row.attribute
    return Line(_tr("answer"), name, answers.count if answers else 0, row, _with(row, choices))


def _tie_line(row: TieRow, survey: Survey, codebook: Codebook) -> Line:
    parts = row.parts if row.to == "attribution" else {}
    choices: list[tuple[str, Row]] = [(_tr("attribution"), TieRow(row.kind, row.type, "attribution", parts))]
    ties = survey.ties.get((row.kind, row.type))
    if row.kind == "relation":
        choices += (
            (_tr("stance: {value}").format(value=value.name), structs.replace(row, to="stance", value=value.id))
            for value in codebook.offered
        )
    choices.append((_tr("leave out"), TieRow(row.kind, row.type)))
    kind = _tr("event") if row.kind == "event" else _tr("relation")
    return Line(kind, row.type, ties.count if ties else 0, row, _with(row, choices))


def _with(row: Row, choices: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    """The choices, the proposed row among them also where it says more than they do."""
    same = [at for at, (_, one) in enumerate(choices) if one == row or _means(one) == _means(row)]
    if same:
        choices[same[0]] = (choices[same[0]][0], row)
        return choices
    return [(_means(row)[0] or _tr("leave out"), row), *choices]


def _means(row: Row) -> tuple[str, str]:
    match row:
        case LabelRow():
            return row.to, row.role
        case AttributeRow():
            return row.to, row.target
        case TieRow():
            return row.to, row.value
        case PersonRow():
            return row.to, ""
