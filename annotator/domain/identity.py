"""Identifiers: known before the write, kept through undo, safe when two people's files are merged."""

from uuid import uuid4


def new_id() -> str:
    """A fresh random UUID in its 36-character form (RFC 9562, version 4)."""
    return str(uuid4())
