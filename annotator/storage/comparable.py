"""Reads articles with no more than what is compared of them, for whoever reads every one: in two thirds of the time."""

from collections.abc import Container, Iterator

from msgspec import json

from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.document import AnnotatedArticle
from annotator.domain.question import Answers
from annotator.storage.faults import translated
from annotator.storage.rows import ANSWERS, ARTICLE, ASSIGNMENT, ATTRIBUTION, STANCE
from annotator.storage.store import Store

_ARTICLES = (
    f"{ARTICLE.select.replace(' FROM ', ', article_state.state, article_state.assignee FROM ')}"
    " JOIN article_state ON article_state.article_id = article.id ORDER BY article.row"
)
_MARKS = "SELECT id, set_id, label, fragments, attributes FROM annotation WHERE article_id = ? ORDER BY rowid"
_TIES, _STANCES, _SAID, _GIVEN = (
    f"{mapped.select} WHERE {mapped.table}.article_id = ? ORDER BY {mapped.table}.rowid"
    for mapped in (ATTRIBUTION, STANCE, ANSWERS, ASSIGNMENT)
)
_fragments = json.Decoder(tuple[Fragment, ...]).decode
_answers = json.Decoder(Answers).decode
_NONE: Answers = {}


def documents(store: Store, wanted: Container[str] | None = None) -> Iterator[AnnotatedArticle]:
    """Every article, or those of the wanted ids, in the order of import, with what all sets say of it.

    Left out are notes, doubts and origins, suggestions that were refused, second looks and decisions.
    """
    execute = store.connection.execute
    with translated(store.path):
        for row in execute(_ARTICLES):
            article = ARTICLE.value(row)
            if wanted is not None and article.id not in wanted:
                continue
            key = [article.id]
            yield AnnotatedArticle(
                article,
                row[-2],
                {
                    id_: Annotation(
                        id=id_,
                        article_id=article.id,
                        set_id=set_id,
                        label=label,
                        fragments=_fragments(fragments),
                        attributes=_NONE if attributes == "{}" else _answers(attributes),
                    )
                    for id_, set_id, label, fragments, attributes in execute(_MARKS, key)
                },
                {tie.claim_id: tie for tie in map(ATTRIBUTION.value, execute(_TIES, key))},
                {stance.id: stance for stance in map(STANCE.value, execute(_STANCES, key))},
                row[-1],
                answers={said.id: said for said in map(ANSWERS.value, execute(_SAID, key))},
                assignments={given.id: given for given in map(ASSIGNMENT.value, execute(_GIVEN, key))},
            )
