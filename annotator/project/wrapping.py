"""Writes a package: the same bytes for the same content, whatever the system and the hour."""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import Job, Progress
from annotator.formats.format import NoOptions
from annotator.formats.native import NATIVE_WRITER
from annotator.formats.writers import Content
from annotator.project.package import DATA, MANIFEST, Book, Manifest, Part, digest, encoded

if TYPE_CHECKING:
    from zipfile import ZipInfo

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that an archive can say


def newest(content: Content) -> Book:
    """What the manifest says about the codebook."""
    book = max(content.codebooks, key=lambda one: one.version)
    return Book(version=book.version, sha256=digest(book))


def wrap(
    target: Path, about: Manifest, content: Content, articles: Iterable[AnnotatedArticle], total: int
) -> Job[Manifest]:
    """Writes the package to a file of the caller's, who moves it into place; gives its manifest. Raises OSError."""
    from zipfile import ZipFile  # few sessions write packages

    writer = NATIVE_WRITER.writer(content, NoOptions())
    counts: dict[str, int] = {"articles": 0, "annotations": 0, "decisions": 0}
    size, summed = 0, sha256()
    with target.open("wb") as stream:
        with ZipFile(stream, "w") as out:
            with out.open(_entry(DATA), "w") as data:
                piece = writer.head()
                size += data.write(piece)
                summed.update(piece)
                for number, article in enumerate(articles):
                    piece = writer.article(article)
                    size += data.write(piece)
                    summed.update(piece)
                    _count(counts, article)
                    yield Progress(number, total, about.person.name)
            part = Part(name=DATA, bytes=size, sha256=summed.hexdigest())
            manifest = structs.replace(about, codebook=newest(content), counts=counts, parts=(part,))
            with out.open(_entry(MANIFEST), "w") as head:
                head.write(encoded(manifest))
        stream.flush()
        os.fsync(stream.fileno())
    return manifest


def _count(counts: dict[str, int], article: AnnotatedArticle) -> None:
    counts["articles"] += 1
    counts["annotations"] += len(article.annotations)
    counts["decisions"] += len(article.decisions)


def _entry(name: str) -> "ZipInfo":
    from zipfile import ZIP_DEFLATED, ZipInfo

    entry = ZipInfo(name, _DATE)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # what it is on every system, for the same bytes
    return entry
