"""Which files of an import belong together: texts, and the annotations whose targets name them.

A target's source is an IRI, most often one beside the file of annotations: its last part is the name of the text, or
that with another ending (``article.html``). Annotations that name no text that is there are about the one of their
own file's name.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from posixpath import basename, dirname, join, splitext
from typing import BinaryIO
from urllib.parse import unquote

Opener = Callable[[], BinaryIO]
SUFFIXES = (".jsonld", ".json", ".jsonl", ".ndjson")
_TEXT = ".txt"
_HEAD = 4096
_KNOWN = re.compile(rb'anno\.jsonld|"@?type"\s*:\s*\[?\s*"(?:Annotation|AnnotationPage|AnnotationCollection)"')
# A text in JSON that may name a file; files of annotations have thousands of other ones.
_NAMED = re.compile(rb'"(?:source|target|id|@id)"\s*:\s*\[?\s*"((?:[^"\\]|\\.){1,2000})"')


def recognises(start: bytes) -> bool:
    """Whether a file begins with annotations or their context."""
    return _KNOWN.search(start) is not None


def groups(files: Mapping[str, Opener]) -> Iterator[tuple[str, ...]]:
    """Texts with all annotations about them; first the text, or the annotations where they are about several.

    Annotations about no text that is there are a group by themselves.
    """
    texts = {path for path in files if path.endswith(_TEXT)}
    first: dict[str, str] = {}  # by each path, another one of its group, or itself
    for path, opened in files.items():
        named = _about(path, opened, texts) if path.endswith(SUFFIXES) else None
        for one in (path, *named) if named is not None else ():
            first.setdefault(one, one)
            first[_root(first, one)] = _root(first, path)
    whole: dict[str, list[str]] = {}
    for path in first:
        whole.setdefault(_root(first, path), []).append(path)
    for group in whole.values():
        about = sorted(path for path in group if path in texts)
        marks = sorted(path for path in group if path not in texts)
        yield (*about, *marks) if len(about) == 1 else (*marks, *about)


def text_of(source: str, marks: str, texts: set[str]) -> str:
    """The path of the text that a source names, seen from a file of annotations; empty where it is not there."""
    name = basename(unquote(re.split("[?#]", source, maxsplit=1)[0]).rstrip("/"))
    folder = dirname(marks)
    for place in dict.fromkeys((folder, dirname(folder))):
        for candidate in (name, splitext(name)[0] + _TEXT, name + _TEXT):
            if candidate and join(place, candidate) in texts:
                return join(place, candidate)
    return ""


def wanted(path: str) -> Iterator[str]:
    """The text that a file of annotations may need beside it; those with other endings may be anything."""
    stem, suffix = splitext(path)
    if suffix == SUFFIXES[0]:
        yield from (stem + _TEXT, splitext(stem)[0] + _TEXT)


def own_text(marks: str, texts: set[str]) -> str:
    """The text of the same name as a file of annotations, a part between dots left out or not; or nothing."""
    stem = splitext(marks)[0]
    while stem:
        if stem + _TEXT in texts:
            return stem + _TEXT
        shorter = splitext(stem)[0]
        stem = shorter if shorter != stem else ""
    return ""


def _about(path: str, opened: Opener, texts: set[str]) -> list[str] | None:
    """The texts that a file's annotations may be about; None for a file of something else."""
    try:
        with opened() as stream:
            if not recognises(stream.read(_HEAD)):
                return None
            stream.seek(0)
            sources = _NAMED.findall(stream.read())
    except Exception:  # what is wrong with the file is told when it is read
        return None
    found = (text_of(source.decode(errors="replace"), path, texts) for source in dict.fromkeys(sources))
    return [one for one in dict.fromkeys((*found, own_text(path, texts))) if one]


def _root(first: dict[str, str], path: str) -> str:
    while first[path] != path:
        first[path] = first[first[path]]  # so that the way is shorter the next time
        path = first[path]
    return path
