"""Which marks answer which: overlapping, nested, fragmented ones, and several on the same words."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.pairing import LEAST, dice, groups
from annotator.domain.annotation import Annotation, Fragment


def a_mark(id_: str, *places: tuple[int, int], label: str = "claim", **attributes: str) -> Annotation:
    """``id_`` is the set's letter and a number."""
    fragments = tuple(Fragment(start, end, "x" * (end - start)) for start, end in places)
    return Annotation(
        id=id_, article_id="article", set_id=id_[0], label=label, fragments=fragments, attributes=dict(attributes)
    )


def grouped(*marks: Annotation) -> list[tuple[str, ...]]:
    return [group.ids for group in groups(marks)]


def test_the_best_overlap_decides():
    # b2 shares more with a1 than b1 does, so b1 is left to stand alone.
    assert grouped(a_mark("a1", (0, 100)), a_mark("b1", (0, 60)), a_mark("b2", (10, 100))) == [("a1", "b2"), ("b1",)]


def test_marks_that_share_no_word_or_too_little_are_different_things():
    assert grouped(a_mark("a1", (0, 10)), a_mark("b1", (10, 20))) == [("a1",), ("b1",)]
    assert grouped(a_mark("a1", (0, 100)), a_mark("b1", (0, 19))) == [("a1",), ("b1",)]
    assert grouped(a_mark("a1", (0, 100)), a_mark("b1", (0, 20))) == [("a1", "b1")]


def test_only_marks_of_the_same_label_answer_one_another():
    assert grouped(a_mark("a1", (0, 10)), a_mark("b1", (0, 10), label="frame")) == [("a1",), ("b1",)]


def test_nested_claims_find_the_one_of_their_size():
    inner, outer = (20, 60), (0, 100)
    marks = [a_mark("a1", outer), a_mark("a2", inner), a_mark("b1", inner), a_mark("b2", outer), a_mark("c1", (5, 100))]
    assert grouped(*marks) == [("a1", "b2", "c1"), ("a2", "b1")]


def test_fragments_count_with_all_their_words():
    whole, parted, half = a_mark("a1", (0, 100)), a_mark("b1", (0, 40), (60, 100)), a_mark("c1", (0, 40))
    assert dice(whole.fragments, parted.fragments) == 160 / 180
    assert grouped(whole, parted, half) == [("a1", "b1", "c1")]
    assert grouped(a_mark("a1", (0, 10), (90, 100)), a_mark("b1", (20, 80))) == [("a1",), ("b1",)]


def test_every_two_of_a_group_overlap():
    # b1 and c1 are the halves of a1: what they have in common with it they do not have with each other.
    assert grouped(a_mark("a1", (0, 100)), a_mark("b1", (0, 51)), a_mark("c1", (51, 100))) == [("a1", "b1"), ("c1",)]


def test_claims_on_the_same_words_are_told_apart_by_what_is_said():
    one, other = a_mark("a1", (0, 10), type="fact"), a_mark("a2", (0, 10), type="demand")
    assert grouped(one, other, a_mark("b1", (0, 10), type="demand")) == [("a1",), ("a2", "b1")]
    marks = [one, a_mark("a2", (0, 10), type="fact"), a_mark("b1", (0, 10), type="fact")]
    found = [g.ids for g in groups(marks, said={"a1": "trump", "a2": "stoltenberg", "b1": "stoltenberg"})]
    assert sorted(found) == [("a1",), ("a2", "b1")]


def test_what_is_kept_apart_stays_apart():
    marks = [a_mark("a1", (0, 10)), a_mark("b1", (0, 10)), a_mark("c1", (0, 10))]
    assert sorted(g.ids for g in groups(marks, apart={"a1": "one", "b1": "other"})) == [("a1", "c1"), ("b1",)]


places = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6)
sets = st.lists(places, min_size=2, max_size=4)


def marks_of(drawn: list[list[tuple[int, int]]]) -> list[Annotation]:
    return [
        a_mark(f"{'abcd'[n]}{m}", (start, start + length))
        for n, of_set in enumerate(drawn)
        for m, (start, length) in enumerate(of_set)
    ]


@given(sets, st.randoms(use_true_random=False))
def test_groups_hold_every_mark_once_and_the_order_of_marks_does_not_matter(drawn, chance):
    marks = marks_of(drawn)
    found = groups(marks)
    assert sorted(id_ for group in found for id_ in group.ids) == sorted(mark.id for mark in marks)
    for group in found:
        members = list(group.members.items())
        assert all(mark.set_id == set_id for set_id, mark in members)
        assert all(dice(one.fragments, other.fragments) >= LEAST for (_, one), (_, other) in permutations(members, 2))
    chance.shuffle(marks)
    assert [group.ids for group in groups(marks)] == [group.ids for group in found]


@given(places)
def test_equal_sets_pair_up_whole(drawn):
    marks = marks_of([drawn, drawn, drawn])
    assert all(len(group.members) == 3 for group in groups(marks))
