"""Going through the suggestions: accept, reject, and say more about them."""

from annotator.domain.annotation import Annotation
from annotator.project import suggesting
from annotator.ui.commands.command import Command, with_article
from annotator.ui.desk import Desk


def go_on(desk: Desk, step: int) -> None:
    """Selects the next (1) or previous (-1) suggestion, from the one that is selected or from the caret."""
    here = desk.session.suggestion
    at = here.fragments[0].start if here is not None else desk.reader.caret
    offered = desk.session.suggestions
    found = offered.after(at + (here is not None)) if step > 0 else offered.before(at)
    if found is None:
        desk.session.said.emit(desk.reader.tr("There is no suggestion."))
    else:
        desk.session.select(found.id)


def accept(desk: Desk) -> None:
    """Accepts the selected suggestion and goes on; or takes as said what was filled in for the selected claim."""
    suggestion, claim = desk.session.suggestion, desk.session.claim
    if suggestion is not None:
        desk.session.do(suggesting.accept, [suggestion])
        _next(desk, suggestion.fragments[0].start)
    elif claim is not None and desk.session.is_provisional(claim.id):
        desk.session.do(suggesting.confirm, claim.id)
    else:
        go_on(desk, 1)


def accept_speaker(desk: Desk) -> None:
    """Accepts all suggestions with the speaker of the selected one, as one step."""
    suggestion = desk.session.suggestion
    if suggestion is not None:
        desk.session.do(suggesting.accept, desk.session.suggestions.by_speaker(suggestion))
        _next(desk, suggestion.fragments[0].start)


def reject(desk: Desk) -> None:
    """Rejects the selected suggestion and goes on."""
    suggestion = desk.session.suggestion
    if suggestion is not None:
        desk.session.do(suggesting.reject, [suggestion])
        _next(desk, suggestion.fragments[0].start)


def taken(desk: Desk) -> Annotation | None:
    """The selected claim; a selected suggestion is accepted first, as who says more about it means it."""
    suggestion = desk.session.suggestion
    if suggestion is not None:
        claims = desk.session.do(suggesting.accept, [suggestion])
        if claims:
            desk.session.select(claims[0].id)
    return desk.session.claim


def _next(desk: Desk, position: int) -> None:
    found = desk.session.suggestions.after(position)
    desk.session.select(found.id if found is not None else None)


def with_suggestion(desk: Desk) -> bool:
    """Enabled while a suggestion is selected."""
    return desk.session.suggestion is not None


COMMANDS = (
    Command("next_suggestion", "Next suggestion", "mark", lambda d: go_on(d, 1), ("Tab",), with_article, 4, True),
    Command(
        "previous_suggestion",
        "Previous suggestion",
        "mark",
        lambda d: go_on(d, -1),
        ("Shift+Tab",),
        with_article,
        4,
        True,
    ),
    Command("accept", "Accept", "mark", accept, ("Return", "Enter"), with_article, 4, True, True),
    Command(
        "accept_speaker",
        "Accept all of this speaker",
        "mark",
        accept_speaker,
        ("Shift+Return",),
        with_suggestion,
        4,
        True,
        True,
    ),
    Command("reject", "Reject", "mark", reject, ("X",), with_suggestion, 4),
)
