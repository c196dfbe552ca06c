"""The palette in the real window: typed into, moved through, chosen from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.change import ChangeSet, added
from annotator.project import annotating
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from annotator.ui.palette.entry import Entry, Heading
from annotator.ui.palette.model import ROW
from annotator.ui.palette.palette import Palette
from tests.builders import a_project, a_speaker, an_article, read, words

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
NATO = "NATO and Russia\n\nTalks about the Crimea will go on, said Stoltenberg. Élysée talks, too."
WAGE = "Minimum wage\n\nPrices rose again. The Crimea was not a topic."


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """Two articles, two claims of one speaker in the one that is not open."""
    window = make_window(tmp_path / "settings.json", tmp_path)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    nato, wage = an_article(NATO, id="nato"), an_article(WAGE, id="wage")
    project = a_project(tmp_path, wage, nato)
    project.do(ChangeSet("register", added(a_speaker("Jens Stoltenberg", id="jens", aliases=("the Secretary",)))))
    for quote in ("Talks about the Crimea", "Élysée talks"):
        claim = annotating.add_claim(project, read(project, nato), [words(NATO, quote)])
        annotating.set_speaker(project, read(project, nato), claim.id, "jens")
    with qtbot.waitExposed(window):
        window.show()
    window.session.open_project(project)
    window.session.open_article("wage")
    window.activateWindow()
    window.reader.setFocus()
    qtbot.waitUntil(window.reader.hasFocus)
    yield window
    window.close()


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    return opened(window)


def opened(window: MainWindow) -> Palette:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_K, CTRL)
    found = window.findChild(Palette)
    assert isinstance(found, Palette)
    assert found.isVisible()
    assert found.field.hasFocus()
    return found


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def type_and_wait(palette: Palette, text: str, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: not palette.is_searching)


def shown(palette: Palette) -> dict[str, list[str]]:
    """The words under each heading."""
    groups: dict[str, list[str]] = {}
    model = palette.list.model()
    title = ""
    for number in range(model.rowCount()):
        row = model.index(number, 0).data(ROW)
        if isinstance(row, Heading):
            title = row.words
            groups[title] = []
        else:
            groups[title].append(row.words)
    return groups


def current(palette: Palette) -> Entry:
    return palette.list.currentIndex().data(ROW)


def test_a_command_is_run_by_a_few_letters(window: MainWindow, palette: Palette, qtbot: QtBot):
    assert not window.articles.isHidden()
    type_and_wait(palette, "foar", qtbot)
    assert current(palette).words == "Fold the articles"
    assert current(palette).key == "F9"
    press(Qt.Key.Key_Return)
    assert window.articles.isHidden()
    assert palette.isHidden()
    assert window.reader.hasFocus()


def test_articles_claims_and_speakers_are_found_together(palette: Palette, qtbot: QtBot):
    type_and_wait(palette, "elys", qtbot)
    assert shown(palette)["Claims"] == ["Élysée talks"]
    palette.field.clear()
    type_and_wait(palette, "RUSS", qtbot)
    assert shown(palette)["Articles"] == ["NATO and Russia"]
    palette.field.clear()
    type_and_wait(palette, "secr", qtbot)
    assert shown(palette)["Speakers"] == ["Jens Stoltenberg"]


def test_an_article_is_opened(window: MainWindow, palette: Palette, qtbot: QtBot):
    type_and_wait(palette, "nato", qtbot)
    press(Qt.Key.Key_Return)
    assert window.session.document is not None
    assert window.session.document.article.id == "nato"
    assert window.reader.hasFocus()


def test_a_claim_is_shown_in_its_article(window: MainWindow, palette: Palette, qtbot: QtBot):
    type_and_wait(palette, "crimea talk", qtbot)
    assert current(palette).detail == "Jens Stoltenberg · NATO and Russia"
    press(Qt.Key.Key_Return)
    assert window.session.document is not None
    assert window.session.document.article.id == "nato"
    assert window.session.claim is not None
    assert window.session.claim.quote == "Talks about the Crimea"


def test_a_speaker_leads_to_what_it_said(window: MainWindow, palette: Palette, qtbot: QtBot):
    type_and_wait(palette, "stolt", qtbot)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(palette).get("Claims") == ["Élysée talks", "Talks about the Crimea"])
    assert "Claims of Jens Stoltenberg" in [w.text() for w in palette.findChildren(QLabel) if w.isVisible()]
    type_and_wait(palette, "crim", qtbot)
    assert shown(palette)["Claims"] == ["Talks about the Crimea"]
    press(Qt.Key.Key_Return)
    assert window.session.claim is not None
    assert window.session.claim.quote == "Talks about the Crimea"


def test_a_speaker_leads_to_the_window_of_speakers(window: MainWindow, palette: Palette, qtbot: QtBot):
    type_and_wait(palette, "stolt", qtbot)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not palette.is_searching)
    press(Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert window.desk.naming().window.isVisible()
    assert palette.isHidden()


def test_backspace_and_escape_lead_out_of_a_speaker(palette: Palette, window: MainWindow, qtbot: QtBot):
    for leave in (Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
        type_and_wait(palette, "stolt", qtbot)
        press(Qt.Key.Key_Return, leave)
        assert "Commands" in shown(palette)
    press(Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.reader.hasFocus()


def test_enter_before_anything_is_found_takes_the_first_that_is(window: MainWindow, palette: Palette, qtbot: QtBot):
    QTest.keyClicks(palette.field, "crimea talk")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(palette.isHidden)
    assert window.session.claim is not None


def test_what_cannot_be_done_now_is_seen_and_not_run(window: MainWindow, palette: Palette, qtbot: QtBot):
    assert window.session.claim is None
    type_and_wait(palette, "unsure", qtbot)
    model = palette.list.model()
    rows = {model.index(n, 0).data(): model.index(n, 0) for n in range(model.rowCount())}
    assert not rows["Unsure"].flags() & Qt.ItemFlag.ItemIsEnabled
    QTest.mouseClick(
        palette.list.viewport(), Qt.MouseButton.LeftButton, NONE, palette.list.visualRect(rows["Unsure"]).center()
    )
    assert palette.isVisible()


def test_the_arrows_pass_over_headings_and_go_round(palette: Palette, qtbot: QtBot):
    type_and_wait(palette, "n", qtbot)
    first = current(palette)
    press(Qt.Key.Key_Up)
    last = current(palette)
    assert last != first
    press(Qt.Key.Key_Down)
    assert current(palette) == first
    seen = [first]
    while True:
        press(Qt.Key.Key_Down)
        if current(palette) == first:
            break
        seen.append(current(palette))
    assert all(isinstance(entry, Entry) and entry.enabled for entry in seen)
    assert seen[-1] == last
    assert palette.field.accessibleDescription().startswith(first.words)


def test_the_last_choices_come_first(window: MainWindow, palette: Palette, qtbot: QtBot):
    for text in ("nato", "dark", "light"):
        type_and_wait(palette, text, qtbot)
        press(Qt.Key.Key_Return)
        palette = opened(window)
    assert shown(palette)["Recent"] == ["Light", "Dark", "NATO and Russia"]
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.desk.settings.settings.scheme == "dark"
    assert shown(opened(window))["Recent"] == ["Dark", "Light", "NATO and Russia"]


def test_what_was_chosen_in_a_project_is_forgotten_with_it(window: MainWindow, palette: Palette, qtbot: QtBot):
    type_and_wait(palette, "nato", qtbot)
    press(Qt.Key.Key_Return)
    window.session.close_project()
    palette = opened(window)
    assert "Recent" not in shown(palette)
    type_and_wait(palette, "nato", qtbot)
    assert "Articles" not in shown(palette)


def test_it_goes_away_with_the_focus_and_with_its_own_key(window: MainWindow, palette: Palette):
    QTest.keyClick(palette.field, Qt.Key.Key_K, CTRL)
    assert palette.isHidden()
    palette = opened(window)
    window.header.search.setFocus()
    assert palette.isHidden()
    assert window.header.search.hasFocus()


def test_letters_are_typed_and_run_nothing(window: MainWindow, palette: Palette, qtbot: QtBot):
    type_and_wait(palette, "cdmq", qtbot)
    assert palette.field.text() == "cdmq"
    assert [w.text() for w in palette.findChildren(QLabel) if w.isVisible()] == [
        "Nothing found. Fewer letters may find more."
    ]
    assert window.session.document is not None
    assert window.session.document.article.id == "wage"


def test_it_stays_inside_a_small_window(window: MainWindow, palette: Palette):
    window.resize(560, 340)
    QApplication.processEvents()
    assert window.rect().contains(palette.geometry())
    assert palette.list.viewport().height() > 60
    assert window.childAt(palette.geometry().center() + QPoint(0, 10)) is not window.reader.viewport()
