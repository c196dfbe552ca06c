"""The option ``-o NAME=VALUE``, and the help that lists what there is for each format."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from collections.abc import Iterable

from annotator.formats.format import ReadFormat, WriteFormat
from annotator.project.choices import described


def add_format_arguments(parser: ArgumentParser, formats: Iterable[ReadFormat | WriteFormat]) -> None:
    """Declares --format and -o, and describes the formats below the help."""
    formats = list(formats)
    parser.add_argument("--format", metavar="ID", default="", help="one of the formats below")
    parser.add_argument(
        "-o",
        "--option",
        metavar="NAME=VALUE",
        action="append",
        type=_setting,
        default=[],
        help="an option of the format; may be given several times",
    )
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = "formats and their options:\n" + "\n".join(line for known in formats for line in _described(known))


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise ArgumentTypeError(f"“{text}” is not of the form NAME=VALUE")
    return name, value


def _described(known: ReadFormat | WriteFormat) -> Iterable[str]:
    suffixes = known.suffixes if isinstance(known, ReadFormat) else (known.suffix,)
    yield f"  {known.id:14} {known.title} ({', '.join(filter(None, suffixes))})"
    yield from (f"      {it.name}={it.default}   {it.about}" for it in described(known.options))
