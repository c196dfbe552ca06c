"""A project as tables for people: a folder of CSV files, or one workbook with a sheet for each.

What is in them is said in ``sheets``. Both can be edited and brought back by the ids of the claims.
"""

from annotator.formats.tables.folder import TABLES
from annotator.formats.tables.workbook import WORKBOOK

__all__ = ["TABLES", "WORKBOOK"]
