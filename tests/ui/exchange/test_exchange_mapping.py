"""Importing marks of another tool: what they mean is asked, proposed by name, changed, and kept as a file."""

import pytest
from PySide6.QtWidgets import QLabel, QTableWidget

from annotator.project.mapping import decoded, kept
from annotator.ui.exchange.mapping_dialog import MappingDialog

TEXT = "The plan is dead, she said.\n"
MARKS = (
    "T1\tContent 0 16\tThe plan is dead\nT2\tSource 18 21\tshe\nT3\tSay 22 26\tsaid\nE1\tSay:T3 Source:T2 Content:T1\n"
    "A1\tMood T1 grim\n"
)


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "doc.txt").write_text(TEXT, encoding="utf-8")
    (folder / "doc.ann").write_text(MARKS, encoding="utf-8")
    return folder


def shown(dialog):
    table = dialog.findChild(QTableWidget)
    texts = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]
    return [[*text, table.cellWidget(row, 3).currentText()] for row, text in enumerate(texts)]


def box(dialog, name):
    table = dialog.findChild(QTableWidget)
    return next(table.cellWidget(row, 3) for row in range(table.rowCount()) if table.item(row, 1).text() == name)


def labels(session):
    (article_id,) = session.project.store.article_ids()
    return sorted(a.label for a in session.project.store.document(article_id).annotations.values())


def test_what_is_proposed_is_shown_with_how_often_and_imported(importing, session, hand, corpus, qtbot):
    importing.import_paths([corpus])
    dialog = hand.waits_for(MappingDialog)
    assert shown(dialog) == [
        ["label", "Content", "1", "claim"],
        ["label", "Say", "1", "cue"],
        ["label", "Source", "1", "mention"],
        ["answer", "Content: Mood", "1", "new question"],
        ["event", "Say", "1", "attribution"],
    ]
    with qtbot.waitSignal(importing.imported):
        hand.press(dialog, "Import")
    assert labels(session) == ["claim", "cue", "mention"]
    said = kept(session.project).label("Say")
    assert said is not None
    assert said.to == "cue"


def test_what_is_changed_counts(importing, session, hand, corpus, qtbot):
    importing.import_paths([corpus])
    dialog = hand.waits_for(MappingDialog)
    say = box(dialog, "Say")
    say.setCurrentIndex(say.findText("leave out"))
    content = box(dialog, "Content")
    content.setCurrentIndex(content.findText("new label"))
    assert [row[3] for row in shown(dialog)[:3]] == ["new label", "leave out", "mention"]
    with qtbot.waitSignal(importing.imported):
        hand.press(dialog, "Import")
    assert labels(session) == ["claim", "content", "mention"]


def test_it_is_kept_as_a_file_and_taken_from_one(importing, hand, corpus, tmp_path):
    importing.import_paths([corpus])
    dialog = hand.waits_for(MappingDialog)
    hand.answer = tmp_path / "own.mapping.json"
    hand.press(dialog, "Keep as a file …")
    assert decoded(hand.answer.read_bytes()) == dialog.mapping
    source = box(dialog, "Source")
    source.setCurrentIndex(source.findText("leave out"))
    assert dialog.mapping.label("Source").to == ""
    hand.press(dialog, "Take from a file …")
    assert dialog.mapping.label("Source").to == "mention"


def test_a_file_that_is_no_mapping_is_refused(importing, hand, corpus, tmp_path):
    importing.import_paths([corpus])
    dialog = hand.waits_for(MappingDialog)
    hand.answer = tmp_path / "other.json"
    hand.answer.write_text("[]", encoding="utf-8")
    hand.press(dialog, "Take from a file …")
    wrong = next(label for label in dialog.findChildren(QLabel) if label.objectName() == "wrong")
    assert wrong.isVisible()
    assert "not sound" in wrong.text()


def test_cancelling_imports_nothing(importing, session, hand, corpus):
    importing.import_paths([corpus])
    hand.press(hand.waits_for(MappingDialog), "Cancel")
    assert session.project.store.article_ids() == []


def test_a_table_of_marks_is_asked_about_like_the_files_of_other_tools(importing, session, hand, tmp_path, qtbot):
    for name, text in (
        ("doc.txt", TEXT),
        ("marks.csv", "file,annotator,quote,code\ndoc.txt,Ana,The plan is dead,Frame\n"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        importing.import_paths([tmp_path / name])
        if name == "marks.csv":
            dialog = hand.waits_for(MappingDialog)
            assert shown(dialog)[0] == ["label", "Frame", "1", "new label"]
            with qtbot.waitSignal(importing.imported):
                hand.press(dialog, "Import")
        else:
            qtbot.waitUntil(lambda: bool(session.project.store.article_ids()))
    assert labels(session) == ["frame"]
