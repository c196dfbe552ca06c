"""Moving by words, as the keyboard does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import words

TEXT = "He said: “Don’t go,” twice."
WORDS = ["He", "said", "Don’t", "go", "twice"]
texts = st.text(st.sampled_from("ab ,\n\u00a0’'19俄😀\u0301🇺🇦-") | st.characters(codec="utf-8"), max_size=40)


def test_moving_forward_stops_at_each_word_and_then_at_the_end():
    starts = [TEXT.index(word) for word in WORDS]
    ends = [start + len(word) for start, word in zip(starts, WORDS, strict=True)]
    assert _walk(words.next_word_start, 0) == [*starts[1:], len(TEXT)]
    assert _walk(words.next_word_end, 0) == [*ends, len(TEXT)]
    assert _walk(words.previous_word_start, len(TEXT)) == starts[::-1]
    assert _walk(words.previous_word_end, len(TEXT)) == [*ends[::-1], 0]


@given(texts, st.data())
def test_a_boundary_is_the_same_as_in_the_whole_text(text: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(text)))
    start, end = words.word_start(text, at), words.word_end(text, at)
    assert 0 <= start <= at <= end <= len(text)
    assert words.word_start(text, start) == start
    assert words.word_end(text, end) == end


@pytest.mark.parametrize("gap", ["-" * 3000, " " * 3000, "\n" * 300])
def test_a_long_gap_between_words_is_crossed(gap: str):
    text = f"one{gap}two"
    assert words.next_word_start(text, 0) == len(text) - 3
    assert words.next_word_end(text, 3) == len(text)
    assert words.previous_word_end(text, len(text) - 3) == 3
    assert words.previous_word_start(text, len(text) - 3) == 0


def _walk(step, position: int) -> list[int]:
    found: list[int] = []
    while (following := step(TEXT, position)) != position:
        found.append(following)
        position = following
    return found
