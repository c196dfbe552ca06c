"""Which commands a few letters mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.palette.matching import plain, rank


@pytest.mark.parametrize(
    ("words", "typed", "found"),
    [
        ("Next claim", "next", 0),
        ("Next claim", "NEXT CL", 0),
        ("Next claim", "nc", 1),
        ("Next claim", "claim", 1),
        ("Fold the articles", "f art", 1),
        ("Fold the articles", "foar", 1),
        ("Großschreibung ändern", "aend", 4),
        ("Großschreibung ändern", "and", 1),
        ("Großschreibung ändern", "gross", 0),
        ("Next claim", "xt cl", 2),
        ("Next claim", "ntlm", 3),
        ("Next claim", "mn", 4),
        ("Next claim", "", 0),
    ],
)
def test_beginnings_count_more_than_letters_in_between(words: str, typed: str, found: int):
    assert rank(words, plain(typed)) == found


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_and_any_letters_can_be_compared(words: str, typed: str):
    assert 0 <= rank(words, plain(typed)) <= 4


@given(st.lists(st.text("abcdé", min_size=1, max_size=5), min_size=1, max_size=6))
def test_initials_are_always_found(parts: list[str]):
    assert rank(" ".join(parts), plain("".join(part[0] for part in parts))) <= 1
