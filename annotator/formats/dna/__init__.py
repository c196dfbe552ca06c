"""Discourse Network Analyzer (https://github.com/leifeld/dna): its database in, its event list out.

The tables are those that DNA 2 and DNA 3 create (``SqlConnection.java`` and ``Sql.java`` there); the event list is
what their network export calls so (``eventCSV``).
"""

from annotator.formats.dna.reading import DNA
from annotator.formats.dna.statements import DNA_STATEMENTS

__all__ = ["DNA", "DNA_STATEMENTS"]
