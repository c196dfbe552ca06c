"""Verbs of the form that first find or make the name they need; each is one step of history."""

from annotator.domain.document import AnnotatedArticle
from annotator.project import annotating, naming
from annotator.project.project import Project


def set_speaker_named(project: Project, document: AnnotatedArticle, claim_id: str, name: str) -> None:
    """Says who speaks a claim by name; a name that nobody has makes a new speaker."""
    speaker, new = naming.speaker_named(project, name)
    annotating.set_speaker(project, document, claim_id, speaker.id, *new)


def target_named(project: Project, document: AnnotatedArticle, claim_id: str, name: str) -> str:
    """The id of the target of a name, made when there is none; the claim's stances stay as they are."""
    target, new = naming.target_named(project, name)
    if new:
        annotating.set_stance(project, document, claim_id, target.id, None, *new)
    return target.id
