"""Whether returns of one project file tell one history, or two that went apart, as in a copy of the file.

A history is a trail: two bytes for each step of the journal, in their order, from its number and the moment in which it
was done. Copies have the same trail as far as they were one, and then others.
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct, json

from annotator.storage import revisions
from annotator.storage.store import Store

_FACT = "trails"  # a fact: of each project file whose work came, the trails that it came with
_KEPT = 8  # trails of one project file; there are more only of a file that is copied again and again
_SIZE = 2  # bytes a step: of two histories one in 65,536 steps looks the same
_trails = json.Decoder(dict[str, tuple[bytes, ...]]).decode


class Apart(Struct, frozen=True):
    """Work of one annotator from two histories of one project file: in these files, or in one and what came before."""

    annotator: str
    files: tuple[str, ...]


class Told(Struct, frozen=True):
    """What a file says of its history: the id of its project file, whose work it is, and the trail."""

    file: str
    origin: str
    annotator: str
    trail: bytes


def trail(store: Store) -> bytes:
    """The history of a project."""
    return b"".join(sha256(f"{step} {at}".encode()).digest()[:_SIZE] for step, at in revisions.moments(store))


def parting(one: bytes, other: bytes) -> int | None:
    """How many steps two histories have in common before they differ; None where one goes on from the other."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return None
    return next(at for at in range(length) if one[at] != other[at]) // _SIZE


class Histories:
    """Those of the files that are looked at, beside those that came before."""

    def __init__(self, store: Store, files: Sequence[Told]) -> None:
        self._files = files
        self._before = known(store)
        self._between: dict[tuple[int, int], int | None] = {}
        self._since = [self._from_before(told) for told in files]

    def between(self, one: int, other: int) -> int | None:
        """After how many steps two of the files went apart, by their numbers; None where they did not."""
        key = (min(one, other), max(one, other))
        if key not in self._between:
            left, right = (self._files[number] for number in key)
            self._between[key] = parting(left.trail, right.trail) if left.origin == right.origin else None
        return self._between[key]

    def before(self, one: int) -> int | None:
        """After how many steps a file went apart from work of its project file that came before."""
        return self._since[one]

    def apart(self) -> Iterator[Apart]:
        """What a lead should be told."""
        for number, told in enumerate(self._files):
            others = [n for n in range(number) if self.between(n, number) is not None]
            yield from (Apart(told.annotator, (self._files[n].file, told.file)) for n in others)
            if self._since[number] is not None:
                yield Apart(told.annotator, (told.file,))

    def _from_before(self, told: Told) -> int | None:
        found = (parting(told.trail, one) for one in self._before.get(told.origin, ()))
        return min((one for one in found if one is not None), default=None)


def known(store: Store) -> Mapping[str, tuple[bytes, ...]]:
    """The trails of the work that came, by the id of its project file."""
    return _trails(store.fact(_FACT) or "{}")


def kept(store: Store, files: Sequence[Told]) -> dict[str, str]:
    """The fact with the trails of work that is taken; one that goes on from another takes its place."""
    before = known(store)
    trails = dict(before)
    for told in files:
        if told.trail:
            there = [one for one in trails.get(told.origin, ()) if not told.trail.startswith(one)]
            ahead = any(one.startswith(told.trail) for one in there)
            trails[told.origin] = (*there, *(() if ahead else (told.trail,)))[-_KEPT:]
    return {_FACT: json.encode(trails, order="deterministic").decode()} if trails != before else {}
