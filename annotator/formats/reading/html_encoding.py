"""How a web page is encoded: by its mark, its own word in the head, or as any text is."""

import codecs
import re

from annotator.formats.reading.encoding import Encoding, found_out
from annotator.formats.reading.signatures import by_mark

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)", re.I
)
_HEAD = 4096
# What pages call these is, as every browser takes it, the larger code page of Windows.
_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}


def decoded(data: bytes, chosen: str = "") -> tuple[str, Encoding]:
    """The text of a page, where a byte here and there does not fit a sign in its place, as browsers do it.

    Raises UnreadableFile (empty, binary, undecodable).
    """
    declared = _codec(chosen) or by_mark(data) or _declared(data)
    if declared and (by_mark(data) or b"\0" not in data[:_HEAD]):
        text = data.decode(declared, "replace")
        if text.count("�") * 100 <= len(text):
            return text, Encoding(declared)
    encoding = found_out(data)
    return data.decode(encoding.name, "replace"), encoding


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    name = _codec((found[1] or found[2]).decode("ascii", "replace")) if found else ""
    return "" if name.startswith(("utf-16", "utf-32")) else name  # a page in these could not be read so far


def _codec(name: str) -> str:
    try:
        known = codecs.lookup(name).name if name else ""
        "".encode(known or "utf-8")  # not all codecs are of text
    except (LookupError, UnicodeError, AttributeError, TypeError):
        return ""
    return _BROWSERS.get(known, known)
