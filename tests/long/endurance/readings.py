"""What the process holds: its memory, and what it should have as much of at the end as at the beginning."""

import ctypes
import gc
import os
import sys
from pathlib import Path
from statistics import linear_regression, median

from msgspec import Struct
from PySide6.QtCore import QMetaMethod, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.long.endurance.office import Office

T_OF_EIGHT = 2.306  # Student's t, 8 degrees of freedom, 95 % on both sides


class Reading(Struct, frozen=True):
    """When (seconds on the clock), and the bytes of memory that were the process's own."""

    at: float
    memory: int


def resident() -> int:
    """The bytes of memory that are the process's own, by https://man7.org/linux/man-pages/man5/proc_pid_statm.5.html."""
    pages, shared = (int(n) for n in Path("/proc/self/statm").read_text(encoding="ascii").split()[1:3])
    return (pages - shared) * os.sysconf("SC_PAGE_SIZE")


_FIELDS = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")


class _Mallinfo2(ctypes.Structure):
    """See https://man7.org/linux/man-pages/man3/mallinfo.3.html."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in _FIELDS)


def allocated() -> int:
    """The bytes that C code has asked for and not given back; what is resident beyond them lies free in between.

    Raises AttributeError where the C library is not glibc 2.33 or later.
    """
    ask = ctypes.CDLL(None).mallinfo2
    ask.restype = _Mallinfo2
    found = ask()
    return found.uordblks + found.hblkhd


def holdings(office: Office) -> dict[str, int]:
    """How many there are of each kind of thing that a program may forget to let go of."""
    window = office.window
    below = window.findChildren(QObject)  # which makes Python know them all, so first
    gc.collect()
    seen = gc.get_objects()
    return {
        "widgets": len(QApplication.allWidgets()),
        "windows": len(QGuiApplication.allWindows()),
        "Qt objects below the window": len(below),
        "Qt objects known to Python": sum(isinstance(one, QObject) and isValid(one) for one in seen),
        "connections": sum(_connections(one) for one in [window, *below, window.session]),
        "listeners to the settings": listeners(office),
        "Python objects": len(seen),
        "Python blocks": sys.getallocatedblocks(),
        "threads": len(list(Path("/proc/self/task").iterdir())),
        "descriptors": len(list(Path("/proc/self/fd").iterdir())),
        "mappings": len(Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()),
        "KB allocated by C": allocated() // 1024,
        "KB resident": resident() // 1024,
    }


def listeners(office: Office) -> int:
    """How many want to hear of other settings."""
    return len(office.window.desk.settings._listeners)  # noqa: SLF001 - nobody else counts them


def _connections(one: QObject) -> int:
    meta = one.metaObject()
    methods = (meta.method(number) for number in range(meta.methodCount()))
    signals = [m for m in methods if m.methodType() == QMetaMethod.MethodType.Signal]
    return sum(one.receivers(f"2{bytes(signal.methodSignature().data()).decode()}") for signal in signals)


def tenths(readings: list[Reading]) -> list[Reading]:
    """The middle of each tenth."""
    size = max(1, len(readings) // 10)
    parts = [readings[n * size : (n + 1) * size] for n in range(10)]
    return [Reading(median(r.at for r in part), int(median(r.memory for r in part))) for part in parts if part]


def slope(middles: list[Reading]) -> tuple[float, float]:
    """Bytes an hour by least squares through the middles of ten tenths, and half of the 95 % interval.

    Neighbouring readings are alike, so an interval from all of them would be too narrow; the middles of tenths are
    nearly independent.
    """
    hours, memory = [r.at / 3600 for r in middles], [float(r.memory) for r in middles]
    line = linear_regression(hours, memory)
    off = [m - line.slope * h - line.intercept for h, m in zip(hours, memory, strict=True)]
    mean = sum(hours) / len(hours)
    spread = sum((h - mean) ** 2 for h in hours)
    return line.slope, T_OF_EIGHT * (sum(o * o for o in off) / (len(off) - 2) / spread) ** 0.5
