"""Cuts a text into tokens: words, figures and signs, each with its place. The rule is part of the CoNLL format."""

from functools import cache
from typing import TYPE_CHECKING

from annotator.domain.span import Span

if TYPE_CHECKING:
    import regex

# In this order: a figure with its points and commas (250,000); one sign of a script that writes no spaces; a word
# with its inner apostrophes and hyphens (Russia’s, so-called); any other visible sign, combining marks and joined
# emoji included.
_TOKEN = (
    r"\p{N}++(?:[.,]\p{N}++)*+(?![\p{L}\p{M}])"
    r"|[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*"
    r"|[\p{L}\p{M}\p{N}\p{Pc}]+(?:['’\-‐\u00ad\u200c\u200d][\p{L}\p{M}\p{N}\p{Pc}]+)*"
    r"|(?![\s\p{Cc}\p{Cf}\p{Z}])\X"
)


def tokens(text: str) -> list[Span]:
    """The tokens of a text in their order; they do not overlap, and only white space and marks that cannot be seen
    lie between them."""
    return [Span(*found.span()) for found in _pattern().finditer(text)]


@cache
def _pattern() -> "regex.Pattern[str]":
    # Imported here: the package takes as long to import as the whole command line.
    import regex

    return regex.compile(_TOKEN)
