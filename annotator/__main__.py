"""Where the program starts: the window without a command, the command line with one."""

import gc
import sys
from collections.abc import Callable, Sequence

_FOR_THE_WINDOW = ("--sample", "--off-screen")
_OPENED = (".annotator", ".annotator-package")


def main() -> int:
    """Runs the program with the arguments it was started with; gives the exit code."""
    arguments = sys.argv[1:]
    if opens_window(arguments):
        return show_window(arguments)
    from annotator.cli.main import run

    return run(arguments)


def show_window(arguments: list[str], painted: Callable[[], object] = lambda: None) -> int:
    """Runs the window with these arguments; ``painted`` is called when it is there. Gives the exit code."""
    gc.disable()  # until the window is painted: what comes up stays, and looking for waste in it is in vain
    from annotator.ui import app

    return app.run(arguments, painted)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: none, a project or a package first, or an option that only it has."""
    if not arguments:
        return True
    return arguments[0].startswith(_FOR_THE_WINDOW) or arguments[0].endswith(_OPENED)


if __name__ == "__main__":
    sys.exit(main())
