"""The codebook's changes: each is one new version and one step of history, with what it does to what was marked."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from annotator.domain.change import Change, ChangeSet
from annotator.domain.codebook import Codebook, Target
from annotator.domain.codebook_rules import check_draft
from annotator.domain.errors import RuleBroken
from annotator.domain.recoding import Draft, Item, Part
from annotator.project import naming
from annotator.project.project import Project
from annotator.project.recoding import recoded
from annotator.storage import uses


class Effect(Struct, frozen=True):
    """What a draft touches: annotations, stances and answers about articles, and in how many articles."""

    annotations: int = 0
    articles: int = 0
    stances: int = 0
    answers: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether all that was marked stays as it is, and nothing needs a look."""
        return not (self.annotations or self.stances or self.answers)


def begin(project: Project) -> Draft:
    """A draft of the codebook in force and the project's targets."""
    targets = tuple(naming.targets(project))
    return Draft(project.codebook, project.codebook, targets, targets)


def preview(project: Project, draft: Draft) -> Effect:
    """What would wait to be looked at, or be changed, if the draft were applied now."""
    return _touched(project, [*draft.splits, *(item for item, _ in draft.merges), *draft.newly_retired()])


def used(project: Project, item: Item) -> Effect:
    """How often a part of the codebook, or a target, was used."""
    return _touched(project, [item])


def _touched(project: Project, items: Iterable[Item]) -> Effect:
    stances = 0
    marks: set[str] = set()
    said: set[str] = set()
    articles: set[str] = set()
    for item in items:
        found = uses.places(project.store, item)
        stances += len(found) if item.kind in {"value", "target"} else 0
        about_articles = item.kind in {"attribute", "choice"} and not item.label
        (said if about_articles else marks).update(place.id for place in found)
        articles.update(place.article_id for place in found)
    return Effect(len(marks), len(articles), stances, len(said))


def apply(project: Project, draft: Draft, verb: str = "edit_codebook") -> Codebook:
    """Puts a draft in force and gives the codebook now in force.

    Raises RuleBroken (see ``check_draft``; stale_change when the codebook is not the draft's base any more).
    """
    if not draft.is_changed:
        return project.codebook
    if draft.base != project.codebook:
        raise RuleBroken("stale_change", kind="Codebook", id=draft.base.id)
    check_draft(draft)
    after = draft.base
    if draft.codebook != draft.base:
        after = structs.replace(draft.codebook, version=draft.base.version + 1)
    books = () if after == draft.base else (Change(None, after),)
    changes = (*books, *_targets(draft), *recoded(project.store, draft, after.version))
    project.do(ChangeSet(verb, changes, {"version": str(after.version)}))
    return after


# One change by itself, as the editor makes many of in one draft.


def add(project: Project, item: Item, part: Part) -> Codebook:
    """Adds a part of the codebook, or a target, at the end of the place in which ``item`` stands."""
    return apply(project, begin(project).added(item, part), "add_code")


def rename(project: Project, item: Item, name: str) -> Codebook:
    """Gives it another name; what was marked with it now reads so."""
    return apply(project, begin(project).renamed(item, name), "rename_code")


def move(project: Project, item: Item, to: int) -> Codebook:
    """Puts it at another place among its siblings, counted from 0."""
    return apply(project, begin(project).moved(item, to), "order_codes")


def retire(project: Project, item: Item, retired: bool = True) -> Codebook:
    """Offers it no longer, or again; what was marked with it stays and waits to be looked at."""
    return apply(project, begin(project).retired(item, retired), "retire_code")


def merge(project: Project, item: Item, into: Item) -> Codebook:
    """Says with ``into`` what was said with ``item``, which is retired."""
    return apply(project, begin(project).merged(item, into), "merge_codes")


def split(project: Project, item: Item, names: Sequence[str]) -> Codebook:
    """Makes several choices of one; what was said with it waits until a person has chosen anew."""
    return apply(project, begin(project).split(item, names), "split_code")


def _targets(draft: Draft) -> tuple[Change, ...]:
    before: dict[str, Target] = {target.id: target for target in draft.base_targets}
    pairs = ((before.get(target.id), target) for target in draft.targets)
    return tuple(Change(old, new) for old, new in pairs if old != new)
