"""A table of marks without texts, as teams keep them in spreadsheets: a row for each claim, or for each of its stances.

What our own claims table writes is read as well.
"""

from annotator.formats.marks_table.reading import MARKS_TABLE

__all__ = ["MARKS_TABLE"]
