"""Undo and redo."""

from annotator.domain.annotation import Annotation
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet
from annotator.ui import verbs
from annotator.ui.commands.command import Command, with_project
from annotator.ui.desk import Desk


def undo(desk: Desk) -> None:
    """Takes the last step back and shows where that was."""
    if desk.session.project is not None:
        commit(desk)
        _show(desk, desk.session.ask(desk.session.project.undo), desk.reader.tr("✓ Taken back: {what}"))


def redo(desk: Desk) -> None:
    """Does the last undone step again and shows where that was."""
    if desk.session.project is not None:
        _show(desk, desk.session.ask(desk.session.project.redo), desk.reader.tr("✓ Done again: {what}"))


def commit(desk: Desk) -> None:
    """Writes what is typed in a field and not yet written."""
    desk.claims.commit()
    if desk.session.mode == "review":
        desk.reviewing().commit()


def _show(desk: Desk, change_set: ChangeSet | None, told: str) -> None:
    if change_set is None:
        desk.session.said.emit(desk.reader.tr("There is no step left."))
        return
    _show_place(desk, change_set)
    desk.session.said.emit(told.format(what=verbs.words(change_set.verb)))


def _show_place(desk: Desk, change_set: ChangeSet) -> None:
    if desk.session.mode == "review":
        desk.reviewing().show_change(change_set)
        return
    articles = change_set.articles()
    shown = desk.session.document
    if len(articles) == 1 and (shown is None or shown.article.id not in articles):
        desk.session.open_article(next(iter(articles)))
    _select_changed(desk, change_set)


def _select_changed(desk: Desk, change_set: ChangeSet) -> None:
    """Selects what was changed, where it is shown: of another set, as the gold one, nothing is."""
    document = desk.session.document
    shown = frozenset(document.annotations) if document is not None else frozenset[str]()
    for change in change_set.changes:
        match change.after or change.before:
            case Annotation(id=annotation_id) if change.after is not None and annotation_id in shown:
                desk.session.select(annotation_id)
                return
            case Attribution(claim_id=claim_id) | Stance(claim_id=claim_id) if claim_id in shown:
                desk.session.select(claim_id)
                return
            case _:
                pass


COMMANDS = (
    Command("undo", "Undo", "edit", undo, ("Ctrl+Z",), with_project),
    Command("redo", "Redo", "edit", redo, ("Ctrl+Shift+Z", "Ctrl+Y"), with_project),
)
