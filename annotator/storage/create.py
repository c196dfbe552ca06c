"""Makes the tables of a new project file."""

import sqlite3

APPLICATION_ID = 0x4D414E4E  # "MANN": tells a project from any other SQLite file
SCHEMA_VERSION = 2

# FTS5 keeps only its index: the words themselves are read from the article table.
_SEARCH = """
CREATE VIRTUAL TABLE article_search USING fts5(
    text, content='article', content_rowid='row', tokenize='unicode61 remove_diacritics 2'
)
"""


def create_tables(connection: sqlite3.Connection) -> None:
    """Writes the schema and the file's identity into an empty database, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in schema():
        connection.execute(statement)
    connection.execute(_SEARCH)
    connection.execute("CREATE UNIQUE INDEX stance_once ON stance (claim_id, target_id)")
    connection.execute("CREATE UNIQUE INDEX answers_once ON article_answers (article_id, set_id)")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")


def schema() -> list[str]:
    """The statements that make the tables and indexes declared in ``tables.py``."""
    # Imported here: see tables.py on what that import costs.
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from annotator.storage import tables

    dialect = sqlite.dialect()
    metadata = tables.SQLModel.metadata
    statements = [str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables]
    for table in metadata.sorted_tables:
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return statements
