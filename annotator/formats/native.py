"""Our own format, which loses nothing: JSON Lines, first the project, then one article a line with all that is
marked in it. Positions count Unicode code points. ``resources/schema/native-v2.schema.json`` describes it."""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, TypeVar

import msgspec
from msgspec import Struct

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation
from annotator.domain.article import Article, ArticleState, State
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Rejection, Stance
from annotator.domain.change import Value
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item, Values
from annotator.formats.format import NoOptions, Part, ReadFormat, WriteFormat
from annotator.formats.reading.checks import Checker, check_speakers
from annotator.formats.writers import Content, LeftOut

VERSION = 2  # rises with every change to the records, also with a new field: a reader drops what it does not know
_FORMAT = "media-annotator"
_ALL: frozenset[Part] = frozenset(
    {"text", "metadata", "annotations", "attributions", "speakers", "stances", "codebook", "sets"}
)
Record = TypeVar("Record", bound=Struct)


class ProjectRecord(Struct, frozen=True, kw_only=True, tag_field="record", tag="project"):
    """The first line: what belongs to the project as a whole."""

    format: str = _FORMAT
    version: int = VERSION
    project: Content


class ArticleRecord(Struct, frozen=True, tag_field="record", tag="article", kw_only=True):
    """Each other line: an article, and what every annotation set holds about it, in the order of marking."""

    article: Article
    state: State
    assignee: str | None = None
    question: str = ""
    annotations: tuple[Annotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    stances: tuple[Stance, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    answers: tuple[ArticleAnswers, ...] = ()
    look_again: tuple[LookAgain, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def values(self) -> tuple[Value, ...]:
        """All values of the record but the text."""
        state = ArticleState(
            article_id=self.article.id, state=self.state, assignee=self.assignee, question=self.question
        )
        marks = (*self.annotations, *self.attributions, *self.stances, *self.rejections)
        return (state, *marks, *self.answers, *self.look_again, *self.assignments, *self.decisions)


class _Head(Struct):
    format: str = ""
    version: int = 0


_encode = msgspec.json.Encoder(order="deterministic").encode
_project = msgspec.json.Decoder(ProjectRecord).decode
_article = msgspec.json.Decoder(ArticleRecord).decode
_head = msgspec.json.Decoder(_Head).decode


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of a file."""
    (line,), parts = msgspec.json.schema_components([ProjectRecord | ArticleRecord], ref_template="#/$defs/{name}")
    about = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Media Annotator native, v{VERSION}"}
    return {**about, **line, "$defs": parts}


def record(article: AnnotatedArticle) -> ArticleRecord:
    """The line's record of an article."""
    return ArticleRecord(
        article=article.article,
        state=article.state,
        assignee=article.assignee,
        question=article.question,
        annotations=tuple(article.annotations.values()),
        attributions=tuple(article.attributions.values()),
        stances=tuple(article.stances.values()),
        rejections=tuple(article.rejections.values()),
        answers=tuple(article.answers.values()),
        look_again=tuple(article.look_again.values()),
        assignments=tuple(article.assignments.values()),
        decisions=tuple(article.decisions.values()),
    )


class _Writer:
    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._content = content

    def head(self) -> bytes:
        return _encode(ProjectRecord(project=self._content)) + b"\n"

    def article(self, article: AnnotatedArticle) -> bytes:
        return _encode(record(article)) + b"\n"

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        return "" if _article(written) == record(article) else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return ()


def read(stream: BinaryIO, _options: NoOptions) -> Iterator[Item]:
    """Yields the project's values, then those of each article. Raises UnreadableFile (bad_record, newer_format)."""
    first = stream.readline().removeprefix(BOM_UTF8)
    head = _decoded(_head, first, "line 1")
    if head.format != _FORMAT:
        raise UnreadableFile("bad_record", place="line 1", detail=f"no {_FORMAT} record")
    if head.version > VERSION:
        raise UnreadableFile("newer_format", place="line 1", version=head.version, known=VERSION)
    project = _decoded(_project, first, "line 1").project
    check_speakers(project, "line 1")
    shared = (*project.annotators, *project.sets, *project.codebooks, *project.targets, *project.speakers)
    yield Values(shared, place="line 1")
    check = Checker(project)
    for number, line in enumerate(stream, 2):
        if line.strip():
            yield _article_values(line, check, f"line {number}")


def _article_values(line: bytes, check: Checker, place: str) -> Values | UnreadableFile:
    try:
        found = _decoded(_article, line, place)
        check(found.article, found.values(), place)
    except UnreadableFile as error:
        return error
    return Values(found.values(), found.article, place)


def _decoded(decode: Callable[[bytes], Record], line: bytes, place: str) -> Record:
    try:
        return decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        detail, _, path = str(error).partition(" - at `")
        where = ", ".join(filter(None, (place, path.rstrip("`"))))
        raise UnreadableFile("bad_record", place=where, detail=detail) from error


_EXAMPLE = (
    '{"record":"project","format":"media-annotator","version":2,"project":{"name":"Minutes"}}\n'
    '{"record":"article","article":{"id":"a1","text":"The plan is dead."},"state":"todo"}\n'
)
NATIVE = ReadFormat(
    id="native",
    title="Media Annotator (lossless)",
    suffixes=(".jsonl",),
    carries=_ALL,
    options=NoOptions,
    read=read,
    example=_EXAMPLE,
    recognises=lambda start: start.removeprefix(BOM_UTF8).startswith(b'{"record":"project"'),
)
NATIVE_WRITER = WriteFormat(
    id="native",
    title="Media Annotator (lossless)",
    suffix=".jsonl",
    carries=_ALL,
    options=NoOptions,
    writer=_Writer,
    example=_EXAMPLE,
)
