"""Text of a project where Qt would take it for HTML if it looks like it: an image in it would be read from anywhere."""


def as_plain(text: str) -> str:
    """For a tooltip, which cannot be told to show a text as it stands. Labels can: ``Qt.TextFormat.PlainText``."""
    if "<" not in text:
        return text
    from html import escape  # few texts have such a sign, and the window opens without it

    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"
