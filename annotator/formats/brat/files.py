"""Which files of a collection belong together: one text, and the marks of one or of several annotators beside it.

``doc.ann`` holds the marks of nobody in particular. An annotator's are in ``doc.A1.ann``, or as ``A1/doc.ann`` in a
folder below; where several folders side by side hold both files of one name, each may be one annotator's copy.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from posixpath import basename, dirname, join

_CONFIGURATIONS = ("annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf")
_TEXT, _MARKS = ".txt", ".ann"


def groups(paths: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Groups of paths, first the text; marks whose text is missing are a group by themselves."""
    there = set(paths)
    of_text: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        if path.endswith(_MARKS):
            found = text_of(path, there)
            of_text[found or path].append(path)
    for texts in _copies(of_text):
        configurations = dict.fromkeys(c for text in texts for c in _configurations(text, there))
        yield (*(path for text in texts for path in dict.fromkeys((text, *of_text[text]))), *configurations)


def text_of(marks: str, there: set[str]) -> str:
    """The path of the text that a file of marks is about, or nothing."""
    return next((path for path in texts_for(marks) if path in there), "")


def texts_for(marks: str) -> Iterator[str]:
    """Where the text of a file of marks may lie, the likeliest place first."""
    folder, stem = dirname(marks), basename(marks)[: -len(_MARKS)]
    for place in (folder, dirname(folder)) if folder else (folder,):
        shorter = stem
        while shorter:
            yield join(place, shorter + _TEXT)
            shorter = shorter[: max(shorter.rfind(mark) for mark in "._-")] if set(shorter) & set("._-") else ""


def wanted(path: str) -> Iterator[str]:
    """What a file of marks that is named by itself may need beside it: its text, and what its folder declares."""
    if path.endswith(_MARKS):
        yield from texts_for(path)


def annotator_of(marks: str, text: str) -> str:
    """Whose marks they are, by the names of the files; empty where the names do not tell."""
    if dirname(marks) != dirname(text):
        return basename(dirname(marks))
    return basename(marks)[len(basename(text)) - len(_TEXT) : -len(_MARKS)].lstrip("._-")


def _copies(of_text: dict[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """Texts of one name in folders side by side, each with marks of its own, come together; all others alone."""
    by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
    for text in of_text:
        folder = dirname(text)
        by_name[(dirname(folder), basename(text)) if folder else (text, text)].append(text)
    for texts in by_name.values():
        yield tuple(texts)


def _configurations(text: str, there: set[str]) -> Iterator[str]:
    folder = dirname(text)
    while True:
        yield from (path for name in _CONFIGURATIONS if (path := join(folder, name)) in there)
        if not folder or folder == dirname(folder):
            return
        folder = dirname(folder)
