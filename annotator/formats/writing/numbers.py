"""Running numbers for formats whose records count from one, the same at every call for one article."""


class Numbers:
    """Gives each article the next free numbers."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._next = 1

    def first(self, article_id: str, count: int) -> int:
        """The first of ``count`` numbers that are the article's alone."""
        if article_id not in self._first:
            self._first[article_id] = self._next
            self._next += count
        return self._first[article_id]
