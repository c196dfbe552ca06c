"""Texts as lines on which several annotators marked spans: what all measures of spans take."""

from itertools import pairwise

from msgspec import Struct


class Mark(Struct, frozen=True, order=True, gc=False):
    """One annotator's span ``[start, end)`` with its label, in code points."""

    start: int
    end: int
    label: str


class Continuum(Struct, frozen=True):
    """One article: its length in code points, and the marks of everyone who worked on it.

    Whoever worked on it and marked nothing stands here with no marks: that too is said about the text. Whoever did
    not work on it is left out. Marks lie within the text, are not empty, and may overlap.
    """

    length: int
    marks: dict[str, tuple[Mark, ...]]

    def of_raters(self, *raters: str) -> "Continuum":
        """Only the marks of these; those who did not work on the article are left out."""
        return Continuum(self.length, {rater: self.marks[rater] for rater in raters if rater in self.marks})

    def of_label(self, label: str) -> "Continuum":
        """The same annotators with their marks of one label."""
        return Continuum(self.length, {r: tuple(m for m in ms if m.label == label) for r, ms in self.marks.items()})

    def joined(self) -> "Continuum":
        """Where marks of an annotator and label overlap, one mark over their stretch; those that touch stay apart."""
        return Continuum(self.length, {rater: _joined(marks) for rater, marks in self.marks.items()})


def _joined(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    ordered = sorted(marks)
    if not any(later.start < earlier.end for earlier, later in pairwise(ordered)):
        return tuple(ordered)
    last: dict[str, int] = {}
    found: list[Mark] = []
    for mark in ordered:
        at = last.get(mark.label)
        if at is not None and mark.start < found[at].end:
            found[at] = Mark(found[at].start, max(found[at].end, mark.end), mark.label)
        else:
            last[mark.label] = len(found)
            found.append(mark)
    return tuple(found)


def overlapping(marks: tuple[Mark, ...]) -> bool:
    """Whether any two of these marks share a code point."""
    ordered = sorted(marks)
    return any(later.start < earlier.end for earlier, later in pairwise(ordered))
