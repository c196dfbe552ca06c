"""The guide: pages lead to one another, and nowhere else."""

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QListWidget, QTextBrowser

from annotator.ui.guide import PAGES, Guide


def test_a_link_turns_to_its_page(qtbot):
    guide = Guide()
    qtbot.addWidget(guide)
    listed, shown = guide.findChild(QListWidget), guide.findChild(QTextBrowser)
    listed.setCurrentRow(PAGES.index("export"))
    shown.anchorClicked.emit(QUrl("formats.md"))
    assert listed.currentRow() == PAGES.index("formats")
    assert "claims-table" in shown.toPlainText()
    for address in ("https://example.org/formats.md", "nothing.md"):
        shown.anchorClicked.emit(QUrl(address))
        assert listed.currentRow() == PAGES.index("formats")
