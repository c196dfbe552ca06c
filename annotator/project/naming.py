"""The registries of names: speakers and stance targets. A name that is new makes a new entry."""

from collections.abc import Mapping

from msgspec import Struct, structs

from annotator.domain.attribution import Attribution
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.codebook import Target
from annotator.domain.errors import RuleBroken
from annotator.domain.folding import plain
from annotator.domain.identity import new_id
from annotator.domain.speaker import Speaker, joined_aliases
from annotator.project.project import Project
from annotator.storage import said
from annotator.storage.said import SaidClaim

__all__ = [
    "Conflict",
    "Merge",
    "SaidClaim",
    "add_alias",
    "add_speaker",
    "claim_counts",
    "claims_of",
    "edit_speaker",
    "merge_speakers",
    "merged",
    "remove_speaker",
    "speaker_named",
    "speakers",
    "target_named",
    "targets",
]


class Conflict(Struct, frozen=True):
    """A field in which two speakers differ, where one can be kept only."""

    field: str
    kept: str
    lost: str


class Merge(Struct, frozen=True, kw_only=True):
    """What a merge would do: ``result`` takes the place of ``keep``, and what refers to ``gone`` refers to it.

    ``claims`` in ``articles`` is how much refers to ``gone``.
    """

    keep: Speaker
    gone: Speaker
    result: Speaker
    claims: int
    articles: int
    conflicts: tuple[Conflict, ...]


# reading


def speakers(project: Project) -> list[Speaker]:
    """All speakers by name."""
    return sorted(project.store.values(Speaker), key=lambda s: (plain(s.name), s.id))


def targets(project: Project) -> list[Target]:
    """All stance targets by rank: the order in which they were made."""
    return sorted(project.store.values(Target), key=lambda t: (t.rank, t.name.casefold(), t.id))


def claim_counts(project: Project) -> Mapping[str, int]:
    """The number of claims of each speaker that has some, in every annotation set."""
    return said.claim_counts(project.store)


def claims_of(
    project: Project, speaker_id: str, *, after: tuple[str, int, int] | None = None, limit: int = 100
) -> list[SaidClaim]:
    """A page of the claims of a speaker in all articles, newest first; ``after`` is the key of the last one before."""
    return said.claims(project.store, speaker_id, after=after, limit=limit)


def speaker_named(project: Project, name: str) -> tuple[Speaker, tuple[Change, ...]]:
    """The speaker of that name, or else of that alias, and the change that makes it when there is none yet."""
    name = " ".join(name.split())
    wanted = name.casefold()
    listed = project.store.values(Speaker)
    found = next((s for s in listed if s.name.casefold() == wanted), None)
    found = found or next((s for s in listed if wanted in (alias.casefold() for alias in s.aliases)), None)
    if found is not None:
        return found, ()
    new = Speaker(id=new_id(), name=name)
    return new, added(new)


def target_named(project: Project, name: str) -> tuple[Target, tuple[Change, ...]]:
    """The target of that name, and the change that makes it when there is none yet."""
    listed = targets(project)
    name = " ".join(name.split())
    for target in listed:
        if target.name.casefold() == name.casefold():
            return target, ()
    new = Target(id=new_id(), name=name, rank=max((t.rank for t in listed), default=0) + 1)
    return new, added(new)


# changing


def add_speaker(project: Project, name: str) -> Speaker:
    """Makes a speaker that no claim has yet. Raises RuleBroken (name_empty, name_taken)."""
    speaker = Speaker(id=new_id(), name=" ".join(name.split()))
    project.do(ChangeSet("add_speaker", added(speaker), {"name": speaker.name}))
    return speaker


def edit_speaker(project: Project, before: Speaker, after: Speaker) -> None:
    """Puts ``after`` in the place of ``before``, its names without surplus spaces and repetitions.

    Raises RuleBroken: name_empty, name_taken, date_wrong, dates_reversed, stale_change.
    """
    after = structs.replace(after, name=" ".join(after.name.split()))
    after = structs.replace(after, aliases=joined_aliases(structs.replace(after, aliases=()), after.aliases))
    if before != after:
        project.do(ChangeSet("edit_speaker", (Change(before, after),), {"name": after.name}))


def add_alias(project: Project, speaker: Speaker, alias: str) -> None:
    """Adds a name by which the speaker is found; one that it has already changes nothing."""
    edit_speaker(project, speaker, structs.replace(speaker, aliases=(*speaker.aliases, alias)))


def merged(project: Project, keep: Speaker, gone: Speaker) -> Merge:
    """What merging two speakers would do; nothing is changed yet."""
    use = said.use(project.store, gone.id)
    single = ("kind", "country", "gender", "external_id")
    pairs = [(field, getattr(keep, field), getattr(gone, field)) for field in single]
    notes = dict.fromkeys(note for note in (keep.note, gone.note) if note)
    result = structs.replace(
        keep,
        aliases=joined_aliases(keep, gone.names),
        roles=tuple(dict.fromkeys((*keep.roles, *gone.roles))),
        note="\n".join(notes),
        **{field: own or other for field, own, other in pairs},
    )
    conflicts = tuple(Conflict(field, own, other) for field, own, other in pairs if own and other and own != other)
    return Merge(keep=keep, gone=gone, result=result, claims=use.claims, articles=use.articles, conflicts=conflicts)


def merge_speakers(project: Project, keep: Speaker, gone: Speaker) -> None:
    """Makes one speaker of two, as ``merged`` tells: every claim of ``gone`` in every article is then ``keep``'s."""
    if keep.id == gone.id:
        raise RuleBroken("still_in_use", kind="Speaker", id=gone.id)
    moved = (_moved(attribution, keep.id) for attribution in said.attributions(project.store, gone.id))
    after = merged(project, keep, gone).result
    own = (Change(keep, after),) if keep != after else ()
    changes = (*own, *moved, Change(gone, None))
    project.do(ChangeSet("merge_speakers", changes, {"name": keep.name, "gone": gone.name}))


def remove_speaker(project: Project, speaker: Speaker) -> None:
    """Removes a speaker that no claim has. Raises RuleBroken (still_in_use) for one that some claim has."""
    project.do(ChangeSet("remove_speaker", (Change(speaker, None),), {"name": speaker.name}))


def _moved(attribution: Attribution, speaker_id: str) -> Change:
    return Change(attribution, structs.replace(attribution, speaker_id=speaker_id))
