"""Which column of a table holds which part of a thing: seen by its name, or said by a person."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from annotator.domain.errors import UnreadableFile

NOT_THERE = "-"  # said of a part that no column holds, whatever the names are
_NOT_A_NAME = re.compile(r"[\W_]+")


def by_name(names: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """The column that seems to hold each part.

    ``known`` has the names a part goes by, without spaces, points and case; the first that a table has wins.
    """
    plain = {_NOT_A_NAME.sub("", name.casefold()): name for name in reversed(names)}
    found = {part: next((plain[one] for one in said.split() if one in plain), "") for part, said in known.items()}
    return {part: name for part, name in found.items() if name}


def given(names: Collection[str], wanted: Struct, parts: Iterable[str]) -> dict[str, str]:
    """What a person said of each part: a column, or NOT_THERE. Raises UnreadableFile (no_column)."""
    said = {part: str(getattr(wanted, part)) for part in parts if getattr(wanted, part)}
    for name in said.values():
        if name != NOT_THERE and name not in names:
            raise UnreadableFile("no_column", column=name, columns=", ".join(names))
    return said
