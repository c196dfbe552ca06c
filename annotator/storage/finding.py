"""Finding articles by title, claims by their words and notes, and speakers by their names, a slice at a time."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, json

from annotator.domain.annotation import Fragment
from annotator.domain.speaker import Speaker
from annotator.storage.beginnings import patterns
from annotator.storage.faults import translated
from annotator.storage.rows import MAPPED
from annotator.storage.store import Store

_SLICE = 300  # rows: a millisecond or two
_fragments = json.Decoder(tuple[Fragment, ...]).decode
_SPEAKER = MAPPED[Speaker]


class FoundArticle(Struct, frozen=True):
    """An article by its title."""

    id: str
    title: str
    outlet: str
    published: str


class FoundClaim(Struct, frozen=True):
    """A claim with what tells where it is from."""

    id: str
    article_id: str
    quote: str
    speaker: str
    title: str


def articles(store: Store, words: str) -> Iterator[list[FoundArticle]]:
    """Articles whose titles have words that begin so, in the order of import; a list for each slice that was read."""
    wanted = patterns(words)
    query = (
        "SELECT a.id, a.title, a.outlet, a.published FROM article a CROSS JOIN article_state s ON s.article_id = a.id"
        " WHERE a.row > ? AND a.row <= ?" + " AND ' ' || a.title GLOB ?" * len(wanted)
    )
    for rows in _slices(store, "SELECT max(row) FROM article", query, wanted):
        yield [FoundArticle(*row) for row in rows]


def claims(store: Store, words: str, *, label: str, set_id: str) -> Iterator[list[FoundClaim]]:
    """Claims whose quote or note has words that begin so, in the order of marking; a list for each slice."""
    wanted = patterns(words)
    # The first test passes over nearly all without taking the fragments apart. Their keys are words of it, too.
    by_words = (
        " AND (n.fragments GLOB ? AND EXISTS (SELECT 1 FROM json_each(n.fragments)"
        " WHERE ' ' || json_extract(json_each.value, '$.quote') GLOB ?) OR ' ' || n.note GLOB ?)"
    )
    query = (
        "SELECT n.id, n.article_id, n.fragments, coalesce(s.name, ''), a.title"
        " FROM annotation n CROSS JOIN article a ON a.id = n.article_id"
        " LEFT JOIN attribution t ON t.claim_id = n.id LEFT JOIN speaker s ON s.id = t.speaker_id"
        " WHERE n.rowid > ? AND n.rowid <= ? AND n.label = ? AND n.set_id = ?" + by_words * len(wanted)
    )
    given = [label, set_id, *(pattern for pattern in wanted for _ in range(3))]
    for rows in _slices(store, "SELECT max(rowid) FROM annotation", query, given):
        yield [FoundClaim(row[0], row[1], _quote(row[2]), row[3], row[4]) for row in rows]


def speakers(store: Store, words: str) -> Iterator[list[Speaker]]:
    """Speakers whose name or aliases have words that begin so; a list for each slice."""
    wanted = patterns(words)
    query = f"{_SPEAKER.select} WHERE rowid > ? AND rowid <= ?" + " AND ' ' || name || ' ' || aliases GLOB ?" * len(
        wanted
    )
    for rows in _slices(store, "SELECT max(rowid) FROM speaker", query, wanted):
        yield [_SPEAKER.value(row) for row in rows]


def _slices(store: Store, last: str, query: str, given: list[str]) -> Iterator[list[tuple[Any, ...]]]:
    with translated(store.path):
        (end,) = store.connection.execute(last).fetchone()
    for start in range(0, end or 0, _SLICE):
        with translated(store.path):
            rows = store.connection.execute(query, [start, start + _SLICE, *given]).fetchall()
        yield rows


def _quote(fragments: str) -> str:
    return " … ".join(fragment.quote for fragment in _fragments(fragments))
