"""Where the program starts: the window without a command, the command line with one."""

import sys
from collections.abc import Sequence

_FOR_THE_WINDOW = ("--sample", "--off-screen")
_OPENED = (".annotator", ".annotator-package")


def main() -> int:
    """Runs the program with the arguments it was started with; gives the exit code."""
    arguments = sys.argv[1:]
    if opens_window(arguments):
        from annotator.ui import app

        return app.run(arguments)
    from annotator.cli.main import run

    return run(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: none, a project or a package first, or an option that only it has."""
    if not arguments:
        return True
    return arguments[0].startswith(_FOR_THE_WINDOW) or arguments[0].endswith(_OPENED)


if __name__ == "__main__":
    sys.exit(main())
