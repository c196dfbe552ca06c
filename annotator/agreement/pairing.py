"""Which annotation of one set answers which of another, for any number of sets of one article.

Annotations answer one another when they have the same label and share enough of their words: groups are formed from
the best overlap down, a group holds at most one annotation of a set, and every two of a group overlap enough. The
outcome depends neither on the order of the sets nor on that of the annotations.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from operator import attrgetter

from msgspec import Struct

from annotator.domain.annotation import Annotation, Fragment
from annotator.domain.span import Span

# Of twice the code points that two annotations share, the least part of those that both cover (Dice 1945). A third is
# reached where one lies inside another that is five times as long; below that they are more likely two things.
LEAST = 1 / 3
_UNSAID: Mapping[str, Hashable] = {}
_TOGETHER: Mapping[str, str] = {}


class Group(Struct, frozen=True):
    """Annotations of one label that answer one another, by the id of their set; at most one of each."""

    label: str
    members: Mapping[str, Annotation]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the annotations, sorted."""
        return tuple(sorted(member.id for member in self.members.values()))

    @property
    def span(self) -> Span:
        """The stretch from the earliest start to the latest end."""
        spans = [member.span for member in self.members.values()]
        return Span(min(s.start for s in spans), max(s.end for s in spans))


def dice(one: Sequence[Fragment], other: Sequence[Fragment]) -> float:
    """How much of two annotations is shared: 0 where they share no code point, 1 where they cover the same ones."""
    shared = 0
    for first in one:
        for second in other:
            low, high = max(first.start, second.start), min(first.end, second.end)
            shared += max(0, high - low)
    return 2 * shared / (_length(one) + _length(other))


def groups(
    annotations: Iterable[Annotation],
    said: Mapping[str, Hashable] = _UNSAID,
    apart: Mapping[str, str] = _TOGETHER,
) -> list[Group]:
    """The groups in text order, those of one annotation included.

    ``said`` tells, by an annotation's id, what else is said with it: of several claims of one set on the same words,
    those that say the same answer one another. ``apart`` holds by an annotation's id the name of what it belongs to:
    two that belong to different things never answer one another.
    """
    by_label: dict[str, list[Annotation]] = {}
    for annotation in annotations:
        by_label.setdefault(annotation.label, []).append(annotation)
    found = [
        (cluster.text_order(), label, cluster.first_id, Group(label, cluster.members))
        for label, marks in by_label.items()
        for cluster in _joined(_on_the_same_words(marks, said, apart))
    ]
    found.sort(key=lambda one: one[:3])
    return [group for *_, group in found]


class _Cluster:
    """A group in the making: ``places`` holds the differing fragments of its members."""

    def __init__(self, members: dict[str, Annotation], tag: str) -> None:
        self.members = members
        self.places = [next(iter(members.values())).fragments]
        self.tag = tag
        self.first_id = min([member.id for member in members.values()])

    def order(self) -> tuple[list[tuple[int, int]], str]:
        return [(f.start, f.end) for f in self.places[0]], self.first_id

    def text_order(self) -> tuple[int, int]:
        """Outer ones before inner ones."""
        return min([p[0].start for p in self.places]), -max([p[-1].end for p in self.places])

    def may_join(self, other: "_Cluster") -> bool:
        if self.members.keys() & other.members.keys() or (self.tag and other.tag and self.tag != other.tag):
            return False
        return all(dice(one, another) >= LEAST for one in self.places for another in other.places)

    def join(self, other: "_Cluster") -> None:
        self.members |= other.members
        self.places += other.places
        self.tag = self.tag or other.tag
        self.first_id = min(self.first_id, other.first_id)


def _on_the_same_words(
    marks: list[Annotation], said: Mapping[str, Hashable], apart: Mapping[str, str]
) -> list[_Cluster]:
    """Clusters of annotations that cover the very same words: no better partner can be found for them."""
    places: dict[tuple[Hashable, str], list[Annotation]] = {}
    for mark in marks:
        only = mark.fragments[0]
        place = (only.start, only.end) if len(mark.fragments) == 1 else tuple((f.start, f.end) for f in mark.fragments)
        places.setdefault((place, apart.get(mark.id, "") if apart else ""), []).append(mark)
    found: list[_Cluster] = []
    for (_, tag), here in places.items():
        members = {mark.set_id: mark for mark in here}
        several = [members] if len(members) == len(here) else _told_apart(here, said)
        found += (_Cluster(one, tag) for one in several)
    return found


def _told_apart(marks: list[Annotation], said: Mapping[str, Hashable]) -> list[dict[str, Annotation]]:
    """Several annotations of one set on the same words: first those that say the same, then what is left over."""
    alike: dict[Hashable, dict[str, list[Annotation]]] = {}
    for mark in sorted(marks, key=attrgetter("id")):
        key = (repr(sorted(mark.attributes.items())), said.get(mark.id))
        alike.setdefault(key, {}).setdefault(mark.set_id, []).append(mark)
    clusters: list[dict[str, Annotation]] = []
    for by_set in alike.values():
        for n in range(max(map(len, by_set.values()))):
            clusters.append({set_id: own[n] for set_id, own in by_set.items() if n < len(own)})
    clusters.sort(key=lambda members: (-len(members), min(m.id for m in members.values())))
    found: list[dict[str, Annotation]] = []
    for members in clusters:
        fitting = next((known for known in found if not known.keys() & members.keys()), None)
        if fitting is None:
            found.append(members)
        else:
            fitting |= members
    return found


def _joined(clusters: list[_Cluster]) -> list[_Cluster]:
    """Joins clusters from the best overlap down."""
    clusters.sort(key=_Cluster.order)
    edges = sorted((-shared, one, other) for shared, one, other in _overlapping(clusters))
    part_of = list(range(len(clusters)))  # a cluster's place, or that of one it was joined to

    def whole(place: int) -> int:
        while part_of[place] != place:
            place = part_of[place]
        return place

    for _, one, other in edges:
        first, second = whole(one), whole(other)
        if first != second and clusters[first].may_join(clusters[second]):
            clusters[first].join(clusters[second])
            part_of[second] = first
    return [cluster for place, cluster in enumerate(clusters) if part_of[place] == place]


def _overlapping(clusters: list[_Cluster]) -> Iterable[tuple[float, int, int]]:
    """Every two clusters that share enough, by their places in the list, which is in the order of their starts."""
    reaching: list[tuple[int, int]] = []
    for n, cluster in enumerate(clusters):
        fragments = cluster.places[0]
        start = fragments[0].start
        reaching = [(end, other) for end, other in reaching if end > start]
        for _, other in reaching:
            shared = dice(fragments, clusters[other].places[0])
            if shared >= LEAST:
                yield shared, other, n
        reaching.append((fragments[-1].end, n))


def _length(fragments: Sequence[Fragment]) -> int:
    return sum(f.end - f.start for f in fragments)
