"""Times of our own work beside those of a yardstick, taken in turns so that a busy machine slows both alike."""

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture


def milliseconds(action: Callable[[], Any]) -> float:
    began = perf_counter()
    action()
    return (perf_counter() - began) * 1000


def ratio(benchmark: BenchmarkFixture, own: Callable[[], Any], yardstick: Callable[[], Any], rounds: int = 5) -> float:
    """How many times as long as the yardstick our own work takes: the median over the rounds."""
    pairs: list[tuple[float, float]] = []

    def both() -> None:
        pairs.append((milliseconds(own), milliseconds(yardstick)))

    benchmark.pedantic(both, rounds=rounds, warmup_rounds=1)
    own_times, yardstick_times = zip(*pairs[1:], strict=True)
    found = median(one / other for one, other in pairs[1:])
    benchmark.extra_info |= {"own ms": median(own_times), "yardstick ms": median(yardstick_times), "ratio": found}
    return found


def at_the_95th_percentile(benchmark: BenchmarkFixture, action: Callable[[], Any], rounds: int = 100) -> float:
    """In milliseconds."""
    times: list[float] = []
    benchmark.pedantic(lambda: times.append(milliseconds(action)), rounds=rounds, warmup_rounds=3)
    found = sorted(times[3:])[int(0.95 * rounds)]
    benchmark.extra_info |= {"median ms": median(times[3:]), "95th percentile ms": found}
    return found


def sorted_times(benchmark: BenchmarkFixture) -> list[float]:
    """The seconds of every round, the quickest first."""
    assert benchmark.stats is not None
    return sorted(benchmark.stats.stats.data)
