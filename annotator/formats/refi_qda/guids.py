"""GUIDs as REFI-QDA wants them for everything, the same at every export of the same thing."""

import re
from uuid import UUID, uuid5

_OURS = UUID("5f6ad2f3-6c0f-5b43-9b1c-2f0c7d0a6e11")  # of no meaning but to be ours
_GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def guid(id_: str, *more: str) -> str:
    """That of a thing of the project: its id where that is one, else one made of it; ``more`` tells its parts apart."""
    if not more and _GUID.fullmatch(id_):
        return id_
    return str(uuid5(_OURS, "\0".join((id_, *more))))


def known_guid(written: str) -> str:
    """A GUID in the one way in which two are compared: some programs write capitals, some braces."""
    return written.strip(" {}").lower()
