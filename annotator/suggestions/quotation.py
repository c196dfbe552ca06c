"""What a quotation is, and which marks of a text may belong to one. Not for which of them are pairs."""

import re
from collections.abc import Iterator

from msgspec import Struct

from annotator.domain.span import Span

_MARK = re.compile(r"[“”„‟«»‹›‘’‚「」『』\"']")

# don’t, l’État, rock ’n’ roll, the ’90s, ’tis, 5'10" and Hawaiʻi's marks are no quotations.
_APOSTROPHE = re.compile(
    r"(?<=[^\W_\u3040-\u9fff])['’‘](?=[^\W_\u3040-\u9fff])|(?<!\w)['’‘](?=\d|(?:n['’]|tis|twas|em|til|cause|round|bout|s|t|k)\b)|(?<=\bn)['’](?=\s)"
    r"|(?<=\d)['’\"](?=[\s\dx×,.;)]|\Z)|(?<=\d)['’]{2}",
    re.IGNORECASE,
)


class Quotation(Struct, frozen=True, gc=False):
    """One quotation with its marks. ``closed`` is false where the paragraph ended first; ``depth`` 0 is outermost.

    ``goes_on`` says that the next paragraph opens again with the same mark, as quotations of several paragraphs do.
    """

    span: Span
    inner: Span
    depth: int = 0
    closed: bool = True
    goes_on: bool = False
    mark: str = ""


def marks_in(text: str, paragraph: Span) -> Iterator[int]:
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        if found.group() not in "'’‘\"" or not _APOSTROPHE.match(text, found.start()):
            yield found.start()


def is_han(sign: str) -> bool:
    return "\u3040" <= sign <= "\u9fff"
