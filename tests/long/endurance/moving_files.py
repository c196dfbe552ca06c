"""Chores with files: articles in, data out, backups, another project."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from annotator.ui.exchange.export_dialog import ExportDialog
from annotator.ui.exchange.import_report import ImportReportDialog
from annotator.ui.exchange.receipt_dialog import ReceiptDialog
from annotator.ui.exchange.table_dialog import TableDialog
from annotator.ui.projects.backups_window import BackupsWindow
from tests.flows.hands import CTRL
from tests.long.endurance.office import Office, button, children

_PAGE = (
    "<html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>She said so.</p></article></body></html>"
)
_TABLE = "headline,text\nTalks,“We will never accept it” he said.\nPrices,Prices rose.\n"


def import_text(office: Office) -> None:
    """A text comes in and goes again."""
    _take_in(office, _file(office, "talks.txt", "Talks resume\n\n“We will never accept it,” he said."))
    office.undo("import")


def import_page(office: Office) -> None:
    """A page of the web, saved as HTML."""
    _take_in(office, _file(office, "talks.html", _PAGE))
    office.undo("import")


def import_table(office: Office) -> None:
    """A table, whose columns are asked about."""
    office.answers.answer = _file(office, "talks.csv", _TABLE)
    articles = len(office.project.store.article_ids())
    office.hands.press(Qt.Key.Key_I, CTRL)
    office.dialog(TableDialog).accept()
    office.until(lambda: len(office.project.store.article_ids()) > articles, "the articles of a table")
    office.undo("import")


def import_again(office: Office) -> None:
    """What is in the project already, which the report says."""
    path = _file(office, "twice.txt", "It comes twice.")
    _take_in(office, path)
    office.hands.press(Qt.Key.Key_I, CTRL)
    office.dialog(ImportReportDialog).close()
    office.undo("import")


def export_all(office: Office) -> None:
    """In the program's own format."""
    _take_out(office, None, ".jsonl")


def export_claims(office: Office) -> None:
    """As a table."""
    _take_out(office, "Claims table (CSV)", ".csv")


def copy(office: Office) -> None:
    """A copy of the project beside it."""
    target = office.folder / "copy.annotator"
    target.unlink(missing_ok=True)
    office.answers.answer = target
    office.command("save_copy")
    assert target.exists()


def another_project(office: Office) -> None:
    """Opened, read, and left for the one before."""
    office.open(office.other)
    office.open(office.main)


def start_page(office: Office) -> None:
    """The project closed and opened again from the start page."""
    office.hands.press(Qt.Key.Key_W, CTRL)
    office.rest()
    before = office.ended
    recent = [b for b in children(office.window.start_page, QPushButton) if b.objectName() == "recent"]
    office.press(next(b for b in recent if b.text() == "main"))
    assert office.window.session.path == office.main
    office.checked(before)


def backup(office: Office) -> None:
    """Made by hand, listed, looked at, and left."""
    office.command("backups")
    window = office.dialog(BackupsWindow)
    office.press(button(window, "Back up now"))
    office.rest()
    window.look()
    office.until(lambda: office.window.session.path != office.main, "a look at a backup")
    assert office.project.is_look
    before = office.ended
    office.press(button(office.window, "Return to the project"))
    assert office.window.session.path == office.main
    office.checked(before)


def _file(office: Office, name: str, text: str) -> Path:
    path = office.folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _take_in(office: Office, path: Path) -> None:
    office.answers.answer = path
    articles = len(office.project.store.article_ids())
    office.hands.press(Qt.Key.Key_I, CTRL)
    office.until(lambda: len(office.project.store.article_ids()) > articles, "an imported article")
    office.rest()


def _take_out(office: Office, title: str | None, suffix: str) -> None:
    target = office.folder / f"out{suffix}"
    target.unlink(missing_ok=True)
    office.answers.answer = target
    office.hands.press(Qt.Key.Key_E, CTRL)
    dialog = office.dialog(ExportDialog)
    if title is not None:
        office.press(button(dialog, title))
    office.press(button(dialog, "Export…"))
    office.dialog(ReceiptDialog).close()
    assert target.stat().st_size


CHORES = (
    import_text,
    import_page,
    import_table,
    import_again,
    export_all,
    export_claims,
    copy,
    another_project,
    start_page,
    backup,
)
