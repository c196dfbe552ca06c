"""What a lead changed in annotators' sets, and in the registries, since the work last came together."""

from collections.abc import Mapping

from annotator.domain.annotation import AnnotationSet
from annotator.storage import revisions
from annotator.storage.revisions import Touch
from annotator.storage.store import Store

BRING_TOGETHER, GIVE_OUT = "bring_together", "give_out"
_MARKS = {"Annotation", "Attribution", "Stance", "ArticleAnswers"}
_NAMED = {"Speaker", "Target"}
# What the codebook or the registry does to all marks alike is no change of what an annotator said.
_ALL_ALIKE = {
    "edit_codebook",
    "import_codebook",
    "add_code",
    "rename_code",
    "order_codes",
    "retire_code",
    "merge_codes",
    "split_code",
    "merge_speakers",
    "edit_speaker",
    "remove_speaker",
}


class LeadEdits:
    """Read once from the journal of the lead's project. ``marks`` holds pairs of the ids of a set and an article.

    ``named`` holds the ids of speakers and targets that were changed by hand, ``removed`` those that were removed.
    """

    def __init__(self, store: Store) -> None:
        self.marks: set[tuple[str, str]] = set()
        self.named: set[str] = set()
        self.removed: set[str] = set()
        self._sets = _sets(store)
        self._set_of: dict[str, str] = {}  # of each annotation
        for step in revisions.steps(store):
            if step.state == "done":
                for touch in step.touches:
                    self._take(step.verb, touch)

    def _take(self, verb: str, touch: Touch) -> None:
        if touch.kind == "Annotation":
            self._set_of[touch.ref.id] = touch.ref.set_id
        if touch.kind == "Assignment" and verb in {BRING_TOGETHER, GIVE_OUT}:
            self.marks.discard((self._sets.get(touch.ref.annotator_id, ""), touch.ref.article_id))
        elif touch.kind in _MARKS and verb != BRING_TOGETHER and verb not in _ALL_ALIKE:
            set_id = touch.ref.set_id or self._set_of.get(touch.ref.claim_id, "")
            self.marks.add((set_id, touch.ref.article_id))
        elif touch.kind in _NAMED and verb != BRING_TOGETHER:
            self.named.add(touch.ref.id)
            (self.removed.add if touch.after is None else self.removed.discard)(touch.ref.id)


def _sets(store: Store) -> Mapping[str, str]:
    return {s.annotator_id: s.id for s in reversed(store.values(AnnotationSet)) if not s.gold}
