"""Labels of one's own, questions of every kind and questions about the article, by real keys in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.codebook import Label
from annotator.domain.question import AttributeDefinition, Choice, Guidelines
from annotator.domain.recoding import Item
from annotator.domain.span import Span
from annotator.project import annotating, coding
from annotator.ui.claims.panel import ClaimsPanel
from tests.builders import words

CHOICES = (Choice("calm", "calm", "C"), Choice("harsh", "harsh", "H"), Choice("ironic", "ironic", "I"))
ASKED = (
    AttributeDefinition("tones", "tones", "O", CHOICES, "several", guidelines=Guidelines("How it sounds.")),
    AttributeDefinition("strength", "strength", "S", kind="number", least=0.0, most=10.0),
    AttributeDefinition("gist", "gist", "G", kind="text"),
    AttributeDefinition("quoted", "quoted", "R", kind="yes_no"),
)


@pytest.fixture
def panel(session, theme, qtbot):
    """The claims panel, with a codebook that asks everything of claims, frames and articles."""
    draft = coding.begin(session.project)
    for attribute in ASKED:
        draft = draft.added(Item("attribute", "", label="claim"), attribute)
        draft = draft.added(Item("attribute", ""), AttributeDefinition(**{**_fields(attribute), "key": ""}))
    draft = draft.added(Item("label", ""), Label("frame", "frame", "F", "teal", "", ASKED))
    coding.apply(session.project, draft)
    panel = ClaimsPanel(session, theme)
    qtbot.addWidget(panel)
    panel.resize(380, 800)
    panel.show()
    return panel


def _fields(attribute):
    return {name: getattr(attribute, name) for name in attribute.__struct_fields__}


@pytest.fixture
def frame(session, panel):
    span = words(session.document.article.text, "no need to worry")
    found = session.do(annotating.add_annotation, "frame", [span])
    session.select(found.id)
    return found


def press(field, text):
    button = next(stop for stop in field.stops() if getattr(stop, "text", str)() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def write(field, text):
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("about", ["claim", "frame", "article"])
def test_questions_of_every_kind_are_answered_in_their_fields(about, session, panel, mark, frame):
    if about == "claim":
        session.select(mark("there is no need to worry").id)
    panel.about_article.unfold()
    rows = {"claim": panel.form.questions, "frame": panel.other_marks.rows, "article": panel.about_article.rows}[about]

    def said():
        if about == "article":
            return next(iter(session.document.answers.values())).answers
        return session.annotation.attributes

    press(rows.field("tones"), "ironic")
    press(rows.field("tones"), "calm")
    assert said() == {"tones": ("calm", "ironic")}
    press(rows.field("tones"), "ironic")
    write(rows.field("strength"), "3,5")
    write(rows.field("gist"), "all is well")
    press(rows.field("quoted"), "no")
    assert said() == {"tones": ("calm",), "strength": 3.5, "gist": "all is well", "quoted": False}
    press(rows.field("quoted"), "no")
    write(rows.field("strength"), "11")  # beyond the range: refused, the field says what holds
    assert rows.field("strength").text() == "3.5"
    write(rows.field("strength"), "")
    assert said() == {"tones": ("calm",), "gist": "all is well"}


def test_up_and_down_count_within_the_range(session, panel, frame):
    field = panel.other_marks.rows.field("strength")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(field, key)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.annotation.attributes == {"strength": 0.0}


def test_other_marks_are_listed_and_selected(session, panel, frame):
    marks = panel.other_marks
    assert marks.isVisible()
    session.do(annotating.add_annotation, "frame", [Span(0, 4)])
    listed = [marks.list.model().index(row, 0).data() for row in range(marks.list.model().rowCount())]
    assert listed == ["frame: NATO", "frame: no need to worry"]
    point = marks.list.visualRect(marks.list.model().index(0, 0)).center()
    QTest.mouseClick(marks.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert session.annotation.quote == "NATO"


def test_without_such_marks_and_questions_there_is_neither_list_nor_strip(session, theme, qtbot):
    panel = ClaimsPanel(session, theme)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.other_marks.isVisible()
    assert not panel.about_article.isVisible()


def test_the_strip_says_how_much_is_answered(session, panel):
    assert "0 of 4" in panel.about_article.head.text()
    QTest.mouseClick(panel.about_article.head, Qt.MouseButton.LeftButton)
    press(panel.about_article.rows.field("quoted"), "yes")
    assert "1 of 4" in panel.about_article.head.text()
    session.project.undo()
    assert "0 of 4" in panel.about_article.head.text()


def test_guidelines_open_below_their_row(panel, mark, session):
    session.select(mark("there is no need to worry").id)
    button = next(b for b in panel.form.questions.findChildren(type(panel.about_article.head)) if b.text() == "?")
    assert "How it sounds." in button.toolTip()
    assert not button.text_below.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text_below.isVisible()


def test_a_retired_choice_shows_while_it_is_the_answer(session, panel, mark):
    claim = mark("there is no need to worry")
    session.do(annotating.set_attribute, claim.id, "checkable", "yes")
    coding.retire(session.project, Item("choice", "yes", "checkable", "claim"))
    session.select(claim.id)
    field = panel.form.questions.field("checkable")
    (shown,) = [stop for stop in field.stops() if stop.isVisible()]
    assert shown.currentText() == "yes (retired)"
