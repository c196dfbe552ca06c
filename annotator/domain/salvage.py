"""What could not be saved of a damaged project, and what was mended."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

# Could not be read; does not make sense; refers to what was lost; is there again, but only in outline.
Loss = Literal["unreadable", "senseless", "orphaned", "untied", "made_up"]


class Lost(Struct, frozen=True, kw_only=True):
    """One value that is not in the saved project as it was. ``kind`` is the name of its table, ``words`` tell of it."""

    kind: str
    id: str
    how: Loss
    words: str = ""


class Salvaged(Struct, frozen=True):
    """How many values of each kind were saved, and what was not."""

    counts: Mapping[str, int]
    lost: tuple[Lost, ...]
