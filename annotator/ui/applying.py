"""Lets what is on screen follow the settings, from whichever side they are changed."""

from annotator.preferences.declared import Settings
from annotator.ui.desk import Desk


def follow(desk: Desk) -> None:
    """Applies the settings now and after every change of them."""

    def apply(settings: Settings) -> None:
        if settings.scheme != desk.theme.scheme:
            desk.theme.choose(settings.scheme)
        if settings.text_size != desk.reader.text_size:
            desk.reader.set_text_size(settings.text_size)
        desk.reader.set_column(settings.letters, settings.face)

    apply(desk.settings.settings)
    desk.settings.on_change(apply)
