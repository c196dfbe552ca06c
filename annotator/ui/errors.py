"""Where an error finds its spot on the screen, and what happens with the faults that are our own."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, Qt, Signal, qVersion
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import AnnotatorError, ProjectUnavailable
from annotator.preferences import folders
from annotator.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from annotator.ui.report_dialog import ReportDialog


class ErrorDisplay(QObject):
    """Shows the session's errors: a broken rule as a line, an unusable project as a message.

    The same trouble with a project is a message only once, until something has been saved again.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._shown: set[str] = set()
        session.failed.connect(self.show)
        session.changed.connect(self._shown.clear)
        session.project_opened.connect(self._shown.clear)

    def show(self, error: AnnotatorError) -> None:
        """Shows one error."""
        from annotator.ui.trouble import TroubleBox, described, sentence  # words that few starts need

        self._session.said.emit(sentence(error))
        if isinstance(error, ProjectUnavailable) and error.code not in self._shown:
            self._shown.add(error.code)
            TroubleBox(described(error), error, self._window).show()


def install(window: QWidget, folder: Path | None = None) -> Callable[[], None]:
    """Reports from now on what goes wrong in our own code and keeps the window alive; gives the way to end that."""
    reporter = _Reporter(window, folder or folders.log())
    before = sys.excepthook, threading.excepthook
    sys.excepthook = reporter.take
    threading.excepthook = lambda args: reporter.take(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )

    def uninstall() -> None:
        sys.excepthook, threading.excepthook = before
        reporter.deleteLater()

    return uninstall


def show_report(report: Path | None, folder: Path, window: QWidget) -> "ReportDialog":
    """Shows a report of a fault, or that there is none."""
    from annotator.ui.report_dialog import ReportDialog

    dialog = ReportDialog(report, folder, window)
    dialog.show()
    return dialog


def show_last_report(window: QWidget, folder: Path | None = None) -> "ReportDialog":
    """Shows the newest report of a fault, or that there is none."""
    from annotator.ui.reports import Reports

    reports = Reports(folder or folders.log())
    return show_report(next(iter(reports.all()), None), reports.folder, window)


class _Reporter(QObject):
    # Emitted on whatever thread the fault is on, received on the window's.
    _written = Signal(str)

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._box: QMessageBox | None = None
        self._written.connect(self._show)

    def take(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Writes a report and shows that there is one."""
        sys.__excepthook__(kind, fault, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        from annotator.ui.reports import Reports, python, report  # words that few starts need

        about = f"{python()}, Qt {qVersion()}, {QSysInfo.prettyProductName()}"
        written = Reports(self._folder).write(report(fault.with_traceback(trace), about))
        # On a full disk nothing is written, and the message is still of use.
        self._written.emit(str(written) if written else "")

    def _show(self, report: str) -> None:
        if self._box is not None:
            return  # one message is enough; each fault has its own report
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowModality(Qt.WindowModality.NonModal)
        box.setWindowTitle("Media Annotator")
        box.setText(self.tr("Something went wrong in the program."))
        kept = self.tr("What was marked before is saved, and you can go on. The last step may not have been done.")
        written = self.tr("A report was written to this computer. Nothing was sent anywhere.") if report else ""
        box.setInformativeText("\n\n".join(filter(None, (kept, written, report))))
        close = box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(close)
        box.setEscapeButton(close)
        if report:
            reader = box.addButton(self.tr("Read the report"), QMessageBox.ButtonRole.ActionRole)
            reader.clicked.connect(lambda: show_report(Path(report), self._folder, self._window))
        box.finished.connect(self._forget)
        self._box = box
        box.show()

    def _forget(self) -> None:
        self._box = None
