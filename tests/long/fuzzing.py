"""What the commands share that try the program with damaged input: what counts as a fault, and how a run is told."""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from msgspec import Struct

from annotator.domain.errors import UnreadableFile

LONGEST = 5.0  # seconds for one input
_TOLD = 20  # faults of a kind; who sees as many knows where to look
_Input = TypeVar("_Input")


class Fault(Struct, frozen=True):
    """What went wrong, of which kind (the id of a format), and with which input of the run."""

    kind: str
    number: int
    what: str


Run: TypeAlias = Callable[[int, int], Iterable[Fault]]
"""The faults among so many inputs, made from a seed."""


def wrong(attempt: Callable[[], str | None]) -> str:
    """What goes wrong in an attempt, which gives what it finds itself; empty when all is well or the file is refused.

    Refused is a file by UnreadableFile; any other error is a fault, and so is an attempt that takes too long.
    """
    begun = time.monotonic()
    try:
        what = attempt() or ""
    except UnreadableFile:
        what = ""
    except Exception as error:  # this is what is looked for
        what = f"{type(error).__name__}: {error}"
    took = time.monotonic() - begun
    return what or (f"took {took:.1f} s" if took > LONGEST else "")


def faults(kind: str, inputs: Iterable[_Input], attempt: Callable[[_Input], str | None]) -> Iterator[Fault]:
    """The faults among the inputs; an attempt gives what is wrong with one."""
    for number, one in enumerate(inputs):
        if what := wrong(lambda one=one: attempt(one)):
            yield Fault(kind, number, what)


def main(about: str, runs: Mapping[str, Run], arguments: Sequence[str]) -> int:
    """Runs every kind, or the one that is named, and tells the faults; 1 when there was any."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=sorted(runs))
    chosen = parser.parse_args(arguments)
    found = 0
    for kind, run in runs.items():
        if chosen.format in (None, kind):
            found += _told(kind, run(chosen.inputs, chosen.seed), chosen.inputs)
    return 1 if found else 0


def _told(kind: str, found: Iterable[Fault], inputs: int) -> int:
    """Tells the faults as they come, and gives how many there were."""
    begun, count = time.monotonic(), 0
    for count, fault in enumerate(found, 1):
        if count <= _TOLD:
            _say(f"{kind} #{fault.number}: {fault.what}"[:300])
    _say(f"{kind}: {inputs} inputs, {count} faults, {time.monotonic() - begun:.0f} s")
    return count


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
