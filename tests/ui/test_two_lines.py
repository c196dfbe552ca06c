"""Headlines and quotes in two lines lose no letter, whatever is in them."""

import pytest
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from annotator.ui.two_lines import two_lines


@pytest.mark.parametrize("word", ["talks", "😀talks", "𝒯𝒶𝓁𝓀𝓈", "переговоры", "会谈", "مفاوضات"])
def test_all_words_are_in_the_two_lines(qapp: QGuiApplication, word: str) -> None:
    headline = " ".join(f"{word}{n}" for n in range(30))
    for width in (80, 200, 333):
        first, rest = two_lines(headline, QGuiApplication.font(), width)
        assert (first + rest).replace(" ", "") == headline.replace(" ", "")
        assert QFontMetricsF(QGuiApplication.font()).horizontalAdvance(first) <= width


def test_one_line_is_enough_for_few_words_and_none_for_none(qapp: QGuiApplication) -> None:
    assert two_lines("A plan", QGuiApplication.font(), 400) == ["A plan"]
    assert two_lines("", QGuiApplication.font(), 400) == []


def test_a_word_too_long_for_a_line_is_broken(qapp: QGuiApplication) -> None:
    first, rest = two_lines("x" * 300, QGuiApplication.font(), 200)
    assert first + rest == "x" * 300
    assert rest
