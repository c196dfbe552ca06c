"""The list of articles in every order: pages follow one another without gap or repetition, whatever is asked for."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.article import STATES, ArticleState
from annotator.domain.change import ChangeSet, added
from annotator.project import listing_aside, searching
from annotator.project.project import Project
from annotator.project.searching import ORDERS, ArticleFilter, ArticleSummary, Order
from tests.builders import a_claim, a_project, an_article

NUMBER = 40
PEOPLE = (Annotator(id="ana", name="Ana"), Annotator(id="bo", name="Bo"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    project = many(tmp_path_factory.mktemp("listing"))
    yield project
    project.close()


def many(folder: Path) -> Project:
    """Articles that often share an outlet, a date, a headline, a state and a number of claims."""
    project, chance = a_project(folder), random.Random(7)
    articles = [
        an_article(
            f"{chance.choice(['Talks', 'talks', 'Ärger', '北约', 'Wages'])}\n\nPrices rose.",
            id=f"a{n:02}",
            outlet=chance.choice(["", "Le Monde", "Der Spiegel"]),
            published=chance.choice(["", "2016", "2016-11-16", "2017-01-02"]),
            language=chance.choice(["", "de", "fr"]),
            byline=chance.choice(["", "Ana Émile", "by B. Ode"]),
        )
        for n in range(NUMBER)
    ]
    texts = {article.id: article for article in articles}
    project.store.stage([texts[f"a{n:02}"] for n in range(NUMBER)])
    states = [
        ArticleState(article_id=a.id, state=chance.choice(STATES), assignee=chance.choice([None, "ana", "bo"]))
        for a in articles
    ]
    claims = [
        a_claim("Prices rose", article.text, id=f"{article.id}-{number}", article_id=article.id, set_id=project.set_id)
        for article in articles
        for number in range(chance.choice([0, 0, 1, 2]))
    ]
    project.do(ChangeSet("import", added(*PEOPLE, *states, *claims)))
    return project


def read(project: Project, chosen: ArticleFilter, order: Order, limit: int) -> list[ArticleSummary]:
    found: list[ArticleSummary] = []
    while page := searching.page(project, chosen, order, after=found[-1] if found else None, limit=limit):
        found += page
    return found


def sorted_here(listed: list[ArticleSummary], order: Order) -> list[ArticleSummary]:
    return sorted(listed, key=lambda s: searching.sort_key(s, order.by), reverse=order.descending)


filters = st.builds(
    ArticleFilter,
    state=st.sampled_from([None, *STATES]),
    words=st.sampled_from(["", "wages", "prices", "北约"]),
    outlet=st.sampled_from(["", "Le Monde"]),
    since=st.sampled_from(["", "2016-11-16"]),
    until=st.sampled_from(["", "2016-12"]),
    language=st.sampled_from(["", "de"]),
    byline=st.sampled_from(["", "ANA", "ode"]),
    assignee=st.sampled_from(["", "ana"]),
    unfinished=st.booleans(),
)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("by", ORDERS)
@given(st.data())
def test_pages_of_any_order_and_filter_follow_one_another(project: Project, by: Any, descending: bool, data: Any):
    chosen, limit = data.draw(filters | st.just(ArticleFilter())), data.draw(st.integers(1, 50))
    order = Order(by, descending)
    whole = searching.page(project, chosen, limit=NUMBER)
    assert read(project, chosen, order, limit) == sorted_here(whole, order)
    assert list(searching.rows(project, chosen, order)) == [summary.row for summary in sorted_here(whole, order)]


@given(filters)
def test_a_filter_finds_what_meets_each_of_its_conditions(project: Project, chosen: ArticleFilter):
    everything = {s.id: s for s in searching.page(project, ArticleFilter(), limit=NUMBER)}
    articles = {d.article.id: d.article for d in project.store.documents()}
    people = {p.id: p.name for p in PEOPLE}
    wanted = [
        s.id
        for s in everything.values()
        if (chosen.state in (None, s.state))
        and (not chosen.unfinished or s.state in ("todo", "started"))
        and (not chosen.language or articles[s.id].language == chosen.language)
        and (chosen.byline.casefold() in articles[s.id].byline.casefold())
        and (not chosen.assignee or s.assignee == people[chosen.assignee])
        and (not chosen.outlet or s.outlet == chosen.outlet)
        and (s.published >= chosen.since)
        and (not chosen.until or "" < s.published <= chosen.until)
        and (chosen.words in articles[s.id].text.casefold())
    ]
    found = searching.page(project, chosen, limit=NUMBER)
    assert [s.id for s in found] == wanted
    counts = searching.counts(project, chosen)
    assert all(searching.meets(project, i, chosen) == (i in wanted) for i in everything)
    assert sum(n for state, n in counts.items() if chosen.state in (None, state)) >= len(found)


def test_words_of_most_articles_are_counted_without_fetching_their_texts(project: Project):
    asked: list[str] = []
    project.store.connection.set_trace_callback(asked.append)
    counts = searching.counts(project, ArticleFilter(words="prices"))
    project.store.connection.set_trace_callback(None)
    everything = searching.page(project, ArticleFilter(), limit=NUMBER)
    assert counts == Counter(article.state for article in everything)
    (grouped,) = (query for query in asked if "GROUP BY" in query)
    plan = [row[3] for row in project.store.connection.execute(f"EXPLAIN QUERY PLAN {grouped}")]
    assert any("SEARCH a USING COVERING INDEX" in step for step in plan)


@pytest.mark.parametrize("words", ["wages", "prices", "北约"])
def test_texts_that_are_staged_are_no_part_of_the_list(tmp_path: Path, words: str):
    project = many(tmp_path)
    before = [s.row for s in searching.page(project, ArticleFilter(words=words), limit=NUMBER)]
    project.store.stage([an_article("Prices, wages, 北约", id="staged")])
    for by in ORDERS:
        assert sorted(searching.rows(project, ArticleFilter(words=words), Order(by))) == before
    project.close()


def test_rows_are_read_by_their_numbers(project: Project):
    listed = searching.page(project, ArticleFilter(), limit=NUMBER)
    numbers = [s.row for s in listed[5:15]]
    assert sorted(searching.numbered(project, [*numbers, 10**6]), key=lambda s: s.row) == listed[5:15]
    assert searching.ids(project, [10**6, *numbers[::-1]]) == [s.id for s in listed[5:15]][::-1]
    assert searching.number(project, listed[7].id) == listed[7].row
    assert searching.number(project, "nobody") is None


def test_aside_the_list_is_as_it_was_last_committed(tmp_path: Path):
    project = many(tmp_path)
    aside = listing_aside.ListingAside.of(project)
    assert aside is not None
    asked = listing_aside.question(project, ArticleFilter())
    before = aside.answer(asked, lambda: True)
    project.undo()
    assert before
    assert aside.answer(asked, lambda: True) == {}
    aside.close()
    project.close()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(project.path.name)] == [project.path.name]


def test_an_answer_that_nobody_wants_is_not_worked_out(tmp_path: Path):
    project = many(tmp_path)
    everyone = ",".join(f"('{n:05}', 'todo', '')" for n in range(40_000))
    project.store.connection.execute("PRAGMA foreign_keys = OFF")
    project.store.connection.execute(f"INSERT INTO article_state (article_id, state, question) VALUES {everyone}")
    aside = listing_aside.ListingAside.of(project)
    assert aside is not None
    asked = listing_aside.question(project, ArticleFilter())
    with pytest.raises(listing_aside.Overtaken):
        aside.answer(asked, lambda: False)
    counted = aside.answer(asked, lambda: True)
    assert isinstance(counted, dict)
    assert sum(counted.values()) == 40_000 + NUMBER
    aside.close()
    project.close()


def test_the_languages_are_listed(project: Project):
    assert searching.languages(project) == ["de", "fr"]


def test_the_next_unfinished_article_goes_around(project: Project):
    listed = searching.page(project, ArticleFilter(outlet="Le Monde", unfinished=True), limit=NUMBER)
    chosen = ArticleFilter(outlet="Le Monde", state="done")
    seen = [listed[0].id]
    for _ in listed:
        found = searching.next_unfinished(project, chosen, after_id=seen[-1])
        assert found is not None
        seen.append(found.id)
    assert seen == [s.id for s in (*listed, listed[0])]
    assert searching.next_unfinished(project, ArticleFilter(words="zebra")) is None


def test_claims_of_the_gold_set_are_not_counted_as_further_ones(tmp_path: Path):
    project = many(tmp_path)
    before = searching.page(project, ArticleFilter(), limit=NUMBER)
    gold = AnnotationSet(id="gold", annotator_id=project.annotator_id, name="Gold", gold=True)
    copied = [
        structs.replace(mark, id=f"gold {mark.id}", set_id=gold.id)
        for document in project.store.documents()
        for mark in document.annotations.values()
    ]
    project.do(ChangeSet("settle", added(gold, *copied)))
    assert searching.page(project, ArticleFilter(), limit=NUMBER) == before
    for descending in (False, True):
        order = Order("claims", descending)
        assert sorted(read(project, ArticleFilter(), order, 7), key=lambda s: s.row) == before
    project.close()
