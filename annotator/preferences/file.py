"""The settings file: read with whatever is wrong in it passed over, written whole or not at all."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from msgspec import DecodeError, Struct, ValidationError, convert, json, structs

Scheme = Literal["system", "light", "dark"]
RECENT_KEPT = 10
TEXT_SIZES = (12, 40)


class Settings(Struct, frozen=True):
    """What a person has chosen on this machine. ``text_size`` is the reader's, in pixels; ``recent`` newest first."""

    scheme: Scheme = "system"
    text_size: int = 19
    annotator_name: str = ""
    recent: tuple[str, ...] = ()


class SettingsFile:
    """Settings in a file. Values it cannot read are taken from the defaults; keys it does not know are kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unknown: dict[str, Any] = {}
        self.settings = self._read()

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Applies a change and writes the file; where it cannot be written the change holds until the end."""
        self.settings = change(self.settings)
        draft = self._path.with_suffix(".new")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(json.format(json.encode({**self._unknown, **structs.asdict(self.settings)}), indent=1))
            draft.replace(self._path)
        return self.settings

    def used(self, project: Path) -> None:
        """Puts a project at the head of the recent list."""
        name = str(project)
        self.change(lambda s: structs.replace(s, recent=(name, *(r for r in s.recent if r != name))[:RECENT_KEPT]))

    def forget(self, project: Path) -> None:
        """Takes a project from the recent list."""
        self.change(lambda s: structs.replace(s, recent=tuple(r for r in s.recent if r != str(project))))

    def _read(self) -> Settings:
        try:
            stored = json.decode(self._path.read_bytes(), type=dict[str, Any])
        except (OSError, DecodeError):
            return Settings()
        known = {field.name: field.type for field in structs.fields(Settings)}
        self._unknown = {k: v for k, v in stored.items() if k not in known}
        good: dict[str, Any] = {}
        for name, shape in known.items():
            with suppress(ValidationError, KeyError):
                good[name] = convert(stored[name], shape)
        read = Settings(**good)
        return structs.replace(read, text_size=min(max(read.text_size, TEXT_SIZES[0]), TEXT_SIZES[1]))
