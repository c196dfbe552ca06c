"""The contracts in pyproject.toml cover the house as it stands."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
# These place the panels or speak to several of them.
NO_PANELS = {"commands"}


def folders_with_code(parent: Path) -> set[Path]:
    return {path.parent for path in parent.rglob("*.py")}


def test_each_folder_is_a_package():
    # import-linter does not see a folder without this file.
    bare = [folder for folder in folders_with_code(ROOT / "annotator") if not (folder / "__init__.py").exists()]
    assert bare == []


def test_each_panel_is_kept_from_the_others():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    named = next(set(contract["modules"]) for contract in contracts if contract["id"] == "panels")
    ui = ROOT / "annotator" / "ui"
    panels = {folder.name for folder in folders_with_code(ui) if folder.parent == ui} - NO_PANELS
    assert named == {f"annotator.ui.{name}" for name in panels}
