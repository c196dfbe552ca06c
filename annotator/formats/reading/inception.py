"""The folders of an INCEpTION export: ``annotation/DOCUMENT/ANNOTATOR.tsv``, and the same for other endings."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from posixpath import basename, dirname, splitext

_PLACE = re.compile(r"(?:.*/)?(?:annotation|annotation_ser|curation)/[^/]+/[^/]+")
_NOBODY = {"INITIAL_CAS"}  # the document before anybody has marked anything


def groups(paths: Iterable[str], suffix: str, beside: str = "") -> Iterator[tuple[str, ...]]:
    """The files of one document, one for each annotator; ``beside`` is the name of a file that goes with them."""
    there = set(paths)
    by_document: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        if path.lower().endswith(suffix) and _PLACE.fullmatch(path):
            by_document[dirname(path)].append(path)
    for folder, found in by_document.items():
        extra = f"{folder}/{beside}"
        yield (*found, extra) if beside and extra in there else tuple(found)


def annotator_of(path: str) -> str:
    """Whose marks a file of such a folder holds."""
    name = splitext(basename(path))[0]
    return "" if name in _NOBODY else name
