"""What a format is, and what passes between a format and a project. Formats hold no file and no database."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, Literal, Protocol, TypeAlias, runtime_checkable

from msgspec import Struct, field

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.article import Article
from annotator.domain.change import Value
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker

Part = Literal["text", "metadata", "annotations", "attributions", "speakers", "stances", "codebook", "sets"]
LeftOutCode = Literal[
    "annotation_without_claim",
    "attribution",
    "article_answers",
    "attributes",
    "cell_too_long",
    "claim_without_stance",
    "cut_at_line_end",
    "fragments_untied",
    "line_breaks",
    "mention_or_cue",
    "metadata",
    "no_token",
    "not_chosen",
    "not_in_xml",
    "overlapping",
    "place",
    "stance",
    "trimmed",
    "widened_to_tokens",
]
NoteCode = Literal[
    "encoding_guessed",
    "date_unclear",
    "same_name",
    "summary_only",
    "lost_empty_mark",
    "lost_outside_text",
    "lost_label",
    "lost_answer",
    "lost_tie",
    "lost_second_part",
    "lost_normalisation",
    "lost_note",
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


class Beside(Struct, frozen=True, kw_only=True):
    """For a format in which several files make an article, as a text and the marks beside it.

    ``groups`` takes all files of an import, each by its path, with ``/``, and the function that opens it, and yields
    the paths of those that belong together, first the one after which the report calls the article; a file may belong
    to several, and what belongs to none is read by itself. ``read`` takes such a group likewise, and yields as
    ``ReadFormat.read`` does. ``example`` holds small files by their paths. ``wanted`` gives the paths at which the file
    may lie that another one, named by its path, needs: the first that is there is read with it, though nobody named it.
    """

    groups: Callable[[Mapping[str, Callable[[], BinaryIO]]], Iterator[tuple[str, ...]]]
    read: Callable[[Mapping[str, Callable[[], BinaryIO]], Any], Iterator[Item]]
    example: Mapping[str, str]
    wanted: Callable[[str], Iterator[str]] | None = None


class ReadFormat(Struct, frozen=True, kw_only=True):
    """A format that articles come from.

    ``read`` takes a file opened at its start and an ``options`` value. It yields UnreadableFile for an article that
    cannot be read where the rest can, and raises it where nothing more can; the facts lack ``file``, which a format
    does not know. ``recognises`` looks at a file's first 4096 bytes, and settles it among formats with one suffix;
    ``recognises_end`` at the last ones, where the first told nobody anything. Formats of tables have ``look``, which
    takes what ``read`` takes and returns the beginning of the table.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    carries: frozenset[Part]
    options: type[Struct]
    read: Callable[[BinaryIO, Any], Iterator[Item]]
    example: str
    recognises: Callable[[bytes], bool] | None = None
    recognises_end: Callable[[bytes], bool] | None = None
    look: Callable[[BinaryIO, Any], Generator[None, None, Table]] | None = None
    beside: Beside | None = None


class Content(Struct, frozen=True, kw_only=True):
    """What belongs to a project as a whole."""

    name: str
    codebooks: tuple[Codebook, ...] = ()
    targets: tuple[Target, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    sets: tuple[AnnotationSet, ...] = ()


class LeftOut(Struct, frozen=True):
    """Something a format could not carry: how often, and some examples of where (at most ten)."""

    code: LeftOutCode
    count: int
    examples: tuple[str, ...] = ()


class Writer(Protocol):
    """Turns one project into bytes, article by article, and tells whether bytes say what they should."""

    def head(self) -> bytes:
        """What stands before the first article."""
        ...

    def article(self, article: AnnotatedArticle) -> bytes:
        """What stands for one article, from the start of a line to the end of one; may be empty."""
        ...

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        """Reads what ``article`` gave back and says where it differs from the values; empty when it does not."""
        ...

    def left_out(self) -> tuple[LeftOut, ...]:
        """What of the articles written so far the format could not carry."""
        ...


class Misaligned(Struct, frozen=True):
    """A fragment that does not fall on the borders of tokens, or not on those of one sequence of tags.

    ``start`` and ``end`` are the fragment's own; ``done`` says what became of it.
    """

    article_id: str
    annotation_id: str
    label: str
    start: int
    end: int
    quote: str
    done: LeftOutCode


@runtime_checkable
class Aligning(Protocol):
    """A writer of tokens: it lists, for the articles written so far, what does not fall on their borders."""

    def misaligned(self) -> Sequence[Misaligned]:
        """In the order of writing."""
        ...


class Piece(Struct, frozen=True):
    """Bytes for the end of one file of an export to a folder; ``file`` is a path in it, with slashes."""

    file: str
    data: bytes


class FolderWriter(Protocol):
    """Turns one project into the files of a folder, article by article."""

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        """What stands for one article; ``part`` is its part of a split (``train``), or empty where nothing is split."""
        ...

    def end(self) -> Iterable[Piece]:
        """What is left when all articles were written, and what belongs to the project as a whole.

        Between two pieces, which may be empty, the work can be given up.
        """
        ...

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        """As for ``Writer``; empty too where only whole files can be read, which ``proof`` does."""
        ...

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """Reads whole files back, which ``opened`` gives by name, in steps: each says where one differs, or nothing."""
        ...

    def left_out(self) -> tuple[LeftOut, ...]:
        """As for ``Writer``."""
        ...


class WriteFormat(Struct, frozen=True, kw_only=True):
    """A format of one file. ``writer`` takes the project's content and an ``options`` value.

    ``between`` stands between two articles of a file and ``tail`` after the last one.
    """

    id: str
    title: str
    suffix: str
    carries: frozenset[Part]
    options: type[Struct]
    writer: Callable[[Content, Any], Writer]
    example: str
    between: bytes = b""
    tail: bytes = b""


class FolderFormat(Struct, frozen=True, kw_only=True):
    """A format of several files in a folder. ``example`` is shown where the files are no text.

    ``card_head`` gives further lines of YAML for the head of the dataset card, for the parts of a split. ``single``
    names the only file there is where nothing is split: then the export is that file, with that ``suffix``.
    """

    id: str
    title: str
    carries: frozenset[Part]
    options: type[Struct]
    writer: Callable[[Content, Any], FolderWriter]
    example: str
    suffix: str = ""
    single: str = ""
    card_head: Callable[[Sequence[str]], str] | None = None


AnyWriteFormat: TypeAlias = WriteFormat | FolderFormat


class NoOptions(Struct, frozen=True):
    """For a format that has nothing to choose."""


class TextOptions(Struct, frozen=True):
    """For a format that is text in one of many encodings; an empty encoding is found out from the bytes."""

    encoding: str = field(default="")
