"""Reads bytes with a format, for the tests of this folder."""

import io
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from annotator.formats.drafts import ArticleDraft, Item
from annotator.formats.format import ReadFormat
from tests.formats import dna


def items(known: ReadFormat, data: bytes, **options: Any) -> list[Item]:
    """Everything that the format finds in the bytes."""
    return [item for item in known.read(io.BytesIO(data), known.options(**options)) if item is not None]


SAMPLES = Path(__file__).parents[1] / "samples" / "articles"


def sample(known: ReadFormat) -> bytes:
    """A small file of the format: its own example, or where that cannot be text, one of those in the samples."""
    if known.example:
        return known.example.encode()
    if known.id == "dna":
        return dna.sample()
    return next(path for path in sorted(SAMPLES.iterdir()) if path.suffix == known.suffixes[0]).read_bytes()


def example(known: ReadFormat) -> list[Item]:
    """What the format finds in its own example, of which some formats have several files."""
    beside = known.beside
    return items(known, sample(known)) if beside is None else beside_items(known, beside.example)


def beside_items(known: ReadFormat, files: Mapping[str, str | bytes], **options: Any) -> list[Item]:
    """Everything that the format finds in files that belong together, by their paths."""
    assert known.beside is not None
    stored = {path: data.encode() if isinstance(data, str) else data for path, data in files.items()}
    opened: dict[str, Callable[[], BinaryIO]] = {path: partial(io.BytesIO, data) for path, data in stored.items()}
    found: list[Item] = []
    for group in known.beside.groups(opened):
        openers = {path: opened[path] for path in group}
        found += (item for item in known.beside.read(openers, known.options(**options)) if item is not None)
    return found


def drafts(known: ReadFormat, data: bytes, **options: Any) -> list[ArticleDraft]:
    """The articles that the format finds; anything else is a failure of the test."""
    found = items(known, data, **options)
    assert all(isinstance(item, ArticleDraft) for item in found), found
    return [item for item in found if isinstance(item, ArticleDraft)]
