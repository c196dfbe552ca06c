"""A project of another program comes in through the dialog, and ours goes out as one file."""

from PySide6.QtWidgets import QTableWidget

from annotator.ui.exchange.mapping_dialog import MappingDialog
from annotator.ui.exchange.receipt_dialog import ReceiptDialog
from tests.builders import an_article, put_in
from tests.formats.qdpx import packed, project, selection, source
from tests.ui.exchange.test_exchange_export import choose, preview

TEXT = "Talks resume\n\nPrices rose, Anna said."


def test_codes_are_shown_and_become_labels(importing, session, hand, tmp_path, qtbot):
    file = tmp_path / "theirs.qdpx"
    marked = selection(1, 14, 25, "claim", "direct") + selection(2, 0, 5, "theme")
    file.write_bytes(packed(project(source("Talks", marked)), {"one.txt": TEXT}))
    importing.import_paths([file])
    dialog = hand.waits_for(MappingDialog)
    table = dialog.findChild(QTableWidget)
    shown = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]
    assert shown == [
        ["label", "claim", "1"],
        ["label", "economy", "1"],
        ["answer", "claim: quotation", "1"],
        ["annotator", "Ana", "2"],
    ]
    with qtbot.waitSignal(importing.imported):
        hand.press(dialog, "Import")
    assert [label.name for label in session.project.codebook.further] == ["economy"]


def test_a_project_goes_out_as_one_file(exporting, session, hand, tmp_path, qtbot):
    put_in(session.project, an_article(TEXT))
    asked = exporting.show()
    qtbot.waitUntil(asked.isVisible)
    choose(asked, "REFI-QDA project (QDPX: NVivo, ATLAS.ti, MAXQDA, QualCoder)")
    qtbot.waitUntil(lambda: preview(asked).startswith("<TextSource"))
    hand.answer = tmp_path / "ours"
    hand.press(asked, "Export…")
    hand.waits_for(ReceiptDialog)
    assert (tmp_path / "ours.qdpx").read_bytes()[:2] == b"PK"
