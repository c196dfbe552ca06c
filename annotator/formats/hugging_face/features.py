"""Types of columns, both as Arrow has them and as the ``datasets`` library does.

That library keeps its own types as JSON in the schema's metadata, under ``huggingface``; made by hand here, as nothing
else of it is needed: https://huggingface.co/docs/datasets/about_dataset_features
"""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from annotator.formats.writing import arrow_types

if TYPE_CHECKING:
    from arro3.core import Schema


class Feature(Struct, frozen=True):
    """A column's type."""

    arrow: Any
    described: Any


def value(kind: Literal["string", "int64", "float64", "bool"]) -> Feature:
    """A plain value."""
    return Feature(arrow_types.plain(kind), {"dtype": kind, "_type": "Value"})


def class_label(names: Sequence[str]) -> Feature:
    """One of some names, by its number."""
    return Feature(arrow_types.plain("int64"), {"names": list(names), "_type": "ClassLabel"})


def several(feature: Feature) -> Feature:
    """A list of plain values."""
    return Feature(arrow_types.several(feature.arrow), {"feature": feature.described, "_type": "Sequence"})


def record(fields: Mapping[str, Feature]) -> Feature:
    """A value with named parts."""
    arrow = arrow_types.record({name: feature.arrow for name, feature in fields.items()})
    return Feature(arrow, {name: feature.described for name, feature in fields.items()})


def records(fields: Mapping[str, Feature]) -> Feature:
    """A list of such values."""
    one = record(fields)
    return Feature(arrow_types.several(one.arrow), [one.described])


def schema(columns: Mapping[str, Feature]) -> "Schema":
    """The schema of a file that the library reads with these features."""
    described = {"info": {"features": {name: feature.described for name, feature in columns.items()}}}
    arrow = {name: feature.arrow for name, feature in columns.items()}
    return arrow_types.schema(arrow, {"huggingface": json.dumps(described, ensure_ascii=False)})
