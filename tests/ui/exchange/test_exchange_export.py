"""Exporting: what is shown before, what is in the file, what the receipt says, and what can go wrong."""

import json

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QRadioButton

from annotator.domain.annotation import AnnotationSet
from annotator.domain.change import ChangeSet, added
from annotator.project import annotating
from annotator.ui.exchange.receipt_dialog import ReceiptDialog
from tests.builders import an_article, put_in, read, words


@pytest.fixture
def article(session):
    """An article with one claim."""
    article = an_article()
    put_in(session.project, article)
    span = words(article.text, "prices rose")
    annotating.add_claim(session.project, read(session.project, article), [span])
    return article


@pytest.fixture
def asked(exporting, article, qtbot):
    asked = exporting.show()
    qtbot.waitUntil(asked.isVisible)
    return asked


def preview(dialog):
    return dialog.findChild(QPlainTextEdit).toPlainText()


def lines(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def choose(dialog, title):
    next(b for b in dialog.findChildren(QRadioButton) if b.text() == title).click()


def test_the_preview_is_this_project(asked):
    project, article = (json.loads(line) for line in preview(asked).splitlines())
    assert project["record"] == "project"
    assert article["annotations"][0]["fragments"][0]["quote"] == "prices rose"
    assert "Leaves nothing out." in lines(asked)


def test_a_format_says_what_it_is_for_and_what_it_leaves_out(asked):
    choose(asked, "Claims table (CSV)")
    assert preview(asked).startswith("article_id,headline")
    assert "prices rose" in preview(asked)
    assert "Leaves out: texts, the codebook, who marked what." in lines(asked)


def test_options_of_the_format_change_the_preview(asked):
    choose(asked, "Claims table (CSV)")
    separators = next(box for box in asked.findChildren(QComboBox) if box.accessibleName().startswith("Separator"))
    separators.setCurrentIndex(separators.findData(";"))
    assert preview(asked).startswith("article_id;headline")


def test_an_export_ends_in_a_receipt(asked, exporting, hand, tmp_path, qtbot):
    choose(asked, "Claims table (CSV)")
    hand.answer = tmp_path / "claims"
    with qtbot.waitSignal(exporting.exported):
        hand.press(asked, "Export…")
    assert "prices rose" in (tmp_path / "claims.csv").read_text(encoding="utf-8-sig")
    shown = hand.waits_for(ReceiptDialog)
    assert "Exported to claims.csv" in lines(shown)
    assert "Everything that this format can hold is in it." in lines(shown)
    hand.press(shown, "Copy receipt")
    kept = (tmp_path / "claims.csv.receipt.json").read_text(encoding="utf-8")
    assert QGuiApplication.clipboard().text() == kept
    assert any(json.loads(kept)["files"][0]["sha256"] in line for line in lines(shown))


def test_the_receipt_says_what_could_not_be_carried(asked, hand, tmp_path, session, article):
    document = read(session.project, article)
    claim = next(iter(document.annotations.values()))
    annotating.set_note(session.project, document, claim.id, "look again")
    choose(asked, "CoNLL with BIO tags")
    hand.answer = tmp_path / "claims.conll"
    hand.press(asked, "Export…")
    shown = hand.waits_for(ReceiptDialog)
    assert "Annotations whose answers, note or flag are not in it: 1" in lines(shown)


def test_a_failure_is_said_and_something_else_can_be_chosen(asked, hand, tmp_path, qtbot):
    hand.answer = tmp_path / "not there" / "claims.jsonl"
    hand.press(asked, "Export…")
    qtbot.waitUntil(lambda: any("cannot be written" in line for line in lines(asked)))
    choose(asked, "Claims table (CSV)")
    assert asked.choice.format_id == "claims-table"
    assert list(tmp_path.glob("*.part")) == []


def test_onto_the_project_itself_is_refused(asked, hand, session, qtbot):
    hand.answer = session.path
    hand.press(asked, "Export…")
    qtbot.waitUntil(lambda: any("is the project itself" in line for line in lines(asked)))


def test_thinking_better_of_the_place_leaves_the_dialog(asked, hand, runner):
    hand.press(asked, "Export…")
    assert not runner.is_busy
    assert asked.isVisible()


def test_what_is_exported_can_be_chosen_and_split_into_a_folder(asked, exporting, hand, tmp_path, qtbot):
    boxes = {box.accessibleName().partition(":")[0]: box for box in asked.findChildren(QComboBox)}
    boxes["State"].setCurrentIndex(boxes["State"].findData("started"))
    boxes["Split"].setCurrentIndex(boxes["Split"].findData("shares"))
    assert asked.choice.settings == {"state": "started", "split": "shares"}
    hand.answer = tmp_path / "set"
    with qtbot.waitSignal(exporting.exported):
        hand.press(asked, "Export…")
    assert {path.name for path in (tmp_path / "set").iterdir()} >= {"train.jsonl", "README.md", "receipt.json"}
    assert "Exported to set" in lines(hand.waits_for(ReceiptDialog))


def test_an_export_can_be_cancelled(asked, hand, tmp_path, runner):
    hand.answer = tmp_path / "claims.jsonl"
    hand.press(asked, "Export…")
    assert runner.is_busy
    hand.press(asked, "Cancel")
    assert not runner.is_busy
    assert not (tmp_path / "claims.jsonl").exists()


def test_closing_the_project_closes_the_dialog(asked, session):
    session.close_project()
    assert not asked.isVisible()


def test_without_a_project_there_is_nothing_to_export(exporting, session):
    session.close_project()
    assert exporting.show() is None


def test_a_project_with_a_gold_set_offers_that_one_first(exporting, article, session, qtbot):
    project = session.project
    assert exporting.show().choice.settings == {}
    gold = AnnotationSet(id="gold", annotator_id=project.annotator_id, name="Gold", gold=True)
    project.do(ChangeSet("settle", added(gold)))
    asked = exporting.show()
    assert asked.choice.settings == {}, "what keeps everything keeps all sets"
    choose(asked, "Claims table (CSV)")
    assert asked.choice.settings == {"sets": "gold"}
    choose(asked, "Media Annotator (lossless)")
    assert asked.choice.settings == {}
    choose(asked, "Claims table (CSV)")
    whose = next(box for box in asked.findChildren(QComboBox) if box.accessibleName().startswith("Sets"))
    whose.setCurrentIndex(whose.findData("annotators"))
    choose(asked, "Workbook (XLSX)")
    assert asked.choice.settings == {"sets": "annotators"}, "what a person chose stays"
