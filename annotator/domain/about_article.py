"""What is said about an article as a whole, and what in it waits to be looked at again."""

from typing import Literal

from msgspec import Struct, field

from annotator.domain.question import Answer

Reason = Literal["split", "merged", "retired"]
REASONS: tuple[Reason, ...] = ("split", "merged", "retired")


class ArticleAnswers(Struct, frozen=True, kw_only=True):
    """One annotation set's answers to the codebook's questions about an article; a set has one such value for each.

    Without an answer there is no such value.
    """

    id: str
    article_id: str
    set_id: str
    answers: dict[str, Answer] = field(default_factory=dict[str, Answer])
    codebook_version: int = 1


class LookAgain(Struct, frozen=True, kw_only=True):
    """Something that the codebook's version ``codebook_version`` touched, until a person has looked at it.

    ``id`` is that of the annotation or of the article's answers; ``subject`` names what was split, merged or retired.
    It may outlive what it is about: then it waits for nobody, until undo brings that back.
    """

    id: str
    article_id: str
    set_id: str
    reason: Reason
    subject: str
    codebook_version: int
