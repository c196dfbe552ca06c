"""The tables, their columns and rows."""

from datetime import date
from typing import TYPE_CHECKING, Any

from annotator.domain.about_article import ArticleAnswers
from annotator.domain.annotation import Annotation
from annotator.domain.article import Article
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.document import AnnotatedArticle
from annotator.formats.writers import Content
from annotator.formats.writing.arrow_types import plain, record, schema, several
from annotator.formats.writing.names import Names
from annotator.formats.writing.typed import of_articles, of_marks

if TYPE_CHECKING:
    from arro3.core import Schema

Row = dict[str, Any]
_ARTICLE = ("article_id", "text", "title", "outlet", "published", "byline", "url", "language", "source", "state")
_ANNOTATION = ("annotation_id", "article_id", "annotator", "label", "quote", "note", "origin")
_ATTRIBUTION = ("claim_id", "article_id", "speaker", "speaker_id", "mention_id", "cue_id")
_STANCE = ("claim_id", "article_id", "target", "target_id", "value")


class Tables:
    """Rows have every column, in the schema's order."""

    def __init__(self, content: Content) -> None:
        self._names = Names(content)
        self._of_marks, self._of_articles = of_marks(content), of_articles(content)

    def schemas(self) -> "dict[str, Schema]":
        """The columns of each table with their types."""
        places = {"start": plain("int64"), "end": plain("int64")}
        marks = {"attributes": self._of_marks.type()} if self._of_marks else {}
        fragments = several(record({**places, "quote": plain("string")}))
        more = {
            "articles": {"published": plain("date32")},
            "annotations": {**places, "unsure": plain("bool"), "fragments": fragments, **marks},
            "answers": {"answers": self._of_articles.type()} if self._of_articles else {},
        }
        texts = {table: dict.fromkeys(columns, plain("string")) for table, columns in _COLUMNS.items()}
        return {table: schema(columns | more.get(table, {})) for table, columns in texts.items()}

    def rows(self, article: AnnotatedArticle) -> dict[str, list[Row]]:
        """An article's rows in each table."""
        return {
            "articles": [_article(article.article, article.state)],
            "annotations": [self._annotation(one) for one in article.annotations.values()],
            "attributions": [self._attribution(one) for one in article.attributions.values()],
            "stances": [self._stance(one) for one in article.stances.values()],
            "answers": [self._answers(one) for one in article.answers.values()] if self._of_articles else [],
        }

    def _annotation(self, one: Annotation) -> Row:
        annotator = self._names.annotators.get(one.set_id, one.set_id)
        texts = (one.id, one.article_id, annotator, one.label, one.quote, one.note, one.origin)
        row: Row = dict(zip(_ANNOTATION, texts, strict=True))
        row |= {"start": one.span.start, "end": one.span.end, "unsure": one.unsure}
        row["fragments"] = [{"start": part.start, "end": part.end, "quote": part.quote} for part in one.fragments]
        return row | ({"attributes": self._of_marks.row(one.label, one.attributes)} if self._of_marks else {})

    def _attribution(self, tie: Attribution) -> Row:
        speaker = None if tie.speaker_id is None else self._names.speakers.get(tie.speaker_id, tie.speaker_id)
        cells = (tie.claim_id, tie.article_id, speaker, tie.speaker_id, tie.mention_id, tie.cue_id)
        return dict(zip(_ATTRIBUTION, cells, strict=True))

    def _stance(self, one: Stance) -> Row:
        target = self._names.targets.get(one.target_id, one.target_id)
        return dict(zip(_STANCE, (one.claim_id, one.article_id, target, one.target_id, one.value), strict=True))

    def _answers(self, one: ArticleAnswers) -> Row:
        annotator = self._names.annotators.get(one.set_id, one.set_id)
        answers = self._of_articles.row("", one.answers)
        return {"article_id": one.article_id, "annotator": annotator, "answers": answers}


_COLUMNS = {
    "articles": _ARTICLE,
    "annotations": _ANNOTATION,
    "attributions": _ATTRIBUTION,
    "stances": _STANCE,
    "answers": ("article_id", "annotator"),
}


def _article(about: Article, state: str) -> Row:
    facts = (about.outlet, _day(about.published), about.byline, about.url, about.language, about.source, state)
    return dict(zip(_ARTICLE, (about.id, about.text, about.title, *facts), strict=True))


def _day(published: str) -> date | None:
    try:
        return date.fromisoformat(published)
    except ValueError:  # a month or a year alone is no day
        return None
