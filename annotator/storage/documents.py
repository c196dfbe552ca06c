"""Reads articles with their annotations, one after the other, each kind in the order in which it was written."""

import sqlite3
from collections.abc import Container, Iterator
from typing import Any

from annotator.domain.document import AnnotatedArticle
from annotator.storage.rows import (
    ANNOTATION,
    ANSWERS,
    ARTICLE,
    ASSIGNMENT,
    ATTRIBUTION,
    DECISION,
    LOOK_AGAIN,
    REJECTION,
    STANCE,
    Mapped,
)

_ARTICLES = (
    f"{ARTICLE.select.replace(' FROM ', ', article_state.state, article_state.assignee, article_state.question FROM ')}"
    " JOIN article_state ON article_state.article_id = article.id"
)


def _of_article(mapped: Mapped) -> str:
    # A row's number grows with each insert and stays with an update: so the order is that of a value in memory to
    # which the same changes were applied, and the index on article_id gives it without sorting.
    return f"{mapped.select} WHERE {mapped.table}.article_id = ? ORDER BY {mapped.table}.rowid"


_ANNOTATIONS, _ATTRIBUTIONS, _STANCES, _REJECTIONS = (
    _of_article(mapped) for mapped in (ANNOTATION, ATTRIBUTION, STANCE, REJECTION)
)
_ANSWERS, _LOOK_AGAIN, _ASSIGNMENTS, _DECISIONS = (
    _of_article(mapped) for mapped in (ANSWERS, LOOK_AGAIN, ASSIGNMENT, DECISION)
)


def read(
    connection: sqlite3.Connection,
    *,
    article_id: str | None = None,
    set_id: str | None = None,
    wanted: Container[str] | None = None,
) -> Iterator[AnnotatedArticle]:
    """The project's articles in the order of import, all or the wanted, or one of them.

    They come with what one set or every set holds.
    """
    if article_id is None:
        found = connection.execute(f"{_ARTICLES} ORDER BY article.row")
    else:
        found = connection.execute(f"{_ARTICLES} WHERE article.id = ?", [article_id])
    for row in found:
        if wanted is None or row[0] in wanted:
            yield _document(connection, row, set_id)


def _document(connection: sqlite3.Connection, row: tuple[Any, ...], set_id: str | None) -> AnnotatedArticle:
    article = ARTICLE.value(row)
    state, assignee, question = row[-3:]
    marks = map(ANNOTATION.value, connection.execute(_ANNOTATIONS, [article.id]))
    annotations = {a.id: a for a in marks if set_id is None or a.set_id == set_id}
    ties = map(ATTRIBUTION.value, connection.execute(_ATTRIBUTIONS, [article.id]))
    stances = map(STANCE.value, connection.execute(_STANCES, [article.id]))
    rejections = map(REJECTION.value, connection.execute(_REJECTIONS, [article.id]))
    said = map(ANSWERS.value, connection.execute(_ANSWERS, [article.id]))
    waiting = map(LOOK_AGAIN.value, connection.execute(_LOOK_AGAIN, [article.id]))
    given = map(ASSIGNMENT.value, connection.execute(_ASSIGNMENTS, [article.id]))
    settled = map(DECISION.value, connection.execute(_DECISIONS, [article.id]))
    return AnnotatedArticle(
        article,
        state,
        annotations,
        {a.claim_id: a for a in ties if a.claim_id in annotations},
        {s.id: s for s in stances if s.claim_id in annotations},
        assignee,
        question,
        {r.id: r for r in rejections if set_id is None or r.set_id == set_id},
        answers={a.id: a for a in said if set_id is None or a.set_id == set_id},
        look_again={w.id: w for w in waiting if set_id is None or w.set_id == set_id},
        assignments={a.id: a for a in given},
        decisions={d.id: d for d in settled if set_id is None or d.set_id == set_id},
    )
