"""Breaks a headline or a quote into the two lines that a row of a list has room for."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def two_lines(words: str, font: QFont, width: float) -> list[str]:
    """The words in one line, or in a line of at most ``width`` pixels and all the rest, to be elided where painted."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    if not first.isValid():  # there are no words
        return []
    first.setLineWidth(width)
    layout.endLayout()
    # Qt counts UTF-16 units; a wide character before the break is two of them.
    cut = len(words.encode("utf-16-le")[: first.textLength() * 2].decode("utf-16-le"))
    return [line for line in (words[:cut].strip(), words[cut:].strip()) if line]
