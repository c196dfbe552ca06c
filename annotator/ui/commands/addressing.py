"""Opens the web address of an article, after asking."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.domain.document import AnnotatedArticle
from annotator.ui.commands.command import Command
from annotator.ui.desk import Desk

if TYPE_CHECKING:
    from annotator.ui.addresses.dialog import AddressDialog


def shown(desk: Desk) -> AnnotatedArticle | None:
    """The article that is read, or in the review the one that is settled."""
    return desk.reviewing().review.document if desk.session.mode == "review" else desk.session.document


def open_address(desk: Desk) -> None:
    """Shows the address of the article and asks; says so where it has none."""
    document = shown(desk)
    if document is None:
        return
    if not document.article.url.strip():
        desk.session.said.emit(desk.reader.tr("The article has no web address. Article details take one."))
        return
    dialog = ask(document.article.url, desk.window)
    desk.session.project_closed.connect(dialog.reject)
    dialog.finished.connect(desk.window.activateWindow)
    dialog.finished.connect(lambda: desk.back_to_reading())


def ask(address: str, window: QWidget) -> "AddressDialog":
    """Shows an address and asks whether the browser is to open it."""
    from annotator.ui.addresses.dialog import AddressDialog  # which few starts need

    dialog = AddressDialog(address, window)
    dialog.open()
    return dialog


COMMANDS = (
    Command("open_address", "Open web address…", "go", open_address, (), lambda desk: shown(desk) is not None, 2),
)
