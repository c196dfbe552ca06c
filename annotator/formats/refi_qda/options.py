"""What can be chosen about reading a project."""

from typing import Annotated

from msgspec import Meta, Struct


class RefiOptions(Struct, frozen=True):
    """How the texts are read."""

    headline_first: Annotated[bool, Meta(description="the first line is the headline")] = True
    recognise: Annotated[bool, Meta(description="mark keyword lines and boilerplate")] = True
