"""Finding articles and the places of words in them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from annotator.domain.article import State
from annotator.domain.span import Span
from annotator.project.project import Project
from annotator.storage import listing, search, whole_list
from annotator.storage.listing import ORDERS, ArticleSummary, Order, OrderBy, Page, sort_key
from annotator.storage.search import ArticleFilter

if TYPE_CHECKING:
    from array import array

__all__ = [
    "IN_ORDER",
    "ORDERS",
    "ArticleFilter",
    "ArticleSummary",
    "Order",
    "OrderBy",
    "counts",
    "hits",
    "ids",
    "is_small",
    "languages",
    "matching",
    "meets",
    "next_unfinished",
    "number",
    "numbered",
    "outlets",
    "page",
    "rows",
    "sort_key",
    "summary",
]
IN_ORDER = Order()


def page(
    project: Project,
    chosen: ArticleFilter,
    order: Order = IN_ORDER,
    *,
    after: ArticleSummary | None = None,
    limit: int = 200,
) -> list[ArticleSummary]:
    """At most ``limit`` articles that meet the filter; ``after`` is the last one of the page before."""
    return listing.summaries(project.store, Page(chosen, order, _claim_label(project), after), limit)


def next_unfinished(
    project: Project, chosen: ArticleFilter, order: Order = IN_ORDER, after_id: str = ""
) -> ArticleSummary | None:
    """The next article that is to do or started, from an article on and around to it; it may be that article itself.

    Of the filter all but the state is asked for.
    """
    chosen = structs.replace(chosen, state=None, unfinished=True)
    after = summary(project, after_id)
    found = page(project, chosen, order, after=after, limit=1) or page(project, chosen, order, limit=1)
    return found[0] if found else None


def summary(project: Project, article_id: str) -> ArticleSummary | None:
    """One article as a list shows it, or None when it is not in the project."""
    return listing.summary(project.store, article_id, label=_claim_label(project))


def is_small(project: Project, few: int) -> bool:
    """Whether the project has at most so many articles."""
    return whole_list.has_at_most(project.store, few)


def rows(project: Project, chosen: ArticleFilter, order: Order = IN_ORDER) -> "array[int]":
    """The row numbers of all articles that meet the filter, in order."""
    return whole_list.row_numbers(project.store, Page(chosen, order, _claim_label(project)))


def numbered(project: Project, numbers: Sequence[int]) -> list[ArticleSummary]:
    """The articles of these row numbers, in no order; those that went are left out."""
    return whole_list.numbered(project.store, numbers, label=_claim_label(project))


def ids(project: Project, numbers: Sequence[int]) -> list[str]:
    """The ids of the articles of these row numbers, in their order; those that went are left out."""
    return whole_list.ids(project.store, numbers)


def number(project: Project, article_id: str) -> int | None:
    """An article's row number, or None when there is none of that id."""
    return whole_list.number(project.store, article_id)


def meets(project: Project, article_id: str, chosen: ArticleFilter) -> bool:
    """Whether an article is in the project and meets every condition of a filter."""
    return listing.meets(project.store, article_id, chosen)


def matching(project: Project, chosen: ArticleFilter) -> list[str]:
    """The ids of the articles that meet a filter, in the order of import."""
    return search.matching(project.store, chosen)


def counts(project: Project, chosen: ArticleFilter) -> Mapping[State, int]:
    """How many articles of each state meet the filter's other conditions."""
    return listing.state_counts(project.store, chosen)


def outlets(project: Project) -> list[str]:
    """The outlets of the project's articles, by name."""
    return search.outlets(project.store)


def languages(project: Project) -> list[str]:
    """The languages of the project's articles, as their tags."""
    return search.languages(project.store)


def hits(project: Project, article_id: str, words: str) -> list[Span]:
    """Where the words of a search stand in an article, in code points and text order."""
    return search.hits(project.store, article_id, words)


def _claim_label(project: Project) -> str:
    return project.codebook.in_role("claim").id
