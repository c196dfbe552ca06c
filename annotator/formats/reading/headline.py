"""Makes an article of a body and what is known about it."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from msgspec import structs

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.drafts import ArticleDraft
from annotator.formats.reading.parts import Parts, parts

_Draft = TypeVar("_Draft", bound=ArticleDraft)


class Recognised(Protocol):
    """What options of a format of plain texts say of the parts that are looked for."""

    @property
    def headline_first(self) -> bool:
        """The first line is the headline."""
        ...

    @property
    def recognise(self) -> bool:
        """Lines of keywords and boilerplate are found."""
        ...


def with_parts(made: _Draft, options: Recognised) -> _Draft:
    """The draft with the parts of its text that the options ask for; a headline that is known stays."""
    found = parts(made.text, headline=options.headline_first)
    found = found if options.recognise else Parts(found.headline)
    headline = made.headline or found.headline
    return structs.replace(made, headline=headline, keywords=found.keywords, boilerplate=found.boilerplate)


def with_headline(made: ArticleDraft, headline: str) -> ArticleDraft:
    """The headline becomes the first line of the text, where claims in it can be marked, unless it is there already.

    Keywords and boilerplate of the text are found as well.
    """
    text, span = made.text, None
    if headline:
        if not text.lstrip().startswith(headline):
            text = f"{headline}\n\n{text}"
        start = text.index(headline)
        span = Span(start, start + len(headline))
    found = parts(text, headline=False)
    return structs.replace(made, text=text, headline=span, keywords=found.keywords, boilerplate=found.boilerplate)


def from_paragraphs(made: ArticleDraft, paragraphs: Iterable[str], headline: str = "") -> ArticleDraft:
    """The draft with these paragraphs as its text, an empty line between two. Raises UnreadableFile (empty)."""
    kept = [plain for paragraph in paragraphs if (plain := paragraph.strip())]
    if not kept:
        raise UnreadableFile("empty", **({"place": made.place} if made.place else {}))
    return with_headline(structs.replace(made, text="\n\n".join(kept)), " ".join(headline.split()))


def from_text(text: str, made: ArticleDraft | None = None) -> ArticleDraft:
    """The text as it is, its first line for a headline as in plain text. Raises UnreadableFile (empty)."""
    made = made or ArticleDraft(text="")
    if not text.strip():
        raise UnreadableFile("empty", **({"place": made.place} if made.place else {}))
    found = parts(text)
    return structs.replace(
        made, text=text, headline=found.headline, keywords=found.keywords, boilerplate=found.boilerplate
    )
