"""Two codebooks that went their own ways: what the other one says is said in ours, and what ours lacks is added."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct, structs

from annotator.domain.codebook import Codebook, Label, StanceValue
from annotator.domain.question import AttributeDefinition, Choice

Part = TypeVar("Part", Label, StanceValue, AttributeDefinition, Choice)


class Matched(Struct, frozen=True, kw_only=True):
    """Which of our versions each of theirs is said in; ``new`` is that which must be added for it, if any.

    ``added`` names the codes that ours lacked. ``clashes`` names those that mean another thing there under the same id:
    of these nothing can be said.
    """

    versions: Mapping[int, int]
    new: Codebook | None = None
    added: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()


def matched(ours: Sequence[Codebook], theirs: Sequence[Codebook]) -> Matched:
    """Matches the versions; a version is the same where its content is, and else is said in our newest one.

    Ours decides on names, order and what is retired.
    """
    held = {book.version: book for book in ours}
    newest = held[max(held)]
    other = [book for book in theirs if held.get(book.version) != book]
    work = _Joining()
    joined = newest
    for book in sorted(other, key=lambda one: one.version):
        joined = structs.replace(
            joined,
            labels=work.joined(joined.labels, book.labels, ""),
            scale=work.joined(joined.scale, book.scale, ""),
            questions=work.joined(joined.questions, book.questions, ""),
        )
    grown = joined != newest
    version = newest.version + 1 if grown else newest.version
    versions = {book.version: version if held.get(book.version) != book else book.version for book in theirs}
    return Matched(
        versions=versions,
        new=structs.replace(joined, version=version) if grown else None,
        added=tuple(dict.fromkeys(work.added)),
        clashes=tuple(dict.fromkeys(work.clashes)),
    )


class _Joining:
    def __init__(self) -> None:
        self.added: list[str] = []
        self.clashes: list[str] = []

    def joined(self, ours: tuple[Part, ...], theirs: tuple[Part, ...], within: str) -> tuple[Part, ...]:
        """Ours with what is inside them in theirs, then what only they have."""
        other = {part.id: part for part in theirs}
        known = {part.id for part in ours}
        keys = {part.key for part in ours}
        found: list[Any] = [self._inside(part, other[part.id]) if part.id in other else part for part in ours]
        for part in theirs:
            if part.id not in known:
                self.added.append(f"{within}{part.name}")
                # A key leads to one thing.
                found.append(structs.replace(part, key="") if part.key in keys else part)
                keys.add(part.key)
        return tuple(found)

    def _inside(self, part: Any, other: Any) -> Any:  # noqa: ANN401 - a part and another of its kind
        within = f"{part.name}: "
        if isinstance(part, Label):
            if part.role != other.role:
                self.clashes.append(part.name)
            return structs.replace(part, attributes=self.joined(part.attributes, other.attributes, within))
        if isinstance(part, AttributeDefinition):
            if part.kind != other.kind:
                self.clashes.append(part.name)
            return structs.replace(part, choices=self.joined(part.choices, other.choices, within))
        return part
