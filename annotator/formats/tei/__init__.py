"""TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/): one teiCorpus with a TEI for each article.

A line of the text is a ``p``, the first one a ``head`` where it is the headline. A claim is a ``said``, a mention an
``rs``, a cue and anything else a ``seg``. What would cross another element or a line is marked by two ``anchor`` and a
``span`` between them. What is said about marks stands in ``standOff``: joins of fragments, links of claims with
speaker, mention and cue, stances, notes, and answers as feature structures.
"""

from annotator.formats.format import NoOptions, WriteFormat
from annotator.formats.tei.writing import TAIL, Writer

TEI = WriteFormat(
    id="tei",
    title="TEI P5 (XML)",
    suffix=".xml",
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=NoOptions,
    writer=Writer,
    example='<TEI xml:id="a1">…<p><rs xml:id="a1.m1" type="mention">He</rs> <seg xml:id="a1.m2" type="cue">said</seg> '
    '<said xml:id="a1.m3" who="#speaker.1">the plan is dead</said></p>…\n',
    tail=TAIL,
)
