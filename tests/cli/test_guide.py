"""The lines that the guide gives for a terminal are ones that the program takes."""

import re
import shlex

import pytest

from annotator.cli.main import parser
from annotator.preferences.shipped import shipped

PAGES = sorted(shipped("docs/guide").rglob("*.md"))
BLOCK = re.compile(r"^```\n(.*?)^```", re.DOTALL | re.MULTILINE)
WORDS = {"NUMBER": "1"}


def lines(text: str) -> list[str]:
    """Without what is said about a line, which stands some blanks behind it."""
    blocks = "".join(BLOCK.findall(text)).splitlines()
    return [re.split(r" {2,}", line)[0] for line in blocks if line.startswith("annotator ")]


LINES = [(page, line) for page in PAGES for line in lines(page.read_text("utf-8"))]


@pytest.mark.parametrize(("page", "line"), LINES, ids=lambda part: getattr(part, "stem", None))
def test_a_line_is_taken(page: object, line: str) -> None:
    words = [WORDS.get(word, word) for word in shlex.split(line)[1:]]
    assert parser().parse_args(words).command


def test_there_are_as_many_in_german() -> None:
    german = sum(page.parent.name == "de" for page, _ in LINES)
    assert german == len(LINES) - german > 20
