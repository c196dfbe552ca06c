"""Writing the report on agreement and work: what and where, then with progress to a file that can be opened."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from annotator.formats.agreement_report.values import AgreementReport
from annotator.project.agreement_report import people
from annotator.project.report_files import write_report
from annotator.ui.exchange.agreement_report_dialog import AgreementReportDialog, Wanted
from annotator.ui.exchange.writing_flow import WritingFlow
from annotator.ui.file_choices import Question


def say(text: str) -> str:
    """A sentence of the report in the interface's language."""
    return QCoreApplication.translate("agreement_report", text)


class AgreementReportFlow(WritingFlow):
    """Reports on the open project. The dialog stays as it is while the report is written, fails or is cancelled."""

    written = Signal(object)
    """The Path of a report that was written."""

    def show(self) -> AgreementReportDialog | None:
        """Shows the dialog for the open project and gives it; None when no project is open."""
        project = self._session.project
        if project is None:
            return None
        dialog = AgreementReportDialog(people(project), self._window)
        dialog.wanted.connect(partial(self._ask, dialog))
        self._open(dialog)
        return dialog

    def _ask(self, dialog: AgreementReportDialog, wanted: Wanted) -> None:
        project = self._session.project
        target = None if project is None else self._target(project.path.stem, wanted.ending)
        if project is None or target is None:
            return
        self._folder = target.parent
        job = write_report(project.path, target, wanted.choice, say)
        self._write(dialog, self.tr("Writing the report"), job, partial(self._end, dialog, target))

    def _target(self, stem: str, ending: str) -> Path | None:
        start = self._folder / f"{stem}-{self.tr('report')}{ending}"
        if not ending:
            return self._choices.save_file(Question(self.tr("Write the report to a folder of this name"), start))
        question = Question(self.tr("Write the report to"), start, f"{ending[1:].upper()} (*{ending})")
        return self._save_file(question, ending)

    def _end(self, dialog: AgreementReportDialog, target: Path, report: AgreementReport) -> None:
        dialog.accept()
        told = self.tr("The report is in {file}.").format(file=target.name)
        self._session.said.emit(told)
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Media Annotator", told, parent=self._window)
        if not report.own and report.compared == 0:
            box.setInformativeText(self.tr("No article was finished by two annotators, so it has no agreement in it."))
        box.setModal(False)
        box.addButton(self.tr("Open"), QMessageBox.ButtonRole.ActionRole).clicked.connect(lambda: _open(target))
        folder = box.addButton(self.tr("Show in folder"), QMessageBox.ButtonRole.ActionRole)
        folder.clicked.connect(lambda: _open(target.parent))
        box.addButton(QMessageBox.StandardButton.Close)
        box.finished.connect(box.deleteLater)
        box.show()
        self.written.emit(target)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
