"""What of the guide is made by scripts is fresh: the page of keys, and the pictures, whose script still runs."""

import subprocess
import sys
from pathlib import Path

import environment
import keys_page


def test_the_page_of_keys_says_what_the_commands_say():
    assert keys_page.main(["check"]) == 0


def test_the_pictures_can_be_taken(tmp_path: Path):
    command = [sys.executable, str(environment.ROOT / "packaging" / "screenshots.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    pictures = {file.name for file in (environment.ROOT / "resources/docs/guide/pictures").iterdir()}
    assert {file.name for file in tmp_path.iterdir()} == pictures | {"window.png"}
    assert all(file.stat().st_size > 5000 for file in tmp_path.iterdir())
