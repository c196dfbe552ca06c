"""Filters, full-text search, and where in a text the hits lie."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.article import STATES, ArticleState
from annotator.domain.change import Change, ChangeSet
from annotator.domain.text import normalise
from annotator.project import annotating, searching
from annotator.project.project import Project
from annotator.project.searching import ArticleFilter
from tests.builders import a_project, an_article, put_in, read, words

TEXTS = {
    "nato": ("Der Spiegel", "2016-11-16", "NATO and Russia\n\nTalks about the Crimea will resume, it’s said."),
    "wage": ("Le Monde", "2017-01-02", "Salaires\n\nL’État élève le salaire minimum à 11,65 €. Élever, dit-elle."),
    "crimea": ("Der Spiegel", "2017-03-01", "Крым\n\nПереговоры о Крыме. The Crimea, again."),
    "beijing": ("", "", "北约峰会\n\n斯托尔滕贝格说，北约 NATO 将继续对话。"),
    "dateless": ("", "", "Undated\n\nNothing about talks."),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    articles = [an_article(t, id=i, outlet=o, published=p) for i, (o, p, t) in TEXTS.items()]
    project = a_project(tmp_path_factory.mktemp("search"), *articles)
    for state, article in zip(STATES[:3], articles, strict=False):
        annotating.set_state(project, read(project, article), state)
    annotating.add_claim(project, read(project, articles[0]), [words(articles[0].text, "Talks")])
    yield project
    project.close()


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, list(TEXTS)),
        ({"words": "约峰"}, ["beijing"]),
        ({"words": "北约 nato"}, ["beijing"]),
        ({"words": "北约 talks"}, []),
        ({"state": "started"}, ["nato", "wage"]),
        ({"state": "done"}, ["crimea"]),
        ({"outlet": "Der Spiegel"}, ["nato", "crimea"]),
        ({"since": "2017-01-02"}, ["wage", "crimea"]),
        ({"until": "2017-01-02"}, ["nato", "wage"]),
        ({"since": "2016-11-16", "until": "2016-11-16"}, ["nato"]),
        ({"words": "crimea"}, ["nato", "crimea"]),
        ({"words": "talks crimea"}, ["nato"]),
        ({"words": "crim"}, ["nato", "crimea"]),
        ({"words": "crim "}, []),
        ({"words": "Крым"}, ["crimea"]),
        ({"words": "eleve"}, ["wage"]),
        ({"words": "it's"}, ["nato"]),
        ({"words": "NATO OR Russia"}, []),
        ({"words": "  "}, list(TEXTS)),
        ({"words": "crimea", "outlet": "Der Spiegel", "state": "started"}, ["nato"]),
    ],
)
def test_the_articles_that_meet_every_condition(project: Project, chosen: dict[str, Any], found: list[str]):
    assert [summary.id for summary in searching.page(project, ArticleFilter(**chosen))] == found


def test_a_summary_says_what_a_list_shows(project: Project):
    summary = searching.summary(project, "nato")
    assert summary is not None
    assert (summary.title, summary.outlet, summary.published) == ("NATO and Russia", "Der Spiegel", "2016-11-16")
    assert (summary.state, summary.claims) == ("started", 1)
    assert searching.page(project, ArticleFilter())[0] == summary
    assert searching.summary(project, "nowhere") is None


def test_pages_follow_one_another(project: Project):
    first = searching.page(project, ArticleFilter(), limit=3)
    rest = searching.page(project, ArticleFilter(), after=first[-1], limit=3)
    assert [s.id for s in (*first, *rest)] == list(TEXTS)


def test_counts_heed_the_other_conditions(project: Project):
    assert searching.counts(project, ArticleFilter(state="done")) == {"started": 2, "done": 1, "todo": 2}
    assert searching.counts(project, ArticleFilter(words="crimea")) == {"started": 1, "done": 1}


def test_the_outlets_by_name(project: Project):
    assert searching.outlets(project) == ["Der Spiegel", "Le Monde"]


@pytest.mark.parametrize(
    ("article", "query", "quotes"),
    [
        ("nato", "crimea", ["Crimea"]),
        ("nato", "crimea talks", ["Talks", "Crimea"]),
        ("wage", "elev", ["élève", "Élever"]),
        ("wage", "11,65", ["11,65"]),
        ("crimea", "Крым", ["Крым", "Крыме"]),
        ("crimea", "nothing", []),
        ("beijing", "北约", ["北约", "北约"]),
        ("beijing", "对话 nat", ["NATO", "对话"]),
        ("crimea", "", []),
    ],
)
def test_hits_lie_where_the_words_stand(project: Project, article: str, query: str, quotes: list[str]):
    hits = searching.hits(project, article, query)
    assert [hit.of(TEXTS[article][2]) for hit in hits] == quotes


PIECES = ["Krim", "😀", "👨\u200d👩", "e\u0301te\u0301 ", "\r\n", "\u00a0", "Ж ", " ", "“", "krim "]


@given(st.lists(st.sampled_from(PIECES), min_size=1))
def test_hits_count_code_points(project: Project, parts: list[str]):
    article = an_article(normalise("".join(parts)).text)
    put_in(project, article)
    hits = searching.hits(project, article.id, "krim")
    project.undo()
    assert [hit.of(article.text)[:4].casefold() for hit in hits] == ["krim"] * len(hits)
    assert len(hits) <= article.text.casefold().count("krim")
    assert bool(hits) or "krim" not in "".join(c if c.isalnum() else " " for c in article.text).casefold().split()


@given(st.text(st.sampled_from("\"'*()^:+-~{}[]\\ ab\x00\ud800\ufdd0%_") | st.characters(codec=None), max_size=12))
def test_no_query_is_an_error(project: Project, query: str):
    searching.page(project, ArticleFilter(words=query))
    searching.counts(project, ArticleFilter(words=query))
    searching.hits(project, "nato", query)


@pytest.mark.parametrize(
    "query", ['"talks', "talks AND", "NEAR(talks", "text:talks*", "-talks", "talks NOT crimea", "*"]
)
def test_operators_are_words(project: Project, query: str):
    found = searching.page(project, ArticleFilter(words=query))
    assert {s.id for s in found} <= {"nato", "dateless"} or query == "*"


def test_texts_that_went_are_not_found(tmp_path: Path):
    project = a_project(tmp_path, an_article("Never mind.", id="kept"))
    project.store.stage([an_article("Never seen.", id="gone"), an_article("Unseen.", id="gone too")])
    assert [s.id for s in searching.page(project, ArticleFilter(words="never"))] == ["kept"]
    project.close()
    project = Project.open(project.path)
    put_in(project, an_article("Newly found.", id="new"))
    assert searching.page(project, ArticleFilter(words="seen")) == []
    assert [s.id for s in searching.page(project, ArticleFilter(words="newly"))] == ["new"]
    # FTS5 compares its index with the table and raises where they differ.
    project.store.connection.execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
    project.close()


def test_an_article_that_is_not_imported_any_more_is_not_found(tmp_path: Path):
    project = a_project(tmp_path, an_article("Never mind.", id="kept"))
    project.undo()
    assert searching.page(project, ArticleFilter(words="never")) == []
    project.redo()
    state = ArticleState(article_id="kept")
    project.do(ChangeSet("verb", (Change(state, None),)))
    assert searching.page(project, ArticleFilter(words="never")) == []
    assert searching.counts(project, ArticleFilter()) == {}
    project.close()
