"""The steps of the tour, and what in a project tells that they were done."""

from collections.abc import Iterator
from typing import Literal, get_args

from msgspec import Struct

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Part
from annotator.domain.change import StepName
from annotator.domain.document import AnnotatedArticle
from annotator.project.project import Project

Step = Literal["suggestion", "claim", "speaker", "parts", "stance", "undo", "palette", "done", "export"]
STEPS: tuple[Step, ...] = get_args(Step)
_BY_VERB: dict[str, Step] = {"set_speaker": "speaker", "confirm": "speaker"}


class Trail(Struct, frozen=True):
    """Where undo and redo stood: by the names of both steps one tells what a change came from."""

    undoable: StepName | None = None
    redoable: StepName | None = None

    @classmethod
    def of(cls, project: Project) -> "Trail":
        """Where they stand now."""
        return cls(project.history.undoable, project.history.redoable)

    def redone(self, now: "Trail") -> bool:
        """Whether what led from here to ``now`` was to do a step again."""
        return self.redoable is not None and now.undoable == self.redoable

    @property
    def can_be_tried(self) -> bool:
        """Whether there is a step to take back but the import, which would take the article itself away."""
        return self.redoable is not None or (self.undoable is not None and self.undoable.verb != "import")


def seen_in(project: Project, document: AnnotatedArticle) -> Iterator[Step]:
    """The steps that were done by what the open article holds."""
    own = by_hand(project, document)
    ties = [document.attribution(claim.id) for claim in own]
    if document.rejections or any(a.origin == "suggested" for a in document.annotations.values()):
        yield "suggestion"
    if own:
        yield "claim"
    if any(tie.speaker_id is not None and "speaker" not in tie.provisional for tie in ties):
        yield "speaker"
    if document.stances:
        yield "stance"
    if document.state == "done":
        yield "done"


def seen_of(verb: str) -> Iterator[Step]:
    """The step that was done by a change of that verb, also to a claim that was not marked by hand."""
    if verb in _BY_VERB:
        yield _BY_VERB[verb]


def by_hand(project: Project, document: AnnotatedArticle) -> list[Annotation]:
    """The claims that were marked by hand, in text order."""
    return [c for c in document.with_label(project.codebook.in_role("claim").id) if c.origin == "hand"]


def lacking(project: Project, document: AnnotatedArticle) -> Part | None:
    """The part that the claims marked by hand all lack; None when one has both, or there is no such claim."""
    ties = [document.attribution(claim.id) for claim in by_hand(project, document)]
    if not ties or any(tie.mention_id is not None and tie.cue_id is not None for tie in ties):
        return None
    return "mention" if ties[-1].mention_id is None else "cue"
