"""The texts that settings and formats say of themselves, with the context in which they are translated."""

import sys
from collections.abc import Iterator
from pathlib import Path


def declared() -> Iterator[tuple[str, str]]:
    """What settings and formats say of themselves."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from annotator.formats.catalog import catalog
    from annotator.preferences.declared import settings
    from annotator.project.exporting import COMMON

    for setting in settings():
        about = setting.about
        for text in (about.group, about.label, about.help, about.unit, *about.choices.values()):
            yield "preferences", text
    known = catalog()
    for format_ in (*known.readers, *known.writers):
        yield "exchange", format_.title
    for options in (*COMMON, *(format_.options for format_ in known.writers)):
        yield from _options(options)


def _options(options: type) -> Iterator[tuple[str, str]]:
    from typing import Literal, get_args, get_origin

    from msgspec import Meta, structs

    for field in structs.fields(options):
        yield "OptionsForm", field.name.capitalize()
        notes = get_args(field.type) if hasattr(field.type, "__metadata__") else (field.type,)
        for note in notes:
            if isinstance(note, Meta) and note.description:
                yield "OptionsForm", note.description
            elif get_origin(note) is Literal:
                for value in get_args(note):
                    yield "OptionsForm", str(value)
