"""Text of a project where Qt would take it for HTML if it looks like it: an image in it would be read from anywhere."""

from html import escape


def as_plain(text: str) -> str:
    """For a tooltip, which cannot be told to show a text as it stands. Labels can: ``Qt.TextFormat.PlainText``."""
    if "<" not in text:
        return text
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"
