"""All commands, in the order of the menus, and the sheet that lists them."""

from collections.abc import Iterable

from msgspec import structs

from annotator.domain.question import AttributeDefinition
from annotator.ui.commands import (
    addressing,
    coding,
    editing,
    filing,
    finding,
    marking,
    moving,
    naming,
    queueing,
    reviewing,
    selecting,
    setting_up,
    sharing,
    suggesting,
    touring,
    viewing,
)
from annotator.ui.commands.command import Command
from annotator.ui.desk import Desk
from annotator.ui.errors import show_last_report
from annotator.ui.session import Mode


def show_keys(desk: Desk) -> None:
    """Lists the commands of the mode that is on, each with its key."""
    mode = desk.session.mode
    here = [offer for offer in desk.commands() if offer.keys and offer.mode in {None, mode}]
    rows = [(offer.words, offer.keys) for offer in here if not offer.of_codebook]
    if mode == "annotate":
        rows += _of_codebook(desk)
    from annotator.ui.key_sheet import KeySheet  # which few starts need

    KeySheet(rows, desk.window).show()


def _show_guide(desk: Desk) -> None:
    from annotator.ui.guide import Guide

    Guide(desk.window).show()


def _show_about(desk: Desk) -> None:
    from annotator.ui.about import About

    About(desk.window).show()


def _of_codebook(desk: Desk) -> list[tuple[str, tuple[str, ...]]]:
    project, rows = desk.session.project, list[tuple[str, tuple[str, ...]]]()
    if project is not None:
        rows += [(f"{label.name.capitalize()}", (label.key,)) for label in project.codebook.further if label.key]
        asked = [a for label in project.codebook.labels if not label.retired for a in label.asked]
        rows += [(_asked(a), (a.key,)) for a in (*asked, *project.codebook.asked) if a.key]
    scale = ", ".join(f"{v.key} {v.name}" for v in project.codebook.offered) if project else ""
    rows.append((desk.window.tr("Stance towards a target: {scale}").format(scale=scale), ("1-9",)))
    return rows


def _asked(attribute: AttributeDefinition) -> str:
    name = attribute.name[:1].upper() + attribute.name[1:]
    choices = ", ".join(f"{c.key} {c.name}".strip() for c in attribute.offered)
    return f"{name}: {choices}" if choices else name


def _only(mode: Mode, commands: Iterable[Command]) -> tuple[Command, ...]:
    return tuple(structs.replace(command, mode=mode) for command in commands)


COMMANDS: tuple[Command, ...] = (
    *filing.COMMANDS,
    *editing.COMMANDS,
    *coding.COMMANDS,
    *finding.COMMANDS,
    *_only("annotate", marking.COMMANDS),
    *_only("annotate", suggesting.COMMANDS),
    *moving.COMMANDS,
    *_only("annotate", queueing.COMMANDS),
    *addressing.COMMANDS,
    *naming.COMMANDS,
    *sharing.COMMANDS,
    *_only("annotate", selecting.COMMANDS),
    *reviewing.MODES,
    *viewing.COMMANDS,
    *setting_up.COMMANDS,
    Command("guide", "Guide", "help", _show_guide, ("F1",)),
    Command("keys", "All keys", "help", show_keys, ("?",)),
    *touring.COMMANDS,
    Command("reports", "Reports of faults…", "help", lambda d: show_last_report(d.window)),
    Command("about", "About Media Annotator", "help", _show_about, group=1),
    *reviewing.COMMANDS,
)
