"""Whether what was said in one codebook can be said in another, and what of it was retired there meanwhile."""

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Stance
from annotator.domain.codebook import Codebook
from annotator.domain.question import Answer, Answers, AttributeDefinition


def fits(value: object, book: Codebook) -> bool:
    """Whether the codebook knows all that is said."""
    match value:
        case Annotation():
            label = book.label(value.label)
            answers = value.attributes.items()
            return label is not None and all(_admits(label.attribute(a), answer) for a, answer in answers)
        case ArticleAnswers():
            return all(_admits(book.question(q), answer) for q, answer in value.answers.items())
        case Stance():
            return book.stance_value(value.value) is not None
        case _:
            return True


def retired(value: Annotation | ArticleAnswers, book: Codebook) -> str:
    """What of it the codebook no longer offers, in words; empty where nothing."""
    if isinstance(value, ArticleAnswers):
        return _retired_answer(value.answers, book.questions)
    label = book.label(value.label)
    if label is None:
        return ""
    if label.retired:
        return label.name
    found = _retired_answer(value.attributes, label.attributes)
    return f"{label.name}: {found}" if found and ":" not in found else found


def _admits(attribute: AttributeDefinition | None, answer: Answer) -> bool:
    return attribute is not None and attribute.admits(answer)


def _retired_answer(answers: Answers, attributes: tuple[AttributeDefinition, ...]) -> str:
    for attribute in attributes:
        answer = answers.get(attribute.id)
        if answer is None:
            continue
        if attribute.retired:
            return attribute.name
        given = answer if isinstance(answer, tuple) else (answer,)
        for choice in attribute.choices:
            if choice.retired and choice.id in given:
                return f"{attribute.name}: {choice.name}"
    return ""
