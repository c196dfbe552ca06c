"""Keys that come from the codebook, in the whole window."""

from PySide6.QtCore import Qt

from annotator.domain.codebook import Label
from annotator.domain.question import AttributeDefinition, Choice
from annotator.domain.recoding import Item
from annotator.domain.span import Span
from annotator.project import coding
from annotator.ui.codebook.editor import CodebookEditor
from annotator.ui.main_window import MainWindow
from tests.flows.hands import CTRL, Hands

TONE = AttributeDefinition("tone", "tone", "T", (Choice("calm", "calm", "C"), Choice("harsh", "harsh", "H")), "several")


def test_a_label_of_ones_own_by_key_then_its_questions_and_the_articles(window: MainWindow, hands: Hands) -> None:
    project = window.session.project
    assert project is not None
    draft = coding.begin(project).added(Item("label", ""), Label("frame", "frame", "F", "teal", "", (TONE,)))
    draft = draft.added(Item("attribute", ""), AttributeDefinition("long", "long", "L", kind="yes_no"))
    coding.apply(project, draft)

    hands.drag(Span(592, 617))
    hands.type("f")
    mark = window.session.annotation
    assert mark is not None
    assert (mark.label, mark.quote) == ("frame", "there is no need to worry")
    shown = window.reader.grab().toImage()
    teal = window.desk.theme.shade("teal").line
    colours = {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(shown.height())}
    assert teal in colours
    hands.type("thc")
    hands.press(Qt.Key.Key_Escape)
    assert window.session.annotation is not None
    assert window.session.annotation.attributes == {"tone": ("calm", "harsh")}
    hands.type("ly")
    document = window.session.document
    assert document is not None
    assert [a.answers for a in document.answers.values()] == [{"long": True}]

    hands.press(Qt.Key.Key_Delete)
    assert window.session.annotation is None
    hands.drag(Span(592, 617))
    hands.type("ctf")  # the same key asks a claim its own question
    assert window.session.claim is not None
    assert window.session.claim.attributes["type"] == "fact"


def test_ctrl_b_opens_the_editor(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_B, CTRL)
    (editor,) = [w for w in window.findChildren(CodebookEditor) if w.isVisible()]
    assert "version 1" in editor.windowTitle()
    editor.close()
