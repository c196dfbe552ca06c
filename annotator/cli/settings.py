"""The option ``-o NAME=VALUE``, and the help that lists what there is for each format."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Iterable

from msgspec import Struct

from annotator.formats.format import AnyWriteFormat, ReadFormat
from annotator.project.choices import described


def add_format_arguments(
    parser: ArgumentParser, formats: Iterable[ReadFormat | AnyWriteFormat], common: Iterable[type[Struct]] = ()
) -> None:
    """Declares --format and -o, and describes below the help the formats, and the options common to all of them."""
    formats = list(formats)
    parser.add_argument("--format", metavar="ID", default="", help="one of the formats below")
    parser.add_argument(
        "-o",
        "--option",
        metavar="NAME=VALUE",
        action="append",
        type=setting,
        default=[],
        help="an option of the format; may be given several times",
    )
    parser.formatter_class = RawDescriptionHelpFormatter
    lines = ["formats and their options:", *(line for known in formats for line in _described(known))]
    shared = [line for kind in common for line in _options(kind)]
    parser.epilog = "\n".join([*lines, *(["options for every format:", *shared] if shared else [])])


def setting(text: str) -> tuple[str, str]:
    """``NAME=VALUE`` as the two of them. Raises ArgumentTypeError."""
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise ArgumentTypeError(f"“{text}” is not of the form NAME=VALUE")
    return name, value


def _described(known: ReadFormat | AnyWriteFormat) -> Iterable[str]:
    suffixes = known.suffixes if isinstance(known, ReadFormat) else (known.suffix,)
    yield f"  {known.id:14} {known.title} ({', '.join(filter(None, suffixes)) or 'folder'})"
    yield from _options(known.options)


def _options(kind: type[Struct]) -> Iterable[str]:
    for it in described(kind):
        words = [choice for choice in it.choices if len(choice) > 1]  # signs are named in what it is about
        choices = f": {' | '.join(words)}" if words else ""
        yield f"      {it.name}={it.default}   {it.about}{choices}"
