"""What a person can choose for a format, and the way from what was chosen, as names and texts, to its options."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

import msgspec
from msgspec import Struct, inspect

from annotator.domain.errors import WrongChoice

Options = TypeVar("Options", bound=Struct)
Settings = Mapping[str, str]  # option name and what was typed or picked for it


class Option(Struct, frozen=True):
    """One option of a format, for a form or a help text; ``choices`` is empty where any text will do."""

    name: str
    default: str
    about: str
    choices: tuple[str, ...] = ()


def described(kind: type[Struct]) -> Iterator[Option]:
    """The options of a format, in the order in which they are declared."""
    shape = inspect.type_info(kind)
    assert isinstance(shape, inspect.StructType)
    for field in shape.fields:
        about, plain = "", field.type
        if isinstance(plain, inspect.Metadata):
            extra: Mapping[str, Any] = cast("Any", plain).extra_json_schema or {}
            about, plain = str(extra.get("description", "")), plain.type
        choices = tuple(str(value) for value in plain.values) if isinstance(plain, inspect.LiteralType) else ()
        if isinstance(plain, inspect.BoolType):
            choices = ("true", "false")
        yield Option(field.encode_name, str(field.default).lower(), about, choices)


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
