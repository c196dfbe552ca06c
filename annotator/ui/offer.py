"""A command as it can be chosen from a list: the palette, the sheet of keys and the page where keys are changed."""

from collections.abc import Callable

from msgspec import Struct

from annotator.ui.session import Mode


class Offer(Struct, frozen=True):
    """``words`` are in the interface's language; ``keys`` those in force, ``declared`` those it had from the start.

    One ``of_codebook`` gets its keys there, and they can only be shown here.
    """

    id: str
    topic: str
    words: str
    keys: tuple[str, ...]
    declared: tuple[str, ...]
    enabled: bool
    run: Callable[[], object]
    of_codebook: bool = False
    mode: Mode | None = None

    def may_meet(self, other: "Offer") -> bool:
        """Whether both can be there at once, so that they cannot have the same key."""
        return self.mode is None or other.mode is None or self.mode == other.mode
