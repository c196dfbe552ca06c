"""Which claim comes after which."""

from annotator.ui.session import Session


def neighbour(session: Session, step: int) -> str | None:
    """The claim one step on (1) or back (-1) from the selected one; with none selected, the first or the last."""
    document, project = session.document, session.project
    if document is None or project is None:
        return None
    order = [claim.id for claim in document.with_label(project.codebook.in_role("claim").id)]
    if session.claim is None:
        return (order[0] if step > 0 else order[-1]) if order else None
    at = order.index(session.claim.id) + step
    return order[at] if 0 <= at < len(order) else None
