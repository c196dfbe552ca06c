"""Reading one article after another leaves none of them behind."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.ui.reader.sheet import Sheet
from tests.builders import an_article


def test_the_text_that_was_read_goes_when_another_is_opened(theme, qtbot):
    sheet = Sheet(theme, 19)
    qtbot.addWidget(sheet)
    for number in range(5):
        sheet.show_article(an_article(f"Number {number}"))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sheet.toPlainText() == "Number 4"
    assert len(sheet.findChildren(QTextDocument)) == 1
