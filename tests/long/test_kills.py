"""A few of the kills that ``python -m tests.long.kills`` does by hundreds."""

from pathlib import Path

import pytest

from tests.long.kills import run


@pytest.mark.parametrize(
    ("through", "times"), [("project", 5), ("window", 2), ("import", 2), ("merge", 2), ("migration", 2), ("backup", 3)]
)
def test_a_killed_program_loses_nothing_that_it_acknowledged(through: str, times: int, tmp_path: Path):
    tally = run(times, through, tmp_path, seed=2)
    assert tally.is_clean, tally
    assert tally.kills == times
