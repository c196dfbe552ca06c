"""Whether a change set may go in: looks up what the rules of the domain need, and asks them.

What refers to what is checked here for a clear message and again by the file's own constraints.
"""

from msgspec import Struct

from annotator.domain import rules
from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet, Value
from annotator.domain.codebook import Codebook, Target
from annotator.domain.errors import RuleBroken
from annotator.domain.speaker import Speaker
from annotator.storage.store import Store


class _Known(Struct, frozen=True):
    """The ids of a kind that the project has or the change set brings."""

    store: Store
    change_set: ChangeSet
    kind: type[Value]

    def __contains__(self, value_id: str) -> bool:
        values = (c.after for c in self.change_set.changes)
        brought = any(v is not None and type(v) is self.kind and v.id == value_id for v in values)
        return brought or self.store.has(self.kind, value_id)


def check(store: Store, codebook: Codebook, change_set: ChangeSet) -> None:
    """Raises RuleBroken when the project would not make sense after the change set."""
    books = {codebook.version: codebook, **{b.version: b for b in _new_codebooks(change_set)}}
    texts: dict[str, str] = {}
    annotations = _Known(store, change_set, Annotation)
    for change in change_set.changes:
        match change.after:
            case Annotation(article_id=article_id) as annotation:
                if article_id not in texts:
                    texts[article_id] = store.text(article_id)
                book = books.get(annotation.codebook_version) or _older(store, annotation)
                rules.check_annotation(annotation, texts[article_id], book)
            case Attribution() as attribution:
                rules.check_attribution(attribution, annotations, _Known(store, change_set, Speaker))
            case Stance() as stance:
                newest = books[max(books)]
                rules.check_stance(stance, annotations, _Known(store, change_set, Target), newest)
            case Speaker(name=name) | Target(name=name):
                _check_name(store, change_set, change.after, name)
            case _:
                pass


def _new_codebooks(change_set: ChangeSet) -> list[Codebook]:
    return [c.after for c in change_set.changes if isinstance(c.after, Codebook)]


def _older(store: Store, annotation: Annotation) -> Codebook:
    found = store.value(Codebook, str(annotation.codebook_version))
    if found is None:
        raise RuleBroken("unknown_label", label=annotation.label)
    return found


def _check_name(store: Store, change_set: ChangeSet, value: Speaker | Target, name: str) -> None:
    kind = type(value)
    after = {v.id: v for v in store.values(kind)}
    for change in change_set.changes:
        if isinstance(change.before, kind):
            after.pop(change.before.id, None)
        if isinstance(change.after, kind):
            after[change.after.id] = change.after
    taken = {v.name.casefold() for v in after.values() if v.id != value.id}
    rules.check_name(name, taken)
