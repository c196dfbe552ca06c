from annotator.domain.codebook import Target
from annotator.ui.claims.slots import TargetSlots


def targets(names: str) -> list[Target]:
    return [Target(id=name, name=name, rank=n) for n, name in enumerate(names)]


def slots_of(names: str) -> TargetSlots:
    slots = TargetSlots()
    slots.know(targets(names))
    return slots


def drawn(slots: TargetSlots) -> str:
    return " ".join(f"{digit}{target.id}" for digit, target in slots.taken)


def test_the_first_targets_of_the_project_stand_at_the_digits():
    assert drawn(slots_of("abc")) == "1a 2b 3c"


def test_there_are_nine_digits():
    slots = slots_of("abcdefghijk")
    assert drawn(slots) == "1a 2b 3c 4d 5e 6f 7g 8h 9i"
    assert slots.next_digit is None


def test_a_new_target_takes_the_next_digit():
    slots = slots_of("ab")
    assert slots.next_digit == 3
    slots.know(targets("abc"))
    assert drawn(slots) == "1a 2b 3c"


def test_a_target_outside_that_is_used_takes_the_digit_of_the_one_not_used_for_longest():
    slots = slots_of("abcdefghijk")
    for name in "bcdefghia":
        slots.use(name)
    slots.use("j")
    assert drawn(slots) == "1a 2j 3c 4d 5e 6f 7g 8h 9i"
    slots.use("k")
    assert drawn(slots) == "1a 2j 3k 4d 5e 6f 7g 8h 9i"


def test_among_targets_never_used_the_last_one_goes_first():
    slots = slots_of("abcdefghij")
    slots.use("j")
    assert drawn(slots) == "1a 2b 3c 4d 5e 6f 7g 8h 9j"


def test_using_a_target_at_a_digit_moves_none():
    slots = slots_of("abcdefghij")
    for name in "iagc":
        slots.use(name)
    assert drawn(slots) == "1a 2b 3c 4d 5e 6f 7g 8h 9i"


def test_a_target_that_goes_leaves_its_digit_to_the_next_new_one():
    slots = slots_of("abc")
    slots.know(targets("ac"))
    assert drawn(slots) == "1a 3c"
    assert slots.at(2) is None
    assert slots.next_digit == 2
    slots.know(targets("acd"))
    assert drawn(slots) == "1a 2d 3c"


def test_a_target_is_found_by_its_digit_and_a_digit_by_its_target():
    slots = slots_of("ab")
    found = slots.at(2)
    assert found is not None
    assert found.name == "b"
    assert slots.digit("b") == 2
    assert (slots.at(0), slots.at(3), slots.digit("z")) == (None, None, None)


def test_a_renamed_target_keeps_its_digit():
    slots = slots_of("ab")
    slots.know([Target(id="a", name="new"), Target(id="b", name="b")])
    found = slots.at(1)
    assert found is not None
    assert found.name == "new"


def test_the_use_of_an_unknown_target_counts_for_nothing():
    slots = slots_of("a")
    slots.use("z")
    assert drawn(slots) == "1a"
