"""Texts as a workbook can hold them: what XML cannot is written by its number (see ``reading.sheets``)."""

import re
from collections.abc import Callable

from annotator.formats.reading.utf16 import units

_LONGEST = 32_767  # UTF-16 units of a cell
_AMISS = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_BROKEN = re.compile("_(x[0-9A-Fa-f]{0,4})?$")


def fitted(text: str, cut: Callable[[str], None]) -> str:
    """The text as a cell holds it; ``cut`` is told of one that is too long, of which the beginning is left."""
    found = _AMISS.sub(lambda at: f"_x{ord(at.group()):04X}_", text) if _AMISS.search(text) else text
    if 2 * len(found) <= _LONGEST or units(found) <= _LONGEST:
        return found
    cut(text)
    whole = found.encode("utf-16-le")[: 2 * _LONGEST].decode("utf-16-le", "ignore")
    return _BROKEN.sub("", whole)
