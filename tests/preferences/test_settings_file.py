"""The file of settings: sparse, readable, patient with what others wrote into it."""

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec import ValidationError, structs

from annotator.preferences import declared
from annotator.preferences.declared import Settings
from annotator.preferences.file import SettingsFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def stored(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def test_only_what_differs_from_the_default_is_written(path: Path):
    settings = SettingsFile(path)
    settings.set("text_size", 24)
    settings.set("keys", {"claim": ["X"]})
    assert stored(path) == {"text_size": 24, "keys": {"claim": ["X"]}}
    settings.set("text_size", 19)
    assert stored(path) == {"keys": {"claim": ["X"]}}
    assert SettingsFile(path).settings == Settings(keys={"claim": ("X",)})


def test_each_setting_stands_on_a_line_of_its_own(path: Path):
    settings = SettingsFile(path)
    settings.set("scheme", "dark")
    settings.set("annotator_name", "Jörg")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line.strip(" ,") for line in lines] == ["{", '"scheme": "dark"', '"annotator_name": "Jörg"', "}"]


def test_keys_of_a_newer_program_are_kept(path: Path):
    path.write_text('{"of tomorrow": [1], "scheme": "dark"}', encoding="utf-8")
    SettingsFile(path).set("letters", 60)
    assert stored(path) == {"of tomorrow": [1], "scheme": "dark", "letters": 60}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "no JSON",
        "\0",
        '{"tour": [1]}',
        '{"text_size": 11}',
        '{"text_size": "large"}',
        '{"scheme": "pink"}',
        '{"keys": [1]}',
    ],
)
def test_what_is_no_good_is_taken_from_the_defaults(path: Path, text: str):
    path.write_text(text, encoding="utf-8")
    assert SettingsFile(path).settings == Settings()


def test_a_bad_value_takes_no_good_one_with_it(path: Path):
    path.write_text('{"text_size": 500, "scheme": "dark"}', encoding="utf-8")
    assert SettingsFile(path).settings == Settings(scheme="dark")


@pytest.mark.parametrize(("key", "value"), [("text_size", 41), ("scheme", "pink"), ("fill_in", "yes")])
def test_a_setting_refuses_what_it_cannot_take(path: Path, key: str, value: object):
    settings = SettingsFile(path)
    with pytest.raises(ValidationError):
        settings.set(key, value)
    assert settings.settings == Settings()


def test_listeners_hear_of_changes_and_of_nothing_else(path: Path):
    settings, heard = SettingsFile(path), list[Settings]()
    settings.on_change(heard.append)
    settings.set("scheme", "dark")
    settings.set("scheme", "dark")
    assert heard == [Settings(scheme="dark")]


def test_a_folder_that_cannot_be_written_loses_nothing_until_the_end(tmp_path: Path):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    settings = SettingsFile(tmp_path / "taken" / "settings.json")
    settings.set("scheme", "dark")
    assert settings.settings.scheme == "dark"


def test_the_project_used_last_comes_first_and_can_be_forgotten(path: Path):
    settings = SettingsFile(path)
    for name in ("a", "b", "a"):
        settings.used(Path(name))
    assert settings.settings.recent == ("a", "b")
    settings.forget(Path("a"))
    assert SettingsFile(path).settings.recent == ("b",)


@pytest.mark.parametrize("setting", declared.settings(), ids=lambda setting: setting.key)
def test_each_setting_says_what_it_is(setting: declared.Setting):
    assert setting.about.label
    assert setting.kind != "number" or setting.least < setting.most
    values = getattr(getattr(setting.shape, "__origin__", None), "__args__", ())
    assert setting.kind != "choice" or tuple(setting.about.choices) == values


def test_only_what_is_kept_for_the_program_itself_is_no_setting():
    kept = {field.name for field in structs.fields(Settings)} - {setting.key for setting in declared.settings()}
    assert kept == {"recent", "trusted_folders", "tour"}
