"""Answers about the whole list from a connection of its own, so that they may be worked out on a thread.

Why a thread here, where all else is steps: each answer is one query, which lets go of the interpreter and cannot be cut
(``resources/docs/developers/decisions/stepwise-jobs.md``).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from annotator.project.project import Project
from annotator.storage import listing, whole_list
from annotator.storage.listing import Order, Page
from annotator.storage.search import ArticleFilter
from annotator.storage.store import Store
from annotator.storage.whole_list import Overtaken

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping

    from annotator.domain.article import State

__all__ = ["Answer", "ListingAside", "Overtaken", "Question", "question"]

Answer: TypeAlias = "Mapping[State, int] | array[int]"


class Question(Struct, frozen=True):
    """How many articles of each state meet a filter; or, with an order, the row numbers of all that meet it."""

    chosen: ArticleFilter
    label: str
    order: Order | None = None


class ListingAside:
    """Used by one thread at a time; ``close`` when no thread uses it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def of(cls, project: Project) -> "ListingAside | None":
        """None where the project can only be asked itself. Raises ProjectUnavailable."""
        store = whole_list.reader(project.store)
        return cls(store) if store else None

    def answer(self, asked: Question, is_wanted: Callable[[], bool]) -> Answer:
        """As ``searching.counts`` and ``searching.rows``, as of now. Raises Overtaken and ProjectUnavailable."""
        with whole_list.as_long_as(self._store, is_wanted):
            if asked.order is None:
                return listing.state_counts(self._store, asked.chosen)
            return whole_list.row_numbers(self._store, Page(asked.chosen, asked.order, asked.label))

    def close(self) -> None:
        """Closes the connection."""
        self._store.close_beside()


def question(project: Project, chosen: ArticleFilter, order: Order | None = None) -> Question:
    """A question that may be answered on a thread: it bears along what the project alone knows."""
    return Question(chosen, project.codebook.in_role("claim").id, order)
