"""Finding anything by a few letters."""

from annotator.ui.commands.command import Command
from annotator.ui.desk import Desk
from annotator.ui.offer import Offer


def show_palette(desk: Desk) -> None:
    """Opens the palette; a window has one, which remembers what was chosen in it."""
    # Imported here: the window should be there sooner.
    from annotator.ui.palette.palette import Palette

    def about(speaker_id: str) -> None:
        desk.naming().show(speaker_id)

    palette = desk.window.findChild(Palette)
    if palette is None:
        palette = Palette(desk.session, desk.theme, lambda: _others(desk), desk.window)
        palette.went.connect(desk.back_to_reading)
        palette.speaker_wanted.connect(about)
    palette.open()


def _others(desk: Desk) -> list[Offer]:
    return [offer for offer in desk.commands() if offer.id != "palette" and offer.mode in {None, desk.session.mode}]


COMMANDS = (Command("palette", "Find anything…", "edit", show_palette, ("Ctrl+K",), group=1),)
