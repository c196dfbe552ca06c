"""All commands, in the order of the menus, and the sheet that lists them."""

from annotator.ui.commands import (
    coding,
    editing,
    filing,
    finding,
    marking,
    moving,
    naming,
    queueing,
    selecting,
    setting_up,
    suggesting,
    viewing,
)
from annotator.ui.commands.command import Command
from annotator.ui.desk import Desk
from annotator.ui.guide import Guide
from annotator.ui.key_sheet import KeySheet


def show_keys(desk: Desk) -> None:
    """Lists every command with its key."""
    project = desk.session.project
    rows = [(offer.words, offer.keys) for offer in desk.commands() if offer.keys and not offer.of_codebook]
    attributes = project.codebook.attributes() if project else ()
    rows += [
        (f"{a.name.capitalize()}: {', '.join(f'{c.key} {c.name}' for c in a.choices)}", (a.key,)) for _, a in attributes
    ]
    scale = ", ".join(f"{v.key} {v.name}" for v in project.codebook.scale) if project else ""
    rows.append((desk.window.tr("Stance towards a target: {scale}").format(scale=scale), ("1-9",)))
    KeySheet(rows, desk.window).show()


COMMANDS: tuple[Command, ...] = (
    *filing.COMMANDS,
    *editing.COMMANDS,
    *coding.COMMANDS,
    *finding.COMMANDS,
    *marking.COMMANDS,
    *suggesting.COMMANDS,
    *moving.COMMANDS,
    *queueing.COMMANDS,
    *naming.COMMANDS,
    *selecting.COMMANDS,
    *viewing.COMMANDS,
    *setting_up.COMMANDS,
    Command("guide", "Guide", "help", lambda d: Guide(d.window).show(), ("F1",)),
    Command("keys", "All keys", "help", show_keys, ("?",)),
)
