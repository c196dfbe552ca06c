"""Sizes, what the domain stands on, error codes in use, and tests that wait for no clock."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain import errors

ROOT = Path(__file__).parents[2]
LONGEST = 400
# Beside the standard library: values that are read and written fast, and Unicode's word boundaries.
DOMAIN_STANDS_ON = {"annotator", "msgspec", "regex"}


def python_files(*folders: str) -> list[Path]:
    return [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module)):
                yield module
            case _:
                pass


def test_no_file_is_longer_than_anybody_reads():
    lengths = {named(f): len(f.read_text(encoding="utf-8").splitlines()) for f in python_files("annotator", "tests")}
    assert {file: length for file, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("file", python_files("annotator/domain"), ids=named)
def test_the_domain_stands_on_little_else(file: Path):
    rooms = {module.split(".")[0] for module in imports(file)}
    assert rooms <= DOMAIN_STANDS_ON | sys.stdlib_module_names
    assert {m for m in imports(file) if m.startswith("annotator") and not m.startswith("annotator.domain")} == set()


def families() -> list[type[errors.AnnotatorError]]:
    return errors.AnnotatorError.__subclasses__()


def codes_in_use() -> set[str]:
    """Every string in the rooms that raise, those with words for the codes left out."""
    rooms = [f for f in python_files("annotator") if "ui" not in f.parts and "cli" not in f.parts]
    found: set[str] = set()
    for file in rooms:
        if file.name not in {"errors.py", "words.py"}:
            tree = ast.parse(file.read_text(encoding="utf-8"))
            found |= {
                node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return found


@pytest.mark.parametrize("family", families(), ids=lambda family: family.__name__)
def test_every_error_code_is_raised_somewhere(family: type[errors.AnnotatorError]):
    assert family.CODES - codes_in_use() == set()


def test_every_code_that_is_raised_is_declared():
    undeclared = {
        (named(file), node.args[0].value)
        for file in python_files("annotator")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and (family := {f.__name__: f for f in families()}.get(node.func.id)) is not None
        and node.args[0].value not in family.CODES
    }
    assert undeclared == set()


def test_no_test_waits_for_a_time():
    # Put together here, so that this file does not find itself.
    waits = ["time" + ".sleep(", "qtbot" + ".wait(", "QTest" + ".qWait(", "QThread" + ".sleep(", "QThread" + ".msleep("]
    waiting = {
        (named(file), wait)
        for file in python_files("tests")
        for wait in waits
        if wait in file.read_text(encoding="utf-8")
    }
    assert waiting == set()
