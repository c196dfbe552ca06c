"""Reads the values of an open project file."""

import sqlite3
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import TypeVar, cast

from annotator.domain.article import Article
from annotator.domain.change import StepName, Value
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import RuleBroken
from annotator.storage import articles, documents, journal, rows
from annotator.storage.faults import translated
from annotator.storage.journal import Step

Kind = TypeVar("Kind", bound=Value)


class Reader:
    """Values come out; every method may raise ProjectUnavailable."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for the other files of this room."""
        return self._connection

    def document(self, article_id: str, set_id: str | None = None) -> AnnotatedArticle:
        """An article with what one set, or every set, holds about it. Raises RuleBroken (unknown_article)."""
        with translated(self.path):
            found = next(documents.read(self._connection, article_id=article_id, set_id=set_id), None)
        if found is None:
            raise RuleBroken("unknown_article", article=article_id)
        return found

    def documents(self, set_id: str | None = None, wanted: Container[str] | None = None) -> Iterator[AnnotatedArticle]:
        """Every article of the project, or those of the wanted ids, in the order of import, one after the other."""
        with translated(self.path):
            yield from documents.read(self._connection, set_id=set_id, wanted=wanted)

    def article_ids(self) -> list[str]:
        """The ids of the project's articles in the order of import."""
        with translated(self.path):
            return articles.ids(self._connection)

    def values(self, kind: type[Kind]) -> list[Kind]:
        """Every value of a kind, ordered by id."""
        mapped = rows.MAPPED[kind]
        with translated(self.path):
            found = self._connection.execute(f"{mapped.select} ORDER BY {mapped.key}")
            return [cast("Kind", mapped.value(row)) for row in found]

    def value(self, kind: type[Kind], value_id: str) -> Kind | None:
        """One value by its id."""
        with translated(self.path):
            return cast("Kind | None", rows.stored(self._connection, kind, value_id))

    def has(self, kind: type[Value], value_id: str) -> bool:
        """Whether the project has a value of that kind and id."""
        mapped = rows.MAPPED[kind]
        with translated(self.path):
            query = f"SELECT 1 FROM {mapped.table} WHERE {mapped.key} = ?"
            return self._connection.execute(query, [value_id]).fetchone() is not None

    def text(self, article_id: str) -> str:
        """An article's text. Raises RuleBroken (unknown_article)."""
        with translated(self.path):
            row = self._connection.execute("SELECT text FROM article WHERE id = ?", [article_id]).fetchone()
        if row is None:
            raise RuleBroken("unknown_article", article=article_id)
        return row[0]

    def fact(self, name: str) -> str:
        """A named fact of the project, or an empty text."""
        with translated(self.path):
            row = self._connection.execute("SELECT value FROM project_fact WHERE name = ?", [name]).fetchone()
        return row[0] if row else ""

    def known_hashes(self, hashes: Sequence[str]) -> dict[str, str]:
        """Which of these content hashes the project has, with the article's id."""
        with translated(self.path):
            return articles.known_hashes(self._connection, hashes)

    def held(self, article_ids: Sequence[str]) -> dict[str, Article]:
        """The articles of these ids that the file holds, those that are staged or undone included."""
        with translated(self.path):
            return articles.held(self._connection, article_ids)

    def last_done(self) -> Step | None:
        """The step that undo would take back."""
        with translated(self.path):
            return journal.last_done(self._connection)

    def first_undone(self) -> Step | None:
        """The step that redo would do again."""
        with translated(self.path):
            return journal.first_undone(self._connection)

    def last_done_name(self) -> StepName | None:
        """What the step is called that undo would take back."""
        with translated(self.path):
            return journal.last_done_name(self._connection)

    def first_undone_name(self) -> StepName | None:
        """What the step is called that redo would do again."""
        with translated(self.path):
            return journal.first_undone_name(self._connection)
