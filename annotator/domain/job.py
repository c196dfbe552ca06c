"""Long work as a generator: it yields how far it is and returns its result; closing it cancels it."""

from collections.abc import Generator
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
