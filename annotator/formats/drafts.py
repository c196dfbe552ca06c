"""What comes of reading a file, before a project has it."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from annotator.domain.article import Article
from annotator.domain.change import Value
from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span

Lost: TypeAlias = Literal[
    "lost_empty_mark",
    "lost_outside_text",
    "lost_label",
    "lost_answer",
    "lost_tie",
    "lost_second_part",
    "lost_normalisation",
    "lost_note",
]
"""Why a mark of another tool does not come."""
NoteCode = Literal[
    Lost,
    "encoding_guessed",
    "date_unclear",
    "same_name",
    "summary_only",
    "not_read",
    "anchor_moved",
    "anchor_doubtful",
    "anchor_lost",
    "anchor_ambiguous",
    "marks_known",
]


class Note(Struct, frozen=True):
    """Something about what was read that a person should look at; ``code`` has its words like an error's code."""

    code: NoteCode
    facts: Mapping[str, str]


class ArticleDraft(Struct, frozen=True, kw_only=True):
    """An article as a file holds it. ``text`` is not yet in normal form; the spans count its code points.

    ``place`` says where in the file it stood (``line 12``), empty when it is the whole file.
    """

    text: str
    headline: Span | None = None
    keywords: tuple[Span, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    outlet: str = ""
    published: str = ""
    byline: str = ""
    url: str = ""
    language: str = ""
    place: str = ""
    notes: tuple[Note, ...] = ()


class Values(Struct, frozen=True):
    """Values of another project with their ids, to be taken over as they are; an article's come with its text."""

    values: tuple[Value, ...]
    article: Article | None = None
    place: str = ""


class Reference(Struct, frozen=True):
    """What a file calls an article of which it does not hold the text.

    ``said`` may be an id, a URL, the name of a file or a headline; the others are what their names say.
    """

    said: str = ""
    url: str = ""
    source: str = ""
    headline: str = ""


class Elsewhere(Struct, frozen=True, kw_only=True):
    """What a file says about an article whose text the project must have; ``rows`` counts the rows that say it."""

    article: Reference
    place: str = ""
    rows: int = 1
    notes: tuple[Note, ...] = ()


# None says only that reading goes on, so that a large file can be given up between two articles.
Item: TypeAlias = ArticleDraft | Values | Elsewhere | UnreadableFile | None


class Table(Struct, frozen=True):
    """The beginning of a table as it stands in a file, so that a person can say which column is what.

    ``guess`` names the column for each part of an article that could be guessed.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: Mapping[str, str]
    encoding: str
