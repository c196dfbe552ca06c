"""A few of the kills that ``python -m tests.long.kills`` does by hundreds."""

from pathlib import Path

from tests.long.kills import run


def test_a_killed_program_loses_nothing_that_it_acknowledged(tmp_path: Path):
    tally = run(5, "project", tmp_path, seed=2)
    assert tally.is_clean, tally
    assert tally.gestures > 0
