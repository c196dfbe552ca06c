"""The project as ``project.qde`` describes it (urn:QDA-XML:project:1.0), apart from what is in its sources."""

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct, field

from annotator.domain.errors import UnreadableFile
from annotator.formats.reading.tree import xml_tree
from annotator.formats.refi_qda.codes import SPEAKERS, Code, Codes, children, local, parsed_codes, text_of
from annotator.formats.refi_qda.guids import known_guid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.formats.reading.tree import Element

ENTRY = "speaker entry"  # the variable of a case that names it in a list elsewhere
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_SOURCES = ("TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource")
_VALUES = ("TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue")


class Case(Struct, frozen=True):
    """A subject of the study, as a person that is quoted."""

    guid: str
    name: str
    entry: str = ""

    @property
    def listed(self) -> tuple[str, str]:
        """The list that names it, and its entry there."""
        return ("Wikidata", self.entry) if _WIKIDATA.fullmatch(self.entry) else ("Speakers", self.guid)


class Link(Struct, frozen=True):
    """Two things that are tied, by their GUIDs."""

    guid: str
    name: str
    origin: str
    target: str
    symmetric: bool


class Project(Struct):
    """``cases`` are by the GUIDs of the codes that stand for them; ``values`` are those of sources, by the GUIDs of the
    sources and the names of the variables; ``missed`` counts what is not read."""

    origin: str = ""
    users: dict[str, str] = field(default_factory=dict[str, str])
    tops: list[Code] = field(default_factory=list[Code])
    cases: dict[str, Case] = field(default_factory=dict[str, Case])
    variables: dict[str, str] = field(default_factory=dict[str, str])
    values: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict[str, dict[str, str]](dict))
    notes: "dict[str, Element]" = field(default_factory=dict)  # type: ignore[arg-type]
    links: list[Link] = field(default_factory=list[Link])
    sources: "list[Element]" = field(default_factory=list)  # type: ignore[arg-type]
    missed: Counter[str] = field(default_factory=Counter[str])

    def codes(self) -> Codes:
        """The codebook."""
        return Codes(self.tops)

    def links_by_origin(self) -> dict[str, list[Link]]:
        """Links of two passages of one source; the others are counted as not read, but for those with notes."""
        place = {guid: number for number, source in enumerate(self.sources) for guid in _passages(source)}
        found: dict[str, list[Link]] = {}
        for link in self.links:
            if link.origin in place and place[link.origin] == place.get(link.target):
                found.setdefault(link.origin, []).append(link)
            elif {link.origin, link.target}.isdisjoint(self.notes):
                self.missed["links between other things than passages of one text"] += 1
        return found


def parsed_project(data: bytes) -> Project:
    """What the file says. Raises UnreadableFile (damaged)."""
    root = xml_tree(data)
    if local(root) != "Project":
        raise UnreadableFile("damaged", detail="project.qde describes no project")
    project = Project(origin=root.get("origin", ""))
    for user in _below(root, "Users", "User"):
        project.users[known_guid(user.get("guid", ""))] = user.get("name", "") or user.get("id", "")
    project.tops += (code for codes in _below(root, "CodeBook", "Codes") for code in parsed_codes(codes))
    for variable in _below(root, "Variables", "Variable"):
        project.variables[known_guid(variable.get("guid", ""))] = variable.get("name", "")
    project.notes |= {known_guid(note.get("guid", "")): note for note in _below(root, "Notes", "Note")}
    project.links += (_link(link) for link in _below(root, "Links", "Link"))
    project.sources += (s for found in children(root, "Sources") for s in children(found, *_SOURCES))
    for case in _below(root, "Cases", "Case"):
        _take_case(case, project)
    for source in project.sources:
        project.values[known_guid(source.get("guid", ""))] |= _values(source, project)
    project.missed["notes about no passage"] += len(project.notes.keys() - _noted(project))
    project.missed["sets"] += len(list(_below(root, "Sets", "Set")))
    project.missed["graphs"] += len(list(_below(root, "Graphs", "Graph")))
    return project


def _below(root: "Element", first: str, second: str) -> "Iterator[Element]":
    return (below for child in children(root, first) for below in children(child, second))


def _link(link: "Element") -> Link:
    guids = (known_guid(link.get(name, "")) for name in ("guid", "originGUID", "targetGUID"))
    guid, origin, target = guids
    symmetric = link.get("direction", "Associative") != "OneWay"
    return Link(guid, link.get("name", "").strip() or "link", origin, target, symmetric)


def _take_case(case: "Element", project: Project) -> None:
    """A case of one source alone and without a name only gives values for it, as MAXQDA and Quirkos write them."""
    values, guid, name = _values(case, project), known_guid(case.get("guid", "")), case.get("name", "").strip()
    if name:
        made = Case(guid, name, values.get(ENTRY, "").strip())
        codes = (known_guid(ref.get("targetGUID", "")) for ref in children(case, "CodeRef"))
        # NVivo gives the code the case's own GUID; QualCoder keeps codes and cases, but not what ties them.
        project.cases |= dict.fromkeys((guid, *codes, *_named(name, project.tops)), made)
        project.missed["passages of cases"] += len(list(children(case, "SelectionRef")))
    else:
        for source in children(case, "SourceRef"):
            project.values[known_guid(source.get("targetGUID", ""))] |= values


def _named(name: str, tops: list[Code]) -> "Iterator[str]":
    """The code of that name in the folder that we write speakers to."""
    folders = (top for top in tops if top.name == SPEAKERS and not top.is_codable)
    return (code.guid for folder in folders for code in folder.codes if code.name == name)


def _values(element: "Element", project: Project) -> dict[str, str]:
    found: dict[str, str] = {}
    for value in children(element, "VariableValue"):
        named = (project.variables.get(known_guid(r.get("targetGUID", "")), "") for r in children(value, "VariableRef"))
        said = next((text for name in _VALUES if (text := text_of(value, name).strip())), "")
        name = next(named, "")
        if name and said:
            found[name] = said
    return found


def _noted(project: Project) -> set[str]:
    """The notes that something in a source refers to, or that are linked with something."""
    refs = (ref for source in project.sources for ref in source.xpath(".//*[local-name()='NoteRef']"))
    notes = {known_guid(ref.get("targetGUID", "")) for ref in refs}
    return notes.union(*((link.origin, link.target) for link in project.links))


def _passages(source: "Element") -> list[str]:
    found = source.xpath(".//*[local-name()='PlainTextSelection']")
    return [known_guid(selection.get("guid", "")) for selection in found]
