"""See the package."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
home = tempfile.TemporaryDirectory(prefix="annotator-endurance-")
os.environ["ANNOTATOR_HOME"] = home.name  # reports of faults: a child of this process would inherit it

from PySide6.QtWidgets import QApplication

from annotator.ui import fonts, heap
from tests.long import endurance
from tests.long.endurance import readings
from tests.long.endurance.chores import CHORES
from tests.long.endurance.running import Run, run

ALLOWED = 0.05
ARTICLES_A_DAY = 40  # one in twelve minutes, for eight hours; nobody was measured, so rather too many than too few
GESTURES_AN_ARTICLE = 84  # 14 claims as in the reference article, a drag and five keys each (flows/test_gestures.py)
MB = 2**20


def told(done: Run) -> str:
    """The figures of a run."""
    middles = readings.tenths(done.readings)
    first, last = middles[0].memory, middles[-1].memory
    rise, half = readings.slope(middles)
    hours = (done.readings[-1].at - done.readings[0].at) / 3600
    holdings = "\n".join(f"  {name}: {count} at first, {done.last[name]} at last" for name, count in done.first.items())
    days = done.gestures / ARTICLES_A_DAY / GESTURES_AN_ARTICLE
    return (
        f"{done.gestures} gestures, {done.articles} articles, {done.done.total()} chores\n"
        f"  {', '.join(f'{name} {count}' for name, count in done.done.items())}\n"
        f"by gestures {days:.1f} working days of {ARTICLES_A_DAY} articles with {GESTURES_AN_ARTICLE} gestures each; "
        f"by articles opened {done.articles / ARTICLES_A_DAY:.1f}\n"
        f"after the first lap, {hours:.2f} h: {first / MB:.1f} MB at first, {last / MB:.1f} MB at last, "
        f"{last / first - 1:+.1%} (bar {ALLOWED:.0%})\n"
        f"by tenths: {' '.join(f'{one.memory / MB:.1f}' for one in middles)}\n"
        f"slope: {rise / 1024:+.0f} ± {half / 1024:.0f} KB an hour (95 %)\n{holdings}\n"
        + (f"BROKEN OFF by {done.broken_off}" if done.broken_off else "")
    )


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.long.endurance", description=(endurance.__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chores", nargs="*", choices=tuple(CHORES), default=tuple(CHORES), metavar="CHORE")
    chosen = parser.parse_args()
    application = QApplication([])
    application.setStyle("fusion")
    fonts.load()
    heap.share_one()  # as the program does once its window is painted
    with tempfile.TemporaryDirectory() as folder:
        done = run(chosen.minutes, chosen.seed, Path(folder), tuple(chosen.chores))
    application.quit()
    sys.stdout.write(told(done))
    middles = readings.tenths(done.readings)
    return 0 if not done.broken_off and middles[-1].memory <= middles[0].memory * (1 + ALLOWED) else 1


if __name__ == "__main__":
    sys.exit(main())
