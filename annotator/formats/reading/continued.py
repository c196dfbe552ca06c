"""Joins marks again that a format without fragments holds apart: those tied by relations named ``continued``."""

from collections.abc import Iterable, Sequence

from msgspec import structs

from annotator.formats.foreign import Mark, Relation

CONTINUED = "continued"


def joined(marks: Sequence[Mark], relations: Iterable[Relation]) -> tuple[tuple[Mark, ...], tuple[Relation, ...]]:
    """The marks with the fragments that belong to them, and the relations that are left.

    Such a relation leads from a mark to one of the same label that carries nothing of its own.
    """
    found = {mark.id: mark for mark in marks}
    kept: list[Relation] = []
    for relation in relations:
        one, other = (found.get(mark) for _, mark in relation.roles[:2])
        if relation.type != CONTINUED or one is None or other is None or one is other or one.label != other.label:
            kept.append(relation)
            continue
        found[one.id] = structs.replace(one, fragments=(*one.fragments, *other.fragments))
        del found[other.id]
    # What led to a mark that is a part of another now leads nowhere.
    sound = tuple(one for one in kept if all(mark in found for _, mark in one.roles))
    return tuple(found.values()), sound
