"""The outline of a draft as rows, and what a new part is like. No widget."""

from collections.abc import Iterator

from msgspec import Struct

from annotator.domain.codebook import Label, StanceValue, Target
from annotator.domain.identity import new_id
from annotator.domain.question import AttributeDefinition, Choice
from annotator.domain.recoding import Draft, Item, ItemKind, Part, fresh_id

# Where a part is added that belongs to the codebook itself.
PLACES: tuple[Item, ...] = (Item("label", ""), Item("attribute", ""), Item("value", ""), Item("target", ""))


class Row(Struct, frozen=True):
    """One line: a place (``item.id`` is empty) or a part, with what is above it."""

    item: Item
    parent: Item | None
    part: Part | None = None


def rows(draft: Draft) -> list[Row]:
    """The outline, each line after the one it belongs to."""
    found: list[Row] = []
    for place in PLACES:
        found.append(Row(place, None))
        for part in draft.siblings(place):
            item = place.sibling(part.id)
            found += (Row(item, place, part), *_below(item, part))
    return found


def place_for(kind: ItemKind, current: Item | None) -> Item | None:
    """Where a new part of a kind would stand when ``current`` is chosen; None when it belongs to something else."""
    match kind:
        case "choice" if current and current.kind == "choice":
            return current.sibling("")
        case "choice" if current and current.kind == "attribute" and current.id:
            return Item("choice", "", current.id, current.label)
        case "attribute" if current and current.kind == "label" and current.id:
            return Item("attribute", "", label=current.id)
        case "attribute" if current and (current.kind == "attribute" or current.attribute):
            return Item("attribute", "", label=current.label)
        case "label" | "value" | "target":
            return Item(kind, "")
        case _:
            return None


def fresh(draft: Draft, place: Item, name: str) -> Part:
    """A new part for a place, with a name that no sibling has."""
    taken = draft.siblings(place)
    names = {part.name.casefold() for part in taken}
    name = next(n for k in range(1, len(taken) + 2) if (n := f"{name} {k}" if k > 1 else name).casefold() not in names)
    part_id = fresh_id(name, taken)
    match place.kind:
        case "label":
            return Label(part_id, name, "", _unused(draft))
        case "attribute":
            return AttributeDefinition(part_id, name, "", kind="yes_no")
        case "choice":
            return Choice(part_id, name)
        case "value":
            return StanceValue(part_id, name, "", "·", "grey")
        case "target":
            return Target(id=new_id(), name=name, rank=len(taken) + 1)


def _below(item: Item, part: Part) -> Iterator[Row]:
    if isinstance(part, Label):
        for attribute in part.attributes:
            own = Item("attribute", attribute.id, label=part.id)
            yield from (Row(own, item, attribute), *_below(own, attribute))
    elif isinstance(part, AttributeDefinition):
        yield from (Row(Item("choice", c.id, part.id, item.label), item, c) for c in part.choices)


def _unused(draft: Draft) -> str:
    used = {label.colour for label in draft.codebook.labels}
    return next((colour for colour in COLOURS if colour not in used), COLOURS[0])


# The names that the theme has shades for, those easiest to tell apart first.
COLOURS = ("teal", "orange", "purple", "pink", "green", "brown", "red", "blue", "yellow", "grey")
