"""What annotators said how often, and what one says where another says something else."""

from collections.abc import Iterator, Sequence

from annotator.formats.agreement_report.blocks import Block, Cell, Heading, Table, Text
from annotator.formats.agreement_report.charts import shares
from annotator.formats.agreement_report.palette import SHARES
from annotator.formats.agreement_report.rows import counted, heat, numbered, row
from annotator.formats.agreement_report.values import AgreementReport, Crossed, Shares
from annotator.formats.agreement_report.wording import Wording, plain


def distributions(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """Of each layer in which there is something to choose from, shares as bars and as numbers."""
    layers = [(layer.title, layer.said) for layer in report.layers if layer.said is not None]
    if report.labels is not None:
        layers.insert(0, (words("labels"), report.labels))
    if layers:
        yield Heading(2, words("said"), "said")
    people = [plain(person.name) for person in report.annotators]
    for title, said in layers:
        categories, counts = _few(said, words)
        yield shares(words("said_drawn", layer=plain(title)), people, categories, counts)
        head = (words("annotator"), *categories)
        rows = tuple(row(name, *_told(of, words)) for name, of in zip(people, counts, strict=True))
        yield Table(words("said_caption", layer=plain(title)), head, rows, narrow=True)


def _few(said: Shares, words: Wording) -> tuple[list[str], list[list[int]]]:
    """As many categories as there are colours, the most frequent ones; the others together."""
    categories = [plain(name) or words("nothing_said") for name in said.categories]
    counts = [list(row) for row in said.counts]
    if len(categories) <= SHARES:
        return categories, counts
    total = [sum(row[place] for row in counts) for place in range(len(categories))]
    kept = sorted(sorted(range(len(categories)), key=lambda place: -total[place])[: SHARES - 1])
    few = [[row[place] for place in kept] for row in counts]
    left = [sum(row) - sum(some) for row, some in zip(counts, few, strict=True)]
    return [categories[p] for p in kept] + [words("others")], [
        [*some, rest] for some, rest in zip(few, left, strict=True)
    ]


def _told(counts: Sequence[int], words: Wording) -> Iterator[Cell]:
    total = sum(counts)
    for count in counts:
        share = f" ({words.percent(count / total)})" if total else ""
        yield numbered(words.count(count) + share)


def crossed(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """A table of each layer with few values."""
    layers = [(layer.title, layer.crossed) for layer in report.layers if layer.crossed is not None]
    if not layers:
        return
    yield Heading(2, words("crossed"), "crossed")
    yield Text(words("crossed_text"))
    for title, found in layers:
        caption = words("crossed_caption", layer=plain(title))
        if found.ordered:
            one, other = (plain(person.name) for person in report.annotators)
            caption = words("crossed_of_two", layer=plain(title), one=one, other=other)
        yield _table(found, caption, words)


def _table(found: Crossed, caption: str, words: Wording) -> Table:
    names = [plain(name) or words("nothing_said") for name in found.categories]
    rows = tuple(
        row(name, *(counted(words, count, heat(count / sum(counts)) if count else 0) for count in counts))
        for name, counts in zip(names, found.counts, strict=True)
    )
    return Table(caption, ("", *names), rows, narrow=True)
