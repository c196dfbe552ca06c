from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.domain.change import Change, ChangeSet
from annotator.domain.codebook import AttributeDefinition, Choice, Codebook
from annotator.project import annotating
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.keys import Keys
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from tests.builders import words

Mark = Callable[[str], Annotation]
CRIMEA = "Russia’s annexation of the Crimea"
ACCEPT = "“We will never accept any violation"
WORRY = "there is no need to worry"


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot) -> ClaimsPanel:
    panel = ClaimsPanel(session, theme)
    panel.show_keys(Keys({"claim": ("C",), "mention": ("M",), "cue": ("Ctrl+U",)}))
    qtbot.addWidget(panel)
    panel.resize(372, 700)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def labels(panel: ClaimsPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def press_card(panel: ClaimsPanel, qtbot: QtBot, row: int) -> None:
    top = panel.table.rowViewportPosition(row)
    qtbot.mousePress(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, top + 20))
    qtbot.mouseRelease(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, top + 20))


def button(panel: ClaimsPanel, name: str) -> QToolButton:
    return next(b for b in panel.findChildren(QToolButton) if b.accessibleName() == name)


def click(panel: ClaimsPanel, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(button(panel, name), Qt.MouseButton.LeftButton)


def claim_of(session: Session) -> Annotation:
    assert session.claim is not None
    return session.claim


def test_an_article_without_claims_says_how_to_make_one(panel: ClaimsPanel):
    assert "No claims yet. Select words in the text and press C." in labels(panel)


def test_without_an_article_it_says_to_open_one(panel: ClaimsPanel, session: Session):
    session.open_article(None)
    assert "Open an article to see and mark its claims." in labels(panel)


def test_claims_are_counted(panel: ClaimsPanel, mark: Mark):
    mark(CRIMEA)
    mark(WORRY)
    assert {"2 marked", "in text order"} <= set(labels(panel))


def test_a_press_on_a_card_selects_its_claim(panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot):
    mark(CRIMEA)
    claim = mark(WORRY)
    press_card(panel, qtbot, 1)
    assert session.annotation_id == claim.id
    assert panel.form.isVisible()


def test_arrow_keys_go_from_card_to_card(panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot):
    claims = [mark(CRIMEA), mark(WORRY)]
    press_card(panel, qtbot, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert session.annotation_id == claims[1].id


def test_the_form_lies_on_the_selected_card_and_nowhere_else(
    panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot
):
    claims = [mark(CRIMEA), mark(WORRY)]
    for row, claim in enumerate(claims):
        session.select(claim.id)
        form = panel.form.geometry()
        top = panel.table.rowViewportPosition(row)
        assert top < form.top() < form.bottom() < top + panel.table.rowHeight(row)
        assert panel.table.rowHeight(1 - row) < 120
    session.select(None)
    assert not panel.form.isVisible()


def test_a_selected_claim_far_down_is_scrolled_to(panel: ClaimsPanel, session: Session, mark: Mark):
    assert session.document is not None
    text = session.document.article.text
    claims = [mark(text[start : start + 40]) for start in range(200, 1000, 60)]
    last = claims[-1]
    session.select(last.id)
    row = panel.table.claims.row(last.id)
    assert row is not None
    assert 0 <= panel.table.rowViewportPosition(row) < panel.table.viewport().height()
    assert panel.form.geometry().bottom() <= panel.table.viewport().height()


def test_claims_that_come_above_move_nothing_in_view(panel: ClaimsPanel, session: Session, mark: Mark):
    assert session.document is not None
    text = session.document.article.text
    for start in range(300, 1200, 50):
        claim = mark(text[start : start + 40])
    session.select(claim.id)
    before = panel.form.geometry()
    mark("On the 15th of November")
    assert panel.form.geometry() == before


def test_the_form_answers_the_questions_of_the_codebook(panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot):
    session.select(mark(WORRY).id)
    click(panel, qtbot, "quotation: indirect")
    click(panel, qtbot, "checkable: no")
    assert claim_of(session).attributes == {"quotation": "indirect", "checkable": "no"}
    assert button(panel, "quotation: indirect").isChecked()


def test_an_answer_clicked_again_is_taken_back(panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot):
    session.select(mark(WORRY).id)
    click(panel, qtbot, "quotation: indirect")
    click(panel, qtbot, "quotation: indirect")
    assert claim_of(session).attributes == {}
    assert not button(panel, "quotation: indirect").isChecked()


def test_many_answers_are_a_list(panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot):
    session.select(mark(WORRY).id)
    field = next(w for w in panel.form.findChildren(QWidget) if w.isVisible() and w.accessibleName() == "type")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert claim_of(session).attributes == {"type": "evaluation"}
    qtbot.keyClick(field, Qt.Key.Key_Home)
    assert claim_of(session).attributes == {}


def test_a_narrow_panel_lists_the_answers_that_do_not_fit(panel: ClaimsPanel, session: Session, mark: Mark):
    session.select(mark(WORRY).id)
    assert button(panel, "quotation: indirect").isVisible()
    panel.resize(panel.minimumWidth(), 700)
    assert not button(panel, "quotation: indirect").isVisible()
    assert [w.accessibleName() for w in panel.form.findChildren(QComboBox) if w.isVisible()] == ["quotation", "type"]


def test_another_codebook_brings_its_own_questions(panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot):
    assert session.project is not None
    claim = mark(WORRY)
    old = session.project.codebook
    tone = AttributeDefinition("tone", "tone", "O", (Choice("calm", "calm", "c"), Choice("angry", "angry", "a")))
    label = old.in_role("claim")
    other = type(label)(label.id, label.name, label.key, "green", "claim", (*label.attributes, tone))
    book = Codebook(2, tuple(other if x == label else x for x in old.labels), old.scale)
    session.project.do(ChangeSet("codebook", (Change(None, book),)))
    session.select(claim.id)
    assert "Tone" in labels(panel)
    assert button(panel, "tone: calm").isVisible()


def test_what_changes_elsewhere_is_shown_at_once(panel: ClaimsPanel, session: Session, mark: Mark):
    claim = mark(WORRY)
    session.select(claim.id)
    session.do(annotating.set_attribute, claim.id, "quotation", "mixed")
    assert button(panel, "quotation: mixed").isChecked()
    assert session.project is not None
    session.project.undo()
    assert not button(panel, "quotation: mixed").isChecked()


def test_mention_and_cue_show_their_words_and_can_be_cleared(
    panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot
):
    assert session.document is not None
    claim = mark(WORRY)
    session.select(claim.id)
    assert {"select words, press M", "select words, press Ctrl+U"} <= set(labels(panel))
    session.do(annotating.mark_part, claim.id, "cue", words(session.document.article.text, "responded that"))
    assert "responded that" in labels(panel)
    click(panel, qtbot, "Take the cue from this claim")
    assert session.document.attribution(claim.id).cue_id is None
    assert "responded that" not in labels(panel)


def test_a_selected_mention_shows_its_claim(panel: ClaimsPanel, session: Session, mark: Mark):
    assert session.document is not None
    claim = mark(WORRY)
    part = session.do(annotating.mark_part, claim.id, "cue", words(session.document.article.text, "responded that"))
    assert part is not None
    session.select(part.id)
    assert panel.form.isVisible()


def test_unsure_is_a_box_to_tick(panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot):
    session.select(mark(WORRY).id)
    qtbot.keyClick(panel.form.unsure, Qt.Key.Key_Space)
    assert claim_of(session).unsure
    panel.toggle_unsure()
    assert not claim_of(session).unsure
    assert not panel.form.unsure.isChecked()


def test_a_removed_claim_takes_its_form_along(panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot):
    claim = mark(WORRY)
    session.select(claim.id)
    panel.edit_note()
    with qtbot.waitSignal(panel.done_editing):
        session.do(annotating.remove, claim.id)
    assert not panel.form.isVisible()


def test_commands_without_a_claim_say_what_is_missing(panel: ClaimsPanel, session: Session, qtbot: QtBot):
    for command in (panel.edit_speaker, panel.edit_note, panel.edit_new_target, panel.toggle_unsure):
        with qtbot.waitSignal(session.said) as said:
            command()
        assert said.args == ["Select a claim first."]


def test_every_control_has_a_name(panel: ClaimsPanel, session: Session, mark: Mark, register: Callable[..., None]):
    register(targets=("Dialogue", "Sanctions"))
    session.select(mark(WORRY).id)
    nameless = [
        w
        for w in panel.findChildren(QWidget)
        if w.focusPolicy() != Qt.FocusPolicy.NoFocus and not (w.accessibleName() or w.property("text"))
    ]
    assert [type(w).__name__ for w in nameless if w.isVisible() and not w.objectName().startswith("qt_")] == []


def test_tab_goes_through_the_form_from_top_to_bottom(
    panel: ClaimsPanel, session: Session, mark: Mark, register: Callable[..., None], qtbot: QtBot
):
    register(targets=("Dialogue", "Sanctions"))
    session.select(mark(WORRY).id)
    panel.form.speaker.setFocus()
    heights: list[int] = []
    while (focused := QApplication.focusWidget()) is not None and panel.form.isAncestorOf(focused):
        heights.append(focused.mapTo(panel.form, QPoint(0, 0)).y())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert len(heights) < 60
    assert heights == sorted(heights)
    assert len(set(heights)) == 9


def test_the_field_with_the_focus_is_in_view_even_in_a_low_window(
    panel: ClaimsPanel, session: Session, mark: Mark, qtbot: QtBot
):
    panel.resize(372, 260)
    session.select(mark(WORRY).id)
    viewport = panel.table.viewport()
    for field in (panel.form.note, panel.form.speaker, panel.form.unsure):
        field.setFocus()
        top = field.mapTo(viewport, QPoint(0, 0)).y()
        assert 0 <= top < top + field.height() <= viewport.height()


def test_cards_paint_themselves_in_the_colours_of_the_theme(
    panel: ClaimsPanel, session: Session, mark: Mark, theme: Theme
):
    mark(WORRY)
    for scheme in ("light", "dark"):
        theme.choose(scheme)
        image = panel.table.viewport().grab().toImage()
        shown = {image.pixelColor(x, 30).name() for x in range(image.width())}
        assert {theme.colours.paper, theme.shade("yellow").line} <= shown
