"""A few of the kills that ``python -m tests.long.kill_sharing`` does by dozens."""

from pathlib import Path

from tests.long.kill_sharing import run


def test_killed_work_is_done_or_not_begun(tmp_path: Path) -> None:
    assert run(2, tmp_path, seed=3).spoilt == 0
