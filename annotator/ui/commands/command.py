"""A command: declared once, shown in the menus, the key sheet and the tooltips."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from annotator.ui.desk import Desk
from annotator.ui.session import Mode

Menu = Literal["file", "edit", "mark", "review", "go", "team", "view", "help"]


def always(desk: Desk) -> bool:
    """Enabled whatever is open."""
    return True


def with_project(desk: Desk) -> bool:
    """Enabled while a project is open."""
    return desk.session.project is not None


def with_article(desk: Desk) -> bool:
    """Enabled while an article is open."""
    return desk.session.document is not None


def with_claim(desk: Desk) -> bool:
    """Enabled while a claim, a part of one, or a suggestion that would become one is selected."""
    return desk.session.claim is not None or desk.session.suggestion is not None


def with_mark(desk: Desk) -> bool:
    """Enabled while any mark is selected."""
    return desk.session.annotation is not None


class Command(Struct, frozen=True):
    """One thing the program does. ``text`` is English and translated when shown; ``keys`` in Qt's portable names.

    ``group`` separates the menu: a new one begins a new section. The keys of a command ``in_text`` only work while the
    text has the focus, as elsewhere they mean something else; those of one ``in_cards`` in the list of claims as well.
    One of a ``mode`` works only while that mode is on, so that two of different modes may have the same key.
    """

    id: str
    text: str
    menu: Menu
    call: Callable[[Desk], object]
    keys: tuple[str, ...] = ()
    enabled: Callable[[Desk], bool] = always
    group: int = 0
    in_text: bool = False
    in_cards: bool = False
    mode: Mode | None = None

    @property
    def words(self) -> str:
        """The text in the interface's language."""
        return QCoreApplication.translate("commands", self.text)
