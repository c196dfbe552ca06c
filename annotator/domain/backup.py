"""A backup: a checked copy of a project that the program made by itself, or was asked for."""

from typing import Literal

from msgspec import Struct

# After so much work; on closing; before an import, a merge, a change of schema, a change of many things at once, and
# before another backup took the project's place; and because somebody asked for it.
Reason = Literal["work", "close", "import", "merge", "migration", "bulk", "restore", "hand"]


class Backup(Struct, frozen=True, kw_only=True):
    """What is known of a backup without unpacking it.

    ``number`` rises with each backup of a project, whatever the clock says; ``at`` is ISO 8601 in UTC. ``file`` is
    where the project lay, ``head`` the state of its history (see ``storage.journal.head``). ``bytes`` are those of
    the project's file, ``packed`` those of the archive.
    """

    number: int
    at: str
    reason: Reason
    project_id: str
    name: str
    file: str
    head: str
    articles: int
    annotations: int
    bytes: int
    archive: str = ""
    packed: int = 0
