"""What an answer may be, for each kind of question."""

import pytest

from annotator.domain.question import AttributeDefinition, Choice, chosen

CHOICES = (Choice("a", "A"), Choice("b", "B", retired=True))
QUESTIONS = {
    "choice": AttributeDefinition("q", "q", "Q", CHOICES),
    "several": AttributeDefinition("q", "q", "Q", CHOICES, kind="several"),
    "number": AttributeDefinition("q", "q", "Q", kind="number", least=0.0, most=10.0),
    "text": AttributeDefinition("q", "q", "Q", kind="text"),
    "yes_no": AttributeDefinition("q", "q", "Q", kind="yes_no"),
}


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("choice", "a"),
        ("choice", "b"),
        ("several", ("b", "a")),
        ("number", 0.0),
        ("number", 10.0),
        ("text", "x"),
        ("yes_no", False),
    ],
)
def test_what_fits_is_admitted(kind, answer):
    assert QUESTIONS[kind].admits(answer)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("choice", "c"),
        ("choice", ("a",)),
        ("choice", True),
        ("several", "a"),
        ("several", ()),
        ("several", ("a", "a")),
        ("several", ("a", "c")),
        ("number", "1"),
        ("number", True),
        ("number", 10.5),
        ("number", float("nan")),
        ("number", float("inf")),
        ("text", " \n"),
        ("text", 1.0),
        ("yes_no", "yes"),
        ("yes_no", 1.0),
    ],
)
def test_what_does_not_fit_is_not(kind, answer):
    assert not QUESTIONS[kind].admits(answer)


def test_a_number_may_be_without_bounds():
    assert AttributeDefinition("q", "q", "", kind="number").admits(-1e300)


def test_the_choices_that_an_answer_names():
    assert [chosen(a) for a in ("a", ("a", "b"), None, True, 1.0)] == [("a",), ("a", "b"), (), (), ()]
