"""Where the tour stands: the next step, and what the words of that step depend on."""

from collections.abc import Collection

from msgspec import Struct

from annotator.domain.attribution import Part
from annotator.domain.codebook import Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.speaker import Speaker
from annotator.project.project import Project
from annotator.ui.session import Session
from annotator.ui.tour.steps import STEPS, Step, Trail, lacking

# Beginnings of quotations of the sample article; the first one that nobody has marked yet is the one to mark.
_QUOTATIONS = (
    "“It is important to remember our principles",
    "“First of all, I think it’s quite normal",
    "“This is especially important at this time",
    "“We should not forget that the Russian Federation",
    "“We will never accept any violation",
)


class Standing(Struct, frozen=True):
    """The next step, None at the end, the ``number``-th of ``total`` (from 1), and how things stand for it.

    ``quotation`` begins the words to mark, ``at`` is its place in the text (code points). ``name`` is a speaker that
    the program filled in for the selected claim and nobody confirmed. ``lacking`` is a part that the claim marked by
    hand has not. ``target`` is the first target of the project. ``undone`` says that there is a step to do again.
    """

    step: Step | None
    number: int = 0
    total: int = 0
    has_claims: bool = False
    has_selected: bool = False
    quotation: str = ""
    at: int = -1
    name: str = ""
    lacking: Part | None = None
    target: str = ""
    undone: bool = False


def stand(session: Session, passed: Collection[str], trail: Trail) -> Standing:
    """Where the tour is in the open project, with these steps passed."""
    project, document = session.project, session.document
    if project is None or document is None:
        return Standing(None)
    lacks = lacking(project, document)
    # Suggestions may be turned off, and to mark a mention or a cue is a step only where the program found none.
    needed = {"suggestion": session.suggestions.is_on or "suggestion" in passed}
    needed["parts"] = lacks is not None or "parts" in passed
    there: list[Step] = [step for step in STEPS if needed.get(step, True)]
    left: list[Step] = [s for s in there if s not in passed and (s != "undo" or trail.can_be_tried)]
    if not left:
        return Standing(None)
    step = left[0]
    quotation, at = _quotation(document) if step == "claim" else ("", -1)
    return Standing(
        step,
        there.index(step) + 1,
        len(there),
        has_claims=bool(document.with_label(project.codebook.in_role("claim").id)),
        has_selected=session.claim is not None,
        quotation=quotation,
        at=at,
        name=_filled_in(session, project, document),
        lacking=lacks,
        target=next((target.name for target in project.store.values(Target)), ""),
        undone=trail.redoable is not None,
    )


def _quotation(document: AnnotatedArticle) -> tuple[str, int]:
    """How the quotation begins that is to be marked, without its quotation mark, and where; ("", -1) for none."""
    marked = [fragment.span for a in document.annotations.values() for fragment in a.fragments]
    for beginning in _QUOTATIONS:
        at = document.article.text.find(beginning)
        if at >= 0 and not any(span.start <= at + 1 < span.end for span in marked):
            return beginning[1:], at
    return "", -1


def _filled_in(session: Session, project: Project, document: AnnotatedArticle) -> str:
    tie = document.attribution(session.claim.id) if session.claim is not None else None
    if tie is None or tie.speaker_id is None or "speaker" not in tie.provisional:
        return ""
    speaker = project.store.value(Speaker, tie.speaker_id)
    return speaker.name if speaker is not None else ""
