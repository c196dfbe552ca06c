"""Speakers and targets that annotators made by themselves: the same name is the same one, whoever comes first."""

from collections.abc import Iterable, Iterator

from msgspec import structs

from annotator.domain.change import Change
from annotator.domain.codebook import Target
from annotator.domain.speaker import Speaker
from annotator.project.landing import made_id
from annotator.project.lead_edits import LeadEdits
from annotator.project.merging import Clash
from annotator.project.project import Project


class SameNames:
    """Finds each name its entry in the lead's registry, or makes one whose id the name decides.

    What several returns say of an entry made so is joined; the result is the same in any order, and what the lead has
    changed by hand stays.
    """

    def __init__(self, project: Project, edits: LeadEdits) -> None:
        self._project = project
        self._edits = edits
        self._before: dict[str, Speaker | Target] = {}
        self._now: dict[str, Speaker | Target] = {}
        for kind in (Speaker, Target):
            for value in project.store.values(kind):
                self._before[value.id] = self._now[value.id] = value
        self.clashes: list[Clash] = []

    def take(self, values: Iterable[object]) -> dict[str, str]:
        """Takes one file's speakers and targets; gives what their ids are here."""
        ids: dict[str, str] = {}
        for value in values:
            if isinstance(value, Speaker | Target):
                ids[value.id] = self._take(value)
        return ids

    def changes(self) -> Iterator[Change]:
        """What is new or richer than before."""
        for value_id, value in self._now.items():
            before = self._before.get(value_id)
            if before != value:
                yield Change(before, value)

    def _take(self, value: Speaker | Target) -> str:
        held = self._now.get(value.id)
        if held is not None:
            if held != value and type(held) is type(value):
                self.clashes.append(Clash("differs", value))
            return value.id
        made = self._made(value)
        found = self._named(value) or self._now.get(made)
        if found is None:
            if made not in self._edits.removed:
                new = structs.replace(value, id=made)
                self._now[made] = _joined(new, new)  # in the form in which it stays when it comes again
            return made
        self.clashes.append(Clash("same_name", value))
        if found.id == made and made not in self._edits.named:
            self._now[made] = _joined(found, structs.replace(value, id=made))
        return found.id

    def _named(self, value: Speaker | Target) -> Speaker | Target | None:
        wanted = value.name.casefold()
        same = [one for one in self._now.values() if isinstance(one, type(value))]
        found = next((one for one in same if one.name.casefold() == wanted), None)
        if found is None and isinstance(value, Speaker):
            # Where the lead has merged it into another entry, its name is an alias there.
            also = [s for s in same if isinstance(s, Speaker) and wanted in (a.casefold() for a in s.aliases)]
            found = also[0] if len(also) == 1 and also[0].id in self._edits.named else None
        return found

    def need(self, value_id: str, values: Iterable[object]) -> None:
        """Brings back an entry that the lead has removed, as marks now refer to it."""
        if value_id in self._now:
            return
        for value in values:
            if isinstance(value, Speaker | Target) and self._made(value) == value_id:
                self._now[value_id] = structs.replace(value, id=value_id)
                return

    def _made(self, value: Speaker | Target) -> str:
        return made_id(self._project.id, type(value).__name__, value.name.casefold())


def _joined(one: Speaker | Target, other: Speaker | Target) -> Speaker | Target:
    """What both say; of two different words the one that sorts last, which for an empty one is the other."""
    if isinstance(one, Speaker) and isinstance(other, Speaker):
        return Speaker(
            id=one.id,
            name=max(one.name, other.name),
            aliases=tuple(sorted({*one.aliases, *other.aliases})),
            kind=max(one.kind, other.kind),
            roles=tuple(sorted({*one.roles, *other.roles}, key=structs.astuple)),
            country=max(one.country, other.country),
            gender=max(one.gender, other.gender),
            external_id=max(one.external_id, other.external_id),
            note=max(one.note, other.note),
        )
    assert isinstance(one, Target)
    assert isinstance(other, Target)
    guidelines = max(one.guidelines, other.guidelines, key=lambda g: (g.text, len(g.examples), repr(g)))
    return structs.replace(
        one,
        name=max(one.name, other.name),
        rank=max(one.rank, other.rank),
        guidelines=guidelines,
        retired=one.retired and other.retired,
    )
