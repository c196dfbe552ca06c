"""Texts without what a hand that searches leaves out: case, accents, surplus spaces."""

import unicodedata


def plain(text: str) -> str:
    """The text in lower case, with single spaces and without combining marks."""
    parts = unicodedata.normalize("NFKD", " ".join(text.split()).casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))
