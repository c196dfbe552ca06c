"""Tells what is in a project."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.codebook import Codebook
from annotator.storage import totals
from annotator.storage.store import Store


class Information(Struct, frozen=True, kw_only=True):
    """What a project holds. ``sets`` maps the id of each annotation set to its annotator's name.

    ``assigned`` counts the articles of each annotator who has some, by name.
    """

    name: str
    file: str
    bytes: int
    codebook_version: int
    sets: Mapping[str, str]
    articles: Mapping[str, int]
    assigned: Mapping[str, int]
    annotations: Mapping[str, int]
    attributions: int
    stances: int
    speakers: int
    targets: int


def information(project_file: Path) -> Information:
    """What the project holds at this moment, while it may be worked on. Raises ProjectUnavailable."""
    with closing(Store.open_read_only(project_file)) as store:
        kinds = totals.by_kind(store)
        people = {annotator.id: annotator.name for annotator in store.values(Annotator)}
        return Information(
            name=store.fact("name"),
            file=str(project_file),
            bytes=project_file.stat().st_size,
            codebook_version=max((book.version for book in store.values(Codebook)), default=0),
            sets={s.id: people.get(s.annotator_id, "") for s in store.values(AnnotationSet)},
            articles=totals.articles_by_state(store),
            assigned=totals.articles_by_assignee(store),
            annotations=totals.annotations_by_label(store),
            attributions=kinds["attribution"],
            stances=kinds["stance"],
            speakers=kinds["speaker"],
            targets=kinds["target"],
        )
