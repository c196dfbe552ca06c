"""A page of the guide, in the reading face with room between its parts; its pictures are as wide as there is room."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from annotator.ui import fonts

_MARGIN = 28  # pixels around the text
_SIZE, _CODE = 16, 13
_ABOVE, _BELOW = (0, 26, 20, 14), 8  # pixels around headings, by their level; below what else stands by itself
_PICTURE = "\ufffc"  # how Qt's text holds one


class Page(QTextBrowser):
    """Shows Markdown. Pictures come from beside the text's file; nothing else is loaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._folder = "", Path()
        # Always there, as pictures are as wide as what it leaves.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDefaultFont(fonts.reading(_SIZE))
        self.document().setDocumentMargin(_MARGIN)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - whatever Qt keeps of a file
        """A picture of the guide, made narrower where the page is; nothing else is loaded."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(self._folder / "pictures" / QUrl(name).fileName()))
        room = self.viewport().width() - 2 * _MARGIN - 2  # a pixel more and it could be moved sideways
        if image.width() <= room or room <= 0:
            return image
        sharp = self.devicePixelRatioF()
        smaller = image.scaledToWidth(
            min(image.width(), round(room * sharp)), Qt.TransformationMode.SmoothTransformation
        )
        smaller.setDevicePixelRatio(smaller.width() / room)
        return smaller

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Loads the pictures anew, for the room there is now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            place = self.verticalScrollBar().value()
            self._show()
            self.verticalScrollBar().setValue(place)

    def show_text(self, text: str, folder: Path) -> None:
        """Shows a page written in Markdown; its pictures are below that folder."""
        self._text, self._folder = text, folder
        self._show()

    def _show(self) -> None:
        self.setMarkdown(self._text)
        _set(self.document())


def _set(document: QTextDocument) -> None:
    """Gives what Markdown cannot say: room around headings and pictures, and the face's own bold."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in _blocks(document):
        _space(QTextCursor(block), block)
        for part in list(_fragments(block)):
            if part.charFormat().fontWeight() >= QFont.Weight.DemiBold:
                _embolden(cursor, part)
    cursor.endEditBlock()


def _space(cursor: QTextCursor, block: QTextBlock) -> None:
    wanted, level = block.blockFormat(), block.blockFormat().headingLevel()
    if cursor.currentTable():
        return  # a table has its own room
    if wanted.nonBreakableLines():
        _tighten(cursor, wanted)
        return
    if level:
        wanted.setTopMargin(_ABOVE[min(level, len(_ABOVE)) - 1])
    elif block.text().startswith(_PICTURE):
        wanted.setTopMargin(_BELOW)
    wanted.setBottomMargin(_BELOW / 2 if block.textList() else _BELOW)
    cursor.setBlockFormat(wanted)


def _tighten(cursor: QTextCursor, wanted: QTextBlockFormat) -> None:
    """Sets a line of code smaller, and lets it go on below where it is too long, so that no page moves sideways."""
    wanted.setNonBreakableLines(False)
    cursor.setBlockFormat(wanted)
    small = QTextCharFormat()
    small.setProperty(QTextCharFormat.Property.FontPixelSize, _CODE)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.mergeCharFormat(small)


def _embolden(cursor: QTextCursor, part: QTextFragment) -> None:
    shape = QTextCharFormat()
    size = part.charFormat().font().pixelSize()
    shape.setFont(fonts.reading(size if size > 0 else _SIZE, bold=True))
    cursor.setPosition(part.position())
    cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(shape)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1
