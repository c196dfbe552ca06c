"""Adds to a codebook what the codebook of another program has: its codes as labels, answers, questions and targets.

Nothing of ours is retired: another program's file does not know what an attribution needs.
"""

import re

from annotator.domain.codebook import Label, Target
from annotator.domain.question import NO_GUIDELINES, AttributeDefinition, Choice, Guidelines
from annotator.domain.recoding import Draft, Item, fresh_id
from annotator.formats.refi_qda.codes import QUESTIONS, SPEAKERS, UNSURE, Code, Codes
from annotator.formats.refi_qda.colours import nearest
from annotator.project.landing import made_id
from annotator.project.proposing import known_attribute, known_label

_STANCE = re.compile(r"stance[_ ](.+)", re.IGNORECASE)


def joined(draft: Draft, tops: list[Code]) -> Draft:
    """The draft with all that the codes mean and it lacks; what it has under a name keeps its own definition."""
    codes = Codes(tops)
    for top in tops:
        draft = _with(draft, top, codes, "", "")
    return draft


def _with(draft: Draft, code: Code, codes: Codes, label_id: str, folder: str) -> Draft:
    """``label_id`` is the label of the code above; ``folder`` is a code above that cannot be used for coding."""
    meaning = codes.meanings[code.guid]
    if not code.is_codable:
        inside = "" if code.name == SPEAKERS else code.name
        for below in code.codes if inside else ():
            draft = _with(draft, below, codes, "", inside)
        return draft
    if meaning.answer is not None and label_id:
        return _with_answer(draft, label_id, meaning.answer, code)
    if folder == QUESTIONS and meaning.said is not None:
        return _with_choice(draft, "", meaning.said, code)
    draft, label_id = _with_label(draft, code, meaning.name)
    for below in code.codes:
        draft = _with(draft, below, codes, label_id, "")
    return draft


def _with_label(draft: Draft, code: Code, name: str) -> tuple[Draft, str]:
    known = known_label(draft.codebook, name)
    if known is None:
        colour = nearest(code.colour) or "grey"
        known = Label(fresh_id(name, draft.codebook.labels), name, "", colour, guidelines=_why(code))
        draft = draft.added(Item("label", ""), known)
    return draft, known.id


def _with_answer(draft: Draft, label_id: str, answer: tuple[str, str], code: Code) -> Draft:
    stance, label = _STANCE.fullmatch(answer[0]), draft.codebook.label(label_id)
    if answer == UNSURE:
        return draft
    if stance is None or label is None or label.role != "claim":
        return _with_choice(draft, label_id, answer, code)
    name = stance[1]
    if any(target.name.casefold() == name.casefold() for target in draft.targets):
        return draft
    return draft.added(
        Item("target", ""), Target(id=made_id("target", name.casefold()), name=name, rank=len(draft.targets) + 1)
    )


def _with_choice(draft: Draft, label_id: str, answer: tuple[str, str], code: Code) -> Draft:
    place, (name, said) = Item("attribute", "", label=label_id), answer
    label = draft.codebook.label(label_id)
    known = known_attribute(label.attributes if label else draft.codebook.questions, name)
    choice = Choice(fresh_id(said, known.choices if known else ()), said, guidelines=_why(code))
    if known is None:
        made = AttributeDefinition(fresh_id(name, draft.siblings(place)), name, "", (choice,))
        return draft.added(place, made)
    if known.kind not in {"choice", "several"} or any(c.name.casefold() == said.casefold() for c in known.choices):
        return draft
    return draft.added(Item("choice", "", known.id, label_id), choice)


def _why(code: Code) -> Guidelines:
    return Guidelines(code.about.strip()) if code.about.strip() else NO_GUIDELINES
