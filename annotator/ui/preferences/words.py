"""The words of declared settings in the interface's language."""

from PySide6.QtCore import QCoreApplication


def translated(text: str) -> str:
    """A text of ``preferences/declared.py`` in the interface's language."""
    return QCoreApplication.translate("preferences", text)
