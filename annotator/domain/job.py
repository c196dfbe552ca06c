"""Long work as a generator: it yields how far it is and returns its result; closing it cancels it."""

from collections.abc import Callable, Generator
from typing import TypeAlias, TypeVar

from msgspec import Struct

Result = TypeVar("Result")


class Progress(Struct, frozen=True):
    """``done`` of ``total`` steps; a total of 0 means that nobody knows how many there are."""

    done: int
    total: int = 0
    note: str = ""


Job: TypeAlias = Generator[Progress, None, Result]


def finish(job: "Job[Result]") -> Result:
    """Runs a job to its end and gives its result."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            return end.value


def aside(work: "Callable[[Callable[[Progress], None]], Result]") -> "Job[Result]":
    """Runs on a thread of its own what cannot be cut into steps and lets go of the interpreter meanwhile.

    ``work`` is given a function that takes its Progress; once the job is closed, that function raises Stopped, and
    closing waits until ``work`` has ended. What ``work`` raises, the job raises.
    """
    from concurrent.futures import ThreadPoolExecutor, wait  # few jobs need it, and the window opens without it

    told, unwanted = [Progress(0)], False

    def tell(progress: Progress) -> None:
        if unwanted:
            raise Stopped
        told[0] = progress

    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(work, tell)
        try:
            yield told[0]
            while wait([future], _GLANCE).not_done:
                yield told[0]
            return future.result()
        finally:
            unwanted = True


class Stopped(Exception):
    """Raised within work that runs aside when its job was closed."""


_GLANCE = 0.004  # seconds between two looks whether the work has ended: less than a frame
