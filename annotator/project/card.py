"""The dataset card: what a data set holds and what may be done with it, in Markdown under a head of YAML.

The head has the fields that https://huggingface.co/docs/hub/datasets-cards names; the parts are those of "Data
Statements" (Bender and Friedman, 2018) that a program can know.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from annotator.formats.receipt import Receipt
from annotator.project.census import Census
from annotator.project.splitting import Split
from annotator.project.words import LEFT_OUT

_SIZES = ((1000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_UNKNOWN = "not said"


class Card(Struct, frozen=True, kw_only=True):
    """What is said rather than counted. ``head`` holds further lines of YAML."""

    title: str
    format: str
    licence: str
    rights: str
    guidelines: str
    program: str
    head: str


def card(about: Card, census: Census, receipt: Receipt, split: Split | None) -> str:
    """The card's text."""
    parts = [
        _head(about, census),
        f"\n# {about.title}\n\nNews articles with claims, who makes them, by which words, and the stance taken.\n"
        f"Written by {about.program} as {about.format}. Positions count Unicode code points.\n",
        _section("Counts", _table(("what", "number"), receipt.counts.items())),
        _section("Labels", _labels(census)),
        _section("Stances", _table(("value", "number"), sorted(census.stances.items()))),
        _section("Split", _split(split)),
        _section("Annotators", _annotators(census)),
        _section("Articles", _articles(census)),
        _section("Not in this format", _left_out(receipt)),
        _section("Licence", f"Annotations: {about.licence or _UNKNOWN}\n\nTexts: {about.rights or _UNKNOWN}\n"),
        _section("Guidelines", f"Version: {about.guidelines or _UNKNOWN}. The codebook is in `codebook.json`.\n"),
    ]
    return "".join(parts)


def _head(about: Card, census: Census) -> str:
    languages = sorted(one for one in census.languages if one)
    size = next((name for most, name in _SIZES if census.articles.total() < most), "n>1M")
    # JSON is YAML too (https://yaml.org/spec/1.2.2/#12-overview-of-yaml), so no name needs another kind of quoting.
    lines = [f"pretty_name: {json.dumps(about.title, ensure_ascii=False)}"]
    lines += [f"license: {json.dumps(about.licence, ensure_ascii=False)}"] if about.licence else []
    lines += [f"language: {json.dumps(languages, ensure_ascii=False)}"] if languages else []
    lines += [f'size_categories: ["{size}"]', 'task_categories: ["token-classification"]']
    return "\n".join(("---", *lines, *filter(None, [about.head.rstrip()]), "---", ""))


def _section(title: str, text: str) -> str:
    return f"\n## {title}\n\n{text}" if text else ""


def _labels(census: Census) -> str:
    parts = list(census.labels)
    total = sum(census.labels.values(), Counter[str]())
    names = {label.id: label.name for book in census.content.codebooks for label in book.labels}
    columns = ("label", *(part for part in parts if part), "all", "share")
    rows = [
        (
            names.get(label, label),
            *(census.labels[part][label] for part in parts if part),
            count,
            f"{100 * count / total.total():.1f} %",
        )
        for label, count in sorted(total.items())
    ]
    return _table(columns, rows)


def _split(split: Split | None) -> str:
    if split is None:
        return ""
    settings = split.settings
    how = f"shares {settings.shares}, seed {settings.seed}" if settings.split == "shares" else "by date, oldest first"
    days = f" Later parts begin on {' and '.join(split.begin)}; {split.undated} have no date." if split.begin else ""
    alike = sum(map(len, split.groups))
    return (
        f"Made by {how}.{days} {alike} articles in {len(split.groups)} groups are the same or share at least "
        f"{settings.alike:.0%} of the shorter one's text; no group is parted. `splits.json` records it.\n\n"
        + _table(("part", "articles"), split.counts().items())
    )


def _annotators(census: Census) -> str:
    people = {person.id: person.name for person in census.content.annotators}
    sets = [one for one in census.content.sets if not one.gold]
    gold = [one for one in census.content.sets if one.gold]
    rows = [(people.get(one.annotator_id, one.annotator_id), census.marks_of[one.id]) for one in sets]
    settled = "".join(
        f"\nGold set, settled from the others: {census.marks_of[one.id]} annotations in {census.gold_articles} "
        "articles.\n"
        for one in gold
    )
    return (_table(("annotator", "annotations"), sorted(rows)) if rows else "") + settled + _agreement(census)


def _agreement(census: Census) -> str:
    found = census.agreement
    if found is None:
        return "\nAgreement: not measured, as no article here was finished by two annotators.\n"
    about = f"{found.articles} articles that at least two of {found.annotators} annotators finished"
    return (
        f"\nAgreement over {about}, with intervals of 95 % from 1,000 draws of articles. Values are not good or bad "
        "by themselves: what is enough depends on the use.\n\n"
        + _table(("layer", "measure", "value", "units"), found.rows)
    )


def _articles(census: Census) -> str:
    days = sorted(day for day in census.days if day)
    dates = f"Dates: {days[0]} to {days[-1]}.\n\n" if days else ""
    outlets = _table(("outlet", "articles"), [(name or _UNKNOWN, n) for name, n in sorted(census.outlets.items())])
    languages = [(name or _UNKNOWN, number) for name, number in sorted(census.languages.items())]
    return dates + outlets + "\n" + _table(("language", "articles"), languages)


def _left_out(receipt: Receipt) -> str:
    return "".join(f"- {left.count} {LEFT_OUT[left.code]}\n" for left in receipt.left_out)


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [f"| {' | '.join(_cell(str(cell)) for cell in row)} |" for row in rows]
    if not lines:
        return ""
    return "\n".join((f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}", *lines, ""))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
