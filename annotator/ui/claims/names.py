"""The names of speakers and targets as the cards show them, kept in step with the changes of the project."""

from typing import TypeVar

from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Target
from annotator.domain.speaker import Speaker
from annotator.project import naming
from annotator.project.project import Project

Kind = TypeVar("Kind")


class Names:
    """The registries by id. Read once a project, then told of every change: a card must not cost a query."""

    def __init__(self) -> None:
        self._speakers: dict[str, Speaker] = {}
        self._targets: dict[str, Target] = {}

    def read(self, project: Project | None) -> None:
        """Takes over the names of a project, or none."""
        self._speakers = {s.id: s for s in naming.speakers(project)} if project else {}
        self._targets = {t.id: t for t in naming.targets(project)} if project else {}

    def take(self, change_set: ChangeSet) -> bool:
        """Follows a change set; gives whether an entry that cards may show has changed."""
        shown = False
        for change in change_set.changes:
            match change.value:
                case Speaker(id=key):
                    _put(self._speakers, key, change.after if isinstance(change.after, Speaker) else None)
                case Target(id=key):
                    _put(self._targets, key, change.after if isinstance(change.after, Target) else None)
                case _:
                    continue
            shown = shown or change.before is not None
        return shown

    def speaker(self, speaker_id: str | None) -> Speaker | None:
        """The speaker of that id."""
        return self._speakers.get(speaker_id) if speaker_id else None

    def target(self, target_id: str) -> Target | None:
        """The target of that id."""
        return self._targets.get(target_id)

    def speakers(self) -> list[Speaker]:
        """All speakers by name."""
        return sorted(self._speakers.values(), key=lambda s: (s.name.casefold(), s.id))

    def targets(self) -> list[Target]:
        """The targets that are offered, by rank."""
        return sorted(
            (t for t in self._targets.values() if not t.retired), key=lambda t: (t.rank, t.name.casefold(), t.id)
        )


def _put(values: dict[str, Kind], key: str, value: Kind | None) -> None:
    if value is None:
        values.pop(key, None)
    else:
        values[key] = value
