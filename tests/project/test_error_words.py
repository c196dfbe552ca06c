"""Every error, note and outcome has its words, and they use only facts that the error gives."""

import string
from collections.abc import Iterator
from typing import get_args

import pytest

from annotator.domain.errors import AnnotatorError, RuleBroken, UnreadableFile
from annotator.formats.drafts import Note, NoteCode
from annotator.formats.writers import LeftOutCode
from annotator.project import words
from annotator.project.reporting import Outcome


def family(root: type[AnnotatorError] = AnnotatorError) -> Iterator[type[AnnotatorError]]:
    for kind in root.__subclasses__():
        yield kind
        yield from family(kind)


ERRORS = [(kind, code) for kind in family() for code in sorted(kind.CODES)]


@pytest.mark.parametrize(("kind", "code"), ERRORS, ids=lambda part: getattr(part, "__name__", part))
def test_every_error_says_what_happened(kind: type[AnnotatorError], code: str) -> None:
    said = words.template(kind(code))
    assert said[0].isupper() or said.startswith(("{", "“"))
    assert said.endswith((".", "}"))
    assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(said))


def test_no_words_are_left_of_an_error_that_is_gone() -> None:
    known = {code for _, code in ERRORS}
    for group in (words._UNREADABLE, words._BROKEN, words._UNAVAILABLE, words._EXPORT, words._CHOICE):  # noqa: SLF001
        assert group.keys() <= known


def test_every_note_outcome_and_omission_has_words() -> None:
    assert words.OUTCOMES.keys() == set(get_args(Outcome))
    assert words.LEFT_OUT.keys() == set(get_args(LeftOutCode))
    for code in get_args(NoteCode):
        assert words.sentence(Note(code, {}))


def test_facts_are_put_in_and_missing_ones_leave_no_gap() -> None:
    assert words.sentence(UnreadableFile("binary", detail="PDF")).startswith("This is no text file (PDF).")
    assert words.sentence(UnreadableFile("binary")).startswith("This is no text file.")
    assert "“{odd}”" in words.sentence(RuleBroken("name_taken", name="{odd}"))
