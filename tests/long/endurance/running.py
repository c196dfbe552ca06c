"""One run: article after article, and chores in between."""

import gc
import time
import traceback
from collections import Counter
from pathlib import Path

from msgspec import Struct

from tests.long.endurance import chores, readings
from tests.long.endurance.marking import Analyst
from tests.long.endurance.office import ARTICLES, Office
from tests.long.endurance.readings import Reading

AT_ONCE = 3  # chores after each article


class Run(Struct, frozen=True):
    """What was done, and what the process held after the first lap and at the end."""

    gestures: int
    articles: int
    done: Counter[str]
    readings: list[Reading]
    first: dict[str, int]
    last: dict[str, int]
    broken_off: str = ""
    """By which chore, and why."""


def run(minutes: float, seed: int, folder: Path, names: tuple[str, ...] = tuple(chores.CHORES)) -> Run:
    """Works for so long, and at least until the first lap is over and twelve articles more are worked through."""
    office = Office(folder)
    analyst, done, taken, rounds = Analyst(office, seed), Counter[str](), list[Reading](), 0
    first: dict[str, int] = {}
    lap = max(2 * ARTICLES, -(-2 * len(names) // AT_ONCE))
    begin = time.monotonic()
    broken_off = ""
    while not broken_off and (time.monotonic() - begin < 60 * minutes or len(taken) < ARTICLES):
        analyst.work_through(f"article {rounds % ARTICLES}")
        for place in range(AT_ONCE * rounds, AT_ONCE * (rounds + 1)):
            broken_off = broken_off or _do(office, names[place % len(names)], done)
        rounds += 1
        if rounds > lap:
            first = first or readings.holdings(office)
            gc.collect()
            taken.append(Reading(time.monotonic() - begin, readings.resident()))
    last = readings.holdings(office)
    office.window.close()
    return Run(office.gestures, rounds, done, taken, first, last, broken_off)


def _do(office: Office, name: str, done: Counter[str]) -> str:
    """Says why it went wrong, where it did: an hour of figures is not to be lost by that."""
    try:
        chores.do(office, chores.CHORES[name])
    except (AssertionError, TimeoutError):
        return f"{name}\n{traceback.format_exc()}"
    done[name] += 1
    return ""
