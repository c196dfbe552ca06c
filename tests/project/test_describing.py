"""What is known about an article can be mended; its text cannot, and no article comes or goes by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from annotator.domain.article import ArticleFacts
from annotator.domain.change import Change, ChangeSet
from annotator.domain.errors import RuleBroken
from annotator.project import describing, searching
from annotator.project.project import Project
from annotator.project.searching import ArticleFilter
from annotator.storage.integrity import faults
from tests.builders import a_project, an_article, read

ARTICLE = an_article("Talks resume\n\nPrices rose.", id="a", outlet="Le Monde", published="2016-11-16")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path, ARTICLE, an_article("Other", id="b"))
    yield project
    project.close()


def test_facts_are_mended_in_one_step_and_found_by(project: Project):
    before = read(project, ARTICLE)
    memory = [before]
    project.on_change(lambda change_set: memory.append(memory[-1].changed(change_set)))
    facts = structs.replace(ARTICLE.facts, outlet="Der Spiegel", published="2017-01", language="de", byline="Ana")
    describing.edit_facts(project, ARTICLE.facts, facts)
    after = read(project, ARTICLE)
    assert after.article.facts == describing.facts(project, "a") == facts
    assert after.article.text == ARTICLE.text
    assert searching.outlets(project) == ["Der Spiegel"]
    assert [s.id for s in searching.page(project, ArticleFilter(words="prices", outlet="Der Spiegel"))] == ["a"]
    project.undo()
    project.redo()
    assert memory[1:] == [after, before, after]
    assert read(project, ARTICLE) == after
    assert faults(project.store) == []


def test_the_same_facts_are_no_step(project: Project):
    step = project.store.last_done()
    describing.edit_facts(project, ARTICLE.facts, ARTICLE.facts)
    assert project.store.last_done() == step


def test_what_makes_no_sense_is_refused(project: Project):
    with pytest.raises(RuleBroken, match="date_wrong"):
        describing.edit_facts(project, ARTICLE.facts, structs.replace(ARTICLE.facts, published="autumn"))
    stale = structs.replace(ARTICLE.facts, outlet="Elsewhere")
    with pytest.raises(RuleBroken, match="stale_change"):
        describing.edit_facts(project, stale, structs.replace(stale, outlet="Here"))
    assert read(project, ARTICLE).article == ARTICLE


@pytest.mark.parametrize(("before", "after"), [(None, ARTICLE.facts), (ARTICLE.facts, None)])
def test_no_article_comes_or_goes_by_its_facts(
    project: Project, before: ArticleFacts | None, after: ArticleFacts | None
):
    with pytest.raises(RuleBroken, match="unknown_article"):
        project.do(ChangeSet("verb", (Change(before, after),)))
    assert read(project, ARTICLE).article == ARTICLE


@given(st.builds(ArticleFacts, id=st.just("a"), outlet=st.text(max_size=3), byline=st.text(max_size=3)))
def test_an_articles_facts_are_those_it_is_made_with(facts: ArticleFacts):
    assert structs.replace(ARTICLE, **structs.asdict(facts)).facts == facts
