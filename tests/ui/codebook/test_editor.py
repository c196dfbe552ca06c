"""The editor by real keys and clicks: nothing happens to the project before Apply, and then in one step."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.recoding import Item
from annotator.project import coding, looking_again
from tests.ui.codebook.conftest import FACT, TYPE

NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def names(editor, item):
    return [part.name for part in editor.drafting.draft.siblings(item)]


def write(field, words):
    field.selectAll()
    QTest.keyClicks(field, words)


def test_a_name_is_written_and_applied_as_one_version(editor, project, session):
    editor.outline.choose(FACT)
    write(editor.form.name, "report")
    assert names(editor, FACT)[0] == "report"
    assert project.codebook.version == 1
    QTest.mouseClick(editor.apply_button, Qt.MouseButton.LeftButton)
    assert project.codebook.version == 2
    assert project.codebook.labels[0].attributes[1].choices[0].name == "report"
    project.undo()
    assert project.codebook.version == 1


def test_the_keyboard_alone_adds_a_label_and_gives_it_a_key(editor, project):
    editor.outline.choose(Item("label", "claim"))
    QTest.keyClick(editor, Qt.Key.Key_Insert)
    write(editor.form.name, "frame")
    QTest.keyClick(editor.form.key, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (label,) = project.codebook.further
    assert (label.name, label.key) == ("frame", "Shift+F")


def test_alt_up_and_down_move_a_part_and_stop_at_the_ends(editor):
    editor.outline.choose(FACT)
    QTest.keyClick(editor.outline, Qt.Key.Key_Up, ALT)
    assert names(editor, FACT)[0] == "fact"
    QTest.keyClick(editor.outline, Qt.Key.Key_Down, ALT)
    assert names(editor, FACT)[:2] == ["evaluation", "fact"]
    assert editor.outline.current == FACT


def test_dropping_a_part_among_its_siblings_moves_it_and_elsewhere_not(editor):
    outline = editor.outline
    outline.choose(FACT)
    over = outline._lines[FACT.sibling("demand")]  # noqa: SLF001 - where the line lies is known by nobody else
    outline.drop_at(outline.visualItemRect(over).center())
    assert names(editor, FACT)[3] == "fact"
    outline.drop_at(outline.visualItemRect(outline._lines[TYPE]).center())  # noqa: SLF001
    assert names(editor, FACT)[3] == "fact"


def test_choices_are_written_in_their_list(editor):
    editor.outline.choose(TYPE)
    choices = editor.form.choices
    choices.item(5, 0).setText("wish")
    assert names(editor, FACT)[-1] == "wish"
    choices.item(5, 1).setText("w")
    assert editor.drafting.draft.part(FACT.sibling("wish")).key == "W"
    choices.setCurrentCell(5, 0)
    QTest.keyClick(choices, Qt.Key.Key_Up, ALT)
    assert names(editor, FACT)[4] == "wish"
    QTest.keyClick(choices, Qt.Key.Key_Delete)
    assert "wish" not in names(editor, FACT)


def test_a_merge_tells_what_it_affects_and_leaves_what_is_to_be_looked_at(editor, project, qtbot, flow):
    editor.outline.choose(FACT.sibling("demand"))
    standing = editor.form.standing
    standing.into.setCurrentIndex(standing.into.findData("fact"))
    QTest.mouseClick(standing.merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Affects 1 mark in 1 article" in editor.effect.text())
    QTest.mouseClick(editor.apply_button, Qt.MouseButton.LeftButton)
    assert looking_again.count(project) == 1
    second_look = flow.look_again()
    assert second_look.list.count() == 1
    assert second_look.isVisible()


def test_a_split_makes_choices_of_what_is_typed(editor):
    editor.outline.choose(FACT)
    QTest.keyClicks(editor.form.standing.names, "number, event")
    QTest.keyClick(editor.form.standing.names, Qt.Key.Key_Return)
    assert names(editor, FACT)[:3] == ["fact", "number", "event"]
    assert editor.drafting.draft.part(FACT).retired


def test_what_cannot_be_applied_says_why(editor):
    editor.outline.choose(FACT)
    write(editor.form.name, "demand")
    assert "demand" in editor.wrong.text()
    assert not editor.apply_button.isEnabled()
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.wrong.text() == ""
    assert names(editor, FACT)[0] == "fact"


def test_a_key_that_a_command_has_is_said_to_be_taken(editor):
    editor.outline.choose(TYPE)
    QTest.keyClick(editor.form.key, Qt.Key.Key_N)
    assert "“Note”" in editor.form.findChild(type(editor.wrong), "wrong").text()


def test_the_kind_of_an_old_question_is_fixed_and_that_of_a_new_one_free(editor):
    editor.outline.choose(TYPE)
    assert not editor.form.kind.isEnabled()
    editor.add_at(Item("attribute", ""))
    assert editor.form.kind.isEnabled()


def test_guidelines_and_examples(editor, project):
    editor.outline.choose(FACT)
    editor.form.guidelines.text.setFocus()
    QTest.keyClicks(editor.form.guidelines.text, "What is so.")
    editor.form.guidelines.examples.item(0, 1).setText("prices rose")
    editor.form.guidelines.examples.item(0, 2).setText("checkable")
    editor.apply_button.click()
    guidelines = project.codebook.labels[0].attributes[1].choices[0].guidelines
    assert guidelines.text == "What is so."
    assert [(e.text, e.note, e.good) for e in guidelines.examples] == [("prices rose", "checkable", True)]


def test_closing_forgets_what_was_not_applied(editor, project, flow):
    editor.outline.choose(FACT)
    write(editor.form.name, "report")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert project.codebook.version == 1
    assert flow.edit([]) is not editor


def test_the_editor_follows_while_nothing_is_edited(editor, project):
    coding.rename(project, FACT, "report")
    assert names(editor, FACT)[0] == "report"
    editor.outline.choose(FACT)
    write(editor.form.name, "news")
    project.undo()
    assert not editor.apply_button.isEnabled()


def test_second_looks_open_their_article_and_are_ticked_off(flow, project, session):
    coding.retire(project, FACT)
    coding.retire(project, FACT.sibling("demand"))
    session.open_article(None)
    second_look = flow.look_again()
    assert second_look.list.count() == 2
    second_look.list.setCurrentRow(0)
    assert session.document is not None
    assert session.annotation_id == second_look.list.item(0).data(Qt.ItemDataRole.UserRole).annotation.id
    QTest.keyClick(second_look, Qt.Key.Key_Space)
    assert second_look.list.count() == looking_again.count(project) == 1
    QTest.mouseClick(second_look.all_done, Qt.MouseButton.LeftButton)
    assert looking_again.count(project) == 0
    project.undo()
    assert second_look.list.count() == 1


def test_every_field_has_a_name_for_those_who_cannot_see_it(editor):
    for item in (FACT, TYPE, Item("label", "claim"), Item("value", "favour")):
        editor.outline.choose(item)
        form = editor.form
        shown = [f for f in (form.name, form.key, form.kind, form.choices, form.sign) if f.isVisible()]
        assert shown
        assert all(field.accessibleName() for field in shown)


def test_a_codebook_goes_to_other_programs_and_comes_from_them(flow, project, answers, tmp_path):
    answers.answer = tmp_path / "mine.qdc"
    assert flow.export() == answers.answer
    assert b'name="type: fact"' in answers.answer.read_bytes()
    assert flow.take_over([]) is None  # it adds nothing
    coding.rename(project, FACT, "report")
    editor = flow.take_over([])
    added = editor.drafting.draft.codebook.labels[0].attributes[1].choices[-1]
    assert (added.name, added.id) == ("fact", "fact_2")


def test_a_codebook_goes_out_and_comes_in_as_a_file(flow, project, answers, tmp_path):
    answers.answer = tmp_path / "mine.codebook.json"
    assert flow.export() == answers.answer
    assert flow.take_over([]) is None  # it is the same
    coding.rename(project, FACT, "report")
    editor = flow.take_over([])
    assert editor.drafting.draft.is_changed
    editor.apply_button.click()
    assert project.codebook.version == 3
    assert project.codebook.labels[0].attributes[1].choices[0].name == "fact"
