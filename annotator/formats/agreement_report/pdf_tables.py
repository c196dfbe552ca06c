"""How wide a table's columns are on paper, and where one that is too wide is parted."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from annotator.formats.agreement_report.blocks import Table

_NARROWEST, _WIDEST = 9.0, 62.0  # millimetres
_COLUMNS = 10  # beside the rows' names; more are parted
PADDING = 1.2
_SLACK = 0.8  # of a cell beside its padding, or its longest word is broken


def parted(table: Table) -> Iterator[Table]:
    """The table, or several with the same rows and some of the columns each."""
    if len(table.head) <= _COLUMNS + 1:
        yield table
        return
    for start in range(1, len(table.head), _COLUMNS):
        end = start + _COLUMNS
        rows = tuple((row[0], *row[start:end]) for row in table.rows)
        yield replace(table, head=(table.head[0], *table.head[start:end]), rows=rows)


def columns(table: Table, measured: Callable[[str], float], room: float) -> Sequence[float]:
    """Widths in millimetres; ``measured`` tells how wide a text is. Where room is short, long texts give way."""
    texts = [[row[n].text for row in table.rows] for n in range(len(table.head))]
    natural = [max(map(measured, (*head.split(), *column, ""))) for head, column in zip(table.head, texts, strict=True)]
    widths = [min(_WIDEST, max(_NARROWEST, width + 2 * PADDING + _SLACK)) for width in natural]
    if sum(widths) <= room:
        return widths
    numbers = [any(row[n].number for row in table.rows) for n in range(len(widths))]
    fixed = sum(width for width, number in zip(widths, numbers, strict=True) if number)
    texts_wide = sum(widths) - fixed
    if fixed + _NARROWEST * 2 * numbers.count(False) < room and texts_wide:
        share = (room - fixed) / texts_wide
        return [width if number else width * share for width, number in zip(widths, numbers, strict=True)]
    return [width * room / sum(widths) for width in widths]
