"""Splits articles into parts to train, develop and test with; what is alike stays together."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from annotator.domain.article import Article
from annotator.domain.errors import WrongChoice
from annotator.domain.job import Job, Progress
from annotator.project.near_duplicates import NearDuplicates
from annotator.project.selecting import listed

PARTS = ("train", "dev", "test")


class Splits(Struct, frozen=True, kw_only=True):
    """How to split. Parts by date are as large as the shares say, or begin on the days that are given."""

    split: Annotated[
        Literal["none", "shares", "date"], Meta(description="into train, dev and test, by shares or oldest to newest")
    ] = "none"
    shares: Annotated[str, Meta(description="of train, dev and test")] = "80, 10, 10"
    begin: Annotated[str, Meta(description="days on which dev and test begin, for a split by date")] = ""
    seed: Annotated[int, Meta(description="another number gives another split by shares")] = 1
    alike: Annotated[
        float,
        Meta(ge=0.05, le=1.0, description="articles that share this much of the shorter one's text are not parted"),
    ] = 0.5


class Split(Struct, frozen=True, kw_only=True):
    """What was split how, to be kept with an export. ``groups`` are the articles that are alike, where several are."""

    settings: Splits
    begin: tuple[str, ...]
    undated: int
    part_of: Mapping[str, str]
    groups: tuple[tuple[str, ...], ...]

    def counts(self) -> dict[str, int]:
        """How many articles each part has."""
        counted = Counter(self.part_of.values())
        return {part: counted[part] for part in PARTS}

    def encoded(self) -> bytes:
        """As JSON."""
        return msgspec.json.format(msgspec.json.encode(self, order="deterministic"), indent=2) + b"\n"


class _Group(Struct):
    articles: list[str]
    key: str  # by which groups are ordered
    day: str  # of its first article; empty when none has one


def split(articles: Iterator[Article], total: int, settings: Splits) -> Job[Split]:
    """Assigns each article to a part. Raises WrongChoice (bad_value)."""
    shares, days = _shares(settings.shares), _days(settings.begin)
    near = NearDuplicates(settings.alike)
    facts: dict[str, tuple[str, str]] = {}
    for number, article in enumerate(articles):
        near.add(article.id, article.text)
        facts[article.id] = (sha256(f"{settings.seed} {article.content_hash}".encode()).hexdigest(), article.published)
        yield Progress(number, total)
    groups = [_group(ids, facts) for ids in near.groups()]
    if settings.split == "date":
        days = days or _days_by_share(groups, shares)
        parts = {article: _by_day(group.day, days) for group in groups for article in group.articles}
    else:
        parts = _by_share(groups, shares)
    return Split(
        settings=settings,
        begin=days if settings.split == "date" else (),
        undated=sum(not day for _, day in facts.values()),
        part_of={article: parts[article] for article in facts},
        groups=tuple(tuple(group.articles) for group in groups if len(group.articles) > 1),
    )


def _group(ids: list[str], facts: Mapping[str, tuple[str, str]]) -> _Group:
    days = [facts[one][1] for one in ids if facts[one][1]]
    return _Group(ids, min(facts[one][0] for one in ids), min(days, default=""))


def _by_share(groups: Sequence[_Group], shares: Sequence[float]) -> dict[str, str]:
    """Each group goes where most is lacking; large ones first, as they would not fit later."""
    total = sum(len(group.articles) for group in groups)
    lacking = [share * total for share in shares]
    found: dict[str, str] = {}
    for group in sorted(groups, key=lambda g: (-len(g.articles), g.key)):
        best = max(range(len(PARTS)), key=lambda n: (lacking[n] if shares[n] else float("-inf"), -n))
        lacking[best] -= len(group.articles)
        found |= dict.fromkeys(group.articles, PARTS[best])
    return found


def _by_day(day: str, begin: tuple[str, ...]) -> str:
    """A copy goes with the article that was first; what has no date is for training."""
    return PARTS[sum(bool(first) and day >= first for first in begin)] if day else PARTS[0]


def _days_by_share(groups: Sequence[_Group], shares: Sequence[float]) -> tuple[str, ...]:
    days = sorted(day for group in groups for day in [group.day] * len(group.articles))
    cuts = (shares[0], shares[0] + shares[1])
    # A part without any share begins after the last day.
    return tuple(days[at] if (at := round(cut * len(days))) < len(days) else "9999-12-31" for cut in cuts)


def _shares(text: str) -> tuple[float, ...]:
    try:
        found = [float(part) for part in listed(text.replace("/", ","))]
    except ValueError as error:
        raise WrongChoice("bad_value", option="shares", detail=text) from error
    if len(found) != len(PARTS) or min(found) < 0 or not 0 < sum(found) < float("inf"):
        raise WrongChoice("bad_value", option="shares", detail=text)
    return tuple(part / sum(found) for part in found)


def _days(text: str) -> tuple[str, ...]:
    found = tuple(listed(text))
    if found and (len(found) != 2 or found[0] > found[1]):
        raise WrongChoice("bad_value", option="begin", detail=text)
    return found
