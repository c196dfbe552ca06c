"""Values to rows and back: the two agree by name, and nothing is lost on the way."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from annotator.domain import change
from annotator.domain.about_article import REASONS, ArticleAnswers, LookAgain
from annotator.domain.adjudication import HOWS, Decision
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator, Fragment
from annotator.domain.article import STATES, Article, ArticleFacts, ArticleState
from annotator.domain.assignment import PURPOSES, Assignment
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.codebook import Codebook, Label, StanceValue, Target
from annotator.domain.question import ATTRIBUTE_KINDS, AttributeDefinition, Choice, Example, Guidelines
from annotator.domain.span import Span
from annotator.domain.speaker import SPEAKER_KINDS, DatedRole, Speaker
from annotator.storage import rows, tables
from annotator.storage.create import create_tables

words = st.text(st.characters(codec="utf-8"), max_size=12)
names = st.none() | words
spans = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6))
fragments = st.builds(Fragment, st.integers(0, 10**6), st.integers(0, 10**6), words)
guidelines = st.builds(Guidelines, words, st.tuples(st.builds(Example, words, words, st.booleans())))
choices = st.builds(Choice, words, words, words, guidelines, st.booleans())
numbers = st.floats(allow_nan=False, allow_infinity=False)
attributes = st.builds(
    AttributeDefinition,
    words,
    words,
    words,
    st.tuples(choices),
    kind=st.sampled_from(ATTRIBUTE_KINDS),
    least=st.none() | numbers,
    most=st.none() | numbers,
    guidelines=guidelines,
    retired=st.booleans(),
)
answers = st.dictionaries(words, words | st.lists(words).map(tuple) | numbers | st.booleans(), max_size=3)
labels = st.builds(
    Label,
    words,
    words,
    words,
    words,
    st.sampled_from(["claim", ""]),
    st.tuples(attributes),
    guidelines,
    st.booleans(),
)
VALUES: dict[type, st.SearchStrategy[Any]] = {
    ArticleState: st.builds(
        ArticleState, article_id=words, state=st.sampled_from(STATES), assignee=names, question=words
    ),
    Annotator: st.builds(Annotator, id=words, name=words),
    AnnotationSet: st.builds(AnnotationSet, id=words, annotator_id=words, name=words, gold=st.booleans()),
    Codebook: st.builds(
        Codebook,
        st.integers(1, 99),
        st.tuples(labels),
        st.tuples(st.builds(StanceValue, words, words, words, words, words, guidelines, st.booleans())),
        st.tuples(attributes),
    ),
    Target: st.builds(
        Target,
        id=words,
        name=words,
        rank=st.integers(-(2**63), 2**63 - 1),
        guidelines=guidelines,
        retired=st.booleans(),
    ),
    Speaker: st.builds(
        Speaker,
        id=words,
        name=words,
        aliases=st.tuples(words, words),
        kind=st.sampled_from(SPEAKER_KINDS),
        roles=st.lists(st.builds(DatedRole, words, words, words, words), max_size=2).map(tuple),
        country=words,
        gender=words,
        external_id=words,
        note=words,
    ),
    Annotation: st.builds(
        Annotation,
        id=words,
        article_id=words,
        set_id=words,
        label=words,
        fragments=st.lists(fragments, max_size=3).map(tuple),
        attributes=answers,
        note=words,
        unsure=st.booleans(),
        origin=st.sampled_from(["hand", "import"]),
        codebook_version=st.integers(1, 99),
    ),
    ArticleAnswers: st.builds(
        ArticleAnswers, id=words, article_id=words, set_id=words, answers=answers, codebook_version=st.integers(1, 99)
    ),
    LookAgain: st.builds(
        LookAgain,
        id=words,
        article_id=words,
        set_id=words,
        reason=st.sampled_from(REASONS),
        subject=words,
        codebook_version=st.integers(1, 99),
    ),
    Attribution: st.builds(
        Attribution, claim_id=words, article_id=words, speaker_id=names, mention_id=names, cue_id=names
    ),
    Assignment: st.builds(
        Assignment,
        id=words,
        article_id=words,
        annotator_id=words,
        purpose=st.sampled_from(PURPOSES),
        state=st.sampled_from(STATES),
        given=words,
        done=words,
        origin=words,
        revision=st.integers(0, 2**63 - 1),
    ),
    Decision: st.builds(
        Decision,
        id=words,
        article_id=words,
        set_id=words,
        point=words,
        annotation_id=names,
        compared=st.lists(words, max_size=3).map(tuple),
        taken=st.lists(words, max_size=3).map(tuple),
        how=st.sampled_from(HOWS),
        seen=words,
        by=words,
        at=words,
        reason=words,
    ),
    Stance: st.builds(Stance, id=words, claim_id=words, article_id=words, target_id=words, value=words),
}


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    found = sqlite3.connect(":memory:", isolation_level=None)
    create_tables(found)
    yield found
    found.close()


@pytest.mark.parametrize("mapped", [*rows.MAPPED.values(), rows.ARTICLE], ids=lambda mapped: mapped.table)
def test_a_table_has_the_columns_that_its_values_have_fields(mapped: rows.Mapped):
    table = tables.SQLModel.metadata.tables[mapped.table]
    of_the_file_alone = {"row", "hash", "title"} if mapped is rows.ARTICLE else set()
    if mapped.kind is ArticleFacts:  # a part of the article's own row
        of_the_file_alone = {column.name for column in table.columns} - set(rows.ARTICLE.columns)
        of_the_file_alone |= {"text", "headline", "keywords", "boilerplate", "source"}
    assert {column.name for column in table.columns} - of_the_file_alone == set(mapped.columns)
    assert table.columns[mapped.key].primary_key or table.columns[mapped.key].unique
    optional = {field.name for field in structs.fields(mapped.kind) if field.type == str | None}
    assert {column.name for column in table.columns if column.nullable} == optional


def test_every_kind_that_can_change_has_a_table():
    assert set(rows.MAPPED) == set(change.KINDS)
    journal_and_facts = {"journal", "project_fact", "article"}
    assert set(tables.SQLModel.metadata.tables) == {m.table for m in rows.MAPPED.values()} | journal_and_facts


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
@given(st.data())
def test_a_value_comes_back_as_it_was_written(connection: sqlite3.Connection, kind: type, data: st.DataObject):
    first, second = data.draw(VALUES[kind]), data.draw(VALUES[kind])
    key = "version" if kind is Codebook else rows.MAPPED[kind].key
    second = structs.replace(second, **{key: getattr(first, key)})
    connection.execute("BEGIN")
    try:
        rows.insert(connection, kind, [first])
        assert rows.stored(connection, kind, first.id) == first
        assert list(rows.differing(connection, kind, [second])) == ([second] if second != first else [])
        rows.update(connection, kind, [second])
        assert rows.stored(connection, kind, first.id) == second
        rows.delete(connection, second)
        assert rows.stored(connection, kind, first.id) is None
    finally:
        connection.execute("ROLLBACK")


@given(
    st.builds(
        Article,
        id=words,
        text=words,
        headline=st.none() | spans,
        keywords=st.tuples(spans),
        boilerplate=st.tuples(spans, spans),
        outlet=words,
        published=words,
        byline=words,
        url=words,
        language=words,
        source=words,
    )
)
def test_an_article_is_made_of_its_cells(article: Article):
    assert rows.ARTICLE.value((*rows.ARTICLE.cells(article), "a further column")) == article
