"""Names as brat takes them: types and attributes of ASCII letters, figures, underscores and hyphens."""

import re
from collections.abc import Iterable

_NO_NAME = re.compile(r"[^A-Za-z0-9_-]+")
_NO_FILE = re.compile(r"[^\w()+-]+")
_LONGEST = 120  # bytes, where a file's name may have 255


class Names:
    """Gives each word of a kind one name, always the same, that no other word of the kind has."""

    def __init__(self, *reserved: str) -> None:
        self._names: dict[str, str] = {}
        self._taken = {name.casefold() for name in reserved}

    def __call__(self, word: str) -> str:
        """The name of a word."""
        return self._named(word, _NO_NAME.sub("_", word).strip("_") or "x")

    def file(self, key: str, word: str) -> str:
        """The name of a file; ``key`` is by what it is asked for again."""
        return self._named(key, _short(_NO_FILE.sub("_", word).strip("_")) or "article")

    def items(self) -> Iterable[tuple[str, str]]:
        """The words with their names."""
        return self._names.items()

    def _named(self, key: str, name: str) -> str:
        if key not in self._names:
            number, found = 1, name
            while found.casefold() in self._taken:  # some file systems know no case
                number += 1
                found = f"{name}-{number}"
            self._taken.add(found.casefold())
            self._names[key] = found
        return self._names[key]


def _short(name: str) -> str:
    return name.encode()[:_LONGEST].decode(errors="ignore")
