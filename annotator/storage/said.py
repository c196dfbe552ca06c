"""What speakers say across articles: how many claims each has, and the claims of one, page by page."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct, json

from annotator.domain.annotation import Fragment
from annotator.domain.attribution import Attribution, Stance
from annotator.storage.faults import translated
from annotator.storage.rows import ATTRIBUTION, STANCE
from annotator.storage.store import Store

_fragments = json.Decoder(tuple[Fragment, ...]).decode


class SaidClaim(Struct, frozen=True):
    """A claim as a list of one speaker's claims shows it; ``number`` is its place in the order of writing."""

    claim_id: str
    article_id: str
    title: str
    outlet: str
    published: str
    article_row: int
    number: int
    fragments: tuple[Fragment, ...]
    stances: tuple[Stance, ...] = ()

    @property
    def key(self) -> tuple[str, int, int]:
        """Where the next page begins."""
        return (self.published, self.article_row, self.number)

    @property
    def quote(self) -> str:
        """The words of all fragments, joined by an ellipsis where text lies between them."""
        return " … ".join(part.quote for part in self.fragments)


class Use(Struct, frozen=True):
    """How much refers to a speaker."""

    claims: int
    articles: int


def claim_counts(store: Store) -> Mapping[str, int]:
    """The number of claims of each speaker that has some."""
    query = "SELECT speaker_id, count(*) FROM attribution WHERE speaker_id IS NOT NULL GROUP BY speaker_id"
    with translated(store.path):
        return dict(store.connection.execute(query).fetchall())


def use(store: Store, speaker_id: str) -> Use:
    """How many claims in how many articles a speaker has."""
    query = "SELECT count(*), count(DISTINCT article_id) FROM attribution WHERE speaker_id = ?"
    with translated(store.path):
        return Use(*store.connection.execute(query, [speaker_id]).fetchone())


def attributions(store: Store, speaker_id: str) -> list[Attribution]:
    """Every attribution to a speaker, in every article."""
    query = f"{ATTRIBUTION.select} WHERE speaker_id = ? ORDER BY rowid"
    with translated(store.path):
        return [ATTRIBUTION.value(row) for row in store.connection.execute(query, [speaker_id])]


def claims(
    store: Store, speaker_id: str, *, after: tuple[str, int, int] | None = None, limit: int = 100
) -> list[SaidClaim]:
    """At most ``limit`` claims of a speaker after a key: the newest articles first, undated ones last."""
    past = "AND (a.published, a.row, t.rowid) < (?, ?, ?)" if after else ""
    # What is shown is read for the claims of the page alone, not for all that are sorted to find it.
    query = (
        "SELECT f.claim_id, a.id, a.title, a.outlet, a.published, a.row, f.number, n.fragments FROM ("
        "SELECT t.claim_id, t.rowid AS number, a.row, a.published FROM attribution t CROSS JOIN article a"
        f" ON a.id = t.article_id WHERE t.speaker_id = ? {past}"
        " ORDER BY a.published DESC, a.row DESC, t.rowid DESC LIMIT ?"
        ") f JOIN article a ON a.row = f.row JOIN annotation n ON n.id = f.claim_id"
        " ORDER BY f.published DESC, f.row DESC, f.number DESC"
    )
    with translated(store.path):
        found = store.connection.execute(query, [speaker_id, *(after or ()), limit]).fetchall()
        stances = _stances(store, [row[0] for row in found])
    return [_claim(row, stances.get(row[0], ())) for row in found]


def _claim(row: tuple[Any, ...], stances: tuple[Stance, ...]) -> SaidClaim:
    return SaidClaim(*row[:7], fragments=_fragments(row[7]), stances=stances)


def _stances(store: Store, claim_ids: Sequence[str]) -> Mapping[str, tuple[Stance, ...]]:
    marks = ", ".join("?" * len(claim_ids))
    query = f"{STANCE.select} WHERE claim_id IN ({marks}) ORDER BY rowid"
    found: dict[str, tuple[Stance, ...]] = {}
    for stance in map(STANCE.value, store.connection.execute(query, claim_ids)):
        found[stance.claim_id] = (*found.get(stance.claim_id, ()), stance)
    return found
