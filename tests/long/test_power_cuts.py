"""A few of the power cuts that ``python -m tests.long.power_cuts`` does by thousands."""

from pathlib import Path

import pytest

pytest.importorskip("apsw", reason="needs apsw, of the group outside")


def test_a_power_cut_takes_nothing_that_was_acknowledged(tmp_path: Path):
    from tests.long.power_cuts import run

    tally, _ = run(60, 3, tmp_path)
    assert tally.is_clean, tally
    assert tally.kills == 60
