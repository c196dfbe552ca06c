"""The numpy without OpenBLAS: which one it is, and what is done where it cannot be made."""

import shutil
from pathlib import Path

import environment
import light_numpy
import pytest

LOCK = environment.ROOT / "packaging" / "requirements-build.lock"


def test_it_is_the_one_of_the_lock_with_its_hashes():
    lines = light_numpy.requirement(LOCK.read_text(encoding="utf-8")).splitlines()
    named = [line for line in lines if not line.startswith(" ")]
    assert named
    assert all(line.startswith("numpy==") for line in named)
    assert sum(" --hash=sha256:" in line for line in lines) > len(named)


def test_its_tools_are_locked():
    lock = (LOCK.parent / light_numpy.TOOLS_LOCK).read_text(encoding="utf-8")
    assert {"cython", "meson-python", "ninja"} <= {
        line.partition("==")[0] for line in lock.splitlines() if "==" in line
    }


@pytest.mark.parametrize("missing", [{"cc", "gcc", "clang"}, {"c++", "g++", "clang++"}])
def test_without_a_compiler_the_wheel_is_taken_and_it_is_said(
    missing: set, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
):
    monkeypatch.setattr(shutil, "which", lambda name: None if name in missing else f"/usr/bin/{name}")
    assert light_numpy.ready(LOCK, tmp_path) is None
    assert "heavier" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
