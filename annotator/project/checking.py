"""Checks a project file from end to end: that it is whole, and that everything in it makes sense."""

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct

from annotator.domain import rules
from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation, AnnotationSet
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import ProjectUnavailable, RuleBroken
from annotator.domain.job import Job, Progress, aside
from annotator.domain.speaker import Speaker
from annotator.domain.text import is_normal
from annotator.storage import integrity
from annotator.storage.faults import translated
from annotator.storage.store import Store


class Finding(Struct, frozen=True, kw_only=True):
    """Something that is not as it must be.

    ``file``: SQLite's own words about the file. ``text``: an article's text is not as it was imported. ``rule``: the
    value of that kind and id breaks the rule of ``code``.
    """

    where: Literal["file", "text", "rule"]
    code: str = ""
    article_id: str = ""
    id: str = ""
    detail: str = ""


class Checked(Struct, frozen=True):
    """What was looked at, and what was found; nothing found is a sound project."""

    counts: Mapping[str, int]
    findings: tuple[Finding, ...]


def check(project_file: Path, *, full: bool = False) -> Job[Checked]:
    """Checks the project as it is at this moment, while it may be worked on. Raises ProjectUnavailable.

    ``full`` also reads every step of history and holds the search index against the texts.
    """
    with closing(Store.open_read_only(project_file)) as store:
        yield Progress(0, 0, "file")
        findings = [Finding(where="file", detail=fault) for fault in integrity.faults(store)]
        for further in (integrity.search_faults, integrity.journal_faults) if full else ():
            yield Progress(0, 0, "file")
            findings += [Finding(where="file", detail=fault) for fault in further(store)]
        counts = {"articles": 0, "annotations": 0, "attributions": 0, "stances": 0}
        try:
            yield from _check_articles(store, counts, findings)
        except ProjectUnavailable as damage:
            findings.append(Finding(where="file", detail=str(damage.facts.get("detail", damage.code))))
    # A damaged page is met by each look at it, in the same words.
    return Checked(counts, tuple(dict.fromkeys(findings)))


def glance(project_file: Path) -> Job[tuple[Finding, ...]]:
    """Looks whether the pages of the file and the words of all marks are what they were, on a thread of its own.

    For the moment after a project was opened. Raises ProjectUnavailable.
    """

    def look(tell: Callable[[Progress], None]) -> tuple[Finding, ...]:
        with closing(Store.open_read_only(project_file)) as store:
            store.connection.set_progress_handler(lambda: tell(Progress(0)), _OFTEN)
            found = tuple(Finding(where="file", detail=fault) for fault in integrity.quick_faults(store))
            if found:
                return found
            with translated(project_file):
                ids = integrity.differing_quotes(store.connection)
            return tuple(Finding(where="rule", code="quote_differs", id=annotation_id) for annotation_id in ids)

    return aside(look)


_OFTEN = 200_000  # steps of SQLite's own machine: some milliseconds


def _check_articles(store: Store, counts: dict[str, int], findings: list[Finding]) -> Generator[Progress, None, None]:
    known, total = _Known(store), len(store.article_ids())
    for number, document in enumerate(store.documents(), 1):
        findings += known.findings(document)
        counts["articles"] += 1
        counts["annotations"] += len(document.annotations)
        counts["attributions"] += len(document.attributions)
        counts["stances"] += len(document.stances)
        yield Progress(number, total)


class _Known:
    """What the marks of a project may refer to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._books = {book.version: book for book in store.values(Codebook)}
        if not self._books:
            raise ProjectUnavailable("damaged", file=str(store.path), detail="no codebook")
        self._sets = {s.id for s in store.values(AnnotationSet)}
        self._speakers = {speaker.id for speaker in store.values(Speaker)}
        self._targets = {target.id for target in store.values(Target)}

    def findings(self, document: AnnotatedArticle) -> Iterator[Finding]:
        """What is wrong in one article."""
        article = document.article
        if not is_normal(article.text) or not self._store.known_hashes([article.content_hash]):
            yield Finding(where="text", article_id=article.id)
        for value_id, check in self._checks(document):
            try:
                check()
            except RuleBroken as broken:
                words = ", ".join(f"{name} {fact}" for name, fact in broken.facts.items())
                yield Finding(where="rule", code=broken.code, article_id=article.id, id=value_id, detail=words)

    def _checks(self, document: AnnotatedArticle) -> Iterator[tuple[str, Callable[[], None]]]:
        marks, newest = document.annotations, self._books[max(self._books)]
        yield document.article.id, partial(_check_parts, document)
        for mark in marks.values():
            yield mark.id, partial(self._check_annotation, mark, document.article.text)
        for answers in document.answers.values():
            yield answers.id, partial(self._check_answers, answers)
        for said in document.attributions.values():
            yield said.id, partial(rules.check_attribution, said, marks, self._speakers)
        for stance in document.stances.values():
            yield stance.id, partial(rules.check_stance, stance, marks, self._targets, newest)

    def _check_annotation(self, annotation: Annotation, text: str) -> None:
        rules.check_annotation(annotation, text, self._book(annotation))

    def _check_answers(self, answers: ArticleAnswers) -> None:
        rules.check_answers(answers, self._book(answers))

    def _book(self, said: Annotation | ArticleAnswers) -> Codebook:
        book = self._books.get(said.codebook_version)
        if book is None:
            raise RuleBroken("other_codebook")
        if said.set_id not in self._sets:
            raise RuleBroken("other_project")
        return book


def _check_parts(document: AnnotatedArticle) -> None:
    article = document.article
    headline = () if article.headline is None else (article.headline,)
    for span in (*headline, *article.keywords, *article.boilerplate):
        if not 0 <= span.start <= span.end <= len(article.text):
            raise RuleBroken("fragment_outside_text")
