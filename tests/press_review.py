"""A press review to show the program with: articles of the reference's paragraphs, marked as the reference has them.

Nothing in it is invented but the names of the papers and of the annotators; each headline says what its text says.
"""

import random
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.article import Article, ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.change import ChangeSet, Value, added
from annotator.domain.codebook import DEFAULT_CODEBOOK, Target
from annotator.domain.job import finish
from annotator.domain.question import Example, Guidelines
from annotator.domain.span import Span
from annotator.domain.speaker import DatedRole, Speaker
from annotator.project import giving_out, queueing, receiving, returning
from annotator.project.dealing import Amount, Rule
from annotator.project.project import PACKAGE, SUFFIX, Project
from tests.several import GOLD, TEXT, Claims, marks_of

_PARAGRAPHS = TEXT.split("\n\n")
# Headline, paper, day of November 2016, paragraphs of the reference's text.
_ARTICLES = (
    (_PARAGRAPHS[0], "Daily Courier", 16, range(1, 12)),
    ("Crimea is still a stumbling block, says Stoltenberg", "Evening Gazette", 15, (1, 2)),
    ("NATO: no need to worry over a call between Trump and Putin", "City Herald", 15, (3, 4)),
    ("NATO seeks discussions with Russia", "Daily Courier", 15, (5,)),
    ("Von der Leyen concerned over Ukraine and Syria", "Evening Gazette", 16, (6, 7, 8)),
    ("250,000 people in Aleppo under threat of starvation", "City Herald", 16, (8,)),
    ("Europe worries about America’s NATO membership", "Daily Courier", 17, (9,)),
    ("Stoltenberg: the US will fulfill all obligations", "Evening Gazette", 17, (10,)),
    ("“A strong NATO is important for both”", "City Herald", 18, (10, 5)),
    ("What Trump said about the Alliance", "Daily Courier", 18, (9, 3, 4)),
    ("Territorial integrity: NATO will never accept a violation", "City Herald", 19, (2, 1)),
    ("Before the meeting of EU Defense Ministers in Brussels", "Evening Gazette", 20, (5, 6)),
)
_ROLES = {
    "stoltenberg": (DatedRole("Secretary General", "NATO", "2014-10-01", "2024-09-30"),),
    "vonderleyen": (
        DatedRole("Minister of Defence", "Germany", "2013-12-17", "2019-07-17"),
        DatedRole("President", "European Commission", "2019-12-01"),
    ),
    "trump": (
        DatedRole("President-elect", "United States", "2016-11-09", "2017-01-19"),
        DatedRole("President", "United States", "2017-01-20", "2021-01-20"),
    ),
    "eu-governments": (DatedRole("governments", "EU"),),
}
_ALIASES = {"stoltenberg": ("Stoltenberg",), "vonderleyen": ("von der Leyen",), "trump": ("Trump",)}
SPEAKERS = tuple(
    Speaker(
        id=one["id"],
        name=one["name"],
        aliases=_ALIASES.get(one["id"], ()),
        kind="person" if one["id"] in _ALIASES else "group",
        roles=_ROLES[one["id"]],
    )
    for one in GOLD["speakers"]
)
TARGETS = tuple(Target(id=name, name=name, rank=n) for n, name in enumerate(GOLD["targets"]))
_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PEOPLE = ("Ana", "Bo", "Cem")
_QUOTATION = Guidelines(
    "How the claim is told: in the speaker’s own words between quotation marks, in the paper’s words, or in both.",
    (
        Example("“We will never accept any violation”", "own words, between quotation marks"),
        Example("there is no need to worry", "the paper’s words: indirect", good=False),
    ),
)
# How often each marks otherwise than the reference.
_HABITS = {"Ana": 0.03, "Bo": 0.09, "Cem": 0.2, "Cem, laptop": 0.3}


def articles() -> list[Article]:
    """The twelve of them."""
    return [
        Article(
            id=f"press-{n:02}",
            text="\n\n".join((headline, *(_PARAGRAPHS[p].strip() for p in chosen))),
            headline=Span(0, len(headline)),
            outlet=paper,
            published=f"2016-11-{day}",
            language="en",
            source=f"{n:02}.txt",
        )
        for n, (headline, paper, day, chosen) in enumerate(_ARTICLES)
    ]


def fresh(path: Path, name: str, annotator: str) -> Project:
    """A project with the articles, the speakers and the targets, and nothing marked."""
    project = _create(path, name, annotator)
    listed = articles()
    project.store.stage(listed)
    states = (ArticleState(article_id=one.id) for one in listed)
    project.do(ChangeSet("import", added(*states, *SPEAKERS, *TARGETS)))
    return project


def marks(who: str, article: Article, set_id: str) -> list[Value]:
    """What an annotator marks in an article: mostly as the reference, each with habits of their own."""
    return marks_of(_as(who, article), article, set_id)


def alone(path: Path, name: str) -> Project:
    """One analyst's project in the middle of the work: some done, one started, one with a question, the rest to do."""
    project = _create(path, name, "Ana")
    listed = articles()
    project.store.stage(listed)
    states = {n: ArticleState(article_id=a.id, state="done" if n in _DONE else "todo") for n, a in enumerate(listed)}
    states[6] = ArticleState(article_id=listed[6].id, state="ask", question="Is “other EU countries” one speaker?")
    said = [value for n in (*_DONE, 6) for value in marks_of(_claims(listed[n]), listed[n], project.set_id)]
    project.do(ChangeSet("import", added(*states.values(), *SPEAKERS, *TARGETS, *said)))
    return project


def together(path: Path, name: str) -> Project:
    """A lead's project with what three annotators sent back, over some months."""
    project = _create(path, name, "Dana")
    listed = articles()
    project.store.stage(listed)
    states = [ArticleState(article_id=one.id, state="done") for one in listed]
    given = [_given(one.id, n, who) for n, one in enumerate(listed) for who in PEOPLE]
    said = [value for one in listed for who in PEOPLE for value in marks(who, one, who)]
    project.do(ChangeSet("import", added(*_people(), *states, *SPEAKERS, *TARGETS, *said, *given)))
    return project


def returned(lead: Project, folder: Path) -> list[Path]:
    """Packages that come back from what a lead gives out; one annotator has worked on two computers."""
    lead.do(ChangeSet("name annotators", added(*_people())))  # whose ids decide what each gets
    choice = giving_out.GiveOut(people=PEOPLE, rule=Rule(shared=Amount(number=3)))
    given = finish(giving_out.give_out(lead, giving_out.plan(lead, choice), folder, _NOON))
    packages = {share.annotator.name: path for share, path in given.packages}
    worked = (("Ana", "Ana", 4), ("Bo", "Bo", 3), ("Cem", "Cem", 4), ("Cem", "Cem, laptop", 2))
    return [_worked(packages[who], place, number) for who, place, number in worked]


def _worked(package: Path, place: str, number: int) -> Path:
    """What an annotator sends back who has marked that many articles at a place."""
    project = finish(receiving.begin(package, package.with_name(f"{place}{SUFFIX}"))).project
    for article_id in project.store.article_ids()[:number]:
        said = marks(place, project.store.document(article_id).article, project.set_id)
        project.do(ChangeSet("mark", added(*said)))
        queueing.set_state(project, [article_id], "done")
    back = finish(returning.return_work(project, package.with_name(f"{place}{PACKAGE}"))).path
    project.close()
    return back


_DONE = (1, 3, 4, 8)


def _create(path: Path, name: str, annotator: str) -> Project:
    """A project whose codebook says when its first question is answered how."""
    claim, *others = DEFAULT_CODEBOOK.labels
    first, *further = claim.attributes
    guided = replace(claim, attributes=(replace(first, guidelines=_QUOTATION), *further))
    codebook = replace(DEFAULT_CODEBOOK, labels=(guided, *others))
    return Project.create(path / f"{name}{SUFFIX}", name=name, annotator_name=annotator, codebook=codebook)


def _people() -> list[Annotator | AnnotationSet]:
    people = [Annotator(id=f"person {one}", name=one) for one in PEOPLE]
    return [*people, *(AnnotationSet(id=one.name, annotator_id=one.id, name=one.name) for one in people)]


def _given(article_id: str, number: int, who: str) -> Assignment:
    month, day = 1 + number // 4, 5 + number % 4 * 6
    return Assignment(
        id=f"{article_id} to {who}",
        article_id=article_id,
        annotator_id=f"person {who}",
        purpose="shared",
        state="done",
        given="2026-01-02T09:00:00+00:00",
        done=f"2026-{month:02}-{day:02}T12:00:00+00:00",
    )


def _claims(article: Article) -> Claims:
    """The reference's claims whose words are in the article, at their places there."""
    return [moved for n, one in enumerate(deepcopy(GOLD["claims"])) if (moved := _moved(one, n, article)) is not None]


def _moved(claim: dict[str, Any], number: int, article: Article) -> dict[str, Any] | None:
    first = claim["fragments"][0]["start"]
    paragraph = max(at for at in _starts() if at <= first)
    words = TEXT[paragraph:].split("\n\n", 1)[0].strip()
    # A headline may have the words of a paragraph.
    place = article.text.find(f"\n\n{words}")
    if place < 0:
        return None
    by = place + 2 - paragraph - (len(TEXT[paragraph:]) - len(TEXT[paragraph:].lstrip()))
    for part in (*claim["fragments"], claim["mention"], claim["cue"]):
        if part is not None:
            part["start"], part["end"] = part["start"] + by, part["end"] + by
    return {**claim, "number": number}


def _starts() -> Iterator[int]:
    at = 0
    for paragraph in _PARAGRAPHS:
        yield at
        at += len(paragraph) + 2


def _as(who: str, article: Article) -> Claims:
    chance = random.Random(f"{who} {article.id}")
    return [
        _otherwise(claim, chance, who, article.text) for claim in _claims(article) if chance.random() > _HABITS[who] / 2
    ]


def _otherwise(claim: dict[str, Any], chance: random.Random, who: str, text: str) -> dict[str, Any]:
    """A claim as somebody marks it, now and then otherwise than the reference."""
    often, first = _HABITS[who], claim["fragments"][0]
    changes: tuple[tuple[float, dict[str, Any]], ...] = (
        (often, {"type": chance.choice(("fact", "evaluation", "prediction"))}),
        (often, {"stances": dict.fromkeys(claim["stances"], "neutral")}),
        (often, {"fragments": [{**first, "start": text.index(" ", first["start"]) + 1}, *claim["fragments"][1:]]}),
        (often, {"cue": None}),
        (often / 2, {"speaker": None, "mention": None}),
        (often / 2, {"quotation": "mixed"}),
    )
    for likely, change in changes:
        if chance.random() < likely:
            claim = {**claim, **change}
    return claim
