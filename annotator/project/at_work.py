"""Which annotation sets hold something: every project begins with one, which a lead may never mark in."""

from collections.abc import Iterable

from annotator.domain.annotation import AnnotationSet
from annotator.project.project import Project
from annotator.storage import given


def holding(project: Project, sets: Iterable[AnnotationSet]) -> tuple[AnnotationSet, ...]:
    """Those of the sets in which something is marked or answered. Only the project's own one may hold nothing: the
    others came with their marks."""
    return tuple(one for one in sets if one.id != project.set_id or given.marked_in(project.store, one.id))
