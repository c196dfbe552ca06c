from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.project import annotating, naming
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.session import Session
from annotator.ui.theme import Theme

Mark = Callable[[str], Annotation]


@pytest.fixture
def panel(session: Session, theme: Theme, qtbot: QtBot, mark: Mark, register: Callable[..., None]) -> ClaimsPanel:
    register(targets=("Dialogue", "Sanctions"))
    panel = ClaimsPanel(session, theme)
    qtbot.addWidget(panel)
    panel.resize(372, 800)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    session.select(mark("there is no need to worry").id)
    return panel


def button(panel: ClaimsPanel, name: str) -> QToolButton:
    return next(b for b in panel.findChildren(QToolButton, "sign") if b.accessibleName() == name)


def stances(session: Session) -> dict[str, str]:
    assert session.document is not None
    assert session.project is not None
    assert session.claim is not None
    names = {target.id: target.name for target in naming.targets(session.project)}
    return {names[s.target_id]: s.value for s in session.document.stances_of(session.claim.id)}


def type_into_focus(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def test_a_sign_sets_the_stance_and_clicked_again_takes_it_back(panel: ClaimsPanel, session: Session, qtbot: QtBot):
    sign = button(panel, "Sanctions: against")
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert stances(session) == {"Sanctions": "against"}
    assert sign.isChecked()
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert stances(session) == {}
    assert not sign.isChecked()


def test_another_sign_replaces_the_stance(panel: ClaimsPanel, session: Session, qtbot: QtBot):
    for value in ("against", "favour"):
        qtbot.mouseClick(button(panel, f"Dialogue: {value}"), Qt.MouseButton.LeftButton)
    assert stances(session) == {"Dialogue": "favour"}
    assert not button(panel, "Dialogue: against").isChecked()


def test_signs_are_signs_and_not_colours_alone(panel: ClaimsPanel, session: Session):
    assert session.project is not None
    scale = session.project.codebook.scale
    assert [button(panel, f"Dialogue: {value.name}").text() for value in scale] == ["+", "✕", "○", "?"]


def test_a_new_target_waits_for_its_letter(panel: ClaimsPanel, session: Session, qtbot: QtBot):
    panel.edit_new_target()
    type_into_focus(qtbot, "Arms race")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    third = panel.slots.at(3)
    assert third is not None
    assert third.name == "Arms race"
    assert stances(session) == {}
    with qtbot.waitSignal(panel.done_editing):
        type_into_focus(qtbot, "a")
    assert stances(session) == {"Arms race": "against"}


def test_a_target_of_that_name_is_used_again(panel: ClaimsPanel, session: Session, qtbot: QtBot):
    assert session.project is not None
    panel.edit_new_target()
    type_into_focus(qtbot, "sanctions")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    type_into_focus(qtbot, "f")
    assert stances(session) == {"Sanctions": "favour"}
    assert len(naming.targets(session.project)) == 2


def test_picking_a_target_leaves_its_stance_until_a_letter_comes(panel: ClaimsPanel, session: Session, qtbot: QtBot):
    assert session.claim is not None
    session.do(annotating.set_stance, session.claim.id, "Sanctions", "against")
    panel.edit_new_target()
    type_into_focus(qtbot, "2")
    with qtbot.waitSignal(panel.done_editing):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stances(session) == {"Sanctions": "against"}


def test_a_stance_towards_a_target_without_a_digit_is_shown_and_moves_no_digit(
    panel: ClaimsPanel, session: Session, register: Callable[..., None], mark: Mark
):
    assert session.claim is not None
    first = session.claim
    session.do(annotating.set_stance, first.id, "Sanctions", "favour")
    session.select(mark("the Secretary General of NATO").id)
    assert session.project is not None
    register(targets=tuple("cdefghijklm"))
    for name in "ghijklmc":
        session.do(annotating.set_stance, session.claim.id, name, "neutral")
    session.do(annotating.set_stance, session.claim.id, "Dialogue", "neutral")
    assert panel.slots.digit("Sanctions") is None
    before = panel.slots.taken
    session.select(first.id)
    assert button(panel, "Sanctions: favour").isChecked()
    assert button(panel, "Sanctions: favour").isVisible()
    assert panel.slots.taken == before


def test_a_waiting_question_is_lit(panel: ClaimsPanel, theme: Theme):
    def colours() -> set[str]:
        image = panel.form.grab().toImage()
        return {image.pixelColor(3, y).name() for y in range(image.height())}

    assert theme.colours.selected not in colours()
    panel.show_waiting("target", "Sanctions")
    assert theme.colours.selected in colours()
    panel.show_waiting(None)
    assert theme.colours.selected not in colours()
    panel.show_waiting("attribute", "type")
    assert theme.colours.selected in colours()
