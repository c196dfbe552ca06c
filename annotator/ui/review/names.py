"""The names that the review shows: of speakers, targets and annotators, by id."""

from collections.abc import Sequence

from msgspec import Struct

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Target
from annotator.domain.speaker import Speaker
from annotator.project import at_work, naming
from annotator.project.project import Project
from annotator.ui.badge import GOLD, Badge, badges

_KINDS: frozenset[type] = frozenset((Speaker, Target, Annotator, AnnotationSet, Codebook))


class Names(Struct, frozen=True):
    """Read once, and again when a name changes: a card must not cost a query."""

    codebook: Codebook
    speakers: dict[str, str]
    targets: dict[str, str]
    people: dict[str, str]
    badges: dict[str, Badge]
    shown: tuple[Badge, ...] = ()
    """Those of the sets that are compared and hold something."""
    choice: tuple[Badge, ...] = ()
    """Those of all that hold something; a project's own set may be empty, and then has the last letter."""

    def badges_of(self, set_ids: Sequence[str]) -> tuple[Badge, ...]:
        """The badges of sets, in the order of their letters."""
        return tuple(badge for key, badge in self.badges.items() if key in set_ids)

    def letters(self, set_ids: Sequence[str]) -> str:
        """As "A, C"."""
        return ", ".join(badge.letter for badge in self.badges_of(set_ids))


def read_names(project: Project, choice: Sequence[AnnotationSet], compared: Sequence[AnnotationSet]) -> Names:
    """The names of a project whose sets ``choice`` get letters, in this order, whichever are compared."""
    people = {a.id: a.name for a in project.store.values(Annotator)}
    holding = at_work.holding(project, choice)
    ordered = (*holding, *(one for one in choice if one not in holding))
    made = badges([(s.id, people.get(s.annotator_id) or s.name or s.id) for s in ordered])
    return Names(
        codebook=project.codebook,
        speakers={s.id: s.name for s in naming.speakers(project)},
        targets={t.id: t.name for t in naming.targets(project)},
        people=people,
        badges={badge.set_id: badge for badge in made},
        shown=tuple(b for b in made[: len(holding)] if b.set_id in {one.id for one in compared}),
        choice=made[: len(holding)],
    )


def gold_badge(set_id: str, name: str, letter: str) -> Badge:
    """The badge of the gold set."""
    return Badge(set_id, letter, name, GOLD)


def renames(change_set: ChangeSet) -> bool:
    """Whether a name may be another one after it."""
    return any(change.kind in _KINDS for change in change_set.changes)
