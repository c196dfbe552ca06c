"""What is made of an article once, though it is asked for twice: to write it, and to compare what was written."""

from collections.abc import Callable
from typing import Generic, TypeVar

from annotator.domain.document import AnnotatedArticle

Made = TypeVar("Made")


class Once(Generic[Made]):
    """Keeps what was made of the last article."""

    def __init__(self, make: Callable[[AnnotatedArticle], Made]) -> None:
        self._make = make
        self._last: tuple[AnnotatedArticle, Made] | None = None

    def __call__(self, article: AnnotatedArticle) -> Made:
        """What was made of it."""
        if self._last is None or self._last[0] is not article:
            self._last = article, self._make(article)
        return self._last[1]
