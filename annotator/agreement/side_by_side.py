"""Several versions of one mark that are kept beside each other: whose annotations go with which."""

from collections.abc import Sequence

from annotator.agreement.pairing import dice
from annotator.agreement.points import Point, Version, digest
from annotator.domain.annotation import Annotation, Fragment


def apart(point: Point, kept: Sequence[Version]) -> list[tuple[Version, tuple[str, ...], str]]:
    """For each of the versions that are kept side by side: whose annotations go with it, and what is then seen.

    An annotation whose version is not kept goes with the kept one that shares most of its words.
    """
    assert point.group is not None, "only marks are kept side by side"
    with_version: list[dict[str, Annotation]] = [{} for _ in kept]
    for set_id, mark in point.group.members.items():
        own = next((n for n, version in enumerate(kept) if set_id in version.set_ids), None)
        if own is None:
            own = max(range(len(kept)), key=lambda n: dice(_fragments(kept[n]), mark.fragments))
        with_version[own][set_id] = mark
    found: list[tuple[Version, tuple[str, ...], str]] = []
    for version, members in zip(kept, with_version, strict=True):
        values = {mark.fragments: None for mark in members.values()}
        others = () if len(members) == len(point.compared) else (Version(None, ()),)
        seen = digest((*(Version(value, ()) for value in values), *others))
        found.append((version, tuple(sorted(mark.id for mark in members.values())), seen))
    return found


def _fragments(version: Version) -> tuple[Fragment, ...]:
    return version.value  # pyright: ignore[reportReturnType]
