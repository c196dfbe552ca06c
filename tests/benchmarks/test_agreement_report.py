"""The report on agreement and work of six annotators over a thousand articles."""

from pathlib import Path
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.job import finish
from annotator.formats.agreement_report.html import html
from annotator.formats.agreement_report.pdf import pdf
from annotator.formats.agreement_report.values import AgreementReport
from annotator.formats.agreement_report.wording import Wording
from annotator.preferences.shipped import shipped
from annotator.project.agreement_report import ReportChoice, report
from tests.benchmarks.corpora import a_reviewed_project
from tests.benchmarks.timing import sorted_times

# Seconds of the processor, as a machine that does other things too would have it.
MAKING_BAR = 25.0
HTML_BAR = 0.1
PDF_BAR = 6.0


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = a_reviewed_project(tmp_path_factory.mktemp("report"), 1000, 6, 25)
    made.close()
    return made.path


@pytest.fixture(scope="module")
def made(project: Path) -> tuple[AgreementReport, float]:
    began = process_time()
    return finish(report(project, ReportChoice())), process_time() - began


def test_the_report_is_made(made: tuple[AgreementReport, float]):
    """With a thousand draws for each layer, all pairs, contested articles, settling and work."""
    found, seconds = made
    print(f"made in {seconds:.1f} s")
    assert found.compared == 1000
    assert seconds < MAKING_BAR


def test_as_a_page(benchmark: BenchmarkFixture, made: tuple[AgreementReport, float]):
    benchmark.pedantic(lambda: html(made[0], Wording()), rounds=5)
    assert sorted_times(benchmark)[0] < HTML_BAR


def test_as_pdf(benchmark: BenchmarkFixture, made: tuple[AgreementReport, float]):
    font = shipped("fonts/SourceSerif4.ttf")
    benchmark.pedantic(lambda: pdf(made[0], Wording(), font, lambda _, __: None), rounds=3)
    assert sorted_times(benchmark)[0] < PDF_BAR
