"""Names as Java and XML take them for types and features: ASCII letters, figures and underscores, first a letter."""

import re

_NO_NAME = re.compile(r"[^A-Za-z0-9]+")


class Identifiers:
    """Gives each word one name, always the same, that no other word has."""

    def __init__(self, *reserved: str) -> None:
        self._names: dict[str, str] = {}
        self._taken = {name.casefold() for name in reserved}

    def __call__(self, word: str) -> str:
        """The name of a word."""
        if word not in self._names:
            plain = _NO_NAME.sub("_", word).strip("_")
            plain = plain if plain[:1].isalpha() else f"x{plain}"
            number, found = 1, plain
            while found.casefold() in self._taken:
                number += 1
                found = f"{plain}_{number}"
            self._taken.add(found.casefold())
            self._names[word] = found
        return self._names[word]
