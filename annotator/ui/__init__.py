"""The only room that knows Qt: the window."""

import sys
from types import ModuleType

import PySide6.QtCore  # noqa: F401 - loads the module that is looked up below  # pyright: ignore[reportUnusedImport]


def _names_no_qt(module: ModuleType) -> bool:
    return False


# After every import PySide reads the module's source for its own name, to know where Qt's methods may be spelled in
# another way (`from __feature__ import snake_case`): a seventh of the window's start, and all sources kept in memory.
# We spell them in one way; a built program has no sources and gets this answer each time. Other versions may lack it.
_feature = sys.modules.get("shibokensupport.feature")
if hasattr(_feature, "_mod_uses_pyside"):
    setattr(_feature, "_mod_uses_pyside", _names_no_qt)  # noqa: B010 - a name that no stub declares
