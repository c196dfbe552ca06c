"""The codebook's colours as REFI-QDA writes colours, ``#rrggbb``, and the nearest of them to any other."""

import re

_RGB = {
    "yellow": 0xE0A800,
    "blue": 0x2F7FB8,
    "grey": 0x7A7F88,
    "green": 0x1B8A5A,
    "red": 0xC2452D,
    "purple": 0x8040B0,
    "orange": 0xD9730D,
    "teal": 0x0F9AA6,
    "pink": 0xDE6AA6,
    "brown": 0x8A6A4A,
}
_SHORT = re.compile("#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])")
_LONG = re.compile("#[0-9A-Fa-f]{6}")


def rgb(name: str) -> str:
    """A colour of the palette; empty for a name that is not of it."""
    return f"#{_RGB[name]:06x}" if name in _RGB else ""


def nearest(written: str) -> str:
    """The name of the palette's colour that is most like this one; empty for what is no colour."""
    written = _SHORT.sub(r"#\1\1\2\2\3\3", written) if len(written) == 4 else written
    if not _LONG.fullmatch(written):
        return ""
    wanted = _parts(int(written[1:], 16))
    return min(_RGB, key=lambda name: sum((a - b) ** 2 for a, b in zip(_parts(_RGB[name]), wanted, strict=True)))


def _parts(colour: int) -> tuple[int, int, int]:
    return colour >> 16, colour >> 8 & 0xFF, colour & 0xFF
