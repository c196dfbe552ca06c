"""Reports of faults and a log, kept on this computer: what the program did, and nothing of what it is used for.

No article, quote, name or place of a file gets in, so that a report can be read by whoever helps. A traceback keeps the
program's own lines; of a message only those words stay that are the program's or Python's own.
"""

import builtins
import errno
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import CodeType, TracebackType

from annotator import __version__
from annotator.domain.errors import AnnotatorError

KEPT = 20  # reports
_LOG = 200_000  # bytes, twice: the log of now and the one before
_TOLD = 40  # lines of the log at the end of a report
_PACKAGE = Path(__file__).resolve().parents[1]
# What Python's own messages are made of, but for names, which are looked up in the program.
_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are argument arguments as at attribute be but by call can cannot defined delete division does "
        "enough expected for found from function get given has have in index int into invalid is it item iterable "
        "key keyword length list local many maximum missing module more most must name no not object of on only "
        "operand or out positional range recursion referenced required returned sequence set str string "
        "subscriptable support supported takes than that the to too tuple type types unexpected unhashable unpack "
        "unsupported value values was were with without wrapped zero ",
    )
) | frozenset(dir(builtins))


def report(fault: BaseException, about: str) -> str:
    """A report of a fault, ``about`` which machine and libraries."""
    lines = [f"Media Annotator {__version__}", f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC", about, ""]
    seen: set[int] = set()
    told: BaseException | None = fault
    while told is not None and id(told) not in seen:
        seen.add(id(told))
        lines += [*_frames(told.__traceback__), f"{type(told).__name__}: {_message(told)}".rstrip(": "), ""]
        told = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
        if told is not None:
            lines.append("while handling, or because of:")
    return "\n".join(lines)


class Reports:
    """The files of a folder; none is sent anywhere. What cannot be written is not written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._log = folder / "log.txt"

    def write(self, text: str) -> Path | None:
        """Keeps a report with the end of the log, lets the oldest go, and gives its place."""
        path = self.folder / f"report-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        try:
            path.write_text(f"{text}\n{''.join(self._end())}", encoding="utf-8")
        except OSError:
            return None
        for old in self.all()[KEPT:]:
            with suppress(OSError):
                old.unlink()
        return path

    def all(self) -> list[Path]:
        """The reports, newest first."""
        return sorted(self.folder.glob("report-*.txt"), reverse=True)

    def log(self, event: str) -> None:
        """Notes that something happened; ``event`` is of the program's own words."""
        with suppress(OSError):
            if self._log.exists() and self._log.stat().st_size > _LOG:
                self._log.replace(self.folder / "log.1.txt")
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {event}\n")

    def _end(self) -> list[str]:
        with suppress(OSError), self._log.open(encoding="utf-8", errors="replace") as file:
            return file.readlines()[-_TOLD:]
        return []


def _frames(trace: TracebackType | None) -> Iterator[str]:
    if trace is not None:
        yield "Traceback, the last call at the end:"
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        ours = path.is_relative_to(_PACKAGE)
        # Elsewhere it may be in the folder of a person; the last two parts say which library.
        place = path.relative_to(_PACKAGE.parent) if ours else Path(*path.parts[-2:])
        yield f"  {place.as_posix()}, line {frame.lineno}, in {frame.name}"
        if ours and frame.line:
            yield f"    {frame.line}"


def _message(fault: BaseException) -> str:
    if isinstance(fault, AnnotatorError):
        return fault.code if fault.code in fault.CODES else ""
    if isinstance(fault, OSError):
        return errno.errorcode.get(fault.errno or 0, "")
    of_database = getattr(fault, "sqlite_errorname", None)  # by the driver, which is not known here
    if of_database is not None:
        return str(of_database)
    known = _WORDS | set(_names(fault.__traceback__))
    return re.sub(r"\w+", lambda word: word[0] if word[0] in known or word[0].isdecimal() else "…", str(fault)[:500])


def _names(trace: TracebackType | None) -> Iterator[str]:
    """Every name in the code that the fault went through: they are the program's, whatever they stood for."""
    while trace is not None:
        code: CodeType = trace.tb_frame.f_code
        yield from (code.co_name, *code.co_names, *code.co_varnames, *code.co_freevars)
        trace = trace.tb_next


def python() -> str:
    """Which Python this is."""
    return f"Python {sys.version.split()[0]}"
