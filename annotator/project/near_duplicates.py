"""Finds articles that are the same or nearly so, as wire copy is in many papers: no two of a group may be parted.

Of each article's sequences of five words the 256 with the smallest hashes are kept (a bottom-k sketch, A. Broder,
"On the resemblance and containment of documents", 1997). Two sketches estimate how many sequences the articles share;
what counts is the share of the shorter one's, so that a cut copy is found too. Nothing here is random.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from heapq import nsmallest
from zlib import crc32

from msgspec import Struct

_LENGTH = 5  # words
_KEPT = 256
_FEWEST = 8  # of a sketch, before two are compared at all; fewer where a text is shorter
_COPIES = 16  # of a sequence that are remembered: the seventeenth copy is like the first ones
_NO_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_NO_SPACES}]|[^\W{_NO_SPACES}]+")


class _Sketch(Struct):
    hashes: frozenset[int]
    size: int  # of the whole set of sequences


class NearDuplicates:
    """Takes articles one after the other and ties those that are alike; ``least`` is the share from which they are."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._sketches: list[_Sketch] = []
        self._ids: list[str] = []
        self._holding: defaultdict[int, list[int]] = defaultdict(list)
        self._leader: list[int] = []

    def add(self, article_id: str, text: str) -> None:
        """One more article."""
        number, sketch = len(self._ids), _sketch(text)
        self._ids.append(article_id)
        self._sketches.append(sketch)
        self._leader.append(number)
        for other in self._alike(sketch):
            self._tie(number, other)
        for value in sketch.hashes:
            if len(self._holding[value]) < _COPIES:
                self._holding[value].append(number)

    def groups(self) -> list[list[str]]:
        """All articles in groups, most of them alone; both in the order in which they came."""
        found: dict[int, list[str]] = {}
        for number, article_id in enumerate(self._ids):
            found.setdefault(self._root(number), []).append(article_id)
        return list(found.values())

    def _alike(self, sketch: _Sketch) -> Iterator[int]:
        shared = Counter(other for value in sketch.hashes for other in self._holding.get(value, ()))
        for other, count in shared.items():
            least = min(_FEWEST, len(sketch.hashes), len(self._sketches[other].hashes))
            if count >= least and _contained(sketch, self._sketches[other]) >= self._least:
                yield other

    def _tie(self, one: int, other: int) -> None:
        one, other = self._root(one), self._root(other)
        self._leader[max(one, other)] = min(one, other)

    def _root(self, number: int) -> int:
        while self._leader[number] != number:
            self._leader[number] = number = self._leader[self._leader[number]]
        return number


def _sketch(text: str) -> _Sketch:
    words = _WORD.findall(text.casefold())
    if not words:
        return _Sketch(frozenset([crc32(text.encode())]), 1)
    last = max(1, len(words) - _LENGTH + 1)
    hashes = {crc32(" ".join(words[at : at + _LENGTH]).encode()) for at in range(last)}
    return _Sketch(frozenset(nsmallest(_KEPT, hashes)), len(hashes))


def _contained(one: _Sketch, other: _Sketch) -> float:
    """The share of the smaller set that is in the other one, as far as the sketches tell."""
    both = nsmallest(_KEPT, one.hashes | other.hashes)
    alike = sum(value in one.hashes and value in other.hashes for value in both) / len(both)
    shared = alike * (one.size + other.size) / (1 + alike)
    return min(1.0, shared / min(one.size, other.size))
