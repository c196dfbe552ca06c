"""Turns what a person chose for a format, as names and texts, into the format's options."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec
from msgspec import Struct

from annotator.domain.errors import WrongChoice

Options = TypeVar("Options", bound=Struct)
Settings = Mapping[str, str]  # option name and what was typed or picked for it


def options(kind: type[Options], settings: Settings) -> Options:
    """The options of a format; what is set for other formats is passed over. Raises WrongChoice (bad_value)."""
    own = {name: value for name, value in settings.items() if name in kind.__struct_fields__}
    try:
        return msgspec.convert(own, kind, strict=False)
    except msgspec.ValidationError as error:
        detail, _, path = str(error).partition(" - at `$.")
        raise WrongChoice("bad_value", option=path.rstrip("`"), detail=detail) from error


def require_known(settings: Settings, kinds: Iterable[type[Struct]]) -> None:
    """Raises WrongChoice (unknown_option) when none of the formats has an option of that name."""
    known = sorted({name for kind in kinds for name in kind.__struct_fields__})
    for name in settings:
        if name not in known:
            raise WrongChoice("unknown_option", option=name, known=", ".join(known))
