"""Every setting of this machine, declared once: the file, the dialog and the checks are made from this."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from msgspec import Meta, Struct, field, structs

Scheme = Literal["system", "light", "dark"]
Face = Literal["serif", "sans"]
Language = Literal["system", "en", "de"]
Group = Literal["Look", "Reading", "Marking", "Program", "Keys"]
Kind = Literal["choice", "number", "yes_no", "text", "keys"]
KeyBindings = Mapping[str, tuple[str, ...]]
"""Keys by command id, in Qt's portable names; no key at all for a command that lost its own."""


class Declared(Struct, frozen=True):
    """What a person reads about a setting, in English and translated when shown.

    ``choices`` names the values of a choice; ``unit`` stands behind a number, after a space of its own.
    """

    group: Group
    label: str
    help: str = ""
    choices: Mapping[str, str] = field(default_factory=dict[str, str])
    unit: str = ""


_SCHEMES = {"system": "As the system", "light": "Light", "dark": "Dark"}
_FACES = {"serif": "Source Serif, made for reading", "sans": "The system's own, without serifs"}
_LANGUAGES = {"system": "As the system", "en": "English", "de": "Deutsch"}


class TourUnderWay(Struct, frozen=True):
    """The project file in which the tour is under way, empty for none, and the steps that were done or skipped."""

    project: str = ""
    passed: tuple[str, ...] = ()


class Settings(Struct, frozen=True):
    """What a person has chosen on this machine. A field with ``Declared`` is a setting; the others are only kept.

    Its type says what values are good. ``recent`` holds the projects used last, newest first; ``trusted_folders`` those
    of which nobody wants to hear again that they are synchronised or on a network.
    """

    scheme: Annotated[Scheme, Declared("Look", "Colours", choices=_SCHEMES)] = "system"
    language: Annotated[Language, Declared("Look", "Language", "Takes effect at the next start.", _LANGUAGES)] = (
        "system"
    )
    text_size: Annotated[
        int, Meta(ge=12, le=40), Declared("Reading", "Size of the text", "Also in the View menu.", unit="pixels")
    ] = 19
    letters: Annotated[
        int,
        Meta(ge=40, le=140),
        Declared("Reading", "Width of the column", "About so many letters stand in a line.", unit="letters"),
    ] = 75
    face: Annotated[Face, Declared("Reading", "Typeface of the text", choices=_FACES)] = "serif"
    annotator_name: Annotated[
        str, Declared("Marking", "Your name", "Stands beside your marks in projects that you make from now on.")
    ] = ""
    suggestions: Annotated[
        bool,
        Declared("Marking", "Suggest claims", "Dashed in the text; none counts until you accept it."),
    ] = True
    fill_in: Annotated[
        bool,
        Declared(
            "Marking", "Fill in new claims", "Quotation kind, cue, mention and speaker, as far as they are found."
        ),
    ] = True
    reopen_last: Annotated[bool, Declared("Program", "Open the last project at the start")] = True
    backup_space: Annotated[
        int,
        Meta(ge=50, le=1_000_000),
        Declared(
            "Program",
            "Room for backups",
            "Of all projects together. The oldest go first, and never the last one of a project.",
            unit="MB",
        ),
    ] = 2000
    keys: Annotated[KeyBindings, Declared("Keys", "Keys", "Which keys run which command.")] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    recent: tuple[str, ...] = ()
    trusted_folders: tuple[str, ...] = ()
    tour: TourUnderWay = TourUnderWay()


class Setting(Struct, frozen=True):
    """One setting as the dialog and the file need it; ``least`` and ``most`` bound a number."""

    key: str
    kind: Kind
    shape: Any
    default: Any
    about: Declared
    least: int = 0
    most: int = 0


@cache
def settings() -> tuple[Setting, ...]:
    """Every setting, in the order in which it was declared."""
    return tuple(s for name, shape in shapes().items() if (s := _setting(name, shape)) is not None)


@cache
def shapes() -> Mapping[str, Any]:
    """The type of each field, settings or not."""
    return {known.name: known.type for known in structs.fields(Settings)}


def default(key: str) -> Any:  # noqa: ANN401 - as many types as there are settings
    """What a field is when nobody has chosen."""
    return getattr(Settings(), key)


def _setting(name: str, shape: object) -> Setting | None:
    plain, *notes = get_args(shape) if hasattr(shape, "__metadata__") else (shape,)
    about = next((note for note in notes if isinstance(note, Declared)), None)
    if about is None:
        return None
    bounds = next((note for note in notes if isinstance(note, Meta)), Meta())
    return Setting(name, _kind(plain), shape, default(name), about, int(bounds.ge or 0), int(bounds.le or 0))


def _kind(plain: object) -> Kind:
    if get_origin(plain) is Literal:
        return "choice"
    by_type: dict[object, Kind] = {bool: "yes_no", int: "number", str: "text"}
    return by_type.get(plain, "keys")
