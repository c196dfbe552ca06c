"""The tables of a project file, declared once; imported only to make a file or to compare one with them.

SQLModel takes several times as long to import as a window takes to open, so reading and writing go through the
standard library's driver (``rows.py``), and a test holds the two together by name.
"""

import re

from sqlalchemy import Index, String
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel


class Table(SQLModel):
    """A table named as its value is, in lower case with underscores."""

    # SQLModel declares its own in this way too.
    @declared_attr  # pyright: ignore[reportArgumentType]
    def __tablename__(cls) -> str:  # pyright: ignore[reportIncompatibleVariableOverride]
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class ProjectFact(Table, table=True):
    """A named fact of the project: its name, the annotator and set that are at work."""

    name: str = Field(primary_key=True)
    value: str


class Article(Table, table=True):
    """Texts, which never change, and what is known about them.

    An article belongs to the project when it has an ``article_state``.
    """

    row: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    hash: str = Field(index=True)
    title: str = Field(sa_type=String(collation="NOCASE"), index=True)
    headline: str
    keywords: str
    boilerplate: str
    outlet: str = Field(index=True)
    published: str = Field(index=True)
    byline: str
    url: str
    language: str = Field(index=True)
    source: str
    # The last one: what lies behind a long text in its row is slow to reach.
    text: str


class ArticleState(Table, table=True):
    """How far the work on an article is."""

    article_id: str = Field(primary_key=True, foreign_key="article.id")
    state: str = Field(index=True)
    assignee: str | None = Field(foreign_key="annotator.id", index=True)
    question: str


class Annotator(Table, table=True):
    """People who mark."""

    id: str = Field(primary_key=True)
    name: str


class AnnotationSet(Table, table=True):
    """What one annotator marked."""

    id: str = Field(primary_key=True)
    annotator_id: str = Field(foreign_key="annotator.id")
    name: str
    gold: bool


class Codebook(Table, table=True):
    """Versions of the codebook; labels, scale and questions as JSON."""

    version: int = Field(primary_key=True)
    labels: str
    scale: str
    questions: str


class Target(Table, table=True):
    """What stances are about; guidelines as JSON."""

    id: str = Field(primary_key=True)
    name: str
    rank: int
    guidelines: str
    retired: bool


class Speaker(Table, table=True):
    """The registry; aliases and dated roles as JSON."""

    id: str = Field(primary_key=True)
    name: str
    aliases: str
    kind: str
    roles: str
    country: str
    gender: str
    external_id: str
    note: str


class Annotation(Table, table=True):
    """Marks, on articles that belong to the project; fragments and attributes as JSON, positions in code points."""

    # With label and set, so that the claims of an article are counted in the index alone.
    __table_args__ = (Index("ix_annotation_article_id", "article_id", "label", "set_id"),)

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article_state.article_id")
    set_id: str = Field(foreign_key="annotation_set.id")
    label: str
    fragments: str
    attributes: str
    note: str
    unsure: bool
    origin: str
    codebook_version: int = Field(foreign_key="codebook.version")
    provisional: str


class Attribution(Table, table=True):
    """Who says a claim, and by which words."""

    claim_id: str = Field(primary_key=True, foreign_key="annotation.id")
    article_id: str = Field(foreign_key="article_state.article_id", index=True)
    speaker_id: str | None = Field(foreign_key="speaker.id", index=True)
    mention_id: str | None = Field(foreign_key="annotation.id", index=True)
    cue_id: str | None = Field(foreign_key="annotation.id", index=True)
    provisional: str


class Rejection(Table, table=True):
    """Suggestions that are not wanted."""

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article_state.article_id", index=True)
    set_id: str = Field(foreign_key="annotation_set.id")
    suggestion_id: str


class Stance(Table, table=True):
    """Positions towards targets, read from claims."""

    id: str = Field(primary_key=True)
    claim_id: str = Field(foreign_key="annotation.id", index=True)
    article_id: str = Field(foreign_key="article_state.article_id", index=True)
    target_id: str = Field(foreign_key="target.id")
    value: str


class ArticleAnswers(Table, table=True):
    """What a set answers about articles as a whole, as JSON."""

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article_state.article_id", index=True)
    set_id: str = Field(foreign_key="annotation_set.id")
    answers: str
    codebook_version: int = Field(foreign_key="codebook.version")


class LookAgain(Table, table=True):
    """What waits to be looked at again. It refers to annotations or answers that may have gone meanwhile."""

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article_state.article_id", index=True)
    set_id: str = Field(foreign_key="annotation_set.id")
    reason: str
    subject: str
    codebook_version: int = Field(foreign_key="codebook.version")


class Assignment(Table, table=True):
    """Who was given which article, and how far their work has come back."""

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article_state.article_id", index=True)
    annotator_id: str = Field(foreign_key="annotator.id", index=True)
    purpose: str
    state: str
    given: str
    done: str
    origin: str
    revision: int


class Decision(Table, table=True):
    """What was settled in the gold set; the annotations it was settled from may have gone meanwhile."""

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article_state.article_id", index=True)
    set_id: str = Field(foreign_key="annotation_set.id")
    point: str
    annotation_id: str | None = Field(foreign_key="annotation.id", index=True)
    compared: str
    taken: str
    how: str
    seen: str
    by: str = Field(foreign_key="annotator.id")
    at: str
    reason: str


class Journal(Table, table=True):
    """One row per step: the undo history, the audit trail and the deletion log in one.

    ``state`` is done, undone, or dropped (undone and then passed over by a new step).
    """

    step: int | None = Field(default=None, primary_key=True)
    at: str
    annotator_id: str
    verb: str
    arguments: str
    changes: str
    merge_key: str | None
    state: str = Field(index=True)
