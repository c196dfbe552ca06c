"""Reads the command line, runs the command, and turns what happens into words and an exit code."""

import io
import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence

from annotator import __version__
from annotator.cli.catalog import MODULES, commands
from annotator.cli.command import EXIT_CODES, Command, Exit
from annotator.cli.output import Output
from annotator.domain.errors import AnnotatorError, ProjectUnavailable, WrongChoice

_ABOUT = """\
Mark claims, speakers and stances in news articles.

  annotator                    open the window on the last project
  annotator FILE.annotator     open the window on this project
  annotator FILE.annotator-package
                               open the window on what a team lead sent
  annotator --sample           open the window on the sample project
  annotator COMMAND ...        do it here, without the window
"""


def run(arguments: Sequence[str]) -> int:
    """Does what the arguments say; gives the exit code."""
    _speak_utf8()
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        print("\nannotator: interrupted; nothing is half done.", file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader has gone. Python would complain once more when it closes the stream at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.BROKEN_PIPE


def parser(names: Iterable[str] = MODULES) -> ArgumentParser:
    """The commands of these names, or all, with their arguments."""
    whole = ArgumentParser(
        prog="annotator", description=_ABOUT, epilog=EXIT_CODES, formatter_class=RawDescriptionHelpFormatter
    )
    whole.add_argument("--version", action="version", version=f"Media Annotator {__version__}")
    choices = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in commands(names):
        one = choices.add_parser(command.name, help=command.help, description=command.help)
        command.arguments(one)
        one.add_argument("--json", action="store_true", help="print one JSON document instead of sentences")
        one.set_defaults(command=command)
    return whole


def _run(arguments: Sequence[str]) -> Exit:
    first = arguments[0] if arguments else ""
    named = (first,) if first in MODULES else () if first == "--version" else MODULES
    chosen = parser(named).parse_args(arguments)
    command: Command = chosen.command
    output = Output(as_json=chosen.json)
    try:
        done = command.run(chosen, output)
        sys.stdout.flush()
    except AnnotatorError as error:
        output.fail(error)
        match error:
            case WrongChoice():
                return Exit.USAGE
            case ProjectUnavailable():
                return Exit.UNAVAILABLE
            case _:
                return Exit.FAILED
    return done


def _speak_utf8() -> None:
    """Whatever the terminal's locale: scripts read one encoding, and a file name that is none is not the end."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
