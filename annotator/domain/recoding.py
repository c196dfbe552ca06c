"""Changing a codebook: a draft that is edited as a value, and what of it touches what was marked already.

Nothing that was in force once goes: what is no longer wanted is retired. What is new in a draft may go again.
"""

import re
from collections.abc import Iterable
from typing import Any, Literal, TypeAlias, TypeVar

from msgspec import Struct, structs

from annotator.domain.codebook import Codebook, Label, StanceValue, Target
from annotator.domain.errors import RuleBroken
from annotator.domain.question import AttributeDefinition, Choice

ItemKind = Literal["label", "attribute", "choice", "value", "target"]
Part: TypeAlias = Label | AttributeDefinition | Choice | StanceValue | Target
AnyPart = TypeVar("AnyPart", bound=Part)


class Item(Struct, frozen=True):
    """Where a part of the codebook stands. A question about articles is an ``attribute`` of no label."""

    kind: ItemKind
    id: str
    attribute: str = ""
    label: str = ""

    @property
    def parent(self) -> "Item | None":
        """What it belongs to, or None for what belongs to the codebook itself."""
        if self.kind == "choice":
            return Item("attribute", self.attribute, label=self.label)
        return Item("label", self.label) if self.kind == "attribute" and self.label else None

    def sibling(self, part_id: str) -> "Item":
        """Where another part stands in the same place."""
        return structs.replace(self, id=part_id)


class Draft(Struct, frozen=True):
    """A codebook and its targets on the way from one version to the next.

    ``merges`` holds pairs: what goes, and what takes its place. Both they and the choices in ``splits`` are retired in
    ``codebook`` or ``targets`` already.
    """

    base: Codebook
    codebook: Codebook
    base_targets: tuple[Target, ...] = ()
    targets: tuple[Target, ...] = ()
    merges: tuple[tuple[Item, Item], ...] = ()
    splits: tuple[Item, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to apply."""
        # What was retired in an earlier version can still be merged.
        return self.codebook != self.base or self.targets != self.base_targets or bool(self.merges)

    def siblings(self, item: Item) -> tuple[Part, ...]:
        """All that stands in the item's place, the item included if it is there, in order."""
        return _siblings(self.codebook, self.targets, item)

    def part(self, item: Item) -> Part:
        """What stands there. Raises RuleBroken (unknown_code)."""
        return _found(self.siblings(item), item)

    def is_new(self, item: Item) -> bool:
        """Whether it was not in force before this draft."""
        try:
            return all(part.id != item.id for part in _siblings(self.base, self.base_targets, item))
        except RuleBroken:
            return True

    def put(self, item: Item, part: Part) -> "Draft":
        """The draft with another part in the item's place."""
        return self._with(item, tuple(part if p.id == item.id else p for p in self.siblings(item)))

    def added(self, item: Item, part: Part) -> "Draft":
        """The draft with one more part, at the end of the place in which ``item`` stands."""
        return self._with(item, (*self.siblings(item), part))

    def renamed(self, item: Item, name: str) -> "Draft":
        """The draft with another name; the id and what was marked stay."""
        return self.put(item, structs.replace(self.part(item), name=" ".join(name.split())))

    def moved(self, item: Item, to: int) -> "Draft":
        """The draft with the item at another place among its siblings, counted from 0."""
        rest = [p for p in self.siblings(item) if p.id != item.id]
        return self._with(item, (*rest[:to], self.part(item), *rest[to:]))

    def retired(self, item: Item, retired: bool = True) -> "Draft":
        """The draft in which the item is no longer offered, or is again; what is new in it goes altogether."""
        part = self.part(item)
        if retired and part.retired:
            return self  # also what a merged label brought along: it is new here, and has been answered with
        if retired and self.is_new(item):
            return self._with(item, tuple(p for p in self.siblings(item) if p.id != item.id))
        draft = self.put(item, structs.replace(part, retired=retired))
        if retired:
            return draft
        kept = tuple(pair for pair in draft.merges if pair[0] != item)
        return structs.replace(draft, merges=kept, splits=tuple(s for s in draft.splits if s != item))

    def merged(self, item: Item, into: Item) -> "Draft":
        """The draft in which all that was said with the item is said with another of its place.

        Raises RuleBroken (cannot_merge) for labels that have different roles or disagree about an attribute.
        """
        gone, kept = self.part(item), self.part(into)
        if gone.id == kept.id or into.sibling(item.id) != item or kept.retired or item.kind == "attribute":
            raise RuleBroken("cannot_merge", name=gone.name)
        draft = self
        if isinstance(gone, Label) and isinstance(kept, Label):
            draft = self.put(into, _joined(kept, gone))
        draft = draft.retired(item)
        earlier = tuple((one, into if other == item else other) for one, other in draft.merges)
        return structs.replace(draft, merges=earlier if self.is_new(item) else (*earlier, (item, into)))

    def split(self, item: Item, names: Iterable[str]) -> "Draft":
        """The draft with several choices in the place of one; what was said with it waits to be looked at again."""
        self.part(item)
        at = [part.id for part in self.siblings(item)].index(item.id)
        draft = self
        for name in names:
            at += 1
            choice = Choice(fresh_id(name, draft.siblings(item)), " ".join(name.split()))
            draft = draft.added(item, choice).moved(item.sibling(choice.id), at)
        was_new = draft.is_new(item)
        draft = draft.retired(item)
        return draft if was_new else structs.replace(draft, splits=(*draft.splits, item))

    def newly_retired(self) -> list[Item]:
        """What is retired in this draft, merged and split items left out."""
        moved = {*(item for item, _ in self.merges), *self.splits}
        return [item for item in self.items() if item not in moved and self._retires(item)]

    def items(self) -> list[Item]:
        """Every part of the codebook and every target, each before what belongs to it."""
        found = [Item("value", value.id) for value in self.codebook.scale]
        found += (Item("target", target.id) for target in self.targets)
        for label in self.codebook.labels:
            found += (Item("label", label.id), *_within(label.attributes, label.id))
        return [*found, *_within(self.codebook.questions, "")]

    def _retires(self, item: Item) -> bool:
        return self.part(item).retired and not self.is_new(item) and not self._before(item).retired

    def _before(self, item: Item) -> Part:
        return _found(_siblings(self.base, self.base_targets, item), item)

    def _with(self, item: Item, parts: tuple[Any, ...]) -> "Draft":
        parent = item.parent
        if parent is not None:
            field = "choices" if item.kind == "choice" else "attributes"
            return self.put(parent, structs.replace(self.part(parent), **{field: parts}))
        if item.kind == "target":
            ranked = tuple(structs.replace(t, rank=n) for n, t in enumerate(parts, 1))
            return structs.replace(
                self, targets=ranked if [p.id for p in parts] != [t.id for t in self.targets] else parts
            )
        field = {"label": "labels", "value": "scale", "attribute": "questions"}[item.kind]
        return structs.replace(self, codebook=structs.replace(self.codebook, **{field: parts}))


def fresh_id(name: str, taken: Iterable[Part]) -> str:
    """An id that tells a reader of an export what it is, and that no sibling has."""
    ids = {part.id for part in taken}
    plain = re.sub(r"\W+", "_", name.casefold()).strip("_") or "code"
    return next(found for n in range(1, len(ids) + 2) if (found := plain if n == 1 else f"{plain}_{n}") not in ids)


def _siblings(codebook: Codebook, targets: tuple[Target, ...], item: Item) -> tuple[Part, ...]:
    match item.kind:
        case "label":
            return codebook.labels
        case "value":
            return codebook.scale
        case "target":
            return targets
        case "attribute" if not item.label:
            return codebook.questions
        case _:
            parent = item.parent
            assert parent is not None
            found = _found(_siblings(codebook, targets, parent), parent)
            return found.attributes if isinstance(found, Label) else getattr(found, "choices", ())


def _found(parts: Iterable[Part], item: Item) -> Part:
    for part in parts:
        if part.id == item.id:
            return part
    raise RuleBroken("unknown_code", name=item.id)


def _within(attributes: Iterable[AttributeDefinition], label: str) -> list[Item]:
    found: list[Item] = []
    for attribute in attributes:
        found.append(Item("attribute", attribute.id, label=label))
        found += (Item("choice", choice.id, attribute.id, label) for choice in attribute.choices)
    return found


def _joined(kept: Label, gone: Label) -> Label:
    """The label that stays, with what the other one asked: retired, for it was not asked of this one."""
    if kept.role != gone.role:
        raise RuleBroken("cannot_merge", name=gone.name)
    attributes = {a.id: a for a in kept.attributes}
    for attribute in gone.attributes:
        own = attributes.get(attribute.id)
        if own is None:
            attributes[attribute.id] = structs.replace(attribute, retired=True)
        elif own.kind != attribute.kind or (own.least, own.most) != (attribute.least, attribute.most):
            raise RuleBroken("cannot_merge", name=gone.name)
        else:
            known = {c.id for c in own.choices}
            more = (structs.replace(c, retired=True) for c in attribute.choices if c.id not in known)
            attributes[attribute.id] = structs.replace(own, choices=(*own.choices, *more))
    return structs.replace(kept, attributes=tuple(attributes.values()))
