"""Which key runs which command: the one place to ask, for menus and for whoever shows a key."""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field
from PySide6.QtGui import QKeySequence

from annotator.preferences.declared import KeyBindings


class Keys(Struct, frozen=True):
    """Keys by command id, in Qt's portable names. As a value it is handed on whenever somebody chose other keys."""

    by_command: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def of(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command; none for one that has lost its own or is not known."""
        return self.by_command.get(command_id, ())

    def shown(self, command_id: str) -> str:
        """The first key of a command in this system's words, or nothing."""
        return shown(self.of(command_id)[:1])


def in_force(declared: Mapping[str, tuple[str, ...]], chosen: KeyBindings) -> Keys:
    """The keys that commands were declared with, or those that somebody chose instead."""
    return Keys({command: chosen.get(command, keys) for command, keys in declared.items()})


def shown(keys: Iterable[str]) -> str:
    """Keys in this system's words, side by side."""
    return "  ".join(dict.fromkeys(_native(key) for key in keys))


def normal(key: str) -> str:
    """One name for each key, so that two can be compared: "ctrl+k" and "Ctrl+K" are the same."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _native(key: str) -> str:
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
    # The two keys of that kind do the same, and most keyboards call both of them so.
    return name.removesuffix("Return") + "Enter" if name.endswith("Return") else name
