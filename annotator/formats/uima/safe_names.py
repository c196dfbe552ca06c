"""Keeps names out of cassis that are none: it makes classes out of them, and Python code for these."""

from collections.abc import Iterable

from annotator.domain.errors import UnreadableFile


def require_names(*, types: Iterable[str], features: Iterable[str]) -> None:
    """Raises UnreadableFile (bad_record) for anything but plain names of ASCII letters, figures and underscores."""
    for name in types:
        if not all(part.isascii() and part.isidentifier() for part in name.removesuffix("[]").split(".")):
            raise UnreadableFile("bad_record", detail=f"{name!r} is no name of a type"[:200])
    for name in features:
        if not (name.isascii() and name.isidentifier()):
            raise UnreadableFile("bad_record", detail=f"{name!r} is no name of a feature"[:200])
