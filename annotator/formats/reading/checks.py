"""Checks that what a file says about an article holds together, before any of it reaches a project."""

from collections.abc import Sequence

from annotator.domain import rules
from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.article import Article, ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import ProjectWide, Value
from annotator.domain.codebook import Codebook
from annotator.domain.errors import RuleBroken, UnreadableFile
from annotator.domain.span import Span
from annotator.domain.text import is_normal
from annotator.formats.writers import Content


def check_speakers(content: Content, place: str) -> None:
    """Raises UnreadableFile (bad_record) with the place and the speaker's rule that is broken."""
    for speaker in content.speakers:
        try:
            rules.check_speaker(speaker)
        except RuleBroken as error:
            raise UnreadableFile("bad_record", place=f"{place}, {speaker.id}", detail=error.code) from error


class Checker:
    """Checks articles against the codebooks, speakers and targets of their project."""

    def __init__(self, content: Content) -> None:
        self._books = {book.version: book for book in content.codebooks}
        self._sets = {s.id for s in content.sets}
        self._speakers = {speaker.id for speaker in content.speakers}
        self._targets = {target.id for target in content.targets}
        self._annotators = {annotator.id for annotator in content.annotators}

    def __call__(self, article: Article, marks: Sequence[Value], place: str) -> None:
        """Raises UnreadableFile (bad_record) with the place and the rule that is broken as its detail."""
        what = article.id
        try:
            self._article(article)
            annotations = {mark.id for mark in marks if isinstance(mark, Annotation)}
            for mark in marks:
                what = mark.id
                self._mark(mark, article, annotations)
        except RuleBroken as error:
            raise UnreadableFile("bad_record", place=f"{place}, {what}", detail=error.code) from error

    def _article(self, article: Article) -> None:
        if not is_normal(article.text):
            raise RuleBroken("quote_differs")
        headline = () if article.headline is None else (article.headline,)
        for span in (*headline, *article.keywords, *article.boilerplate):
            if not Span(0, len(article.text)).covers(span) or span.end < span.start:
                raise RuleBroken("fragment_outside_text")

    def _mark(self, mark: Value, article: Article, annotations: set[str]) -> None:
        if not isinstance(mark, ProjectWide) and mark.article_id != article.id:
            raise RuleBroken("unknown_article")
        match mark:
            case Annotation():
                rules.check_annotation(mark, article.text, self._book(mark))
            case ArticleAnswers():
                rules.check_answers(mark, self._book(mark))
            case LookAgain():
                self._book(mark)
            case Attribution():
                rules.check_attribution(mark, annotations, self._speakers)
            case Stance():
                rules.check_stance(mark, annotations, self._targets, self._books[max(self._books)])
            case _:
                self._work(mark, annotations)

    def _work(self, mark: Value, annotations: set[str]) -> None:
        """Checks who was given what, how far they are, and what was decided."""
        match mark:
            case ArticleState(assignee=str(someone)) | Assignment(annotator_id=someone):
                if someone not in self._annotators:
                    raise RuleBroken("unknown_annotator")
            case Decision():
                self._decision(mark, annotations)
            case _:
                pass

    def _decision(self, decision: Decision, annotations: set[str]) -> None:
        if decision.by not in self._annotators:
            raise RuleBroken("unknown_annotator")
        if decision.set_id not in self._sets or decision.annotation_id not in {None, *annotations}:
            raise RuleBroken("unknown_claim")

    def _book(self, mark: Annotation | ArticleAnswers | LookAgain) -> Codebook:
        book = self._books.get(mark.codebook_version)
        if book is None or mark.set_id not in self._sets:
            raise RuleBroken("unknown_label")
        return book
