"""Where a selection lies: programs do not count alike, and the words that they keep with it tell how one did.

The standard counts Unicode code points from 0, from the first to the last character; in its own example, as in NVivo
and QualCoder, the end is the position after the last. Counted otherwise are: line breaks of two characters, as one
(ATLAS.ti) or as two; characters beyond U+FFFF, as two (NVivo); the mark of the encoding at a file's beginning, as one;
and the last character may be the end itself.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from annotator.domain.span import Span
from annotator.formats.reading.utf16 import Utf16
from annotator.formats.refi_qda.plain import plain

_MARK = "\ufeff"
_ASKED = 300  # selections of one source that are asked how it counts
_CUT = ("…", "...")


class Counted(Struct, frozen=True):
    """A place as the file gives it, with the words that it gives, which may be cut, another name, or none."""

    start: int
    end: int
    name: str


class _Way(Struct, frozen=True):
    one_break: bool
    halves: bool
    last_included: bool
    mark: bool


def counted(raw: str, selections: Sequence[Counted], origin: str) -> tuple[str, list[Span]]:
    """The text that the positions are about, and where each selection lies in it; it may be outside of it.

    ``raw`` is the source's text as the file has it, with U+FEFF where it begins with the mark of its encoding;
    ``origin`` names the program.
    """
    named = [one for one in selections if _squeezed(one.name)][:_ASKED]
    best, most = None, -1
    for way in _ways(raw, "ATLAS" in origin.upper()):
        text = _text(raw, way)
        places = _places(text, named, way)
        fitting = sum(_fit(one.name, at.of(text)) for one, at in zip(named, places, strict=True))
        if fitting > most:
            best, most = way, fitting
        if fitting == 2 * len(named):
            break
    assert best is not None
    text = _text(raw, best)
    return text, _places(text, selections, best)


def _ways(raw: str, one_break: bool) -> Iterator[_Way]:
    """All that would make a difference here, the likeliest first."""
    breaks = (one_break, not one_break) if "\r\n" in raw else (False,)
    halves = (False, True) if not raw.isascii() and max(raw) > "\uffff" else (False,)
    marks = (False, True) if raw.startswith(_MARK) else (False,)
    for last_included in (False, True):
        for mark in marks:
            for half in halves:
                for one in breaks:
                    yield _Way(one, half, last_included, mark)


def _text(raw: str, way: _Way) -> str:
    text = raw.removeprefix(_MARK)
    return text.replace("\r\n", "\n") if way.one_break else text


def _places(text: str, selections: Sequence[Counted], way: _Way) -> list[Span]:
    units = Utf16(text) if way.halves else None
    found: list[Span] = []
    for one in selections:
        start, end = one.start - way.mark, one.end - way.mark + way.last_included
        found.append(Span(units.points(start), units.points(end)) if units else Span(start, end))
    return found


def _fit(name: str, words: str) -> int:
    """Whether these are the words: 0 they are not, 1 but for white space around them, 2 they are."""
    wanted, found = _squeezed(name), _squeezed(words)
    cut = next((sign for sign in _CUT if wanted.endswith(sign) and wanted != sign), "")
    same = found.startswith(wanted.removesuffix(cut)) if cut else found == wanted
    return same + (same and words[:1].isspace() == name[:1].isspace())


def _squeezed(words: str) -> str:
    return "".join(plain(words).split())
