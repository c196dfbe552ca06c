"""Why a point of the gold set was settled as it was: what its annotators are told, also when it is written later."""

from msgspec import structs

from annotator.domain.adjudication import Decision
from annotator.domain.change import Change, ChangeSet
from annotator.project.project import Project


def explain(project: Project, decision: Decision, reason: str) -> None:
    """Gives a decision another reason; what was decided, by whom and when, stays. The same reason changes nothing."""
    if reason != decision.reason:
        explained = structs.replace(decision, reason=reason)
        project.do(ChangeSet("explain", (Change(decision, explained),)))
