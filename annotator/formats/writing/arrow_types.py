"""Types of columns as Arrow has them; its library is imported when one is asked for, as it is slow to load."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from arro3.core import DataType, Schema

Kind = Literal["string", "int64", "float64", "bool", "date32"]


def plain(kind: Kind) -> "DataType":
    """A plain value."""
    from arro3.core import DataType

    made = {
        "string": DataType.string,
        "int64": DataType.int64,
        "float64": DataType.float64,
        "bool": DataType.bool,
        "date32": DataType.date32,
    }
    return made[kind]()


def several(one: "DataType") -> "DataType":
    """A list; Parquet's rules have it that what is in one is called ``element``."""
    from arro3.core import DataType, Field

    return DataType.list(Field("element", one))


def record(parts: Mapping[str, "DataType"]) -> "DataType":
    """A value with named parts; Parquet knows none without parts."""
    from arro3.core import DataType, Field

    return DataType.struct([Field(name, part) for name, part in parts.items()])


def schema(columns: Mapping[str, "DataType"], told: Mapping[str, str] | None = None) -> "Schema":
    """The columns of a file; ``told`` stands in its head beside them."""
    from arro3.core import Field, Schema

    return Schema([Field(name, column) for name, column in columns.items()], metadata=dict(told or {}))
