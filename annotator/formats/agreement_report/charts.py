"""Draws the figures of a report: values with intervals, shares as bars, and numbers over time."""

from collections.abc import Iterator, Sequence

from annotator.formats.agreement_report.blocks import LETTER, WIDTH, Bar, Dot, Drawing, Label, Line, Shape
from annotator.formats.agreement_report.palette import SHARES
from annotator.formats.agreement_report.wording import shortened

_NAMES = 208.0  # where the plot begins, right of the rows' names
_RIGHT = 56.0  # room for a row's number
_LETTERS = 32  # of a row's name
_ROW = 24.0


class Measured:
    """A row of ``intervals``: a name, its value and bounds, and the words beside it."""

    def __init__(self, name: str, value: float | None, bounds: tuple[float, float] | None, told: str) -> None:
        self.name, self.value, self.bounds, self.told = name, value, bounds, told


def intervals(
    caption: str, rows: Sequence[Measured], limits: Sequence[float], ticks: Sequence[tuple[float, str]]
) -> Drawing:
    """Values as dots with their intervals as lines, on an axis with ticks; ``limits`` as dashed lines."""
    low, high = ticks[0][0], ticks[-1][0]

    def at(value: float) -> float:
        return _NAMES + (min(max(value, low), high) - low) / (high - low) * (WIDTH - _NAMES - _RIGHT)

    bottom = _ROW * len(rows) + 6
    shapes: list[Shape] = []
    for value, words in ticks:
        shapes += [
            Line(at(value), 0, at(value), bottom, "line"),
            Label(at(value), bottom + 16, words, "middle", "soft"),
        ]
    shapes += [Line(at(limit), 0, at(limit), bottom, "limit", 1.2, dashed=True) for limit in limits]
    for number, row in enumerate(rows):
        middle = _ROW * number + _ROW / 2 + 3
        shapes.append(_name(row.name, middle))
        if row.bounds is not None:
            shapes.append(Line(at(row.bounds[0]), middle, at(row.bounds[1]), middle, "accent", 2.5))
        if row.value is not None:
            shapes += [Dot(at(row.value), middle, 4.5, "accent"), Label(WIDTH, middle + 4, row.told, "end")]
        else:
            shapes.append(Label(at(max(low, 0.0)) + 8, middle + 4, row.told, "start", "soft"))
    told = "; ".join(f"{row.name}: {row.told}" for row in rows)
    return Drawing(caption, told, WIDTH, bottom + 24, tuple(shapes))


def shares(caption: str, names: Sequence[str], categories: Sequence[str], counts: Sequence[Sequence[int]]) -> Drawing:
    """A bar for each name, parted by what was said; at most SHARES categories."""
    shapes: list[Shape] = []
    for number, (name, row) in enumerate(zip(names, counts, strict=True)):
        middle, total, x = _ROW * number + _ROW / 2, sum(row), _NAMES
        shapes.append(_name(name, middle))
        for place, count in enumerate(row):
            width = (WIDTH - _NAMES) * count / total if total else 0.0
            if width:
                # A gap of paper parts neighbours also where their colours look alike.
                shapes.append(Bar(x, middle - 8, max(0.5, width - 1.5), 16, f"share{place % SHARES}"))
            x += width
    bottom, legend = _ROW * len(names), list(_legend(categories, _ROW * len(names) + 18))
    lowest = max((shape.y for shape in legend if isinstance(shape, Label)), default=bottom)
    told = "; ".join(
        f"{name}: {', '.join(f'{category} {count}' for category, count in zip(categories, row, strict=True))}"
        for name, row in zip(names, counts, strict=True)
    )
    return Drawing(caption, told, WIDTH, lowest + 8, (*shapes, *legend))


def columns(
    caption: str, names: Sequence[str], keys: Sequence[str], values: Sequence[Sequence[float | None]], top: str
) -> Drawing:
    """A row of bars for each name, one for each key; all rows have the same scale, ``top`` says how high it is."""
    highest = max((value for row in values for value in row if value is not None), default=0.0) or 1.0
    step, high = (WIDTH - _NAMES) / max(1, len(keys)), 34.0
    shapes: list[Shape] = []
    for number, (name, row) in enumerate(zip(names, values, strict=True)):
        base = (high + 12) * (number + 1)
        shapes += [_name(name, base - high / 2), Line(_NAMES, base, WIDTH, base, "line")]
        for place, value in enumerate(row):
            if value is not None:
                tall = max(1.0, high * value / highest)
                shapes.append(Bar(_NAMES + step * place, base - tall, max(0.5, min(step - 1, 40)), tall, "accent"))
    bottom = (high + 12) * len(names)
    shapes += [Label(_NAMES, bottom + 18, keys[0] if keys else "", "start", "soft")]
    shapes += [Label(WIDTH, bottom + 18, keys[-1], "end", "soft")] if len(keys) > 1 else []
    shapes += [Label(_NAMES - 16, bottom + 18, top, "end", "soft")]
    told = f"{caption}. {top}. {keys[0]} – {keys[-1]}: {', '.join(names)}" if keys else caption
    return Drawing(caption, told, WIDTH, bottom + 26, tuple(shapes))


def _name(name: str, middle: float) -> Label:
    return Label(_NAMES - 12, middle + 4, shortened(name, _LETTERS), "end")


def _legend(categories: Sequence[str], y: float) -> Iterator[Shape]:
    x = _NAMES
    for place, category in enumerate(categories):
        words = shortened(category, 28)
        width = 22 + len(words) * LETTER * 0.56 + 16
        if x + width > WIDTH and x > _NAMES:
            x, y = _NAMES, y + 20
        yield Bar(x, y - 10, 12, 12, f"share{place % SHARES}")
        yield Label(x + 18, y, words, "start", "soft")
        x += width
