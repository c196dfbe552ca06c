"""Articles with marks, as they are written in tests and as Hypothesis makes them."""

from hypothesis import strategies as st

from annotator.agreement.continuum import Continuum, Mark

WORKERS = ("Ana", "Ben", "Cem")


def article(length: int, *marks: tuple[str, str, int, int], workers: tuple[str, ...] = ()) -> Continuum:
    """Marks as (annotator, label, start, end); ``workers`` took part and may have marked nothing."""
    names = dict.fromkeys((*workers, *(name for name, *_ in marks)))
    return Continuum(
        length, {name: tuple(Mark(s, e, label) for who, label, s, e in marks if who == name) for name in names}
    )


@st.composite
def articles(draw: st.DrawFn, overlapping: bool, workers: int = 3, most: int = 4) -> Continuum:
    """Small ones of two annotators or more, some of whom may have marked nothing."""
    length = draw(st.integers(1, 24))
    names = draw(st.sampled_from([WORKERS[:n] for n in range(2, workers + 1)]))
    cuts = st.lists(st.integers(0, length), min_size=2, max_size=2 * most, unique=True).map(sorted)
    loose = st.lists(st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True).map(sorted), max_size=most)
    apart = cuts.map(lambda at: list(zip(at[::2], at[1::2], strict=False)))
    spans = loose if overlapping else st.one_of(st.just([]), apart)
    label = st.sampled_from("xyz")
    return Continuum(length, {name: tuple(Mark(s, e, draw(label)) for s, e in draw(spans)) for name in names})


def moved(continuum: Continuum) -> Continuum:
    """The same, with the annotators and each one's marks in the opposite order."""
    return Continuum(continuum.length, {name: marks[::-1] for name, marks in reversed(continuum.marks.items())})


def copied(continuum: Continuum, times: int = 2) -> Continuum:
    """Several annotators who all marked as the first one did."""
    marks = next(iter(continuum.marks.values()))
    return Continuum(continuum.length, dict.fromkeys(WORKERS[:times], marks))
