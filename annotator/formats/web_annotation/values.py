"""JSON values of annotations: what may stand alone or in an array, and what may be an IRI or an object."""

from typing import Any, TypeAlias, cast

Object: TypeAlias = dict[str, Any]


def as_object(value: object) -> Object | None:
    """The value where it is an object."""
    return cast("Object", value) if isinstance(value, dict) else None


def many(value: object) -> list[Any]:
    """Nothing, the one value, or those of the array."""
    if value is None:
        return []
    return cast("list[Any]", value) if isinstance(value, list) else [value]


def texts(value: object) -> list[str]:
    """The texts among the values."""
    if isinstance(value, str):
        return [value]
    return [one for one in many(value) if isinstance(one, str)]


def types(value: Object) -> set[str]:
    """The types of an object; JSON-LD allows for both names of the key."""
    return {*texts(value.get("type")), *texts(value["@type"])} if "@type" in value else set(texts(value.get("type")))


def iri(value: object) -> str:
    """What a resource is called: itself, its ``id``, or nothing."""
    if isinstance(value, str):
        return value
    found = as_object(value)
    named = found and (found.get("id") or found.get("@id"))
    return named if isinstance(named, str) else next(iter(texts(named)), "")
