"""How the program is started: on the screen, off screen, or with the user's own arguments."""

import sys
from pathlib import Path
from types import SimpleNamespace

import environment
import launch
import pytest

# Stands in for the program: tells what it was given and leaves a file where it is told to.
PROGRAM = """
import os, pathlib, sys
print(sys.argv[1:], os.environ.get("QT_QPA_PLATFORM"), os.getcwd())
if "--off-screen" in sys.argv:
    (pathlib.Path(sys.argv[-1]) / "window.png").touch()
sys.exit(3)
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> environment.Environment:
    """A checkout with the stand-in, entered from another folder."""
    (tmp_path / "annotator").mkdir()
    (tmp_path / "annotator" / "__main__.py").write_text(PROGRAM)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(launch, "OFF_SCREEN_FOLDER", tmp_path / "left")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return SimpleNamespace(python=sys.executable)  # pyright: ignore[reportReturnType] - all that is used of it


def test_opens_the_sample(place: environment.Environment, capfd: pytest.CaptureFixture[str]):
    assert launch.launch(place, []) == 3
    assert "['--sample'] None" in capfd.readouterr().out


def test_arguments_replace_the_sample_and_the_working_folder_stays(
    place: environment.Environment, capfd: pytest.CaptureFixture[str]
):
    assert launch.launch(place, ["export", "mine"]) == 3
    assert f"['export', 'mine'] None {Path.cwd()}" in capfd.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_it_runs_off_screen_and_says_what_it_left(
    place: environment.Environment,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
):
    monkeypatch.delenv("DISPLAY")
    (tmp_path / "left").mkdir()
    (tmp_path / "left" / "from the last time").touch()
    assert launch.launch(place, []) == 3
    said = capfd.readouterr().out
    assert "no display here" in said
    assert "'--off-screen'" in said
    assert "offscreen" in said
    assert str(tmp_path / "left" / "window.png") in said
    assert "from the last time" not in said
