"""Which entries of a list a hand means by a few letters: case and accents do not count."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from annotator.domain.folding import plain


class Entry(Struct, frozen=True):
    """Something that can be picked by any of its names; ``detail`` tells two of the same name apart."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    detail: str = ""


def matching(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """The entries that the letters may mean: the very name, then names that begin so, then any that hold them."""
    wanted = plain(typed)
    ranked = [(_rank(entry, wanted), entry) for entry in entries]
    return [entry for _, entry in sorted((pair for pair in ranked if pair[0] < _NO), key=lambda pair: pair[0])]


def is_known(entries: Iterable[Entry], typed: str) -> bool:
    """Whether one of them has exactly this name or alias, but for case and surplus spaces."""
    wanted = " ".join(typed.split()).casefold()
    return any(wanted == name.casefold() for entry in entries for name in (entry.name, *entry.aliases))


_NO = 5


def _rank(entry: Entry, wanted: str) -> int:
    names = [plain(name) for name in (entry.name, *entry.aliases)]
    if wanted in names:
        return 0
    if names[0].startswith(wanted):
        return 1
    if any(word.startswith(wanted) for name in names for word in (name, *name.split())):
        return 2
    return 3 if any(wanted in name for name in names) else _NO
