"""Finds what was said with a part of the codebook, and what waits to be looked at again."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Stance
from annotator.domain.recoding import Item
from annotator.storage.faults import translated
from annotator.storage.rows import ANNOTATION, ANSWERS, LOOK_AGAIN, STANCE
from annotator.storage.store import Store

# A row for each answer of the column, and below it one for each choice of an answer that names several.
_ANSWERED = "EXISTS (SELECT 1 FROM json_each({column}) AS said WHERE said.key = ?)"
_CHOSEN = (
    "EXISTS (SELECT 1 FROM json_each({column}) AS said WHERE said.key = ? AND (said.atom = ?"
    " OR said.type = 'array' AND EXISTS (SELECT 1 FROM json_each(said.value) AS one WHERE one.atom = ?)))"
)
_WAITING = """
    FROM look_again JOIN article ON article.id = look_again.article_id
    LEFT JOIN annotation ON annotation.id = look_again.id
    LEFT JOIN article_answers ON article_answers.id = look_again.id
    WHERE look_again.set_id = ? AND coalesce(annotation.id, article_answers.id) IS NOT NULL
"""


class Place(Struct, frozen=True):
    """Where something was said: the id of an annotation or of an article's answers, its article and its set."""

    id: str
    article_id: str
    set_id: str


class Waiting(Struct, frozen=True):
    """What is to be looked at again: the annotation, or None for the article's answers; and the article's title."""

    look_again: LookAgain
    annotation: Annotation | None
    title: str


def annotations(store: Store, item: Item) -> list[Annotation]:
    """The annotations of a label, or those with an attribute or a choice among their answers."""
    return list(map(ANNOTATION.value, _rows(store, ANNOTATION.select, item)))


def answers(store: Store, item: Item) -> list[ArticleAnswers]:
    """The answers about articles in which a question or a choice occurs."""
    return list(map(ANSWERS.value, _rows(store, ANSWERS.select, item)))


def stances(store: Store, item: Item) -> list[Stance]:
    """The stances with a value or towards a target."""
    return list(map(STANCE.value, _rows(store, STANCE.select, item)))


def places(store: Store, item: Item) -> list[Place]:
    """Where it was used; for a stance, the claim that has it. A claim is named once for each of its stances."""
    match item.kind:
        case "value" | "target":
            select = (
                "SELECT stance.claim_id, stance.article_id, annotation.set_id FROM stance"
                " JOIN annotation ON annotation.id = stance.claim_id"
            )
        case _ if item.label or item.kind == "label":
            select = "SELECT id, article_id, set_id FROM annotation"
        case _:
            select = "SELECT id, article_id, set_id FROM article_answers"
    return [Place(*row) for row in _rows(store, select, item)]


def waiting(store: Store, set_id: str) -> list[Waiting]:
    """What of a set is to be looked at again, in the order of import and marking."""
    split = len(LOOK_AGAIN.columns)
    columns = ", ".join(
        (*(f"look_again.{c}" for c in LOOK_AGAIN.columns), *(f"annotation.{c}" for c in ANNOTATION.columns))
    )
    query = f"SELECT {columns}, article.title {_WAITING} ORDER BY article.row, annotation.rowid"
    with translated(store.path):
        return [
            Waiting(LOOK_AGAIN.value(row), ANNOTATION.value(row[split:]) if row[split] else None, row[-1])
            for row in store.connection.execute(query, [set_id])
        ]


def count_waiting(store: Store, set_id: str) -> int:
    """How much of a set is to be looked at again."""
    with translated(store.path):
        return store.connection.execute(f"SELECT count(*) {_WAITING}", [set_id]).fetchone()[0]


def _rows(store: Store, select: str, item: Item) -> Iterator[tuple[Any, ...]]:
    where, parameters = _condition(item)
    with translated(store.path):
        yield from store.connection.execute(f"{select} WHERE {where}", parameters)


def _condition(item: Item) -> tuple[str, list[str]]:
    match item.kind:
        case "label":
            return "annotation.label = ?", [item.id]
        case "value":
            return "stance.value = ?", [item.id]
        case "target":
            return "stance.target_id = ?", [item.id]
        case "attribute":
            said, parameters = _ANSWERED, [item.id]
        case "choice":
            said, parameters = _CHOSEN, [item.attribute, item.id, item.id]
    if item.label:
        return f"annotation.label = ? AND {said.format(column='annotation.attributes')}", [item.label, *parameters]
    return said.format(column="article_answers.answers"), parameters
