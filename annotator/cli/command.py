"""What a command is, and the exit codes that scripts can rely on."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from annotator.cli.output import Output


class Exit(IntEnum):
    """Exit codes; part of what scripts may rely on, so none ever gets another meaning."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    UNAVAILABLE = 3
    FAILED = 4
    INTERRUPTED = 130
    BROKEN_PIPE = 141


EXIT_CODES = """\
exit codes:
  0    done
  1    done, but something needs a look: a file could not be read, a check found something
  2    wrong usage: an unknown command, option or format
  3    the project cannot be used: missing, damaged, open elsewhere, read-only, from a newer version
  4    failed: nothing was changed, and an earlier export is untouched
  130  interrupted: nothing is half done
"""


class Command(Struct, frozen=True):
    """One command: ``arguments`` declares them, ``run`` does it and gives the exit code."""

    name: str
    help: str
    arguments: Callable[[ArgumentParser], None]
    run: "Callable[[Namespace, Output], Exit]"
