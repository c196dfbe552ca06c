"""Reads bytes with a format, for the tests of this folder."""

import io
from typing import Any

from annotator.formats.format import ArticleDraft, Item, ReadFormat


def items(known: ReadFormat, data: bytes, **options: Any) -> list[Item]:
    """Everything that the format finds in the bytes."""
    return [item for item in known.read(io.BytesIO(data), known.options(**options)) if item is not None]


def drafts(known: ReadFormat, data: bytes, **options: Any) -> list[ArticleDraft]:
    """The articles that the format finds; anything else is a failure of the test."""
    found = items(known, data, **options)
    assert all(isinstance(item, ArticleDraft) for item in found), found
    return [item for item in found if isinstance(item, ArticleDraft)]
