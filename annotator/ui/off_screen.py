"""The same program where there is no display: it leaves an export and a picture of the window instead."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.domain.errors import AnnotatorError
from annotator.domain.job import finish
from annotator.project import words
from annotator.project.exporting import ExportChoice, export, receipt_path
from annotator.ui.main_window import MainWindow


def leave_results(window: MainWindow, folder: Path) -> int:
    """Exports the open project in the native format into ``folder``, saves a picture of the window, says where.

    Gives the exit code: 0, or 1 when no project could be opened or exported; the reason goes to standard error.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        window.resize(1440, 900)  # the screen that is not there may be small
        window.show()
        QApplication.processEvents()
        project = window.session.project
        if project is None:
            return 1
        data, picture = folder / "sample.jsonl", folder / "window.png"
        finish(export(project.path, data, ExportChoice()))
        QApplication.processEvents()
        saved = window.grab().save(str(picture))
        window.close()
    except AnnotatorError as error:
        sys.stderr.write(words.sentence(error) + "\n")
        return 1
    sys.stdout.write("".join(f"{path}\n" for path in (data, receipt_path(data), picture)))
    return 0 if saved else 1
