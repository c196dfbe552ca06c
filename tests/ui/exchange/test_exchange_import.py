"""Importing: files, folders and tables; what is asked, what is told."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView

from annotator.project.project import Project
from annotator.ui.exchange.import_report import ImportReportDialog
from annotator.ui.exchange.table_dialog import TableDialog

TABLE = "date,newspaper,title,text\n2016-11-16,The Paper,Minister rejects plan,The plan is dead.\n03/04/2016,,,Talks.\n"


@pytest.fixture
def files(tmp_path):
    """A folder to put files in."""
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


@pytest.fixture
def text(files):
    path = files / "talks.txt"
    path.write_text("Talks resume\n\nThey said so.", encoding="utf-8")
    return path


@pytest.fixture
def table(files):
    path = files / "talks.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def reports(window):
    return [d for d in window.findChildren(ImportReportDialog) if d.isVisible()]


def cells(dialog):
    model = dialog.findChild(QTableView).model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def box(dialog, name):
    return next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == name)


def titles(session):
    store = session.project.store
    return [store.document(i).article.title for i in store.article_ids()]


def test_a_file_is_imported_and_opened(importing, session, hand, text, qtbot):
    hand.answer = text
    with qtbot.waitSignal(session.said) as said:
        importing.choose_files()
    assert said.args == ["1 imported"]
    assert session.document.article.title == "Talks resume"
    assert "*.txt" in hand.asked[0].filters


def test_all_well_is_only_a_line(importing, text, window, qtbot):
    with qtbot.waitSignal(importing.imported):
        importing.import_paths([text])
    assert reports(window) == []


def test_an_open_article_stays_open(importing, session, text, files, qtbot):
    with qtbot.waitSignal(importing.imported):
        importing.import_paths([text])
    (files / "b.txt").write_text("Another one", encoding="utf-8")
    with qtbot.waitSignal(importing.imported):
        importing.import_paths([files / "b.txt"])
    assert session.document.article.title == "Talks resume"


def test_a_folder_is_imported(importing, session, hand, text, qtbot):
    hand.answer = text.parent
    with qtbot.waitSignal(importing.imported):
        importing.choose_folder()
    assert titles(session) == ["Talks resume"]


def test_what_could_not_be_imported_is_reported(importing, text, files, hand):
    (files / "a copy.txt").write_bytes(text.read_bytes())
    (files / "paper.txt").write_bytes(b"%PDF-1.4")
    importing.import_paths([text, files / "a copy.txt", files / "paper.txt"])
    shown = hand.waits_for(ImportReportDialog)
    assert cells(shown) == [
        ["a copy.txt", "", "The same text as another one: talks.txt."],
        ["paper.txt", "", "This is no text file (PDF). Save it as plain text and import that."],
    ]
    assert not shown.isModal()


def test_a_report_can_be_copied_and_saved(importing, files, hand):
    (files / "=paper.txt").write_bytes(b"%PDF-1.4")
    importing.import_paths([files / "=paper.txt"])
    shown = hand.waits_for(ImportReportDialog)
    hand.press(shown, "Copy")
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("'=paper.txt\t")
    hand.answer = files / "report.csv"
    hand.press(shown, "Save…")
    assert "'=paper.txt,," in hand.answer.read_text(encoding="utf-8-sig")


def test_a_report_that_cannot_be_saved_says_so(importing, files, hand):
    (files / "paper.txt").write_bytes(b"%PDF-1.4")
    importing.import_paths([files / "paper.txt"])
    shown = hand.waits_for(ImportReportDialog)
    hand.answer = files / "not there" / "report.csv"
    hand.press(shown, "Save…")
    assert any(label.text().startswith("Not saved: ") for label in shown.findChildren(QLabel))


def test_the_columns_of_a_table_are_guessed_and_shown(importing, table, hand):
    importing.import_paths([table])
    asked = hand.waits_for(TableDialog)
    chosen = {name: box(asked, name).currentText() for name in ("Text", "Headline", "Date", "Outlet", "Byline")}
    assert chosen == {"Text": "text", "Headline": "title", "Date": "date", "Outlet": "newspaper", "Byline": "none"}
    assert cells(asked)[0] == ["2016-11-16", "The Paper", "Minister rejects plan", "The plan is dead."]


def test_columns_can_be_chosen(importing, session, table, hand, qtbot):
    importing.import_paths([table])
    asked = hand.waits_for(TableDialog)
    box(asked, "Headline").setCurrentText("none")
    box(asked, "Byline").setCurrentText("title")
    box(asked, "03/04/2016 is").setCurrentText("3 April")
    with qtbot.waitSignal(importing.imported):
        hand.press(asked, "Import")
    store = session.project.store
    first, second = (store.document(i).article for i in store.article_ids())
    assert (first.text, first.headline, first.byline) == ("The plan is dead.", None, "Minister rejects plan")
    assert second.published == "2016-04-03"


def test_without_a_text_nothing_can_be_imported(importing, table, hand):
    importing.import_paths([table])
    asked = hand.waits_for(TableDialog)
    box(asked, "Text").setCurrentText("none")
    button = next(b for b in asked.findChildren(QPushButton) if b.text() == "Import")
    assert not button.isEnabled()


def test_another_encoding_shows_the_table_anew(importing, files, hand, qtbot):
    path = files / "paper.csv"
    path.write_bytes("title,text\nÄrger,Über alles\n".encode("windows-1252"))
    importing.import_paths([path])
    asked = hand.waits_for(TableDialog)
    box(asked, "Encoding").setCurrentText("windows-1251")
    qtbot.waitUntil(lambda: cells(asked)[0][0] == "Дrger")
    box(asked, "Encoding").setCurrentText("windows-1252")
    qtbot.waitUntil(lambda: cells(asked)[0][0] == "Ärger")


def test_a_table_that_is_given_up_imports_nothing(importing, session, table, hand, qtbot):
    importing.import_paths([table])
    asked = hand.waits_for(TableDialog)
    with qtbot.waitSignal(asked.rejected):
        hand.press(asked, "Cancel")
    assert titles(session) == []


def test_a_broken_table_goes_to_the_report(importing, files, hand):
    (files / "paper.csv").write_bytes(b"%PDF-1.4")
    importing.import_paths([files / "paper.csv"])
    assert cells(hand.waits_for(ImportReportDialog))[0][0] == "paper.csv"


def test_closing_the_project_cancels_the_import(importing, session, text, runner):
    importing.import_paths([text])
    assert runner.is_busy
    path = session.path
    session.close_project()
    assert not runner.is_busy
    project = Project.open(path)
    assert project.store.article_ids() == []
    project.close()


def test_without_a_project_nothing_is_imported(importing, session, text, runner):
    session.close_project()
    importing.import_paths([text])
    assert not runner.is_busy
