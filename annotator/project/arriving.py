"""Makes of what a reader found an article as the project keeps it."""

from msgspec import Struct

from annotator.domain.article import Article
from annotator.domain.identity import new_id
from annotator.domain.span import Span
from annotator.domain.text import Normalised, normalise
from annotator.formats.drafts import ArticleDraft, Note, Values


class Arrival(Struct, frozen=True):
    """An article that was read, and from which file. Of ``Values``, only those with an article."""

    file: str
    item: ArticleDraft | Values
    article: Article
    text_hash: str

    @property
    def place(self) -> str:
        """Where in the file it stood."""
        return self.item.place

    @property
    def notes(self) -> tuple[Note, ...]:
        """What a person should look at."""
        return self.item.notes if isinstance(self.item, ArticleDraft) else ()


def arrival(file: str, item: ArticleDraft | Values) -> Arrival:
    """What was read, with its article in the form in which it is kept."""
    if isinstance(item, Values):
        assert item.article is not None
        return Arrival(file, item, item.article, item.article.content_hash)
    text = normalise(item.text)
    article = Article(
        id=new_id(),
        text=text.text,
        headline=_moved(text, item.headline),
        keywords=tuple(s for span in item.keywords if (s := _moved(text, span))),
        boilerplate=tuple(s for span in item.boilerplate if (s := _moved(text, span))),
        outlet=item.outlet,
        published=item.published,
        byline=item.byline,
        url=item.url,
        language=item.language,
        source=", ".join(filter(None, (file.rpartition("/")[2], item.place))),
    )
    return Arrival(file, item, article, article.content_hash)


def _moved(text: Normalised, span: Span | None) -> Span | None:
    """The span after normalising; None when nothing of it is left."""
    if span is None:
        return None
    moved = Span(text.position(span.start), text.position(span.end))
    return moved if moved.start < moved.end else None
