"""Speakers: persons and bodies that claims are attributed to."""

from msgspec import Struct


class Speaker(Struct, frozen=True, kw_only=True, gc=False):
    """One entry of the registry."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""
