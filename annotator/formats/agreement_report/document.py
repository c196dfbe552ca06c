"""The whole report as blocks, in the order in which it is read."""

from collections.abc import Iterator

from annotator.formats.agreement_report import figures, method, said, summary, work
from annotator.formats.agreement_report.blocks import Block, Heading, Table, Text
from annotator.formats.agreement_report.rows import counted, row
from annotator.formats.agreement_report.values import AgreementReport
from annotator.formats.agreement_report.wording import Wording, plain


def blocks(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """Everything, for HTML and PDF alike."""
    yield Heading(1, plain(report.project) or words("title"))
    yield Text(words("own_title" if report.own else "title"))
    yield Text(_when(report, words), soft=True)
    if not report.own:
        yield from summary.in_short(report, words)
        yield from _extent(report, words)
        yield from figures.agreement(report, words)
        yield from figures.pair_by_pair(report, words)
        yield from said.distributions(report, words)
        yield from said.crossed(report, words)
        yield from figures.contested(report, words)
        yield from work.gold(report, words)
    yield from work.standing(report, words)
    yield from work.over_time(report, words)
    yield from work.nearness(report, words)
    yield from method.method(report, words)


def _when(report: AgreementReport, words: Wording) -> str:
    time = f"{report.as_of[:10]} {report.as_of[11:16]}"
    when = words("as_of", time=time) if report.as_of else words("never")
    return f"{when} {words('made_by', program=report.program, version=report.codebook_version)}"


def _extent(report: AgreementReport, words: Wording) -> Iterator[Block]:
    yield Heading(2, words("extent"), "extent")
    yield Text(words("in_project", articles=words.count(report.articles), marks=words.count(report.marks)))
    if not report.compared:
        yield Text(words("nothing_compared"))
        return
    yield Text(words("was_compared", compared=words.count(report.compared)))
    head = (words("annotator"), words("articles_compared"), words("marks_there"))
    people = tuple(row(one.name, counted(words, one.articles), counted(words, one.marks)) for one in report.annotators)
    yield Table(words("people_caption"), head, people)
