"""The guide, shown in the program from the documents that come with it."""

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QListWidget, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from annotator.preferences.shipped import shipped
from annotator.ui import fonts, language

PAGES = (
    "index",
    "first-steps",
    "marking",
    "suggestions",
    "speakers",
    "articles",
    "codebook",
    "projects",
    "safety",
    "team",
    "review",
    "agreement",
    "report",
    "export",
    "formats",
    "preferences",
    "keys",
)
_MARGIN = 28  # pixels around the text


class Guide(QDialog):
    """A list of pages beside the page; nothing in it leads to the network."""

    def __init__(self, parent: QWidget | None = None, first: str = PAGES[0]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Guide"))
        self.resize(1000, 720)
        self._texts = [page(name, language.shown()) for name in PAGES]
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages of the guide"))
        self._list.addItems([text.partition("\n")[0].removeprefix("# ") for text in self._texts])
        self._page = Page()
        # Always there, as pictures are as wide as what it leaves.
        self._page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._page.setAccessibleName(self.tr("Page"))
        self._page.setOpenLinks(False)
        self._page.anchorClicked.connect(self._follow)
        self._page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._page.document().setDefaultFont(fonts.reading(16))
        self._page.document().setDocumentMargin(_MARGIN)
        self._list.setStyleSheet(
            "QListWidget { border: 0; padding: 10px 6px; } QListWidget::item { padding: 6px 8px; }"
        )
        splitter = QSplitter()
        splitter.addWidget(self._list)
        splitter.addWidget(self._page)
        splitter.setSizes([220, 780])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(PAGES.index(first))

    def _follow(self, url: QUrl) -> None:
        """Turns to a page, or opens a file of this computer."""
        name = url.fileName().removesuffix(".md")
        if url.isRelative() and name in PAGES:
            self._list.setCurrentRow(PAGES.index(name))
        elif url.isLocalFile():
            QDesktopServices.openUrl(url)

    def _show(self, row: int) -> None:
        self._page.show_text(self._texts[row])


class Page(QTextBrowser):
    """A page of the guide; its pictures come from beside it, as wide as there is room."""

    _text = ""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - whatever Qt keeps of a file
        """A picture of the guide, made narrower where the page is; nothing else is loaded."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(shipped("docs/guide/pictures") / QUrl(name).fileName()))
        room = self.viewport().width() - 2 * _MARGIN - 2  # a pixel more and it could be moved sideways
        if image.width() <= room or room <= 0:
            return image
        sharp = self.devicePixelRatioF()
        smaller = image.scaledToWidth(round(room * sharp), Qt.TransformationMode.SmoothTransformation)
        smaller.setDevicePixelRatio(sharp)
        return smaller

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Loads the pictures anew, for the room there is now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            place = self.verticalScrollBar().value()
            self.setMarkdown(self._text)
            self.verticalScrollBar().setValue(place)

    def show_text(self, text: str) -> None:
        """Shows a page written in Markdown."""
        self._text = text
        self.setMarkdown(text)


def page(name: str, of: str) -> str:
    """The text of a page in a language, or in English where it is not translated."""
    translated = shipped(f"docs/guide/{of}/{name}.md")
    return (translated if translated.exists() else shipped(f"docs/guide/{name}.md")).read_text(encoding="utf-8")
