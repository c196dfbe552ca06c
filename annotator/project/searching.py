"""Finding articles and the places of words in them."""

from collections.abc import Mapping

from annotator.domain.article import State
from annotator.domain.span import Span
from annotator.project.project import Project
from annotator.storage import search
from annotator.storage.search import ArticleFilter, ArticleSummary

__all__ = ["ArticleFilter", "ArticleSummary", "counts", "hits", "outlets", "page", "summary"]


def page(project: Project, chosen: ArticleFilter, *, after: int = 0, limit: int = 200) -> list[ArticleSummary]:
    """At most ``limit`` articles that meet the filter, past row ``after`` of the order of import."""
    label = project.codebook.in_role("claim").id
    return search.summaries(project.store, chosen, label=label, after=after, limit=limit)


def summary(project: Project, article_id: str) -> ArticleSummary | None:
    """One article as a list shows it, or None when it is not in the project."""
    return search.summary(project.store, article_id, label=project.codebook.in_role("claim").id)


def counts(project: Project, chosen: ArticleFilter) -> Mapping[State, int]:
    """How many articles of each state meet the filter's other conditions."""
    return search.state_counts(project.store, chosen)


def outlets(project: Project) -> list[str]:
    """The outlets of the project's articles, by name."""
    return search.outlets(project.store)


def hits(project: Project, article_id: str, words: str) -> list[Span]:
    """Where the words of a search stand in an article, in code points and text order."""
    return search.hits(project.store, article_id, words)
