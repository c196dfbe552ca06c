"""The suggesters there are. A further one is written in a file of its own and listed here."""

from collections.abc import Callable

from msgspec import Struct

from annotator.domain.article import Article
from annotator.suggestions.speakers import KnownSpeakers
from annotator.suggestions.suggestion import Suggestion, suggest


class Suggester(Struct, frozen=True):
    """One way to propose claims: its id, and the function from an article and known speakers to suggestions."""

    id: str
    suggest: Callable[[Article, KnownSpeakers], tuple[Suggestion, ...]]


SUGGESTERS: tuple[Suggester, ...] = (Suggester("rules", suggest),)
