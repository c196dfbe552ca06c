"""States and assignees of one article or many: each verb is one step, which undo takes back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotator
from annotator.domain.article import ArticleState
from annotator.domain.errors import RuleBroken
from annotator.domain.span import Span
from annotator.project import annotating, queueing
from annotator.project.project import Project
from annotator.project.searching import ArticleFilter, page
from tests.builders import a_project, an_article, read

ARTICLES = tuple(an_article(f"Article {n}", id=f"a{n}") for n in range(4))
IDS = [article.id for article in ARTICLES]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path, *ARTICLES)
    yield project
    project.close()


def standing(project: Project) -> dict[str, ArticleState]:
    return {state.article_id: state for state in project.store.values(ArticleState)}


def told(project: Project) -> list[tuple[str, str, str]]:
    return [(s.state, s.assignee, s.question) for s in page(project, ArticleFilter())]


@pytest.mark.parametrize(
    ("verb", "seen"),
    [
        (lambda p: queueing.set_state(p, IDS[:2], "done"), ("done", "", "")),
        (lambda p: queueing.ask_lead(p, IDS[:2], " Who is he? "), ("ask", "", "Who is he?")),
        (lambda p: queueing.assign(p, IDS[:2], p.annotator_id), ("todo", "Annotator", "")),
    ],
)
def test_many_articles_change_in_one_step(project: Project, verb: Callable[[Project], None], seen: tuple[str, ...]):
    start = standing(project)
    verb(project)
    assert told(project) == [seen, seen, ("todo", "", ""), ("todo", "", "")]
    project.undo()
    assert standing(project) == start
    project.redo()
    assert told(project)[0] == seen


def test_only_what_changes_is_a_step(project: Project):
    queueing.set_state(project, IDS[:1], "done")
    before = project.store.last_done()
    queueing.set_state(project, IDS[:1], "done")
    queueing.assign(project, IDS, None)
    assert project.store.last_done() == before
    queueing.set_state(project, IDS, "done")
    step = project.store.last_done()
    assert step is not None
    assert step.change_set.articles() == set(IDS[1:])


def test_a_question_goes_with_its_state(project: Project):
    queueing.ask_lead(project, IDS[:1], "Is it one claim?")
    assert read(project, ARTICLES[0]).standing.question == "Is it one claim?"
    annotating.set_state(project, read(project, ARTICLES[0]), "started")
    assert read(project, ARTICLES[0]).standing == ArticleState(article_id="a0", state="started")


def test_a_new_name_makes_an_annotator_in_the_same_step(project: Project):
    people = project.store.values(Annotator)
    somebody, new = queueing.annotator_named(project, " Bo  Ode ")
    queueing.assign(project, IDS[1:3], somebody.id, *new)
    assert [s.assignee for s in page(project, ArticleFilter())] == ["", "Bo Ode", "Bo Ode", ""]
    assert queueing.annotator_named(project, "bo ode") == (somebody, ())
    assert [a.name for a in queueing.annotators(project)] == ["Annotator", "Bo Ode"]
    project.undo()
    assert project.store.values(Annotator) == people


def test_a_mark_starts_an_article_and_leaves_its_assignee(project: Project):
    queueing.assign(project, IDS[:1], project.annotator_id)
    document = read(project, ARTICLES[0])
    annotating.add_claim(project, document, [Span(0, 7)])
    assert read(project, ARTICLES[0]).standing == ArticleState(
        article_id="a0", state="started", assignee=project.annotator_id
    )


@pytest.mark.parametrize(
    ("verb", "code"),
    [
        (lambda p: queueing.set_state(p, ["nowhere"], "done"), "unknown_article"),
        (lambda p: queueing.assign(p, IDS, "nobody"), "unknown_annotator"),
        (lambda p: queueing.annotator_named(p, "  "), "name_empty"),
    ],
)
def test_what_makes_no_sense_is_refused(project: Project, verb: Callable[[Project], None], code: str):
    start = standing(project)
    with pytest.raises(RuleBroken, match=code):
        verb(project)
    assert standing(project) == start
