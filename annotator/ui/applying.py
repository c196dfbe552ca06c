"""Lets what is on screen follow the settings, from whichever side they are changed."""

from collections.abc import Iterable
from typing import Protocol

from annotator.preferences.declared import Settings
from annotator.ui.actions import Actions
from annotator.ui.commands.catalog import COMMANDS
from annotator.ui.desk import Desk
from annotator.ui.keys import Keys, in_force


class ShowsKeys(Protocol):
    """What names keys on screen."""

    def show_keys(self, keys: Keys) -> None:
        """Names these from now on."""
        ...


def follow(desk: Desk, actions: Actions, places: Iterable[ShowsKeys]) -> None:
    """Applies the settings now and after every change of them; ``places`` are told of other keys."""
    declared = {command.id: command.keys for command in COMMANDS}
    bound: Keys | None = None

    def apply(settings: Settings) -> None:
        nonlocal bound
        if settings.scheme != desk.theme.scheme:
            desk.theme.choose(settings.scheme)
        if settings.text_size != desk.reader.text_size:
            desk.reader.set_text_size(settings.text_size)
        desk.reader.set_column(settings.letters, settings.face)
        if settings.suggestions != desk.session.suggestions.is_on:
            desk.session.suggestions.turn(on=settings.suggestions)
        keys = in_force(declared, settings.keys)
        if keys != bound:
            bound = keys
            for place in (actions, *places):
                place.show_keys(keys)

    apply(desk.settings.settings)
    desk.settings.on_change(apply)
