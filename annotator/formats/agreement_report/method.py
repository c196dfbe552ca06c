"""How the figures came about, with where each measure was published."""

from collections.abc import Iterator

from annotator.formats.agreement_report.blocks import Block, Cell, Heading, Points, Table, Text
from annotator.formats.agreement_report.rows import row
from annotator.formats.agreement_report.values import AgreementReport
from annotator.formats.agreement_report.wording import Wording


def method(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """The last section."""
    yield Heading(2, words("method"), "method")
    items: list[str] = []
    if not report.own:
        items += map(words, ("m_taking", "m_none"))
        items.append(
            words("m_interval", level=words.percent(report.level), draws=words.count(report.draws), seed=report.seed)
            if report.draws
            else words("m_no_interval")
        )
        items.append(words("m_undefined"))
    items += map(words, ("m_density", "m_month", "m_pairing", "m_drift"))
    yield Points(tuple(items))
    if report.measures:
        head = (words("measure"), words("source"))
        rows = tuple(row(note.name, Cell(note.source)) for note in report.measures)
        yield Table(words("measures_caption"), head, rows)
    yield Text(words("m_program", program=report.program), soft=True)
