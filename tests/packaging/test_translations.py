"""The translation says what the program says: nothing is missing, left over, or older than its source."""

import ast
from pathlib import Path

import pytest
import translations
from marked_texts import MarkedTexts, Unclear


def test_the_translation_is_fresh_and_whole():
    assert translations.check() == []


def test_it_keeps_what_is_filled_in():
    for (_, english), forms in translations.translations().items():
        assert not [form for form in forms if translations.other_places(form, english)]


def test_bringing_it_up_to_date_changes_nothing_when_nothing_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    copy = tmp_path / "annotator_de.ts"
    copy.write_bytes(translations.SOURCE.read_bytes())
    monkeypatch.setattr(translations, "SOURCE", copy)
    translations.update()
    assert copy.read_text(encoding="utf-8") == (translations.FOLDER / copy.name).read_text(encoding="utf-8")


def test_a_stale_text_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    copy = tmp_path / "annotator_de.ts"
    text = translations.SOURCE.read_text(encoding="utf-8")
    copy.write_text(text.replace("<source>Who says it?</source>", "<source>Who says so?</source>"), encoding="utf-8")
    monkeypatch.setattr(translations, "SOURCE", copy)
    told = translations.check()
    assert "missing, run update: ClaimForm: Who says it?" in told
    assert "no longer used, run update: ClaimForm: Who says so?" in told
    assert "older than the .ts, run compile: ClaimForm: Who says so?" in told


@pytest.mark.parametrize("call", ["self.tr(f'{count} claims')", "view.tr('Claims')"])
def test_a_text_that_nobody_could_translate_is_refused(tmp_path: Path, call: str):
    file = tmp_path / "panel.py"
    with pytest.raises(Unclear):
        MarkedTexts(file, {file: {}}).read(ast.parse(f"class Panel:\n    def show(self, view):\n        {call}"))
