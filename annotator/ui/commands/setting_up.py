"""Setting the program up."""

from typing import TYPE_CHECKING

from annotator.ui.commands.command import Command
from annotator.ui.desk import Desk

if TYPE_CHECKING:
    from annotator.ui.preferences.dialog import PreferencesDialog


def show_preferences(desk: Desk) -> "PreferencesDialog":
    """Opens the preferences; gives the dialog."""
    # Imported here: the window should be there sooner.
    from annotator.ui.preferences.dialog import PreferencesDialog

    dialog = PreferencesDialog(desk.settings, desk.commands, desk.window)
    dialog.show()
    return dialog


COMMANDS = (
    Command("preferences", "Preferences…", "edit", show_preferences, ("Ctrl+,",), group=9),
    Command("change_keys", "Change keys…", "edit", lambda d: show_preferences(d).show_keys_page(), group=9),
)
