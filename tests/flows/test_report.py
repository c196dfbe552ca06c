"""A lead's report from the menu of the real window, while the project is worked on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.exchange.agreement_report_dialog import AgreementReportDialog
from annotator.ui.main_window import MainWindow
from tests.agreement.test_disagreements import moved, other_stance
from tests.flows.windows import shown
from tests.several import as_gold, project_of
from tests.ui.answers import Answers


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[MainWindow]:
    window = shown(qtbot, tmp_path, choices=answers, suggestions=False, fill_in=False)
    window.session.open_project(project_of(tmp_path, {"Ada": as_gold, "Bo": moved, "Cy": other_stance}, articles=2))
    yield window
    window.close()


def test_from_the_menu_to_the_file(window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    action = window.actions_["agreement_report"]
    assert action.isEnabled()
    action.trigger()
    dialog = next(d for d in window.findChildren(AgreementReportDialog) if d.isVisible())
    answers.answer = tmp_path / "report.html"
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Write…").click()
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)))
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Pair by pair" in page
    assert "Cy" in page
    next(box for box in window.findChildren(QMessageBox) if box.isVisible()).close()


def test_without_a_project_there_is_nothing_to_report(window: MainWindow) -> None:
    window.session.close_project()
    assert not window.actions_["agreement_report"].isEnabled()
