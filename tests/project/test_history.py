"""Undo and redo over the journal: many steps, across programs, with notes folded into one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotation
from annotator.project import annotating
from annotator.project.project import Project
from tests.builders import TEXT, a_project, an_article, read, words

ARTICLE = an_article(id="article")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path, ARTICLE)
    yield project
    project.close()


@pytest.fixture
def claim(project: Project) -> Annotation:
    return annotating.add_claim(project, read(project, ARTICLE), [words(TEXT, "Talks")])


def note(project: Project, claim: Annotation, *notes: str) -> None:
    for text in notes:
        annotating.set_note(project, read(project, ARTICLE), claim.id, text)


def stored_note(project: Project, claim: Annotation) -> str:
    return read(project, ARTICLE).annotations[claim.id].note


def test_two_hundred_steps_are_taken_back_and_done_again_across_programs(tmp_path: Path):
    project = a_project(tmp_path, ARTICLE)
    claim = annotating.add_claim(project, read(project, ARTICLE), [words(TEXT, "Talks")])
    states = [read(project, ARTICLE)]
    for step in range(220):
        annotating.set_unsure(project, read(project, ARTICLE), claim.id, unsure=step % 2 == 0)
        states.append(read(project, ARTICLE))
    for number, expected in enumerate(reversed(states[:-1])):
        if number % 20 == 0:
            project.close()
            project = Project.open(project.path)
        undone = project.undo()
        assert undone is not None
        assert undone.verb == "set_unsure"
        assert read(project, ARTICLE) == expected
    for expected in states[1:]:
        project.redo()
        assert read(project, ARTICLE) == expected
    assert project.redo() is None
    project.close()


def test_the_next_step_back_and_forth_can_be_named(project: Project, claim: Annotation):
    assert project.history.undoable is not None
    assert project.history.undoable.verb == "add_claim"
    assert project.history.undoable.arguments == {"quote": "Talks"}
    assert project.history.redoable is None
    project.undo()
    assert project.history.undoable.verb == "import"
    assert project.history.redoable is not None
    assert project.history.redoable.verb == "add_claim"


def test_a_new_step_drops_what_was_undone(project: Project, claim: Annotation):
    note(project, claim, "one")
    project.undo()
    annotating.set_unsure(project, read(project, ARTICLE), claim.id, unsure=True)
    assert project.redo() is None
    project.undo()
    project.redo()
    found = read(project, ARTICLE).annotations[claim.id]
    assert (found.unsure, found.note) == (True, "")


def test_edits_of_a_note_are_one_step_until_the_field_is_left(project: Project, claim: Annotation):
    note(project, claim, "o", "on", "one")
    project.history.close_step()
    note(project, claim, "one t", "one two")
    project.undo()
    assert stored_note(project, claim) == "one"
    project.undo()
    assert stored_note(project, claim) == ""
    project.redo()
    project.redo()
    assert stored_note(project, claim) == "one two"


def test_the_notes_of_two_claims_are_two_steps(project: Project, claim: Annotation):
    other = annotating.add_claim(project, read(project, ARTICLE), [words(TEXT, "rose")])
    note(project, claim, "one")
    note(project, other, "two")
    note(project, claim, "one more")
    project.undo()
    assert (stored_note(project, claim), stored_note(project, other)) == ("one", "two")


def test_a_note_does_not_fold_over_another_verb_or_an_undo(project: Project, claim: Annotation):
    note(project, claim, "one")
    annotating.set_unsure(project, read(project, ARTICLE), claim.id, unsure=True)
    note(project, claim, "one two")
    project.undo()
    assert stored_note(project, claim) == "one"
    note(project, claim, "three")
    project.undo()
    assert stored_note(project, claim) == "one"


def test_a_note_that_ends_as_it_began_leaves_no_step(project: Project, claim: Annotation):
    note(project, claim, "o", "on", "")
    assert project.history.undoable is not None
    assert project.history.undoable.verb == "add_claim"
    note(project, claim, "again")
    project.undo()
    assert stored_note(project, claim) == ""


def test_the_step_is_closed_when_the_program_is(tmp_path: Path):
    project = a_project(tmp_path, ARTICLE)
    claim = annotating.add_claim(project, read(project, ARTICLE), [words(TEXT, "Talks")])
    note(project, claim, "one")
    project.close()
    project = Project.open(project.path)
    note(project, claim, "one two")
    project.undo()
    assert stored_note(project, claim) == "one"
    project.close()
