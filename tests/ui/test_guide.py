"""The guide: pages lead to one another, and nowhere else; their pictures are there, also without a network."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from annotator.preferences.shipped import shipped
from annotator.ui.guide import PAGES, Guide, page

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#]+)\)")
IMAGE = QTextDocument.ResourceType.ImageResource.value


def test_a_link_turns_to_its_page(qtbot: QtBot):
    guide = Guide()
    qtbot.addWidget(guide)
    listed, shown = guide.findChild(QListWidget), guide.findChild(QTextBrowser)
    assert listed is not None
    assert shown is not None
    listed.setCurrentRow(PAGES.index("export"))
    shown.anchorClicked.emit(QUrl("formats.md"))
    assert listed.currentRow() == PAGES.index("formats")
    assert "claims-table" in shown.toPlainText()
    for address in ("https://example.org/formats.md", "nothing.md"):
        shown.anchorClicked.emit(QUrl(address))
        assert listed.currentRow() == PAGES.index("formats")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", PAGES)
def test_its_links_lead_to_pages(name: str, language: str):
    assert [one for one in LINK.findall(page(name, language)) if one.removesuffix(".md") not in PAGES] == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", PAGES)
def test_its_pictures_are_there_and_say_what_they_show(name: str, language: str):
    folder = shipped("docs/guide") / ("" if language == "en" else language)
    for words, place in PICTURE.findall(page(name, language)):
        assert words
        assert (folder / place).exists(), place


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_picture_is_on_a_page(language: str):
    folder = shipped("docs/guide") / ("" if language == "en" else language) / "pictures"
    shown = {place for name in PAGES for _, place in PICTURE.findall(page(name, language))}
    assert shown == {f"pictures/{file.name}" for file in folder.iterdir()}


def test_a_picture_is_as_wide_as_the_page(qtbot: QtBot):
    guide = Guide(first="marking")
    qtbot.addWidget(guide)
    guide.show()
    shown = guide.findChild(QTextBrowser)
    assert shown is not None
    picture = shown.loadResource(IMAGE, QUrl("pictures/marking.png"))
    assert 300 < picture.deviceIndependentSize().width() < shown.viewport().width()
    guide.resize(700, 500)
    narrower = shown.loadResource(IMAGE, QUrl("pictures/marking.png"))
    assert narrower.deviceIndependentSize().width() < picture.deviceIndependentSize().width()
    assert shown.loadResource(IMAGE, QUrl("https://example.org/else.png")).isNull()


@pytest.mark.parametrize("width", [1000, 700])
def test_no_page_moves_sideways(qtbot: QtBot, width: int):
    guide = Guide()
    qtbot.addWidget(guide)
    guide.resize(width, 600)
    guide.show()
    listed, shown = guide.findChild(QListWidget), guide.findChild(QTextBrowser)
    assert listed is not None
    assert shown is not None
    wide = list[str]()
    for row, name in enumerate(PAGES):
        listed.setCurrentRow(row)
        wide += [name] * (shown.horizontalScrollBar().maximum() > 0)
    assert wide == []


def test_words_lead_to_the_pages_that_hold_them(qtbot: QtBot):
    guide = Guide()
    qtbot.addWidget(guide)
    listed, shown, field = guide.findChild(QListWidget), guide.findChild(QTextBrowser), guide.findChild(QLineEdit)
    assert listed is not None
    assert shown is not None
    assert field is not None
    qtbot.keyClicks(field, "LOAD_dataset")
    assert [PAGES[n] for n in range(listed.count()) if not listed.item(n).isHidden()] == ["export"]
    assert listed.currentRow() == PAGES.index("export")
    assert shown.textCursor().selectedText() == "load_dataset"
    field.clear()
    assert not any(listed.item(n).isHidden() for n in range(listed.count()))


def test_pages_turn_to_one_another_without_a_dead_end():
    led = {name: {one.removesuffix(".md") for one in LINK.findall(page(name, "en"))} for name in PAGES}
    reached, waiting = set[str](), ["index"]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting += led[name] - reached
    assert reached == set(PAGES)
    assert [name for name in PAGES if not led[name]] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_german_page_leads_where_the_english_one_does(name: str):
    assert sorted(LINK.findall(page(name, "de"))) == sorted(LINK.findall(page(name, "en")))
    pictures = [[place for _, place in PICTURE.findall(page(name, of))] for of in ("en", "de")]
    assert pictures[0] == pictures[1]
