"""WebAnno TSV 3, of WebAnno and INCEpTION: tokens with a column for each feature of each layer, counted in UTF-16.

https://webanno.github.io/webanno/releases/3.6.11/docs/user-guide.html#sect_webannotsv describes it.
"""

from functools import partial

from annotator.formats.format import Beside, FolderFormat, NoOptions, ReadFormat
from annotator.formats.reading.inception import groups
from annotator.formats.webanno_tsv.reading import WebannoOptions, read, read_group, recognises
from annotator.formats.webanno_tsv.writing import Writer

_EXAMPLE = (
    "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Attribution|value\n\n\n#Text=He said no.\n"
    "1-1\t0-2\tHe\tSource\t\n1-2\t3-7\tsaid\tCue\t\n1-3\t8-10\tno\tContent\t\n1-4\t10-11\t.\t_\t\n"
)
WEBANNO_TSV = ReadFormat(
    id="webanno-tsv",
    title="WebAnno TSV 3 (INCEpTION)",
    suffixes=(".tsv",),
    carries=frozenset({"text", "annotations", "attributions"}),
    options=WebannoOptions,
    read=read,
    example=_EXAMPLE,
    recognises=recognises,
    beside=Beside(
        groups=partial(groups, suffix=".tsv"), read=read_group, example={"annotation/doc.txt/ana.tsv": _EXAMPLE}
    ),
)
WEBANNO_TSV_WRITER = FolderFormat(
    id="webanno-tsv",
    title="WebAnno TSV 3 (INCEpTION)",
    carries=frozenset({"text", "annotations", "attributions", "stances"}),
    options=NoOptions,
    writer=Writer,
    example=_EXAMPLE,
)
