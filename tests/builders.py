"""Values for tests: each builder makes a sound one, and a test names only what it is about."""

from pathlib import Path
from typing import Any

from annotator.domain.annotation import Annotation, fragment
from annotator.domain.article import Article, ArticleState
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet, added
from annotator.domain.codebook import Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.identity import new_id
from annotator.domain.span import Span
from annotator.domain.speaker import DatedRole, Speaker
from annotator.project.project import SUFFIX, Project

TEXT = "Talks resume\n\n“We will never accept it,” he said. She added that prices rose by 3.5% in the U.S."


def an_article(text: str = TEXT, **fields: Any) -> Article:
    return Article(**{"id": new_id(), "text": text, **fields})


def words(text: str, quote: str) -> Span:
    """Where the quote first stands in the text."""
    start = text.index(quote)
    return Span(start, start + len(quote))


def an_annotation(label: str, quote: str, text: str = TEXT, **fields: Any) -> Annotation:
    sound: dict[str, Any] = {"id": new_id(), "article_id": "article", "set_id": "set", "label": label}
    return Annotation(**{**sound, "fragments": (fragment(text, words(text, quote)),), **fields})


def a_claim(quote: str = "prices rose", text: str = TEXT, **fields: Any) -> Annotation:
    return an_annotation("claim", quote, text, **fields)


def a_mention(quote: str = "She", text: str = TEXT, **fields: Any) -> Annotation:
    return an_annotation("mention", quote, text, **fields)


def a_cue(quote: str = "added that", text: str = TEXT, **fields: Any) -> Annotation:
    return an_annotation("cue", quote, text, **fields)


def an_attribution(claim: Annotation, **fields: Any) -> Attribution:
    return Attribution(claim_id=claim.id, article_id=claim.article_id, **fields)


def a_stance(claim: Annotation, target: Target, value: str = "favour", **fields: Any) -> Stance:
    sound = {"id": new_id(), "claim_id": claim.id, "article_id": claim.article_id, "target_id": target.id}
    return Stance(**{**sound, "value": value, **fields})


def a_speaker(name: str = "Ursula von der Leyen", **fields: Any) -> Speaker:
    """``role`` and ``affiliation`` make one role without dates."""
    role, affiliation = fields.pop("role", ""), fields.pop("affiliation", "")
    roles = (DatedRole(role, affiliation),) if role or affiliation else ()
    return Speaker(**{"id": new_id(), "name": name, "roles": roles, **fields})


def a_target(name: str = "Minimum wage", **fields: Any) -> Target:
    return Target(**{"id": new_id(), "name": name, "rank": 1, **fields})


def a_project(folder: Path, *articles: Article, name: str = "project") -> Project:
    """A new project, opened, with these articles in it."""
    project = Project.create(folder / f"{name}{SUFFIX}", name=name)
    if articles:
        put_in(project, *articles)
    return project


def put_in(project: Project, *articles: Article) -> None:
    """Imports articles, as one step."""
    project.store.stage(articles)
    project.do(ChangeSet("import", added(*(ArticleState(article_id=a.id) for a in articles))))


def read(project: Project, article: Article) -> AnnotatedArticle:
    """The article as the project's annotator sees it."""
    return project.store.document(article.id, project.set_id)
