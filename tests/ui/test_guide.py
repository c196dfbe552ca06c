"""The guide: pages lead to one another, and nowhere else; their pictures are there, also without a network."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from annotator.preferences.shipped import shipped
from annotator.ui.guide import PAGES, Guide, page

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
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
    linked = re.findall(r"(?<!!)\[[^\]]*\]\(([^)#]+)\)", page(name, language))
    assert [one for one in linked if one.removesuffix(".md") not in PAGES] == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", PAGES)
def test_its_pictures_are_there_and_say_what_they_show(name: str, language: str):
    folder = shipped("docs/guide") / ("" if language == "en" else language)
    for words, place in PICTURE.findall(page(name, language)):
        assert words
        assert (folder / place).exists(), place


def test_every_picture_is_on_a_page():
    shown = {place.rpartition("/")[2] for name in PAGES for _, place in PICTURE.findall(page(name, "en"))}
    assert shown == {file.name for file in shipped("docs/guide/pictures").iterdir()}


def test_a_picture_is_as_wide_as_the_page(qtbot: QtBot):
    guide = Guide(first="marking")
    qtbot.addWidget(guide)
    guide.show()
    shown = guide.findChild(QTextBrowser)
    assert shown is not None
    picture = shown.loadResource(IMAGE, QUrl("../pictures/marking.png"))
    assert 300 < picture.deviceIndependentSize().width() < shown.viewport().width()
    guide.resize(700, 500)
    narrower = shown.loadResource(IMAGE, QUrl("../pictures/marking.png"))
    assert narrower.deviceIndependentSize().width() < picture.deviceIndependentSize().width()
    assert shown.loadResource(IMAGE, QUrl("https://example.org/else.png")).isNull()
