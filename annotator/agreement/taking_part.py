"""Whose work on an article counts: a set that does not mark a claim must have had the chance to."""

from collections.abc import Iterable, Sequence

from annotator.domain.annotation import AnnotationSet
from annotator.domain.document import AnnotatedArticle


def taking_part(document: AnnotatedArticle, sets: Iterable[AnnotationSet]) -> tuple[str, ...]:
    """The ids of the sets whose work on the article is finished, in their order; the gold set is none of them.

    Whoever was given the article takes part when their assignment is done, even with nothing marked, and not before,
    whatever is marked. Without an assignment, a set takes part when it marked something or answered a question about
    the article, or when the article is done and its annotator's work.
    """
    given = {a.annotator_id: a for a in document.assignments.values()}
    at_work = {mark.set_id for mark in document.annotations.values()}
    at_work |= {said.set_id for said in document.answers.values()}
    mine = document.assignee if document.state == "done" else None

    def counts(one: AnnotationSet) -> bool:
        assignment = given.get(one.annotator_id)
        if assignment is not None:
            return assignment.state == "done"
        return one.id in at_work or (mine is not None and one.annotator_id == mine)

    return tuple(one.id for one in sets if not one.gold and counts(one))


def in_order(sets: Iterable[AnnotationSet], names: dict[str, str]) -> Sequence[AnnotationSet]:
    """Sets as people list them: by the annotator's name, ties by id; ``names`` by the annotator's id."""
    return sorted(sets, key=lambda one: (names.get(one.annotator_id, "").casefold(), one.id))
