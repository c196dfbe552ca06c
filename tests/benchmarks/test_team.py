"""What it costs to share work: six annotators, a thousand articles each, twenty-five claims in every one.

``pytest -n0 tests/benchmarks/test_team.py`` says the times of its parts and holds them against bounds.
"""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import pytest
from msgspec import structs

from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import Change, ChangeSet, Value, added
from annotator.domain.job import finish
from annotator.project import bringing_together, giving_out, receiving, returning
from annotator.project.dealing import Amount, Rule
from annotator.project.project import Project
from tests.benchmarks.corpora import articles, marks
from tests.builders import a_project, a_speaker, a_target

PEOPLE = ("Ana", "Ben", "Cy", "Dora", "Emil", "Fay")
ARTICLES, CLAIMS = 1000, 25
# Seconds for all six together on a machine of two cores; about three times what was measured there.
BARS = {"give out": 60.0, "open": 90.0, "return": 150.0, "preview": 180.0, "merge": 240.0}


def marked(article: Article, project: Project, name: str, said: tuple) -> Iterator[Value]:
    """One annotator's claims, with ids of their own."""
    for value in marks(article, CLAIMS, project.set_id, *said):
        match value:
            case Annotation():
                yield structs.replace(value, id=f"{name} {value.id}")
            case Attribution():
                parts = {part: f"{name} {getattr(value, part)}" for part in ("claim_id", "mention_id", "cue_id")}
                yield structs.replace(value, **parts)
            case Stance():
                yield structs.replace(value, id=f"{name} {value.id}", claim_id=f"{name} {value.claim_id}")
            case _:
                yield value


def work(project: Project, name: str) -> None:
    """Marks every article and is done with it."""
    said, values = (a_speaker(f"Speaker of {name}"), a_target(f"Target of {name}")), list[Value]()
    states: list[Change] = []
    for document in project.store.documents():
        values += marked(document.article, project, name, said)
        states.append(Change(document.standing, structs.replace(document.standing, state="done")))
    project.store.apply(ChangeSet("add_claim", (*added(*said, *values), *states)), project.annotator_id)


class Clock:
    """Adds up the seconds that each part takes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        start = perf_counter()
        yield
        self.seconds[part] = self.seconds.get(part, 0.0) + perf_counter() - start


def returned(package: Path, name: str, clock: Clock) -> Path:
    """One annotator opens the package, works and returns."""
    with clock.of("open"):
        project = finish(receiving.begin(package, receiving.home(package))).project
    work(project, name)
    with clock.of("return"):
        path = finish(returning.return_work(project, package.with_name(f"{name} back.annotator-package"))).path
    project.close()
    return path


def test_six_annotators_and_a_thousand_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    lead = a_project(tmp_path, *articles(ARTICLES), name="lead")
    choice = giving_out.GiveOut(people=PEOPLE, rule=Rule(shared=Amount(share=1.0)))
    with clock.of("give out"):
        given = finish(giving_out.give_out(lead, giving_out.plan(lead, choice), tmp_path))
    back = [returned(package, share.annotator.name, clock) for share, package in given.packages]
    with clock.of("preview"):
        seen = finish(bringing_together.preview(lead, back))
    assert len(seen.of("new")) == len(PEOPLE) * ARTICLES
    with clock.of("merge"):
        finish(bringing_together.bring_together(lead, seen))
    count = lead.store.connection.execute("SELECT count(*) FROM annotation").fetchone()[0]
    lead.close()
    files = {"package": given.packages[0][1], "return": back[0], "project": lead.path}
    with capsys.disabled():
        told = [f"{part} {seconds:.1f} s" for part, seconds in clock.seconds.items()]
        told += [f"{name} {path.stat().st_size / 2**20:.1f} MB" for name, path in files.items()]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"\n{', '.join(told)}; at most {peak:.0f} MB in memory")
    assert count == len(PEOPLE) * ARTICLES * CLAIMS * 3
    assert {part: seconds for part, seconds in clock.seconds.items() if seconds > BARS[part]} == {}
