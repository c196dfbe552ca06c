"""What a writer is given of a project, and what it gives and tells."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO, Literal, Protocol, runtime_checkable

from msgspec import Struct

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.codebook import Codebook, Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.speaker import Speaker

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
