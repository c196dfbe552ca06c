"""The notes of a project: what they say, and what they are about."""

from typing import TYPE_CHECKING

from annotator.domain.errors import UnreadableFile
from annotator.formats.refi_qda.codes import children, text_of
from annotator.formats.refi_qda.guids import known_guid
from annotator.formats.refi_qda.package import Package
from annotator.formats.refi_qda.qde import Project

if TYPE_CHECKING:
    from annotator.formats.reading.tree import Element


class Notes:
    """Notes by their GUIDs; ``missing`` counts those whose text is not in the file."""

    def __init__(self, package: Package, project: Project) -> None:
        self._package, self._notes = package, project.notes
        self.missing = 0
        # NVivo ties notes to passages by links; either end may be the note.
        self._linked: dict[str, list[str]] = {}
        for link in project.links:
            for note, other in ((link.origin, link.target), (link.target, link.origin)):
                if note in project.notes and other not in project.notes:
                    self._linked.setdefault(other, []).append(note)

    def of(self, element: "Element") -> str:
        """What the notes say that an element refers to, or that are linked with it."""
        refs = [known_guid(ref.get("targetGUID", "")) for ref in children(element, "NoteRef")]
        linked = self._linked.get(known_guid(element.get("guid", "")), [])
        return "\n".join(filter(None, (self.text(guid) for guid in dict.fromkeys((*refs, *linked)))))

    def about(self, element: "Element") -> "list[Element]":
        """The notes that an element refers to."""
        refs = (known_guid(ref.get("targetGUID", "")) for ref in children(element, "NoteRef"))
        return [self._notes[guid] for guid in refs if guid in self._notes]

    def text(self, guid: str) -> str:
        """What a note says; nothing where there is none."""
        note = self._notes.get(guid)
        if note is None:
            return ""
        words, path = text_of(note, "PlainTextContent"), note.get("plainTextPath", "").strip()
        if not words and path:
            try:
                words = self._package.text(path).removeprefix("\ufeff")
            except UnreadableFile:
                self.missing += 1
        return "\n".join(filter(None, (words, text_of(note, "Description"))))
