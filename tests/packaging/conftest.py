"""Lets the tests import the scripts of packaging/ as they import one another: by their folder."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "packaging"))
