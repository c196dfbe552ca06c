"""Writes the report on agreement and work: one file by its ending, or a folder with all of them."""

import warnings
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from annotator.domain.errors import ExportFailed, WrongChoice
from annotator.domain.job import Job, Progress, aside
from annotator.formats.agreement_report.html import html
from annotator.formats.agreement_report.tidy import tidy
from annotator.formats.agreement_report.values import AgreementReport, encoded
from annotator.formats.agreement_report.wording import Wording
from annotator.formats.receipt import FileSum, Receipt
from annotator.preferences.shipped import shipped
from annotator.project import placing
from annotator.project.agreement_report import ReportChoice, Say, report

SUFFIXES = (".html", ".pdf", ".csv", ".json")
"""What a report can be; a target without an ending becomes a folder with one of each."""

_Writer = Callable[[AgreementReport, Wording], Job[bytes]]


def write_report(project_file: Path, target: Path, choice: ReportChoice, say: Say = str) -> Job[AgreementReport]:
    """Makes the report and puts it at ``target``, where an earlier one stays until the new one is whole.

    Two reports on one state of a project are equal byte for byte, given the same choice and fonts.
    Raises WrongChoice, ProjectUnavailable or ExportFailed.
    """
    target = target.resolve()
    endings = _endings(target)
    if target.exists() and project_file.exists() and target.samefile(project_file):
        raise ExportFailed("onto_project", file=str(target))
    if not target.suffix:
        placing.require_replaceable(target)
    made = yield from report(project_file, choice, say)
    words = Wording(say)
    with placing.draft(target) as draft:
        sums: list[FileSum] = []
        for ending in endings:
            data = yield from _WRITERS[ending](made, words)
            name = target.name if target.suffix else f"report{ending}"
            (draft / name).write_bytes(data)
            sums.append(FileSum(name, len(data), sha256(data).hexdigest()))
        if target.suffix:
            (draft / target.name).replace(target)
        else:
            counts = {"articles": made.articles, "compared": made.compared, "annotators": len(made.annotators)}
            receipt = Receipt(format="agreement_report", program=made.program, files=tuple(sums), counts=counts)
            placing.put_folder(draft, target, receipt)
    return made


def _endings(target: Path) -> tuple[str, ...]:
    if not target.suffix:
        return SUFFIXES
    ending = target.suffix.lower()
    if ending not in SUFFIXES:
        raise WrongChoice("unknown_format", format=target.suffix, known=", ".join(SUFFIXES))
    return (ending,)


def _html(made: AgreementReport, words: Wording) -> Job[bytes]:
    yield Progress(0)
    return html(made, words)


def _pdf(made: AgreementReport, words: Wording) -> Job[bytes]:
    def work(tell: Callable[[Progress], None]) -> bytes:
        with warnings.catch_warnings():
            # A report has no pictures, so a built program may lack what fpdf2 would read them with.
            warnings.filterwarnings("ignore", "Pillow could not be imported")
            from annotator.formats.agreement_report.pdf import pdf

        font = shipped("fonts/SourceSerif4.ttf")
        return pdf(made, words, font, lambda done, total: tell(Progress(done, total, "PDF")))

    return (yield from aside(work))


def _csv(made: AgreementReport, words: Wording) -> Job[bytes]:
    yield Progress(0)
    return tidy(made)


def _json(made: AgreementReport, words: Wording) -> Job[bytes]:
    yield Progress(0)
    return encoded(made)


_WRITERS: Mapping[str, _Writer] = {".html": _html, ".pdf": _pdf, ".csv": _csv, ".json": _json}
