"""What of the guide is made by scripts is fresh: the page of keys, and the pictures, whose script still runs."""

import subprocess
import sys
from pathlib import Path

import environment
import keys_page


def test_the_page_of_keys_says_what_the_commands_say():
    assert keys_page.main(["check"]) == 0


def test_the_pictures_can_be_taken(tmp_path: Path):
    # In one language, as both are led to by the same keys and together take twice as long.
    script = environment.ROOT / "packaging" / "screenshots.py"
    command = [sys.executable, str(script), str(tmp_path), "--language", "en"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    guide = environment.ROOT / "resources/docs/guide"
    kept = {file.relative_to(guide) for file in (guide / "pictures").iterdir()}
    taken = {file.relative_to(tmp_path) for file in tmp_path.rglob("*") if file.is_file()}
    assert taken == kept | {Path("window.gif")}
    assert all((tmp_path / file).stat().st_size > 5000 for file in taken)


def test_there_is_a_german_picture_for_each():
    guide = environment.ROOT / "resources/docs/guide"
    names = [{file.name for file in (guide / folder / "pictures").iterdir()} for folder in (".", "de")]
    assert names[0] == names[1]


def test_the_pictures_are_small():
    docs = environment.ROOT / "resources/docs"
    assert sum(file.stat().st_size for file in (docs / "guide").rglob("*.png")) < 2_500_000
    assert (docs / "window.gif").stat().st_size < 700_000
