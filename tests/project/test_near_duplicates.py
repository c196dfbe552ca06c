"""Which articles are alike: copies with another headline, cut copies, chains of them; and which are not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.project.near_duplicates import NearDuplicates

WORDS = [f"word{n}" for n in range(3000)]


def a_text(seed: int, length: int = 400) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def groups(*texts: str, least: float = 0.5) -> list[list[str]]:
    near = NearDuplicates(least)
    for number, text in enumerate(texts):
        near.add(str(number), text)
    return near.groups()


WIRE = a_text(1)
HALF = " ".join(WIRE.split()[:200])


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.upper(),
        f"By our staff\n\n{WIRE}\n\nSubscribe now",
        HALF,
        " ".join(word if n % 40 else "changed" for n, word in enumerate(WIRE.split())),
        f"{a_text(2, 150)} {WIRE}",
    ],
    ids=["same", "case", "framed", "cut", "edited", "within"],
)
def test_a_copy_is_found(copy: str) -> None:
    assert groups(WIRE, a_text(3), copy) == [["0", "2"], ["1"]]


def test_texts_of_one_paper_that_share_a_closing_are_not_alike() -> None:
    closing = " ".join(WORDS[:30])
    assert len(groups(*(f"{a_text(n)} {closing}" for n in range(50)))) == 50


def test_chains_are_one_group_and_many_copies_too() -> None:
    first, second, third = a_text(5, 100), a_text(6, 160), a_text(7, 100)
    assert groups(f"{first} {second}", f"{second} {third}", third) == [["0", "1", "2"]]
    assert len(groups(*[WIRE] * 60)) == 1


def test_writing_without_spaces_is_compared_too() -> None:
    text = "".join(random.Random(1).choices("国家主席说今天经济增长的速度比去年快", k=400))
    other = "".join(random.Random(2).choices("国家主席说今天经济增长的速度比去年快", k=400))
    assert groups(text, other, f"新华社{text[50:]}") == [["0", "2"], ["1"]]


@given(st.lists(st.text(max_size=30), max_size=8))
def test_every_article_is_in_one_group_and_equal_texts_in_the_same(texts: list[str]) -> None:
    found = groups(*texts)
    assert sorted(one for group in found for one in group) == sorted(map(str, range(len(texts))))
    of = {one: number for number, group in enumerate(found) for one in group}
    for n, text in enumerate(texts):
        assert of[str(n)] == of[str(texts.index(text))]
