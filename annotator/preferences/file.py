"""The settings file: read with whatever is wrong in it passed over, written whole or not at all."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import DecodeError, ValidationError, convert, json, structs

from annotator.preferences import declared
from annotator.preferences.declared import Settings

RECENT_KEPT = 10
Listener = Callable[[Settings], object]


class SettingsFile:
    """Settings in a file that holds what differs from the defaults, to be read and edited by hand as well.

    Values it cannot read are taken from the defaults; keys it does not know are kept.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unknown: dict[str, Any] = {}
        self._listeners: list[Listener] = []
        self.settings = self._read()

    @property
    def path(self) -> Path:
        """Where the settings lie; what else is kept on this machine lies beside them."""
        return self._path

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Applies a change, writes the file and tells the listeners; where it cannot be written it holds until the end.

        Nothing happens when nothing has changed.
        """
        before, self.settings = self.settings, change(self.settings)
        if self.settings != before:
            self._write()
            for listener in tuple(self._listeners):
                listener(self.settings)
        return self.settings

    def set(self, key: str, value: object) -> None:
        """Changes one setting by its key. Raises msgspec.ValidationError for a value that it cannot take."""
        good = convert(value, declared.shapes()[key], strict=True)
        self.change(lambda s: structs.replace(s, **{key: good}))

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Calls ``listener`` with the settings after every change; gives the function that ends this."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def used(self, project: Path) -> None:
        """Puts a project at the head of the recent list."""
        name = str(project)
        self.change(lambda s: structs.replace(s, recent=(name, *(r for r in s.recent if r != name))[:RECENT_KEPT]))

    def forget(self, project: Path) -> None:
        """Takes a project from the recent list."""
        self.change(lambda s: structs.replace(s, recent=tuple(r for r in s.recent if r != str(project))))

    def _write(self) -> None:
        own = structs.asdict(self.settings)
        chosen = {key: value for key, value in own.items() if value != declared.default(key)}
        draft = self._path.with_suffix(".new")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(json.format(json.encode({**chosen, **self._unknown}), indent=1))
            draft.replace(self._path)

    def _read(self) -> Settings:
        try:
            stored = json.decode(self._path.read_bytes(), type=dict[str, Any])
        except (OSError, DecodeError):
            return Settings()
        known = declared.shapes()
        self._unknown = {key: value for key, value in stored.items() if key not in known}
        good: dict[str, Any] = {}
        for key, shape in known.items():
            with suppress(ValidationError, KeyError):
                good[key] = convert(stored[key], shape)
        return Settings(**good)
