"""brat standoff (https://brat.nlplab.org/standoff.html): a text file, and files of marks beside it that count its
code points."""

from annotator.formats.brat.files import groups, wanted
from annotator.formats.brat.reading import BratOptions, read, read_group
from annotator.formats.brat.writing import Writer
from annotator.formats.format import Beside, FolderFormat, NoOptions, ReadFormat

_EXAMPLE = (
    "T1\tclaim 13 29\tthe plan is dead\nT2\tmention 0 2\tHe\nT3\tcue 3 7\tsaid\n"
    "E1\tcue:T3 Source:T2 Content:T1\nA1\tquotation T1 indirect\n"
)
BRAT = ReadFormat(
    id="brat",
    title="brat standoff",
    suffixes=(".ann",),
    carries=frozenset({"text", "annotations", "attributions"}),
    options=BratOptions,
    read=read,
    example=_EXAMPLE,
    beside=Beside(
        groups=groups,
        read=read_group,
        wanted=wanted,
        example={"doc.txt": "He said that the plan is dead.\n", "doc.ann": _EXAMPLE},
    ),
)
BRAT_WRITER = FolderFormat(
    id="brat",
    title="brat standoff",
    carries=frozenset({"text", "annotations", "attributions", "stances"}),
    options=NoOptions,
    writer=Writer,
    example=_EXAMPLE,
)
