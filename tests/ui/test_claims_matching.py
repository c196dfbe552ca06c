import pytest

from annotator.ui.claims.matching import Entry, is_known, matching

PEOPLE = [
    Entry("1", "Ursula von der Leyen"),
    Entry("2", "Jens Stoltenberg", ("NATO chief",)),
    Entry("3", "François Hollande"),
    Entry("4", "Leyla Jensen"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jens", ["2", "4"]),
        ("JENS STOLTENBERG", ["2"]),
        ("ley", ["4", "1"]),
        ("francois", ["3"]),
        ("FRANÇOIS", ["3"]),
        ("nato", ["2"]),
        ("oll", ["3"]),
        ("  von   der ", ["1"]),
        ("zz", []),
    ],
)
def test_names_are_found_by_letters_whatever_their_case_and_accents(typed: str, found: list[str]):
    assert [entry.id for entry in matching(PEOPLE, typed)] == found


def test_entries_that_match_alike_keep_the_order_in_which_they_are_offered():
    assert [e.id for e in matching(PEOPLE[::-1], "e")] == ["4", "3", "2", "1"]


@pytest.mark.parametrize(
    ("typed", "known"),
    [("jens stoltenberg", True), ("Nato Chief", True), (" Jens  Stoltenberg ", True), ("Jens", False)],
)
def test_only_a_whole_name_or_alias_is_known(typed: str, known: bool):
    assert is_known(PEOPLE, typed) is known


def test_an_accent_makes_another_name():
    assert not is_known(PEOPLE, "Francois Hollande")
