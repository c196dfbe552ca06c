"""Types of columns, both as Arrow has them and as the ``datasets`` library does.

That library keeps its own types as JSON in the schema's metadata, under ``huggingface``; made by hand here, as nothing
else of it is needed: https://huggingface.co/docs/datasets/about_dataset_features
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from annotator.formats.writing.untyped import ArrowSchema, pyarrow


class Feature(Struct, frozen=True):
    """A column's type."""

    arrow: Any
    described: Any


def value(kind: str) -> Feature:
    """A plain value: ``string``, ``int64``, ``float64`` or ``bool``."""
    pa = pyarrow()

    types = {"string": pa.string(), "int64": pa.int64(), "float64": pa.float64(), "bool": pa.bool_()}
    return Feature(types[kind], {"dtype": kind, "_type": "Value"})


def class_label(names: Sequence[str]) -> Feature:
    """One of some names, by its number."""
    pa = pyarrow()

    return Feature(pa.int64(), {"names": list(names), "_type": "ClassLabel"})


def several(feature: Feature) -> Feature:
    """A list of plain values."""
    pa = pyarrow()

    return Feature(pa.list_(feature.arrow), {"feature": feature.described, "_type": "Sequence"})


def record(fields: Mapping[str, Feature]) -> Feature:
    """A value with named parts."""
    pa = pyarrow()

    arrow = pa.struct([pa.field(name, feature.arrow) for name, feature in fields.items()])
    return Feature(arrow, {name: feature.described for name, feature in fields.items()})


def records(fields: Mapping[str, Feature]) -> Feature:
    """A list of such values."""
    pa = pyarrow()

    one = record(fields)
    return Feature(pa.list_(one.arrow), [one.described])


def schema(columns: Mapping[str, Feature]) -> ArrowSchema:
    """The schema of a file that the library reads with these features."""
    pa = pyarrow()

    described = {"info": {"features": {name: feature.described for name, feature in columns.items()}}}
    fields = [pa.field(name, feature.arrow) for name, feature in columns.items()]
    return pa.schema(fields, metadata={"huggingface": json.dumps(described, ensure_ascii=False)})
