"""Reads the texts of a project with what each of its users coded in them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item, Note
from annotator.formats.foreign import ForeignArticle, SaidAll
from annotator.formats.reading.aside import aside, guarded
from annotator.formats.reading.headline import with_parts
from annotator.formats.reading.rows import told
from annotator.formats.refi_qda.codes import Codes, children, local, text_of
from annotator.formats.refi_qda.counting import counted
from annotator.formats.refi_qda.guids import known_guid
from annotator.formats.refi_qda.marks import Marks
from annotator.formats.refi_qda.notes import Notes
from annotator.formats.refi_qda.options import RefiOptions
from annotator.formats.refi_qda.package import Package
from annotator.formats.refi_qda.passages import Passage, codings, passages
from annotator.formats.refi_qda.qde import Link, Project, parsed_project

if TYPE_CHECKING:
    from annotator.formats.reading.tree import Element

_OTHERS = {"PictureSource": "pictures", "AudioSource": "audio recordings", "VideoSource": "videos"}
_FACTS = {"outlet", "source", "publisher", "date", "published", "byline", "author", "url", "link", "language", "lang"}


def read(stream: BinaryIO, options: RefiOptions) -> Iterator[Item]:
    """Yields an article for each source that is or has plain text, or what is wrong with it. Raises UnreadableFile."""
    package = Package(stream)
    data = package.project()
    yield None
    project = yield from aside(partial(parsed_project, data))
    reading = _Reading(package, project, options)
    texts = [source for source in project.sources if local(source) not in _OTHERS]
    if not texts:
        raise UnreadableFile("no_text")
    for source in texts:
        try:
            yield guarded(partial(reading.article, source))
        except UnreadableFile as error:
            place = source.get("name", "") or source.get("guid", "")
            yield UnreadableFile(error.code, **{**error.facts, "place": place})


class _Reading:
    def __init__(self, package: Package, project: Project, options: RefiOptions) -> None:
        self._package, self._project, self._options = package, project, options
        self._codes: Codes = project.codes()
        self._links: dict[str, list[Link]] = project.links_by_origin()
        self._notes = Notes(package, project)
        # What is about no text in particular is told with the first one; so is what the codebook has to offer.
        self._once: Counter[str] = project.missed
        self._once.update(_OTHERS[kind] for s in project.sources if (kind := local(s)) in _OTHERS)
        self._declared = self._codes.declared

    def article(self, source: "Element") -> ForeignArticle:
        """A source with its marks. Raises UnreadableFile."""
        text = source
        if local(source) == "PDFSource":
            text = next(children(source, "Representation"), None)
        if text is None:
            raise UnreadableFile("bad_record", detail="there is no plain text beside the PDF; import that by itself")
        raw = self._text(text)
        found: list[Passage] = []
        missed = Counter[str]()
        for one in passages(text, self._notes):
            missed["passages without a place"] += one is None
            found += [one] if one is not None else []
        body, places = counted(raw, [one.place for one in found], self._project.origin)
        if not body.strip():
            raise UnreadableFile("empty")
        marks = Marks(self._codes, self._project.cases, self._links)
        marks.take(found, places)
        missed["places on the pages of a PDF"] += len(list(children(source, "PDFSelection")))
        said = self._answers(source, text, missed)
        layers = marks.layers(self._project.users, said)
        values = self._project.values[known_guid(source.get("guid", ""))]
        missed["values of variables"] += len(set(values) - _FACTS)
        missed["notes about a text as a whole"] += self._whole_notes(source)
        once, self._once = self._once, Counter()
        once["notes whose text is missing"], self._notes.missing = self._notes.missing, 0
        declared, self._declared = self._declared, ()
        made = ForeignArticle(
            text=body,
            place=source.get("name", "").strip(),
            layers=layers,
            declared=declared,
            notes=_notes(once, marks.missed, missed),
        )
        return told(with_parts(made, self._options), values)

    def _text(self, text: "Element") -> str:
        path = text.get("plainTextPath", "").strip()
        if path:
            return self._package.text(path)
        if next(children(text, "PlainTextContent"), None) is None:
            raise UnreadableFile("bad_record", detail="there is no plain text beside the document; import that itself")
        return text_of(text, "PlainTextContent")

    def _answers(self, source: "Element", text: "Element", missed: Counter[str]) -> dict[str, SaidAll]:
        """A text that was coded as a whole: its codes are answers to questions about it."""
        found: dict[str, dict[str, dict[str, None]]] = {}
        whole = [*codings(source, self._notes), *(codings(text, self._notes) if text is not source else ())]
        for coded in whole:
            meaning = self._codes.meanings.get(coded.code)
            if meaning is None or coded.code in self._project.cases:
                missed["codes that the file does not list" if meaning is None else "cases of a text as a whole"] += 1
                continue
            name, answer = meaning.said or (meaning.name, "")
            found.setdefault(coded.user, {}).setdefault(name, {})[answer] = None
        return {user: {name: _said(answers) for name, answers in names.items()} for user, names in found.items()}

    def _whole_notes(self, source: "Element") -> int:
        notes = self._notes.about(source)
        alone = sum(next(children(note, "PlainTextSelection"), None) is None for note in notes)
        return alone + bool(text_of(source, "Description").strip())


def _said(answers: Mapping[str, None]) -> "str | tuple[str, ...] | bool":
    given = tuple(answer for answer in answers if answer)
    if not given:
        return True
    return given if len(given) > 1 else "".join(given)


def _notes(*missed: Counter[str]) -> tuple[Note, ...]:
    every = Counter[str]()
    for one in missed:
        every.update(one)
    return tuple(Note("not_read", {"what": what, "count": str(count)}) for what, count in every.items() if count)
