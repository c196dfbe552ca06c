"""The registry of speakers."""

from annotator.ui.commands.command import Command, with_claim, with_project
from annotator.ui.desk import Desk


def show_speaker(desk: Desk) -> None:
    """Shows what is known of the speaker of the selected claim."""
    claim, document = desk.session.claim, desk.session.document
    if claim is not None and document is not None:
        desk.naming().show(document.attribution(claim.id).speaker_id)


COMMANDS = (
    Command("speakers", "Speakers…", "go", lambda d: d.naming().show(), ("Ctrl+Shift+S",), with_project, 3),
    Command("this_speaker", "Speaker of the claim…", "go", show_speaker, ("Shift+P",), with_claim, 3, mode="annotate"),
)
