"""The report on agreement: what is asked, what is written, and what can go wrong on the way."""

import json

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QMessageBox, QPushButton, QRadioButton

from annotator.ui.exchange.agreement_report_flow import AgreementReportFlow
from annotator.ui.session import Session
from tests.agreement.test_disagreements import moved, other_stance
from tests.several import as_gold, project_of


@pytest.fixture
def session(qapp, tmp_path):
    session = Session()
    session.open_project(project_of(tmp_path, {"Ada": as_gold, "Bo": moved, "Cy": other_stance}, articles=2))
    yield session
    session.close_project()


@pytest.fixture
def reporting(session, runner, window, hand):
    return AgreementReportFlow(session, runner, window, choices=hand)


@pytest.fixture
def asked(reporting, qtbot):
    asked = reporting.show()
    qtbot.waitUntil(asked.isVisible)
    return asked


@pytest.fixture
def opened():
    """What the system was asked to open."""

    class Handler(QObject):
        def __init__(self):
            super().__init__()
            self.urls = []

        @Slot("QUrl")
        def take(self, url):
            self.urls.append(url.toLocalFile())

    handler = Handler()
    QDesktopServices.setUrlHandler("file", handler, "take")  # pyright: ignore[reportArgumentType] - the binding takes a text
    yield handler.urls
    QDesktopServices.unsetUrlHandler("file")


def choose(dialog, ending):
    next(b for b in dialog.findChildren(QRadioButton) if ending in b.text().replace("&", "")).click()


def lines(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_a_page_is_written_and_can_be_opened(asked, hand, tmp_path, opened):
    hand.answer = tmp_path / "report"
    hand.press(asked, "Write…")
    box = hand.waits_for(QMessageBox)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Ada" in page
    assert "drawn with replacement 1,000 times" in page
    assert box.text() == "The report is in report.html."
    hand.press(box, "Open")
    assert opened == [str(tmp_path / "report.html")]


def test_of_whom_and_how_can_be_chosen(asked, reporting, hand, tmp_path, qtbot):
    people = asked.findChild(QListWidget)
    assert [people.item(n).text() for n in range(people.count())] == ["Ada", "Bo", "Cy"]
    people.item(1).setCheckState(Qt.CheckState.Unchecked)
    for box in asked.findChildren(QCheckBox):
        box.click()
    choose(asked, "JSON")
    hand.answer = tmp_path / "report.json"
    with qtbot.waitSignal(reporting.written):
        hand.press(asked, "Write…")
    found = json.loads((tmp_path / "report.json").read_bytes())
    assert [person["name"] for person in found["annotators"]] == ["A", "B"]
    assert found["draws"] == 0


def test_of_one_alone_there_is_no_agreement(asked):
    people = asked.findChild(QListWidget)
    write = next(b for b in asked.findChildren(QPushButton) if b.text() == "Write…")
    for n in (0, 1):
        people.item(n).setCheckState(Qt.CheckState.Unchecked)
    assert not write.isEnabled()
    people.item(0).setCheckState(Qt.CheckState.Checked)
    assert write.isEnabled()


def test_all_of_them_go_into_a_folder(asked, reporting, hand, tmp_path, qtbot):
    choose(asked, "folder")
    hand.answer = tmp_path / "reports"
    with qtbot.waitSignal(reporting.written):
        hand.press(asked, "Write…")
    assert {file.suffix for file in (tmp_path / "reports").iterdir()} == {".html", ".pdf", ".csv", ".json"}


def test_a_failure_is_said_and_something_else_can_be_chosen(asked, hand, tmp_path, qtbot):
    hand.answer = tmp_path / "not there" / "report.html"
    hand.press(asked, "Write…")
    qtbot.waitUntil(lambda: any("cannot be written" in line for line in lines(asked)))
    choose(asked, "PDF")
    assert asked.chosen.ending == ".pdf"


def test_it_can_be_cancelled(asked, hand, tmp_path, runner):
    hand.answer = tmp_path / "report.html"
    hand.press(asked, "Write…")
    assert runner.is_busy
    hand.press(asked, "Cancel")
    assert not runner.is_busy
    assert not (tmp_path / "report.html").exists()


def test_thinking_better_of_the_place_leaves_the_dialog(asked, hand, runner):
    hand.press(asked, "Write…")
    assert not runner.is_busy
    assert asked.isVisible()


def test_closing_the_project_closes_the_dialog(asked, reporting, session):
    session.close_project()
    assert not asked.isVisible()
    assert reporting.show() is None
