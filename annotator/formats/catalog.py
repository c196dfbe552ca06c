"""The formats there are: one line here for each, and those that other packages bring."""

from collections.abc import Iterator
from functools import cached_property
from io import SEEK_END
from typing import BinaryIO, TypeVar

from msgspec import Struct

from annotator.formats.brat import BRAT, BRAT_WRITER
from annotator.formats.claim_review import CLAIM_REVIEW
from annotator.formats.claims_table import CLAIMS_TABLE
from annotator.formats.conll import CONLL
from annotator.formats.conll_columns import CONLL_COLUMNS
from annotator.formats.conll_reading import CONLL_READER
from annotator.formats.conllu import CONLLU
from annotator.formats.delimited import CSV, TSV
from annotator.formats.dna import DNA, DNA_STATEMENTS
from annotator.formats.doccano import DOCCANO
from annotator.formats.doccano_reading import DOCCANO_READER
from annotator.formats.docx import DOCX
from annotator.formats.eml import EML
from annotator.formats.epub import EPUB
from annotator.formats.feed import FEED
from annotator.formats.format import AnyWriteFormat, FolderFormat, ReadFormat, WriteFormat
from annotator.formats.html import HTML
from annotator.formats.hugging_face import HUGGING_FACE
from annotator.formats.json_array import JSON_ARRAY
from annotator.formats.json_lines import JSON_LINES
from annotator.formats.label_studio import LABEL_STUDIO_READER, LABEL_STUDIO_WRITER
from annotator.formats.marks_table import MARKS_TABLE
from annotator.formats.native import NATIVE, NATIVE_WRITER
from annotator.formats.odt import ODT
from annotator.formats.parquet import PARQUET
from annotator.formats.pdf import PDF
from annotator.formats.plain_text import PLAIN_TEXT
from annotator.formats.prodigy import PRODIGY
from annotator.formats.prodigy_reading import PRODIGY_READER
from annotator.formats.refi_qda import REFI_QDA, REFI_QDA_WRITER
from annotator.formats.spacy_docbin import SPACY_DOCBIN
from annotator.formats.tables import TABLES, WORKBOOK
from annotator.formats.tei import TEI
from annotator.formats.uima import UIMA_JSON, UIMA_JSON_WRITER, UIMA_XMI, UIMA_XMI_WRITER
from annotator.formats.warc import WARC
from annotator.formats.web_annotation import WEB_ANNOTATION, WEB_ANNOTATION_WRITER
from annotator.formats.webanno_tsv import WEBANNO_TSV, WEBANNO_TSV_WRITER
from annotator.formats.xlsx import XLSX

READERS: tuple[ReadFormat, ...] = (
    PLAIN_TEXT,
    CSV,
    TSV,
    NATIVE,
    JSON_LINES,
    BRAT,
    WEB_ANNOTATION,
    WEBANNO_TSV,
    UIMA_XMI,
    UIMA_JSON,
    FEED,
    HTML,
    PDF,
    DOCX,
    ODT,
    EPUB,
    EML,
    WARC,
    XLSX,
    JSON_ARRAY,
    DOCCANO_READER,
    PRODIGY_READER,
    CONLL_READER,
    LABEL_STUDIO_READER,
    DNA,
    REFI_QDA,
    MARKS_TABLE,
)
WRITERS: tuple[AnyWriteFormat, ...] = (
    NATIVE_WRITER,
    CLAIMS_TABLE,
    WORKBOOK,
    TABLES,
    CONLL,
    CONLL_COLUMNS,
    CONLLU,
    DOCCANO,
    PRODIGY,
    BRAT_WRITER,
    WEB_ANNOTATION_WRITER,
    CLAIM_REVIEW,
    TEI,
    WEBANNO_TSV_WRITER,
    UIMA_XMI_WRITER,
    UIMA_JSON_WRITER,
    LABEL_STUDIO_WRITER,
    DNA_STATEMENTS,
    REFI_QDA_WRITER,
    PARQUET,
    HUGGING_FACE,
    SPACY_DOCBIN,
)
Kind = TypeVar("Kind", bound=Struct)
LOOKED_AT = 4096  # bytes of the beginning, and of the end, by which a format is known


class Broken(Struct, frozen=True):
    """A format of another package that could not be loaded."""

    name: str
    detail: str


class Catalog(Struct, frozen=True, dict=True):
    """Our formats and those installed by others."""

    readers: tuple[ReadFormat, ...]
    writers: tuple[AnyWriteFormat, ...]
    broken: tuple[Broken, ...] = ()

    def reader(self, format_id: str) -> ReadFormat | None:
        """The format to read of that id."""
        return next((known for known in self.readers if known.id == format_id), None)

    def writer(self, format_id: str) -> AnyWriteFormat | None:
        """The format to write of that id."""
        return next((known for known in self.writers if known.id == format_id), None)

    def reader_of(self, suffix: str, stream: BinaryIO) -> ReadFormat | None:
        """The format of a file, by its suffix (``.csv``, or empty), beginning and end; it is left at its start."""
        start = stream.read(LOOKED_AT)
        found = self.reader_for(suffix, start)
        # Its end is asked for seldom: of a packed file it is reached through all that is before.
        if len(start) == LOOKED_AT and (found is None or found.recognises is None):
            found = self._by_end(suffix, stream) or found
        stream.seek(0)
        return found

    def reader_for(self, suffix: str, start: bytes) -> ReadFormat | None:
        """The format of a file, by its suffix and its first 4096 bytes."""
        fitting = self._by_suffix.get(suffix.lower(), ())
        sure = (known for known in fitting if known.recognises is not None and known.recognises(start))
        return next(sure, next((known for known in fitting if known.recognises is None), None))

    @cached_property
    def _by_suffix(self) -> dict[str, list[ReadFormat]]:
        # An import asks for each of thousands of files.
        found: dict[str, list[ReadFormat]] = {}
        for known in self.readers:
            for suffix in dict.fromkeys(known.suffixes):
                found.setdefault(suffix, []).append(known)
        return found

    def _by_end(self, suffix: str, stream: BinaryIO) -> ReadFormat | None:
        asked = [known for known in self.readers if known.recognises_end and suffix.lower() in known.suffixes]
        if not asked:
            return None
        stream.seek(max(0, stream.seek(0, SEEK_END) - LOOKED_AT))
        end = stream.read(LOOKED_AT)
        return next((known for known in asked if known.recognises_end and known.recognises_end(end)), None)


def catalog() -> Catalog:
    """All formats, those from the entry-point groups ``annotator.readers`` and ``annotator.writers`` included."""
    broken: list[Broken] = []
    readers = (*READERS, *_installed("annotator.readers", (ReadFormat,), broken))
    writers = (*WRITERS, *_installed("annotator.writers", (WriteFormat, FolderFormat), broken))
    return Catalog(readers, writers, tuple(broken))


def _installed(group: str, kinds: tuple[type[Kind], ...], broken: list[Broken]) -> Iterator[Kind]:
    # Imported here: half of the time that the catalogue takes to import.
    from importlib.metadata import entry_points

    for point in entry_points(group=group):
        try:
            found = point.load()
        except Exception as error:  # whatever another package does wrong must not stop ours
            broken.append(Broken(point.name, repr(error)))
        else:
            if isinstance(found, kinds):
                yield found
            else:
                broken.append(Broken(point.name, f"no {kinds[0].__name__}"))
