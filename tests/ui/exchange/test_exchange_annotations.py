"""Importing Web Annotations in the window: what their words mean is asked, and what moved or is gone is shown."""

import json

import pytest
from PySide6.QtWidgets import QTableView, QTableWidget

from annotator.ui.exchange.import_report import ImportReportDialog
from annotator.ui.exchange.mapping_dialog import MappingDialog

TEXT = "The plan is dead, she said.\n"


def annotation(number, label, exact, start):
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:{number}",
        "type": "Annotation",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": label},
        "target": {
            "source": "doc.txt",
            "selector": [
                {"type": "TextQuoteSelector", "exact": exact},
                {"type": "TextPositionSelector", "start": start, "end": start + len(exact)},
            ],
        },
    }


def cells(dialog):
    model = dialog.findChild(QTableView).model()
    places = ((row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
    return " ".join(str(model.index(row, column).data()) for row, column in places)


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "doc.txt").write_text(TEXT, encoding="utf-8")
    marks = [annotation(1, "Statement", "The plan is dead", 0), annotation(2, "Source", "she", 3)]
    (folder / "notes.jsonld").write_text(json.dumps(marks), encoding="utf-8")
    return folder


def test_they_are_mapped_imported_and_what_moved_is_told(importing, session, hand, corpus, qtbot):
    importing.import_paths([corpus])
    dialog = hand.waits_for(MappingDialog)
    table = dialog.findChild(QTableWidget)
    asked = [(table.item(row, 1).text(), table.cellWidget(row, 3).currentText()) for row in range(table.rowCount())]
    assert asked == [("Source", "mention"), ("Statement", "claim")]
    with qtbot.waitSignal(importing.imported) as done:
        hand.press(dialog, "Import")
    (article_id,) = session.project.store.article_ids()
    marks = session.project.store.document(article_id).annotations.values()
    assert sorted((one.label, one.quote) for one in marks) == [("claim", "The plan is dead"), ("mention", "she")]
    (row,) = done.args[0].rows
    assert [note.code for note in row.notes] == ["anchor_moved"]


def test_the_report_shows_what_is_wrong_with_a_file(importing, hand, corpus):
    (corpus / "notes.jsonld").write_text('{"type": "Annotation",\n "target": 9,}', encoding="utf-8")
    importing.import_paths([corpus])
    said = cells(hand.waits_for(ImportReportDialog))
    assert "line 2" in said
    assert "comma" in said


def test_marks_whose_place_is_a_guess_bring_the_report(importing, hand, corpus):
    marks = [annotation(1, "Statement", "Their plan was dead", 0), annotation(2, "Source", "somebody else", 3)]
    (corpus / "notes.jsonld").write_text(json.dumps(marks), encoding="utf-8")
    importing.import_paths([corpus])
    hand.press(hand.waits_for(MappingDialog), "Import")
    said = cells(hand.waits_for(ImportReportDialog))
    assert "was guessed" in said
    assert "somebody else" in said
