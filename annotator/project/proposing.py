"""Proposes by their names what foreign labels, attributes and ties mean in a codebook."""

import re
from collections.abc import Iterable

from annotator.domain.codebook import Codebook, Label, Role, StanceValue
from annotator.domain.question import AttributeDefinition
from annotator.project.mapping import AttributeRow, Filling, LabelRow, Mapping, Meaning, TieKind, TieRow
from annotator.project.surveying import Answers, Survey, Ties

# Names of the parts of an attribution in corpora of the field.
_NAMES: dict[Role, frozenset[str]] = {
    "mention": frozenset({"source", "speaker", "holder", "mention", "reporter", "opinionholder"}),
    "cue": frozenset({"cue", "verb", "trigger"}),
    "claim": frozenset({"content", "claim", "statement", "target", "proposition", "quote", "quotation"}),
}
_VALUES = {
    "favour": {"favour", "favor", "support", "supports", "pro", "for", "agree", "positive"},
    "against": {"against", "oppose", "opposes", "attack", "attacks", "con", "disagree", "negative"},
}
_ATTRIBUTION = frozenset({"attribution", "attributed", "says", "said", "speech", "quotation"})
_STANCE = re.compile(r"stance[_\- :]+(.+)", re.IGNORECASE)
_PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[^\W\d_]+")


def proposal(survey: Survey, codebook: Codebook, kept: Mapping | None = None) -> Mapping:
    """A row for everything in the survey; those of ``kept`` stay as they are, and the others go by name."""
    kept = kept or Mapping()
    told = (tie for (kind, name), tie in survey.ties.items() if kind == "event" and _tells(name, tie))
    events = {trigger for tie in told for trigger in tie.triggers if _named(trigger) in {"cue", ""}}
    labels = tuple(
        kept.label(label) or _label_row(label, codebook, is_cue=label in events) for label in sorted(survey.labels)
    )
    roles: dict[str, Role] = {row.label: _role(row, codebook) for row in labels}
    attributes = tuple(
        kept.attribute(label, name) or _attribute_row((label, name), answers, Mapping(labels), codebook)
        for (label, name), answers in sorted(survey.attributes.items())
    )
    ties = tuple(
        kept.tie(kind, name) or _tie_row(kind, name, tie, roles) for (kind, name), tie in sorted(survey.ties.items())
    )
    return Mapping(labels, attributes, ties, kept.people)


def known_label(codebook: Codebook, name: str) -> Label | None:
    """The label of that id, else of that name; one in use before one that is retired."""
    return codebook.label(name) or next(
        (label for label in sorted(codebook.labels, key=lambda one: one.retired) if _same(label.name, name)), None
    )


def known_attribute(attributes: Iterable[AttributeDefinition], name: str) -> AttributeDefinition | None:
    """The attribute of that id, else of that name."""
    attributes = tuple(attributes)
    return next((a for a in attributes if a.id == name), next((a for a in attributes if _same(a.name, name)), None))


def known_value(codebook: Codebook, word: str) -> StanceValue | None:
    """The value of the stance scale of that id or name, else the one that means the same."""
    named = {name.casefold(): value for value in reversed(codebook.scale) for name in (value.name, value.id)}
    alike = next((names for names in _VALUES.values() if word.casefold() in names), set[str]())
    return named.get(word.casefold()) or next((value for name, value in named.items() if name in alike), None)


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def _pieces(name: str) -> set[str]:
    """The words of a name such as ``Reporter-Arg2`` or ``opinionHolder``, and all of it together."""
    return {_plain(name), *(piece.casefold() for piece in _PIECE.findall(name))}


def _named(name: str) -> Role:
    pieces = _pieces(name)
    found: list[Role] = [role for role, names in _NAMES.items() if pieces & names]
    return found[0] if found else ""


def _label_row(label: str, codebook: Codebook, *, is_cue: bool) -> LabelRow:
    known = known_label(codebook, label)
    role: Role = "cue" if is_cue else _named(label)
    if known is None and role:
        known = codebook.in_role(role)
    return LabelRow(label, known.id if known else label, known.role if known else "")


def _role(row: LabelRow, codebook: Codebook) -> Role:
    known = known_label(codebook, row.to)
    return known.role if known else row.role


def _attribute_row(key: tuple[str, str], answers: Answers, labels: Mapping, codebook: Codebook) -> AttributeRow:
    foreign, name = key
    row = labels.label(foreign)
    label = known_label(codebook, row.to) if row else None
    stance = _STANCE.fullmatch(name)
    if stance and label and label.role == "claim" and answers.kind in {"choice", "several"}:
        return AttributeRow(foreign, name, name, target=stance[1])
    own = codebook.questions if not foreign else label.attributes if label else ()
    known = known_attribute(own, name)
    return AttributeRow(foreign, name, known.id if known else name, known.kind if known else answers.kind)


def _tells(name: str, tie: Ties) -> bool:
    """Whether it is an attribution by the names of its type and roles."""
    fillings = {_named(name) for name in (*tie.roles, *tie.triggers)} - {""}
    return "claim" in fillings and bool(fillings - {"claim"} or tie.triggers or _pieces(name) & _ATTRIBUTION)


def _tie_row(kind: TieKind, name: str, tie: Ties, roles: dict[str, Role]) -> TieRow:
    parts: dict[str, Filling] = {role: part for role in tie.roles if (part := _named(role))}
    filled = {roles.get(label, "") for labels in tie.roles.values() for label in labels}
    filled |= {roles.get(label, "") for label in tie.triggers}
    value = next((value for value, names in _VALUES.items() if _pieces(name) & names), "")
    to: Meaning = ""
    if _tells(name, tie) or ("claim" in filled and filled & {"mention", "cue"}):
        to, value = "attribution", ""
    elif value and "claim" in filled and kind == "relation":
        return TieRow(kind, name, "stance", {role: _target(labels, roles) for role, labels in tie.roles.items()}, value)
    else:
        value = ""
    return TieRow(kind, name, to, parts if to else {}, value)


def _target(labels: Iterable[str], roles: dict[str, Role]) -> Filling:
    return "claim" if any(roles.get(label) == "claim" for label in labels) else "target"
