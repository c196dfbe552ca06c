"""Text as XML 1.0 can hold it, and elements as text."""

import re

# What it holds would be the shorter rule, and takes ten times as long to compile.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A parser makes a line feed of a carriage return that is not written so, and spaces of what breaks an attribute. By our
# own hand: the standard library's functions for it bring its client for the web with them, a tenth of a second.
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_QUOTED = _ENTITIES | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
NAMESPACE = "http://www.tei-c.org/ns/1.0"


def plain(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold."""
    return _NOT_IN_XML.sub("�", text)


def words(text: str) -> str:
    """Text between tags."""
    return plain(text).translate(_ENTITIES)


def start(name: str, /, **attributes: str) -> str:
    """A start tag; those attributes that are empty are not in it. ``xml_id`` is ``xml:id``."""
    said = "".join(
        f' {_attribute(key)}="{plain(value).translate(_QUOTED)}"' for key, value in attributes.items() if value
    )
    return f"<{name}{said}>"


def empty(name: str, /, **attributes: str) -> str:
    """An element without content."""
    return f"{start(name, **attributes)[:-1]}/>"


def element(name: str, text: str, /, **attributes: str) -> str:
    """An element with text, or nothing where there is none."""
    return f"{start(name, **attributes)}{words(text)}</{name}>" if text else ""


def _attribute(key: str) -> str:
    return key.replace("xml_", "xml:").rstrip("_")
