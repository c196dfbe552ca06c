"""What the palette offers."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

Kind = Literal["recent", "command", "article", "claim", "speaker", "maybe"]
"""A group of the list; the last one has commands that the letters mean at best."""


class Entry(Struct, frozen=True):
    """One line: ``detail`` and ``key`` stand at its right end. ``take`` is called when it is chosen.

    One that ``stays`` leads on in the palette, which goes away for all others.
    """

    kind: Kind
    id: str
    words: str
    take: Callable[[], object]
    detail: str = ""
    key: str = ""
    enabled: bool = True
    stays: bool = False

    @property
    def identity(self) -> tuple[Kind, str]:
        """Tells it from all others of the list."""
        return (self.kind, self.id)


class Heading(Struct, frozen=True):
    """The name of the group that follows."""

    words: str


Row = Entry | Heading
