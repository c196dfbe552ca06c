"""An article as several annotators have it: the reference article's claims for each, changed where a test says so."""

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from annotator.domain.annotation import Annotation, AnnotationSet, Annotator, fragment
from annotator.domain.article import Article, ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ChangeSet, Value, added
from annotator.domain.codebook import Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.project.project import Project
from tests.builders import a_project

ROOT = Path(__file__).parents[1]
GOLD: dict[str, Any] = json.loads((ROOT / "tests/samples/nato-article.gold.json").read_text("utf-8"))
TEXT = (ROOT / "resources/sample/nato-article.txt").read_text("utf-8")
Claims = list[dict[str, Any]]
Edit = Callable[[Claims], Any]
SPEAKERS = tuple(Speaker(id=s["id"], name=s["name"]) for s in GOLD["speakers"])
TARGETS = tuple(Target(id=name, name=name, rank=n) for n, name in enumerate(GOLD["targets"]))


def as_gold(claims: Claims) -> None:
    """All as the reference has it."""


def of_set(set_id: str, edit: Edit = as_gold, article_id: str = "nato") -> list[Value]:
    """The values of one annotator's set; ids are the set's name and the claim's number in the reference."""
    claims: Claims = [{**claim, "number": n} for n, claim in enumerate(deepcopy(GOLD["claims"]))]
    edit(claims)
    return marks_of(claims, Article(id=article_id, text=TEXT), set_id)


def marks_of(claims: Claims, article: Article, set_id: str) -> list[Value]:
    """The values of a set that says this in an article; the claims are written as in the reference."""
    values: dict[str, Value] = {}
    for claim in claims:
        name = f"{article.id} {set_id} {claim['number']}"
        mark = _mark(name, article, set_id, "claim", claim["fragments"])
        said = {k: claim[k] for k in ("quotation", "type") if claim[k] is not None}
        values[name] = replace(mark, attributes=said)
        parts: dict[str, str | None] = {"mention": None, "cue": None}
        for part in parts:
            if claim[part] is not None:
                # One mention or cue may serve several claims.
                id_ = f"{article.id} {set_id} {part} {claim[part]['start']} {claim[part]['end']}"
                values[id_] = _mark(id_, article, set_id, part, [claim[part]])
                parts[part] = id_
        tie = Attribution(
            claim_id=name,
            article_id=article.id,
            speaker_id=claim["speaker"],
            mention_id=parts["mention"],
            cue_id=parts["cue"],
        )
        if not tie.is_empty:
            values[f"tie {name}"] = tie
        for target, value in claim["stances"].items():
            id_ = f"{name} {target}"
            values[id_] = Stance(id=id_, claim_id=name, article_id=article.id, target_id=target, value=value)
    return list(values.values())


def document(edits: Mapping[str, Edit], *more: Value) -> AnnotatedArticle:
    """The reference article with the sets of these names, in memory."""
    values = [value for set_id, edit in edits.items() for value in of_set(set_id, edit)]
    empty = AnnotatedArticle(Article(id="nato", text=TEXT))
    return empty.changed(ChangeSet("test", added(*values, *more)))


def project_of(folder: Path, edits: Mapping[str, Edit], articles: int = 1, name: str = "several") -> Project:
    """A project with the reference article, and an annotator and a set of each name who finished it.

    With more articles each has the reference's text with its number below.
    """
    project = a_project(folder, name=name)
    people = [Annotator(id=f"person {set_id}", name=set_id) for set_id in edits]
    sets = [AnnotationSet(id=set_id, annotator_id=f"person {set_id}", name=set_id) for set_id in edits]
    listed = [Article(id=f"nato{n or ''}", text=f"{TEXT}\n{n or ''}".rstrip()) for n in range(articles)]
    project.store.stage(listed)
    states = (ArticleState(article_id=article.id, state="done") for article in listed)
    given = (done(article.id, set_id) for article in listed for set_id in edits)
    marks = (v for article in listed for set_id, edit in edits.items() for v in of_set(set_id, edit, article.id))
    project.do(ChangeSet("import", added(*people, *states, *sets, *SPEAKERS, *TARGETS, *marks, *given)))
    return project


def done(article_id: str, set_id: str) -> Assignment:
    return Assignment(
        id=f"{article_id} to {set_id}",
        article_id=article_id,
        annotator_id=f"person {set_id}",
        purpose="shared",
        state="done",
        done="2026-01-15T12:00:00+00:00",
    )


def claim(claims: Claims, number: int) -> dict[str, Any]:
    return next(one for one in claims if one["number"] == number)


def words(quote: str, after: int = 0) -> dict[str, Any]:
    """A place of the text as the reference writes places."""
    start = TEXT.index(quote, after)
    return {"start": start, "end": start + len(quote), "text": quote}


def _mark(id_: str, article: Article, set_id: str, label: str, places: list[dict[str, Any]]) -> Annotation:
    fragments = tuple(fragment(article.text, Span(place["start"], place["end"])) for place in places)
    return Annotation(id=id_, article_id=article.id, set_id=set_id, label=label, fragments=fragments)
