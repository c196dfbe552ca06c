"""An article: a text to read, with its parts as spans over it. Its text never changes after import."""

from typing import Literal

from msgspec import Struct

from annotator.domain.span import Span

State = Literal["todo", "started", "done", "ask"]
STATES: tuple[State, ...] = ("todo", "started", "done", "ask")


class ArticleFacts(Struct, frozen=True, kw_only=True):
    """What is known about an article beside its text, and may need mending. Fields are those of the article."""

    id: str
    outlet: str = ""
    published: str = ""
    byline: str = ""
    url: str = ""
    language: str = ""

    @property
    def article_id(self) -> str:
        """The article they are about."""
        return self.id


class Article(Struct, frozen=True, kw_only=True):
    """One article. ``text`` is in normal form (see ``text.normalise``); every span counts its code points.

    ``published`` is an ISO 8601 date (``2016-11-16``) or empty, ``language`` a BCP 47 tag or empty. ``source`` names
    the file or table row the article came from, without its folder.
    """

    id: str
    text: str
    headline: Span | None = None
    keywords: tuple[Span, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    outlet: str = ""
    published: str = ""
    byline: str = ""
    url: str = ""
    language: str = ""
    source: str = ""

    @property
    def content_hash(self) -> str:
        """SHA-256 of the text in UTF-8, as 64 hexadecimal digits; equal texts are one article."""
        return content_hash(self.text)

    @property
    def facts(self) -> ArticleFacts:
        """What is known about it."""
        return ArticleFacts(
            id=self.id,
            outlet=self.outlet,
            published=self.published,
            byline=self.byline,
            url=self.url,
            language=self.language,
        )

    @property
    def title(self) -> str:
        """The headline, or the first line that holds words, or nothing."""
        if self.headline is not None:
            return self.headline.of(self.text)
        return next((line.strip() for line in self.text.split("\n") if line.strip()), "")


class ArticleState(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How far the work on an article is. Its identity is the article's.

    ``assignee`` is the id of the annotator whose work it is; ``question`` is for the lead, while the state is ``ask``.
    """

    article_id: str
    state: State = "todo"
    assignee: str | None = None
    question: str = ""

    @property
    def id(self) -> str:
        """The article's id: an article has one state."""
        return self.article_id


def content_hash(text: str) -> str:
    """See ``Article.content_hash``."""
    from hashlib import sha256  # not needed to show an article, and slow to load

    return sha256(text.encode("utf-8")).hexdigest()
