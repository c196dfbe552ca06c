"""The row numbers of a list: a list of numbers in four bytes each."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.articles.rows import Rows

# Bytes that repeat, so that a number is also found across the border of two others.
NUMBER = st.integers(0, 2**32 - 1) | st.sampled_from([0x01010101, 0x01010102, 0x02010101, 0x01020101, 0])


@given(st.lists(NUMBER, unique=True, max_size=30), st.data())
def test_it_does_what_a_list_does(numbers: list[int], data: st.DataObject):
    rows, plain = Rows(), list[int]()
    rows.extend(numbers)
    plain.extend(numbers)
    for _ in range(data.draw(st.integers(0, 8))):
        number = data.draw(NUMBER)
        if number in plain:
            rows.remove(plain.index(number))
            plain.remove(number)
        else:
            place = data.draw(st.integers(0, len(plain)))
            rows.insert(place, number)
            plain.insert(place, number)
    assert list(rows.between(0, len(rows))) == plain
    assert [rows[place] for place in range(len(rows))] == plain
    assert [rows.find(number) for number in plain] == list(range(len(plain)))
    assert rows.find(0x03030303) == (plain.index(0x03030303) if 0x03030303 in plain else None)
    first, end = sorted((data.draw(st.integers(0, 40)), data.draw(st.integers(0, 40))))
    assert list(rows.between(first, end)) == plain[first:end]
