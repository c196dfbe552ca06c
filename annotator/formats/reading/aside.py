"""Runs the one long step of a reader on a thread, so that the generator that waits for it can go on yielding.

Why a thread here, where all else is steps: ``resources/docs/developers/decisions/readers.md``.
"""

from collections.abc import Callable, Generator
from functools import partial
from time import monotonic
from typing import NoReturn, TypeVar

from annotator.domain.errors import UnreadableFile

Result = TypeVar("Result")

_LOOK_AFTER = 0.005  # seconds that a step waits: less than what a person notices between two keys
LONGEST = 60  # seconds


def aside(work: Callable[[], Result], longest: int = LONGEST) -> Generator[None, None, Result]:
    """What ``work`` returns. Raises the UnreadableFile that it raises, and takes_too_long after so many seconds.

    Whatever else it does wrong is taken for a fault of the file, as by ``guarded``. Closing the generator leaves the
    thread to its end, and its result to nobody; so ``work`` may hold on to bytes, but to no open file.
    """
    # Imported here: the formats are listed at each start, and read at few.
    from queue import Empty, SimpleQueue
    from threading import Thread

    done: SimpleQueue[Callable[[], Result]] = SimpleQueue()
    # A daemon, so that one that hangs does not keep the program from ending.
    Thread(target=lambda: done.put(_outcome(work)), daemon=True).start()
    until = monotonic() + longest
    while True:
        try:
            return done.get(timeout=_LOOK_AFTER)()
        except Empty:
            if monotonic() > until:
                raise UnreadableFile("takes_too_long", limit=longest) from None
        yield None


def guarded(work: Callable[[], Result]) -> Result:
    """What a library makes of a file; whatever it does wrong becomes UnreadableFile (damaged)."""
    try:
        return work()
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile("damaged", detail=_told(error)) from error


def _outcome(work: Callable[[], Result]) -> Callable[[], Result]:
    """What gives the result, or raises the error, on the thread that waits."""
    try:
        result = guarded(work)
    except UnreadableFile as error:
        return partial(_raise, error)
    return lambda: result


def _raise(error: UnreadableFile) -> NoReturn:
    raise error


def _told(error: Exception) -> str:
    """The library's own words, as far as they help a person."""
    words = " ".join(str(error).split())[:120]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
