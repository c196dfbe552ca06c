"""Writes the folder; what stands in its rows is said in ``rows``."""

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, BinaryIO, Literal

import msgspec
from msgspec import Meta, Struct

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import FolderFormat
from annotator.formats.hugging_face.features import schema
from annotator.formats.hugging_face.rows import Rows
from annotator.formats.writers import Content, LeftOut, Misaligned, Piece
from annotator.formats.writing.account import Account
from annotator.formats.writing.arrow import ParquetFiles

# What is not split is one part there too, and the part to develop with has another name.
_SPLITS = {"": "train", "dev": "validation"}


class HuggingFaceOptions(Struct, frozen=True):
    """How the rows are written."""

    files: Annotated[
        Literal["parquet", "json-lines"],
        Meta(description="Parquet with typed columns, or text in which labels and tags stand as words"),
    ] = "parquet"


class _Lines:
    """Rows as JSON Lines: any program reads them, and the library finds out the types by itself."""

    def __init__(self, content: Content) -> None:
        self._rows = Rows(content, named=True)
        self._account = Account()

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        return [Piece(_file(part, ".jsonl"), self._encoded(article, self._account))]

    def end(self) -> Sequence[Piece]:
        return ()

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        found = [msgspec.json.decode(line) for piece in written for line in piece.data.splitlines()]
        wanted = [msgspec.json.decode(line) for line in self._encoded(article, Account()).splitlines()]
        return "" if found == wanted else article.article.id

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        return iter(())

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def misaligned(self) -> Sequence[Misaligned]:
        return self._account.misaligned

    def _encoded(self, article: AnnotatedArticle, account: Account) -> bytes:
        return b"".join(msgspec.json.encode(row) + b"\n" for row in self._rows.of(article, account))


class _Writer:
    def __init__(self, content: Content) -> None:
        self._rows = Rows(content)
        self._schema = schema(self._rows.columns())
        self._files = ParquetFiles()
        self._account = Account()

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        return self._files.add(_file(part), self._schema, self._rows.of(article, self._account))

    def end(self) -> Iterator[Piece]:
        return self._files.end()

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        return ""

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        return self._files.proof(opened)

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def misaligned(self) -> Sequence[Misaligned]:
        return self._account.misaligned


def _writer(content: Content, options: HuggingFaceOptions) -> "_Lines | _Writer":
    return _Lines(content) if options.files == "json-lines" else _Writer(content)


def _file(part: str, suffix: str = ".parquet") -> str:
    return f"data/{_SPLITS.get(part, part)}{suffix}"


def _card_head(parts: Sequence[str], checksum: str) -> str:
    # datasets keeps what it read by the folder's name and these lines alone, and would give it out for other data.
    files = "".join(f"      - split: {_SPLITS.get(part, part)}\n        path: {_file(part, '.*')}\n" for part in parts)
    return f"configs:\n  - config_name: default\n    description: data {checksum[:16]}\n    data_files:\n{files}"


HUGGING_FACE = FolderFormat(
    id="hugging-face",
    title="Hugging Face datasets (Parquet)",
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=HuggingFaceOptions,
    writer=_writer,
    example='from datasets import load_dataset\n\nprint(load_dataset("the/folder")["train"][0]["annotations"])\n',
    card_head=_card_head,
)
