"""Speakers: persons and bodies that claims are attributed to."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

SpeakerKind = Literal["", "person", "body", "group"]
SPEAKER_KINDS: tuple[SpeakerKind, ...] = ("", "person", "body", "group")


class DatedRole(Struct, frozen=True):
    """What a speaker was, and for whom, from ``since`` to ``until``.

    Both are ISO 8601 dates and included in it; a year or a month alone stands for all its days, and an empty one leaves
    that side open.
    """

    role: str = ""
    affiliation: str = ""
    since: str = ""
    until: str = ""

    def holds_on(self, date: str) -> bool:
        """Whether it was so on a day, or on any day of a month or a year."""
        return _reaches(self.since, date) and (not self.until or _reaches(date, self.until))


class Speaker(Struct, frozen=True, kw_only=True):
    """One entry of the registry. An empty ``kind`` is not known yet.

    ``country`` is an ISO 3166 code or a name, ``external_id`` names the speaker in another registry, as Wikidata's
    ``Q57661``.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: SpeakerKind = ""
    roles: tuple[DatedRole, ...] = ()
    country: str = ""
    gender: str = ""
    external_id: str = ""
    note: str = ""

    def role_on(self, date: str) -> DatedRole | None:
        """What the speaker was on a date: of several roles the one that began last. Without a date, the latest one."""
        if not date:
            return max(self.roles, key=lambda r: (r.until or "9999", r.since), default=None)
        return max((r for r in self.roles if r.holds_on(date)), key=lambda r: r.since, default=None)

    @property
    def role(self) -> str:
        """The latest role, or nothing."""
        found = self.role_on("")
        return found.role if found else ""

    @property
    def affiliation(self) -> str:
        """The latest affiliation, or nothing."""
        found = self.role_on("")
        return found.affiliation if found else ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


def joined_aliases(speaker: Speaker, more: Iterable[str]) -> tuple[str, ...]:
    """The speaker's aliases and those of ``more`` that are new: no empty one, none that only case or spaces tell apart.

    The name itself is no alias.
    """
    found: dict[str, str] = {}
    for alias in (*speaker.aliases, *more):
        words = " ".join(alias.split())
        if words and words.casefold() != speaker.name.casefold():
            found.setdefault(words.casefold(), words)
    return tuple(found.values())


def _reaches(earlier: str, later: str) -> bool:
    """Whether the first date is not after the second, as far as both of them say."""
    known = min(len(earlier), len(later))
    return earlier[:known] <= later[:known]
