"""Rows of tables."""

from annotator.formats.agreement_report.blocks import HEAT, Cell
from annotator.formats.agreement_report.wording import Wording, plain


def row(name: str, *cells: Cell) -> tuple[Cell, ...]:
    """A row with its header, which may be anybody's words."""
    return (Cell(plain(name)), *cells)


def counted(words: Wording, number: int, heat: int = 0) -> Cell:
    """A whole number."""
    return Cell(words.count(number), heat, number=True)


def numbered(text: str, heat: int = 0) -> Cell:
    """A number in words of its own."""
    return Cell(text, heat, number=True)


def heat(share: float) -> int:
    """The shade of a share: 0 for none, and for agreement no better than chance."""
    return max(0, min(HEAT, 1 + int(share * HEAT))) if share > 0 else 0
