"""REFI-QDA (https://www.qdasoftware.org), the exchange format of programs for qualitative data analysis: QDPX files of
whole projects, and QDC files of codebooks."""

from collections.abc import Iterator
from typing import BinaryIO

from annotator.formats.drafts import Item
from annotator.formats.format import FolderFormat, NoOptions, ReadFormat
from annotator.formats.refi_qda.options import RefiOptions
from annotator.formats.writers import Content, FolderWriter

_TITLE = "REFI-QDA project (QDPX: NVivo, ATLAS.ti, MAXQDA, QualCoder)"
_EXAMPLE = """\
<TextSource guid="…" name="Talks resume" plainTextPath="internal://….txt">
  <PlainTextSelection guid="…" name="We will never accept it" startPosition="15" endPosition="38" creatingUser="…">
    <Coding guid="…"><CodeRef targetGUID="the code claim"/></Coding>
    <Coding guid="…"><CodeRef targetGUID="the code quotation: direct, below claim"/></Coding>
  </PlainTextSelection>
</TextSource>
"""


def _read(stream: BinaryIO, options: RefiOptions) -> Iterator[Item]:
    # Imported here, as below: the formats are listed at each start, and read at few.
    from annotator.formats.refi_qda.reading import read

    return read(stream, options)


def _writer(content: Content, options: NoOptions) -> FolderWriter:
    from annotator.formats.refi_qda.writing import Writer

    return Writer(content, options)


REFI_QDA = ReadFormat(
    id="refi-qda",
    title=_TITLE,
    suffixes=(".qdpx",),
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=RefiOptions,
    read=_read,
    example="",
)
REFI_QDA_WRITER = FolderFormat(
    id="refi-qda",
    title=_TITLE,
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=NoOptions,
    writer=_writer,
    example=_EXAMPLE,
    suffix=".qdpx",
    single="project.qdpx",
)
