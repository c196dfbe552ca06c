"""Texts as lines on which several annotators marked spans: what all measures of spans take."""

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
