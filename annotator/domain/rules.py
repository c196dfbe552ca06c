"""What must hold for a change to make sense. Pure checks; who calls them decides what to look up."""

import re
from collections.abc import Container
from itertools import pairwise

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.article import ArticleFacts
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.codebook import Codebook
from annotator.domain.errors import RuleBroken
from annotator.domain.question import Answer, AttributeDefinition
from annotator.domain.speaker import Speaker

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def check_fragments(fragments: tuple[Fragment, ...], text: str) -> None:
    """Raises RuleBroken unless the fragments are in text order, apart, inside the text, and quote it exactly."""
    if not fragments:
        raise RuleBroken("no_fragment")
    for part in fragments:
        if part.start >= part.end:
            raise RuleBroken("empty_fragment", start=part.start)
        if part.start < 0 or part.end > len(text):
            raise RuleBroken("fragment_outside_text", start=part.start, end=part.end, length=len(text))
        if text[part.start : part.end] != part.quote:
            raise RuleBroken("quote_differs", start=part.start, end=part.end, quote=part.quote)
    for one, next_one in pairwise(fragments):
        if next_one.start < one.end:
            raise RuleBroken("fragments_overlap", start=next_one.start)


def check_annotation(annotation: Annotation, text: str, codebook: Codebook) -> None:
    """Raises RuleBroken unless the annotation lies in its text and says only what the codebook knows."""
    check_fragments(annotation.fragments, text)
    label = codebook.label(annotation.label)
    if label is None:
        raise RuleBroken("unknown_label", label=annotation.label)
    for attribute_id, answer in annotation.attributes.items():
        check_answer(label.attribute(attribute_id), attribute_id, answer)


def check_answers(answers: ArticleAnswers, codebook: Codebook) -> None:
    """Raises RuleBroken unless the answers about an article are such as the codebook knows."""
    for question_id, answer in answers.answers.items():
        check_answer(codebook.question(question_id), question_id, answer)


def check_answer(attribute: AttributeDefinition | None, attribute_id: str, answer: Answer) -> None:
    """Raises RuleBroken unless there is such an attribute and it can be answered so."""
    if attribute is None:
        raise RuleBroken("unknown_attribute", attribute=attribute_id)
    if not attribute.admits(answer):
        raise RuleBroken("unknown_value", attribute=attribute_id, value=str(answer))


def check_attribution(attribution: Attribution, annotations: Container[str], speakers: Container[str]) -> None:
    """Raises RuleBroken unless the claim, the mention, the cue and the speaker are known by their ids."""
    if attribution.claim_id not in annotations:
        raise RuleBroken("unknown_claim", claim=attribution.claim_id)
    if attribution.mention_id is not None and attribution.mention_id not in annotations:
        raise RuleBroken("unknown_mention", mention=attribution.mention_id)
    if attribution.cue_id is not None and attribution.cue_id not in annotations:
        raise RuleBroken("unknown_cue", cue=attribution.cue_id)
    if attribution.speaker_id is not None and attribution.speaker_id not in speakers:
        raise RuleBroken("unknown_speaker", speaker=attribution.speaker_id)


def check_stance(stance: Stance, annotations: Container[str], targets: Container[str], codebook: Codebook) -> None:
    """Raises RuleBroken unless claim and target are known by their ids and the value is of the codebook's scale."""
    if stance.claim_id not in annotations:
        raise RuleBroken("unknown_claim", claim=stance.claim_id)
    if stance.target_id not in targets:
        raise RuleBroken("unknown_target", target=stance.target_id)
    if codebook.stance_value(stance.value) is None:
        raise RuleBroken("unknown_value", attribute="stance", value=stance.value)


def is_date(text: str) -> bool:
    """Whether it is an ISO 8601 date, or a year or a month of one: 2016-11-16, 2016-11, 2016."""
    return _DATE.fullmatch(text) is not None


def check_facts(facts: ArticleFacts) -> None:
    """Raises RuleBroken (date_wrong) unless the day of publication is a date, or not known."""
    if facts.published and not is_date(facts.published):
        raise RuleBroken("date_wrong", date=facts.published)


def check_speaker(speaker: Speaker) -> None:
    """Raises RuleBroken unless the dates of the roles are dates, and none ends before it begins."""
    for role in speaker.roles:
        for date in (role.since, role.until):
            if date and not is_date(date):
                raise RuleBroken("date_wrong", date=date)
        if role.until and not role.holds_on(role.since or role.until):
            raise RuleBroken("dates_reversed", since=role.since, until=role.until)


def check_name(name: str, taken: Container[str]) -> None:
    """Raises RuleBroken unless the name says something and nobody else has it; ``taken`` holds casefolded names."""
    if not name.strip():
        raise RuleBroken("name_empty")
    if name.casefold() in taken:
        raise RuleBroken("name_taken", name=name)
