"""How far settling and the annotators' work are, and how it went over time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from annotator.formats.agreement_report.blocks import Block, Cell, Heading, Table, Text
from annotator.formats.agreement_report.charts import columns
from annotator.formats.agreement_report.rows import counted, numbered, row
from annotator.formats.agreement_report.values import AgreementReport, MonthValue, Work
from annotator.formats.agreement_report.wording import Wording, plain

_DAYS = 62  # a longer time is drawn by weeks
_COLUMNS = 400  # at most, the latest ones


def gold(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """How much is settled."""
    found = report.gold
    if found is None:
        return
    yield Heading(2, words("gold"), "gold")
    if not found.settled:
        yield Text(words("no_gold", open=words.count(found.open)))
    else:
        counts = {"settled": found.settled_articles, "articles": found.articles, "done": found.settled}
        counts |= {"points": found.points, "agreed": found.agreed, "open": found.open}
        counts |= {"changed": found.changed, "marks": found.marks}
        yield Text(words("gold_text", **{name: words.count(count) for name, count in counts.items()}))
    for caption, name, of in (("decided_caption", "how", found.decided), ("gold_caption", "kind", found.open_by_kind)):
        if of:
            yield _counts(words(caption), (words(name), words("count")), of, words)


def _counts(caption: str, head: tuple[str, str], of: Mapping[str, int], words: Wording) -> Table:
    return Table(caption, head, tuple(row(name, counted(words, count)) for name, count in of.items()))


def standing(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """How far each annotator is."""
    yield Heading(2, words("work"), "work")
    if not report.work:
        yield Text(words("no_work"))
        return
    yield Text(words("own_work_text" if report.own else "work_text"), soft=True)
    named = ("annotator", "given", "todo", "started", "ask", "done", "read", "last_returned")
    rows = tuple(
        row(
            one.name,
            *(counted(words, count) for count in (one.given, one.todo, one.started, one.ask, one.done)),
            numbered(words.percent(one.read)),
            Cell(one.returned[:10] or words("never_returned")),
        )
        for one in report.work
    )
    yield Table(words("work_caption"), tuple(map(words, named)), rows)
    yield from _days(report.work, words)


def _days(people: Sequence[Work], words: Wording) -> Iterator[Block]:
    days = sorted({day for one in people for day in one.days})
    if not days:
        return
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    step = 1 if (last - first).days < _DAYS else 7
    start = first - timedelta(days=first.weekday()) if step == 7 else first
    starts = [start + timedelta(days=n) for n in range(0, (last - start).days + 1, step)][-_COLUMNS:]
    rows = [[float(_within(one.days, at, step)) or None for at in starts] for one in people]
    highest = max(value for row_ in rows for value in row_ if value is not None)
    top = words("highest", count=words.count(int(highest)))
    caption = words("days_drawn" if step == 1 else "weeks_drawn")
    yield columns(caption, [plain(one.name) for one in people], [at.isoformat() for at in starts], rows, top)


def _within(days: Mapping[str, int], start: date, length: int) -> int:
    return sum(days.get((start + timedelta(days=n)).isoformat(), 0) for n in range(length))


def over_time(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """Marks in 1,000 words and agreement, by month."""
    months = sorted({month.month for one in report.work for month in one.months if month.month})
    dated = len({one.month for one in report.months}) > 1
    if not months and not dated:
        return
    yield Heading(2, words("time"), "time")
    if months:
        rates = [_rates(one) for one in report.work]
        values = [[of.get(month) for month in months] for of in rates]
        highest = max((value for of in values for value in of if value is not None), default=0.0)
        top = words("highest", count=words.decimal(highest, 1))
        yield columns(words("density_drawn"), [plain(one.name) for one in report.work], months, values, top)
        rows = tuple(row(one.name, *_densities(one, months, words)) for one in report.work)
        yield Table(words("density_caption"), (words("annotator"), *months), rows, narrow=True)
    if dated:
        yield _by_month(report.months, words)


def _rates(one: Work) -> dict[str, float]:
    return {month.month: 1000 * month.marks / month.words for month in one.months if month.words}


def _densities(one: Work, months: Sequence[str], words: Wording) -> Iterator[Cell]:
    rates, known = _rates(one), {month.month: month for month in one.months}
    for month in months:
        there = month in rates
        yield numbered(f"{words.decimal(rates[month], 1)} ({words.count(known[month].articles)})" if there else "–")


def _by_month(found: Sequence[MonthValue], words: Wording) -> Table:
    months = sorted({one.month for one in found})
    layers = {one.layer: one.title for one in found}
    at = {(one.layer, one.month): one for one in found}
    rows: list[tuple[Cell, ...]] = []
    for layer, title in layers.items():
        cells: list[Cell] = []
        for month in months:
            one = at.get((layer, month))
            value = "–" if one is None or one.figure.value is None else words.decimal(one.figure.value)
            cells.append(numbered(f"{value} ({words.count(one.articles)})" if one is not None else value))
        rows.append(row(title, *cells))
    head = (words("layer"), *(month or words("unknown_month") for month in months))
    return Table(words("months_caption"), head, tuple(rows), narrow=True)


def nearness(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """How near each annotator was to the gold set, by month."""
    people = [one for one in report.work if one.drift]
    if not people:
        return
    yield Heading(2, words("drift"), "drift")
    yield Text(words("drift_text"))
    months = sorted({drift.month for one in people for drift in one.drift})
    if len(months) > 1:
        values = [[{d.month: d.marks for d in one.drift}.get(month) for month in months] for one in people]
        top = words("highest", count=words.decimal(max((v for of in values for v in of if v is not None), default=0.0)))
        yield columns(words("drift_drawn"), [plain(one.name) for one in people], months, values, top)
    head = tuple(map(words, ("annotator", "month", "marks_alike", "said_alike")))
    rows = tuple(
        row(
            one.name,
            Cell(drift.month or words("unknown_month")),
            numbered(f"{'–' if drift.marks is None else words.decimal(drift.marks)} ({words.count(drift.articles)})"),
            numbered("–" if drift.said is None else words.percent(drift.said)),
        )
        for one in people
        for drift in one.drift
    )
    yield Table(words("drift_caption"), head, rows)
