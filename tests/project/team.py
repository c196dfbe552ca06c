"""A lead's project and the annotators' own, with the packages that go between them as real files."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.change import KINDS
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.project import annotating, bringing_together, giving_out, queueing, receiving, returning
from annotator.project.bringing_together import Brought, Choice, Preview
from annotator.project.dealing import Rule
from annotator.project.project import Project
from tests.builders import a_project, an_article

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OUTLETS = ("Der Spiegel", "Le Monde", "Kyiv Post")


class Team:
    """Works in a folder; everything that is opened is closed by ``close``."""

    def __init__(self, folder: Path, articles: int = 6) -> None:
        self.folder = folder
        listed = [
            an_article(
                f"Headline {n}\n\nShe added that prices rose by {n}%. He said it was late.",
                id=f"article-{n}",
                outlet=OUTLETS[n % 3],
                published=f"2026-01-{n % 28 + 1:02}",
                source=f"{n}.txt",
            )
            for n in range(articles)
        ]
        self.lead = a_project(folder, *listed, name="lead")
        self._open = [self.lead]
        self._files = 0

    def give(self, *people: str, rule: Rule | None = None, **settings: str) -> dict[str, Path]:
        """Gives out; the packages by name."""
        choice = giving_out.GiveOut(people=people, rule=rule or Rule(), settings=settings)
        given = finish(giving_out.give_out(self.lead, giving_out.plan(self.lead, choice), self.folder, NOON))
        return {share.annotator.name: path for share, path in given.packages}

    def begin(self, package: Path, name: str = "") -> Project:
        """An annotator opens a package."""
        path = self.folder / f"{name}.annotator" if name else receiving.home(package)
        project = finish(receiving.begin(package, path)).project
        self._open.append(project)
        return project

    def give_back(self, project: Project) -> Path:
        """An annotator returns their work, under a name of its own each time."""
        self._files += 1
        target = self.folder / f"return-{self._files}.annotator-package"
        return finish(returning.return_work(project, target)).path

    def look(self, *files: Path) -> Preview:
        """What bringing together would do."""
        return finish(bringing_together.preview(self.lead, files))

    def bring(self, *files: Path, choice: Choice | None = None) -> Brought:
        """Brings together."""
        return finish(bringing_together.bring_together(self.lead, self.look(*files), choice))

    def close(self) -> None:
        """Closes every project."""
        for project in self._open:
            project.close()


def mark(project: Project, article_id: str, words: str, **said: Any) -> Annotation:
    """Marks a claim over the first place of some words; ``speaker`` and ``stance`` (to a target) may be said too."""
    document = project.store.document(article_id, project.set_id)
    start = document.article.text.index(words)
    claim = annotating.add_claim(project, document, [Span(start, start + len(words))])
    if "speaker" in said:
        document = project.store.document(article_id, project.set_id)
        annotating.set_speaker(project, document, claim.id, said["speaker"])
    return claim


def copied(team: Team, project: Project, name: str = "copy") -> Project:
    """A copy of an annotator's project file, opened beside it."""
    path = team.folder / f"{name}.annotator"
    source, target = project.store.connection, sqlite3.connect(path)
    source.backup(target)
    target.close()
    return Project.open(path)


def done(project: Project, article_id: str) -> None:
    """Sets an article done."""
    queueing.set_state(project, [article_id], "done")


def content(project: Project) -> dict[str, list[Any]]:
    """All values of a project, by kind; texts that undo has hidden are not in it."""
    shown = set(project.store.article_ids())
    found = {kind.__name__: project.store.values(kind) for kind in KINDS}
    return {**found, "ArticleFacts": [facts for facts in found["ArticleFacts"] if facts.id in shown]}


def claims(document: AnnotatedArticle, set_id: str) -> list[str]:
    """The words of a set's claims, in text order."""
    return [a.quote for a in document.with_label("claim") if a.set_id == set_id]
