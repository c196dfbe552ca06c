"""The persons and bodies that an article names, and where. Not for the project's registry of speakers."""

import re
from functools import lru_cache

from msgspec import Struct, field

from annotator.suggestions.genders import gender_of
from annotator.suggestions.language import Gender
from annotator.suggestions.names import PARTICLES

_ENDING = re.compile(r"(?:['’]s?|ами|ями|ого|его|ому|ему|ові|еві|єві|ою|ею|єю|ом|ем|єм|ым|им|ой|ей|[аяоеєуюыиіїйь])\Z")


class Person(Struct, eq=False):
    """A person or body of the article; what is learnt of it grows as the article is read."""

    name: str
    gender: Gender = ""
    roles: set[str] = field(default_factory=set[str])
    is_body: bool = False


class Registry:
    """Persons by the parts of their names."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_both: dict[tuple[str, str], Person] = {}
        self._by_last: dict[str, Person] = {}
        self._by_part: dict[str, Person] = {}

    def add(self, name: str) -> Person:
        """The person of this name; a new one where none is known, and the fuller name for one known by less."""
        known = self.find(name)
        if known is not None:
            return known
        person = Person(name, gender_of(name))
        self.persons.append(person)
        parts = stems(name)
        if parts:
            self._by_both[parts[0], parts[-1]] = self._by_last[parts[-1]] = person
        for part in parts:
            self._by_part[part] = person
        return person

    def find(self, name: str) -> Person | None:
        """The person whom the name fits; the one who came last where it fits several."""
        parts = stems(name)
        if not parts:
            return None
        last = self._by_last.get(parts[-1])
        if len(parts) == 1:
            return last or self._by_part.get(parts[0])
        # “Angela Merkel”, behind a lone “Merkel”, is the same.
        lone = self._by_both.get((parts[-1], parts[-1]))
        return self._by_both.get((parts[0], parts[-1])) or lone


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without what cases and genitives add to it."""
    low = word.lower()
    if low[0] < "\u0400" or low[0] > "\u04ff":
        return low[:-2] if low.endswith(("’s", "'s")) else low.rstrip("’'")
    return _ENDING.sub("", low) if len(low) > 3 else low


def stems(name: str) -> list[str]:
    """The parts of a name, particles left out, without their endings."""
    return [stem(part) for part in name.split() if part.lower() not in PARTICLES]
