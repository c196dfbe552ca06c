"""Nothing but files of this computer is ever handed to the system to be opened."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OPENING = [
    (file, line)
    for file in sorted((ROOT / "annotator").rglob("*.py"))
    for line in file.read_text(encoding="utf-8").splitlines()
    if re.search(r"openUrl\(|webbrowser|setOpenExternalLinks\(True", line)
]


@pytest.mark.parametrize(("file", "line"), OPENING, ids=lambda part: getattr(part, "stem", ""))
def test_only_files_of_this_computer_are_opened(file: Path, line: str):
    # The guide asks whether an address is one of this computer before it opens it.
    is_checked = file.name == "guide.py" and "isLocalFile()" in file.read_text(encoding="utf-8")
    assert "fromLocalFile" in line or is_checked
