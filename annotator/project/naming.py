"""The registries of names: speakers and stance targets. A name that is new makes a new entry."""

from annotator.domain.change import Change, added
from annotator.domain.codebook import Target
from annotator.domain.identity import new_id
from annotator.domain.speaker import Speaker
from annotator.project.project import Project


def speakers(project: Project) -> list[Speaker]:
    """All speakers by name."""
    return sorted(project.store.values(Speaker), key=lambda s: (s.name.casefold(), s.id))


def targets(project: Project) -> list[Target]:
    """All stance targets by rank: the order in which they were made."""
    return sorted(project.store.values(Target), key=lambda t: (t.rank, t.name.casefold(), t.id))


def speaker_named(project: Project, name: str) -> tuple[Speaker, tuple[Change, ...]]:
    """The speaker of that name or alias, and the change that makes it when there is none yet."""
    name = " ".join(name.split())
    wanted = name.casefold()
    for speaker in project.store.values(Speaker):
        if wanted in {n.casefold() for n in (speaker.name, *speaker.aliases)}:
            return speaker, ()
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
