"""Runs the one long step of a reader on a thread, so that the generator that waits for it can go on yielding.

Why a thread here, where all else is steps: ``resources/docs/developers/decisions/readers.md``.
"""

from collections.abc import Callable, Generator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from threading import Thread
from time import monotonic
from typing import TypeVar

from annotator.domain.errors import UnreadableFile

Result = TypeVar("Result")

_LOOK_AFTER = 0.005  # seconds that a step waits: less than what a person notices between two keys
LONGEST = 60  # seconds


def aside(work: Callable[[], Result]) -> Generator[None, None, Result]:
    """What ``work`` returns or raises. Raises UnreadableFile (takes_too_long, damaged).

    Whatever it does wrong is taken for a fault of the file: the libraries fail on damaged files in more ways than
    they name. Closing the generator leaves the thread to its end, and its result to nobody; so ``work`` may hold on
    to bytes, but to no open file.
    """
    promised: Future[Result] = Future()
    # A daemon, so that one that hangs does not keep the program from ending.
    Thread(target=_keep, args=(work, promised), daemon=True).start()
    until = monotonic() + LONGEST
    while True:
        try:
            return promised.result(_LOOK_AFTER)
        except NotYet:
            if promised.done():
                raise UnreadableFile("damaged", detail="TimeoutError") from None
            if monotonic() > until:
                raise UnreadableFile("takes_too_long", limit=LONGEST) from None
        yield None


def guarded(work: Callable[[], Result]) -> Result:
    """What a library makes of a file; whatever it does wrong becomes UnreadableFile (damaged)."""
    try:
        return work()
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile("damaged", detail=_told(error)) from error


def _keep(work: Callable[[], Result], promised: "Future[Result]") -> None:
    try:
        promised.set_result(guarded(work))
    except UnreadableFile as error:
        promised.set_exception(error)


def _told(error: Exception) -> str:
    """The library's own words, as far as they help a person."""
    words = " ".join(str(error).split())[:120]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
