"""Only files of this computer are handed to the system, and in one place web addresses, after asking."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASKING = ROOT / "annotator" / "ui" / "addresses" / "dialog.py"
SOURCES = {file: file.read_text(encoding="utf-8") for file in sorted((ROOT / "annotator").rglob("*.py"))}
OPENING = [
    (file, line)
    for file, text in SOURCES.items()
    for line in text.splitlines()
    if re.search(r"openUrl\b|webbrowser|setOpenExternalLinks\(True|xdg-open|startfile\(", line)
]


@pytest.mark.parametrize(("file", "line"), OPENING, ids=lambda part: getattr(part, "stem", ""))
def test_only_files_of_this_computer_are_opened(file: Path, line: str):
    # The guide asks whether an address is one of this computer before it opens it.
    is_checked = file.name == "guide.py" and "isLocalFile()" in SOURCES[file]
    assert "fromLocalFile" in line or is_checked or file == ASKING


def test_one_place_opens_web_addresses_and_only_what_it_has_shown():
    lines = [line.strip() for file, line in OPENING if file == ASKING]
    assert lines == ["if QDesktopServices.openUrl(self._address.url):"]


def test_only_a_command_leads_there():
    naming = {file.relative_to(ROOT).as_posix() for file, text in SOURCES.items() if "AddressDialog" in text}
    assert naming == {"annotator/ui/addresses/dialog.py", "annotator/ui/commands/addressing.py"}
    calling = {
        file.relative_to(ROOT).as_posix() for file, text in SOURCES.items() if re.search(r"\baddressing\b", text)
    }
    # The list of commands, and the details of an article, which show the address.
    assert calling == {"annotator/ui/commands/catalog.py", "annotator/ui/commands/queueing.py"}
