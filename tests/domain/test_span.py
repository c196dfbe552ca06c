"""Spans and the lanes that keep overlapping marks apart."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span, lanes


def spans(longest: int = 12) -> st.SearchStrategy[Span]:
    return st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, longest))


@given(spans(), spans())
def test_spans_overlap_when_they_share_a_code_point(one: Span, other: Span):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) is bool(shared)
    assert one.covers(other) is set(range(other.start, other.end)).issubset(range(one.start, one.end))


@given(st.lists(spans(), max_size=20))
def test_no_two_spans_of_a_lane_overlap_and_no_lane_is_skipped(marks: list[Span]):
    lane_of = lanes(marks)
    for i, one in enumerate(marks):
        assert not any(one.overlaps(other) for j, other in enumerate(marks) if i != j and lane_of[i] == lane_of[j])
    # There are as many lanes as marks lie over one another at the busiest place.
    depth = max((sum(m.start <= at < m.end for m in marks) for at in range(50)), default=0)
    assert set(lane_of) == set(range(depth))


def test_the_outer_mark_lies_nearest_to_the_text():
    inner, outer, beside = Span(4, 6), Span(4, 20), Span(20, 25)
    assert lanes([inner, outer, beside]) == [1, 0, 0]
