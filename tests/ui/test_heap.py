"""Threads share the heap of the process, since what each keeps for itself is lost to the others."""

import platform
import subprocess
import sys

import pytest

# Each thread holds some memory of the C library's while all are there; the library then says how many heaps it has.
SCRIPT = """
import ctypes, sys, tempfile, threading
from annotator.ui import heap
shares = sys.argv[1] == "shared" and heap.share_one()
together = threading.Barrier(8)
def work():
    held = bytearray(100_000)
    together.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
[t.start() for t in threads]
[t.join() for t in threads]
library = ctypes.CDLL(None)
library.fopen.restype = ctypes.c_void_p
with tempfile.NamedTemporaryFile() as told:
    stream = ctypes.c_void_p(library.fopen(told.name.encode(), b"w"))
    library.malloc_info(0, stream)
    library.fclose(stream)
    print(shares, open(told.name).read().count("<heap nr="))
"""


def heaps(how: str) -> tuple[str, int]:
    answer = subprocess.run([sys.executable, "-c", SCRIPT, how], capture_output=True, text=True, check=True)
    shares, number = answer.stdout.split()
    return shares, int(number)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="needs the C library of GNU")
def test_threads_share_one_heap():
    assert heaps("shared") == ("True", 1)
    assert heaps("apart")[1] > 1
