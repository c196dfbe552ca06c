"""What a lead sees before work is brought together, and what ticking and choosing does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QCheckBox, QLabel, QProgressBar, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from annotator.domain.codebook import Label
from annotator.domain.job import Progress
from annotator.domain.recoding import Item
from annotator.domain.span import Span
from annotator.project import annotating, coding
from annotator.project.dealing import Amount, Rule
from annotator.ui.sharing.together_dialog import TogetherDialog
from annotator.ui.sharing.together_model import TogetherModel
from tests.project.team import Team, copied, mark


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path, articles=3)
    yield team
    team.close()


@pytest.fixture
def dialog(team: Team, qtbot: QtBot) -> TogetherDialog:
    """Ana worked on two computers, Ben with a code of his own; one file is none."""
    files = team.give("Ana", "Ben", rule=Rule(shared=Amount(share=1.0)))
    ana, second, ben = team.begin(files["Ana"]), team.begin(files["Ana"], "second"), team.begin(files["Ben"])
    mark(ana, "article-0", "prices rose")
    mark(ana, "article-1", "prices rose")
    mark(second, "article-0", "He said")
    mark(second, "article-0", "it was late")
    coding.add(ben, Item("label", ""), Label("frame", "frame", "", "teal"))
    document = ben.store.document("article-2", ben.set_id)
    annotating.add_annotation(ben, document, "frame", [Span(0, 8)])
    broken = team.folder / "broken.annotator-package"
    broken.write_bytes(b"no")
    dialog = TogetherDialog(team.look(team.give_back(ana), team.give_back(second), team.give_back(ben), broken))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def rows(model: TogetherModel) -> list[str]:
    """The table as text: ticked or not, who, what, how much."""
    found: list[str] = []
    for row in range(model.rowCount()):
        ticked = Qt.CheckState(model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        cells = [model.index(row, column).data() for column in (1, 2, 3, 4)]
        found.append(" | ".join(("x" if ticked else "-", *cells)))
    return found


def test_what_needs_a_look_comes_first(dialog: TogetherDialog) -> None:
    assert rows(dialog.model) == [
        "x | Ana | Headline 0 | Other work on another computer | +2",
        "x | Ana | Headline 1 | New | +1",
        "x | Ben | Headline 2 | New | +1",
    ]
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "broken.annotator-package is no package" in said
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_row_says_what_it_means(dialog: TogetherDialog) -> None:
    view = dialog.findChild(QTableView)
    assert view is not None
    view.selectRow(0)
    assert any("opened on two computers" in label.text() for label in dialog.findChildren(QLabel))


def test_what_is_not_ticked_is_not_taken(dialog: TogetherDialog, qtbot: QtBot) -> None:
    first = dialog.model.index(0, 0)
    assert dialog.model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert wanted.args is not None
    choice = wanted.args[0]
    assert [choice.takes(dialog.model.row(n)) for n in range(3)] == [False, True, True]
    assert any(button.text() == "&Bring together (2)" for button in dialog.findChildren(QPushButton))


def test_new_codes_can_be_refused(dialog: TogetherDialog) -> None:
    check = next(box for box in dialog.findChildren(QCheckBox) if "frame" in box.text())
    check.setChecked(False)
    assert rows(dialog.model)[2].startswith("- | Ben")
    assert not dialog.model.flags(dialog.model.index(2, 0)) & Qt.ItemFlag.ItemIsUserCheckable


def test_what_is_no_news_is_shown_when_asked_for(dialog: TogetherDialog) -> None:
    check = next(box for box in dialog.findChildren(QCheckBox) if "no news" in box.text().replace("&", ""))
    check.setChecked(True)
    assert len(rows(dialog.model)) == 6


def test_while_it_is_done_nothing_can_be_decided_and_it_can_be_given_up(dialog: TogetherDialog, qtbot: QtBot) -> None:
    (bring,) = [b for b in dialog.findChildren(QPushButton) if "Bring together" in b.text().replace("&", "")]
    (bar,) = dialog.findChildren(QProgressBar)
    before = bring.text()
    dialog.begin()
    dialog.show_progress(Progress(1, 3))
    assert (bar.isVisible(), bar.value(), bar.maximum()) == (True, 1, 3)
    assert not bring.isEnabled()
    assert not any(w.isEnabled() for w in (*dialog.findChildren(QCheckBox), *dialog.findChildren(QTableView)))
    with qtbot.waitSignal(dialog.stopped):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.refuse("Nothing was brought together.")
    assert (bar.isVisible(), bring.isEnabled(), bring.text()) == (False, True, before)


def test_it_says_where_copies_of_one_project_went_apart(team: Team, qtbot: QtBot) -> None:
    ana = team.begin(team.give("Ana")["Ana"])
    mark(ana, "article-1", "prices rose")
    copy = copied(team, ana)
    mark(ana, "article-0", "prices rose")
    mark(copy, "article-0", "it was late")
    dialog = TogetherDialog(team.look(team.give_back(ana), team.give_back(copy)))
    qtbot.addWidget(dialog)
    copy.close()
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Ana: these files come from copies of one project that were worked on separately: return-1" in told
    assert rows(dialog.model) == [
        "x | Ana | Headline 0 | Other work on another computer | +1",
        "x | Ana | Headline 1 | New | +1",
    ]
