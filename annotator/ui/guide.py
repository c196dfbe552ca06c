"""The guide, shown in the program from the documents that come with it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QSplitter, QVBoxLayout, QWidget

from annotator.preferences.shipped import shipped
from annotator.ui import language
from annotator.ui.guide_page import Page

PAGES = (
    "index",
    "first-steps",
    "analyst",
    "marking",
    "suggestions",
    "speakers",
    "articles",
    "lead",
    "import",
    "codebook",
    "team",
    "review",
    "agreement",
    "report",
    "export",
    "formats",
    "projects",
    "safety",
    "preferences",
    "keys",
)
_BESIDE = 40  # pixels between a page's title and the edges of the list


class Guide(QDialog):
    """A list of pages beside the page; nothing in it leads to the network."""

    def __init__(self, parent: QWidget | None = None, first: str = PAGES[0]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Guide"))
        self.resize(1000, 720)
        self._language = language.shown()
        self._texts = [page(name, self._language) for name in PAGES]
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages of the guide"))
        self._list.addItems([text.partition("\n")[0].removeprefix("# ") for text in self._texts])
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setStyleSheet("QListWidget { border: 0; } QListWidget::item { padding: 6px 8px; }")
        self._page = Page()
        self._page.setAccessibleName(self.tr("Page"))
        self._page.anchorClicked.connect(self._follow)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find in the guide"))
        self._words.setAccessibleName(self.tr("Find in the guide"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._find)
        self._words.returnPressed.connect(self._find_next)
        QShortcut(QKeySequence.StandardKey.Find, self, self._words.setFocus)
        self._lay_out()
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(PAGES.index(first))
        self._list.setFocus()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(10, 10, 6, 10)
        column.addWidget(self._words)
        column.addWidget(self._list, 1)
        splitter = QSplitter()
        splitter.addWidget(side)
        splitter.addWidget(self._page)
        wide = self._list.sizeHintForColumn(0) + _BESIDE
        splitter.setSizes([wide, self.width() - wide])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _follow(self, url: QUrl) -> None:
        """Turns to a page, or opens a file of this computer."""
        name = url.fileName().removesuffix(".md")
        if url.isRelative() and name in PAGES:
            self._words.clear()  # else the page might not be in the list
            self._list.setCurrentRow(PAGES.index(name))
        elif url.isLocalFile():
            QDesktopServices.openUrl(url)

    def _show(self, row: int) -> None:
        if row >= 0:
            self._page.show_text(self._texts[row], _folder(PAGES[row], self._language))

    def _find(self) -> None:
        """Lists the pages that hold what is written, and turns to the first of them and to the words on it."""
        wanted = self._words.text().casefold()
        found = [n for n, text in enumerate(self._texts) if wanted in text.casefold()]
        for row in range(self._list.count()):
            self._list.item(row).setHidden(row not in found)
        if found and self._list.currentRow() not in found:
            self._list.setCurrentRow(found[0])
        self._page.moveCursor(QTextCursor.MoveOperation.Start)
        self._find_next()

    def _find_next(self) -> None:
        words = self._words.text()
        if words and not self._page.find(words):
            self._page.moveCursor(QTextCursor.MoveOperation.Start)
            self._page.find(words)


def page(name: str, of: str) -> str:
    """The text of a page in a language, or in English where it is not translated."""
    return (_folder(name, of) / f"{name}.md").read_text(encoding="utf-8")


def _folder(name: str, of: str) -> Path:
    translated = shipped(f"docs/guide/{of}")
    return translated if (translated / f"{name}.md").exists() else shipped("docs/guide")
