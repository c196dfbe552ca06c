"""Writes the tables; what stands in them is said in ``tables``."""

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, BinaryIO, Literal
from urllib.parse import quote

from msgspec import Meta, Struct

from annotator.domain.article import Article
from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import FolderFormat
from annotator.formats.parquet.tables import Tables
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.arrow import ParquetFiles

# Not Hive's own name for what has no value: readers could tell no type where every article lacks it.
_NONE = {"year": "0"}


class ParquetOptions(Struct, frozen=True):
    """How the tables are parted, beside the parts of a split."""

    partition: Annotated[
        Literal["year", "outlet", "language", "none"], Meta(description="a folder for each of the articles'")
    ] = "year"


class _Writer:
    def __init__(self, content: Content, options: ParquetOptions) -> None:
        self._partition = options.partition
        self._tables = Tables(content)
        self._schemas = self._tables.schemas()
        self._files = ParquetFiles()

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        folder = (f"/split={part}" if part else "") + self._folder(article.article)
        pieces: list[Piece] = []
        for table, rows in self._tables.rows(article).items():
            if rows:
                pieces += self._files.add(f"{table}{folder}/part-0.parquet", self._schemas[table], rows)
        return pieces

    def end(self) -> Iterator[Piece]:
        return self._files.end()

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        return ""

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        return self._files.proof(opened)

    def left_out(self) -> tuple[LeftOut, ...]:
        return ()

    def _folder(self, about: Article) -> str:
        if self._partition == "none":
            return ""
        value = about.published[:4] if self._partition == "year" else getattr(about, self._partition)
        return f"/{self._partition}={_escaped(value) or _NONE.get(self._partition, 'unknown')}"


def _escaped(value: str) -> str:
    # A dot alone or twice would lead out of the folder, and quote leaves dots as they are. File systems end a name
    # at 255 bytes.
    name = quote(value, safe=" ")[:200]
    return name.replace(".", "%2E") if name.strip(".") == "" else name


PARQUET = FolderFormat(
    id="parquet",
    title="Parquet tables (DuckDB, Spark, pandas)",
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=ParquetOptions,
    writer=_Writer,
    example="SELECT label, count(*) FROM read_parquet('annotations/**/*.parquet', hive_partitioning = true) "
    "GROUP BY label\n",
)
