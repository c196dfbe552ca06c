"""Whose work articles are, what the lead is asked about them, and which one comes next."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog

from annotator.domain.article import State
from annotator.project import describing, queueing, searching
from annotator.project.project import Project
from annotator.ui.commands import addressing
from annotator.ui.commands.command import Command, with_article, with_project
from annotator.ui.desk import Desk


def ask_lead(desk: Desk) -> None:
    """Writes a question about the chosen articles, which then wait for the lead."""
    from annotator.ui.articles.dialogs import AskDialog

    chosen, project = desk.articles.chosen, desk.session.project
    if project is None or not chosen:
        return
    first = searching.summary(project, chosen[0])
    dialog = AskDialog(len(chosen), first.question if first and len(chosen) == 1 else "", desk.window)
    dialog.accepted.connect(lambda: desk.session.ask(queueing.ask_lead, project, chosen, dialog.question))
    _show(desk, dialog)


def assign(desk: Desk) -> None:
    """Says whose work the chosen articles are."""
    from annotator.ui.articles.dialogs import AssignDialog

    chosen, project = desk.articles.chosen, desk.session.project
    if project is None or not chosen:
        return
    first = searching.summary(project, chosen[0])
    names = [annotator.name for annotator in queueing.annotators(project)]
    dialog = AssignDialog(len(chosen), names, first.assignee if first else "", desk.window)
    dialog.accepted.connect(lambda: desk.session.ask(_assign, project, chosen, dialog.annotator_name))
    _show(desk, dialog)


def show_details(desk: Desk) -> None:
    """Lets what is known about the open article be mended."""
    from annotator.ui.articles.dialogs import DetailsDialog

    document, project = desk.session.document, desk.session.project
    if document is None or project is None:
        return
    article = document.article
    dialog = DetailsDialog(article.title, article.facts, desk.window)
    dialog.accepted.connect(lambda: desk.session.ask(describing.edit_facts, project, article.facts, dialog.facts))

    def ask(address: str) -> None:
        addressing.ask(address, dialog)

    dialog.address_wanted.connect(ask)
    _show(desk, dialog)


def set_state(desk: Desk, state: State) -> None:
    """Puts the chosen articles into a state."""
    if desk.session.project is not None:
        desk.session.ask(queueing.set_state, desk.session.project, desk.articles.chosen, state)


def next_unfinished(desk: Desk) -> None:
    """Opens the next article that is to do or started."""
    if not desk.articles.next_unfinished():
        desk.session.said.emit(desk.reader.tr("There is no other article to do."))
    desk.back_to_reading()


def show_menu(desk: Desk, at: QPoint) -> None:
    """The commands for the chosen articles."""
    from PySide6.QtWidgets import QMenu

    menu = QMenu(desk.window)
    for command in COMMANDS:
        if command.id != "next_unfinished":
            menu.addAction(command.words).triggered.connect(lambda _=False, c=command: c.call(desk))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)


def _assign(project: Project, chosen: list[str], name: str) -> None:
    annotator, new = queueing.annotator_named(project, name) if name else (None, ())
    queueing.assign(project, chosen, annotator.id if annotator else None, *new)


def _show(desk: Desk, dialog: QDialog) -> None:
    desk.session.project_closed.connect(dialog.reject)
    dialog.finished.connect(dialog.deleteLater)
    dialog.finished.connect(desk.window.activateWindow)
    dialog.finished.connect(desk.reader.setFocus)
    dialog.open()


COMMANDS = (
    Command("next_unfinished", "Next unfinished article", "go", next_unfinished, ("Ctrl+J",), with_project, 2),
    Command("ask_lead", "Ask the lead…", "go", ask_lead, ("A",), with_project, 2),
    Command("assign", "Assign to…", "go", assign, ("Shift+A",), with_project, 2),
    Command("article_details", "Article details…", "go", show_details, ("Alt+Return",), with_article, 2),
    Command("set_todo", "Set to do", "go", partial(set_state, state="todo"), (), with_project, 2),
    Command("set_started", "Set started", "go", partial(set_state, state="started"), (), with_project, 2),
    Command("set_done", "Set done", "go", partial(set_state, state="done"), ("Shift+D",), with_project, 2),
)
