"""Cuts a text into tokens: words, figures and signs, each with its place. The rule is part of the CoNLL format."""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category

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
    pattern = _plain_pattern() if _plain().fullmatch(text) else _pattern()
    return [Span(*found.span()) for found in pattern.finditer(text)]


# Latin with its accents, and the signs that newspapers use: no marks to combine, nothing that joins.
_PLAIN = (*range(0x250), *range(0x2010, 0x2028), *range(0x2030, 0x205F), 0x20AC)


@cache
def _plain() -> "re.Pattern[str]":
    """What a text is made of for which Python's own expressions, some times as fast, say the same."""
    return re.compile(f"[{_class(lambda _: True)}]*")


@cache
def _plain_pattern() -> "re.Pattern[str]":
    """The same rule for such texts, its classes spelt out."""
    figure, letter = (_class(lambda kind, first=first: kind[0] == first) for first in "NL")
    word = figure + letter + _class(lambda kind: kind == "Pc")
    seen = _class(lambda kind: kind not in {"Cc", "Cf"} and kind[0] != "Z")
    return re.compile(
        f"[{figure}]++(?:[.,][{figure}]++)*+(?![{letter}])|[{word}]+(?:['’\\-\u2010\u00ad][{word}]+)*|[{seen}]"
    )


def _class(wanted: Callable[[str], bool]) -> str:
    """The characters of such texts whose category is wanted, for a class in an expression."""
    return "".join(re.escape(chr(code)) for code in _PLAIN if wanted(category(chr(code))))


@cache
def _pattern() -> "regex.Pattern[str]":
    # Imported here: the package takes as long to import as the whole command line.
    import regex

    return regex.compile(_TOKEN)
