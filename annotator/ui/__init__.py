"""The only room that knows Qt: the window."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts an import of its own in Python's place  # pyright: ignore[reportUnusedImport]

# That import reads the source of every module for PySide's name, to know where Qt's methods may be spelled in another
# way (`from __feature__ import snake_case`): a seventh of the window's start, and all sources kept in memory. We spell
# them in one way and take Python's import back; other versions of PySide may have none of their own.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
