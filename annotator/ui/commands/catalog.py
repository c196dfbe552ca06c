"""All commands, in the order of the menus, and the sheet that lists them."""

from annotator.domain.question import AttributeDefinition
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
    if project is not None:
        rows += [(f"{label.name.capitalize()}", (label.key,)) for label in project.codebook.further if label.key]
        asked = [a for label in project.codebook.labels if not label.retired for a in label.asked]
        rows += [(_asked(a), (a.key,)) for a in (*asked, *project.codebook.asked) if a.key]
    scale = ", ".join(f"{v.key} {v.name}" for v in project.codebook.offered) if project else ""
    rows.append((desk.window.tr("Stance towards a target: {scale}").format(scale=scale), ("1-9",)))
    KeySheet(rows, desk.window).show()


def _asked(attribute: AttributeDefinition) -> str:
    name = attribute.name[:1].upper() + attribute.name[1:]
    choices = ", ".join(f"{c.key} {c.name}".strip() for c in attribute.offered)
    return f"{name}: {choices}" if choices else name


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
