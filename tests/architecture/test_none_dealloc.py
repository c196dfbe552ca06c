"""The locked PySide6 keeps count of None as it returns it: some releases lose one with each such call."""

import os
import subprocess
import sys

# Aborts after some thousand calls where the fault is present, because None itself is freed.
CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(50_000):
    thing.setObjectName("name")
"""


def test_calls_that_return_none_do_not_use_it_up():
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(
        [sys.executable, "-c", CALLS], env=surroundings, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
