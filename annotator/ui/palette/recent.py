"""What was chosen in the palette last."""

from collections.abc import Mapping, Sequence

from msgspec import structs

from annotator.ui.palette.entry import Entry

_KEPT = 5


class Recent:
    """The last choices, newest first, as entries of a group of their own."""

    def __init__(self) -> None:
        self._chosen: list[Entry] = []

    def remember(self, entry: Entry) -> None:
        """Puts a choice at the head, whether it was made here or in its own group."""
        if entry.kind == "recent":
            entry = next(chosen for chosen in self._chosen if _named(chosen) == entry.id)
        elif entry.kind == "maybe":
            entry = structs.replace(entry, kind="command")
        others = (chosen for chosen in self._chosen if chosen.identity != entry.identity)
        self._chosen = [entry, *others][:_KEPT]

    def entries(self, commands: Mapping[str, Entry]) -> Sequence[Entry]:
        """The choices; of commands, which may have other keys or be impossible by now, as they are now."""
        now = (commands.get(e.id) if e.kind == "command" else e for e in self._chosen)
        return [structs.replace(e, kind="recent", id=_named(e)) for e in now if e is not None]

    def leave_project(self) -> None:
        """Forgets what was in the project."""
        self._chosen = [entry for entry in self._chosen if entry.kind == "command"]


def _named(entry: Entry) -> str:
    return f"{entry.kind} {entry.id}"
