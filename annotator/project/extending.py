"""Adds to a codebook what a mapping names and the codebook lacks: labels, attributes, questions and choices."""

from collections.abc import Iterable

from msgspec import structs

from annotator.domain.codebook import Codebook, Label
from annotator.domain.codebook_rules import check_draft
from annotator.domain.question import NO_GUIDELINES, AttributeDefinition, Choice, Guidelines
from annotator.domain.recoding import Draft, Item, fresh_id
from annotator.project.mapping import AttributeRow, LabelRow, Mapping
from annotator.project.proposing import known_attribute, known_label
from annotator.project.surveying import Survey

_CHOSEN = {"choice", "several"}
# The names that the screen has shades for.
_COLOURS = ("teal", "orange", "purple", "pink", "green", "brown", "red", "blue", "yellow", "grey")


def extended(codebook: Codebook, mapping: Mapping, survey: Survey) -> Codebook:
    """The codebook's next version, or the codebook itself where nothing is missing. Raises RuleBroken."""
    draft = Draft(codebook, codebook)
    for row in mapping.labels:
        if row.to and known_label(draft.codebook, row.to) is None:
            draft = draft.added(Item("label", ""), _new_label(draft, row, survey))
    for row in mapping.attributes:
        if row.to and not row.target:
            draft = _with_attribute(draft, row, mapping, survey)
    if draft.codebook == codebook:
        return codebook
    check_draft(draft)
    return structs.replace(draft.codebook, version=codebook.version + 1)


def choice_for(attribute: AttributeDefinition, row: AttributeRow, answer: str) -> Choice | None:
    """The choice that a foreign answer means."""
    wanted = row.choices.get(answer, answer)
    name = " ".join(wanted.split()).casefold()
    by_name = (c for c in attribute.choices if c.name.casefold() == name)
    return attribute.choice(wanted) or next(by_name, None)


def given_choices(attribute: AttributeDefinition, row: AttributeRow, answer: str) -> list[str]:
    """The choices that an answer names: several may stand in one text, with semicolons between."""
    if attribute.kind == "choice" or choice_for(attribute, row, answer) is not None:
        return [answer]
    return [part.strip() for part in answer.split(";") if part.strip()]


def attribute_for(codebook: Codebook, row: AttributeRow, mapping: Mapping) -> AttributeDefinition | None:
    """The attribute, or question, that a row means."""
    if not row.label:
        return known_attribute(codebook.questions, row.to)
    label = _label(codebook, row, mapping)
    return known_attribute(label.attributes, row.to) if label else None


def _label(codebook: Codebook, row: AttributeRow, mapping: Mapping) -> Label | None:
    at = mapping.label(row.label)
    return known_label(codebook, at.to) if at and at.to else None


def _new_label(draft: Draft, row: LabelRow, survey: Survey) -> Label:
    told = survey.declared_labels.get(row.label)
    used = {label.colour for label in draft.codebook.labels}
    free = next((colour for colour in _COLOURS if colour not in used), _COLOURS[0])
    colour = told.colour if told and told.colour in _COLOURS else free
    why = Guidelines(told.about) if told and told.about else NO_GUIDELINES
    return Label(fresh_id(row.to, draft.codebook.labels), row.to, "", colour, row.role, guidelines=why)


def _with_attribute(draft: Draft, row: AttributeRow, mapping: Mapping, survey: Survey) -> Draft:
    label = _label(draft.codebook, row, mapping)
    if row.label and label is None:
        return draft
    place = Item("attribute", "", label=label.id if label else "")
    answers = survey.attributes.get((row.label, row.attribute))
    given = answers.choices if answers else ()
    known = attribute_for(draft.codebook, row, mapping)
    if known is None:
        known = AttributeDefinition(fresh_id(row.to, draft.siblings(place)), row.to, "", kind=row.kind)
        if known.kind in _CHOSEN and not any(answer.strip() for answer in given):
            return draft
        draft = draft.added(place, known)
    return _with_choices(draft, place.sibling(known.id), row, given) if known.kind in _CHOSEN else draft


def _with_choices(draft: Draft, place: Item, row: AttributeRow, given: Iterable[str]) -> Draft:
    attribute = draft.part(place)
    assert isinstance(attribute, AttributeDefinition)
    for answer in (part for whole in given for part in given_choices(attribute, row, whole)):
        wanted = " ".join(row.choices.get(answer, answer).split())
        found = draft.part(place)
        assert isinstance(found, AttributeDefinition)
        if wanted and choice_for(found, row, answer) is None:
            choice = Choice(fresh_id(wanted, found.choices), wanted)
            draft = draft.added(Item("choice", "", found.id, place.label), choice)
    return draft
