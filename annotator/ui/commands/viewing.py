"""How the window looks."""

from msgspec import structs
from PySide6.QtWidgets import QWidget

from annotator.preferences import declared
from annotator.preferences.declared import Scheme
from annotator.ui.commands.command import Command
from annotator.ui.desk import Desk


def resize_text(desk: Desk, by: int | None) -> None:
    """Makes the text larger or smaller by some pixels, or gives it its first size again."""
    setting = next(s for s in declared.settings() if s.key == "text_size")
    size = setting.default if by is None else desk.settings.settings.text_size + by
    size = min(max(size, setting.least), setting.most)
    desk.settings.change(lambda s: structs.replace(s, text_size=size))


def choose_scheme(desk: Desk, scheme: Scheme) -> None:
    """Light, dark, or as the system is."""
    desk.settings.change(lambda s: structs.replace(s, scheme=scheme))


def fold(desk: Desk, panel: QWidget, side: int) -> None:
    """Folds a side panel away or out; in the review the one on that ``side``: 0 on the left, 1 on the right."""
    if desk.session.mode == "review":
        desk.reviewing().fold(side)
        return
    panel.setVisible(panel.isHidden())
    desk.back_to_reading()


COMMANDS = (
    Command("larger", "Larger text", "view", lambda d: resize_text(d, 1), ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Smaller text", "view", lambda d: resize_text(d, -1), ("Ctrl+-",)),
    Command("first_size", "Text at its first size", "view", lambda d: resize_text(d, None), ("Ctrl+0",)),
    Command("fold_articles", "Fold the articles", "view", lambda d: fold(d, d.articles, 0), ("F9",), group=1),
    Command("fold_claims", "Fold the claims", "view", lambda d: fold(d, d.claims, 1), ("Shift+F9",), group=1),
    Command("system_scheme", "As the system", "view", lambda d: choose_scheme(d, "system"), group=2),
    Command("light", "Light", "view", lambda d: choose_scheme(d, "light"), group=2),
    Command("dark", "Dark", "view", lambda d: choose_scheme(d, "dark"), group=2),
)
