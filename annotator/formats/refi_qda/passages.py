"""The passages of one source as the file has them: where they lie, who coded them with what, and notes about them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from annotator.formats.refi_qda.codes import children, text_of
from annotator.formats.refi_qda.counting import Counted
from annotator.formats.refi_qda.guids import known_guid
from annotator.formats.refi_qda.notes import Notes

if TYPE_CHECKING:
    from annotator.formats.reading.tree import Element


class Coded(Struct, frozen=True):
    """One code that somebody gave."""

    code: str
    user: str
    note: str = ""


class Passage(Struct, frozen=True):
    """One selection of text. ``codes`` may be empty; a passage without any is a note at a place, or nothing."""

    guid: str
    place: Counted
    note: str
    codes: tuple[Coded, ...]
    user: str = ""


def passages(text: "Element", notes: Notes) -> Iterator[Passage | None]:
    """All of a source, those in notes about it included; None for one whose place is no number."""
    for selection in children(text, "PlainTextSelection"):
        yield _passage(selection, notes, text_of(selection, "Description"))
    for note in notes.about(text):  # there some programs keep the passage that a note is about
        for selection in children(note, "PlainTextSelection"):
            yield _passage(selection, notes, notes.text(known_guid(note.get("guid", ""))), _user(note))


def codings(element: "Element", notes: Notes, user: str = "") -> Iterator[Coded]:
    """The codes that an element was given; those whose user is not told were given by ``user``."""
    for coding in children(element, "Coding"):
        for ref in children(coding, "CodeRef"):
            yield Coded(known_guid(ref.get("targetGUID", "")), _user(coding) or user, notes.of(coding))


def _passage(selection: "Element", notes: Notes, note: str, user: str = "") -> Passage | None:
    try:
        start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
    except ValueError:
        return None
    user = _user(selection) or user
    place = Counted(start, end, selection.get("name", ""))
    note = "\n".join(filter(None, (note, notes.of(selection))))
    codes = tuple(codings(selection, notes, user))
    return Passage(known_guid(selection.get("guid", "")), place, note, codes, user)


def _user(element: "Element") -> str:
    return known_guid(element.get("creatingUser", "") or element.get("modifyingUser", ""))
