"""What lies beside the data in an exported folder: dataset card, codebook, split, alignment report, checksums."""

import csv
import io
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Annotated

from msgspec import Meta, Struct, structs

from annotator.formats import codebook_file
from annotator.formats.format import AnyWriteFormat, FolderFormat
from annotator.formats.receipt import Receipt
from annotator.formats.writers import Misaligned, Piece
from annotator.project.card import Card, card
from annotator.project.census import Census
from annotator.project.splitting import Split


class Papers(Struct, frozen=True, kw_only=True):
    """What a person says for the papers."""

    papers: Annotated[bool, Meta(description="a folder with dataset card, codebook and checksums beside the data")] = (
        False
    )
    zip: Annotated[bool, Meta(description="one .zip in place of a folder; also where the target is called so")] = False
    title: Annotated[str, Meta(description="of the data set; the project's name when empty")] = ""
    licence: Annotated[str, Meta(description="of the annotations, as cc-by-4.0")] = ""
    rights: Annotated[str, Meta(description="what holds for the articles' texts")] = ""
    guidelines: Annotated[str, Meta(description="version of the guidelines; the codebook's when empty")] = ""


def papers(known: AnyWriteFormat, receipt: Receipt, wanted: Papers, census: Census, split: Split | None) -> list[Piece]:
    """The papers of an export whose data are written already."""
    books = sorted(census.content.codebooks, key=lambda book: book.version)
    head = known.card_head if isinstance(known, FolderFormat) else None
    checksum = sha256("".join(file.sha256 for file in receipt.files).encode()).hexdigest()
    about = Card(
        title=wanted.title or census.content.name,
        format=known.title,
        licence=wanted.licence,
        rights=wanted.rights,
        guidelines=wanted.guidelines or (f"codebook version {books[-1].version}" if books else ""),
        program=receipt.program,
        head=head(tuple(census.articles), checksum) if head else "",
    )
    found = [Piece("README.md", card(about, census, receipt, split).encode())]
    if books:
        found.append(Piece("codebook.json", codebook_file.write(books[-1], census.content.targets)))
    if split is not None:
        found.append(Piece("splits.json", split.encoded()))
    if receipt.misaligned:
        found.append(Piece("token-alignment.tsv", "".join(_lines(receipt.misaligned)).encode()))
    sums = [(file.name, file.sha256) for file in receipt.files]
    sums += [(piece.file, sha256(piece.data).hexdigest()) for piece in found]
    # As sha256sum writes it, which checks it with: sha256sum -c SHA256SUMS
    found.append(Piece("SHA256SUMS", "".join(f"{digest}  {name}\n" for name, digest in sorted(sums)).encode()))
    return found


def _lines(misaligned: Sequence[Misaligned]) -> Iterator[str]:
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter="\t", lineterminator="\n")
    table.writerow(Misaligned.__struct_fields__)
    table.writerows(map(structs.astuple, misaligned))
    yield out.getvalue()
