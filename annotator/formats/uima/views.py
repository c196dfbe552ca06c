"""What one view of a CAS says, in the shape of all foreign files. cassis has turned UTF-16 into code points."""

from collections.abc import Iterator
from typing import Any, TypeAlias, cast

from msgspec import Struct, field

from annotator.domain.span import Span
from annotator.formats.foreign import Event, Layer, Mark, Normalisation, Relation, Roles, Said, SaidAll

FS: TypeAlias = Any  # a feature structure of cassis, which brings no types
_ANNOTATION = "uima.tcas.Annotation"
_DOCUMENT = "uima.tcas.DocumentAnnotation"
_SEGMENTS = {"Sentence", "Token", "Paragraph", "Heading"}
_PLACE = {"begin", "end", "sofa", "xmiID", "type"}
FRAGMENT, FRAGMENTS = "mediaannotator.Fragment", "fragments"
NOTE, UNSURE, ENTRY, NAME = "note", "unsure", "identifier", "speaker"
_LONGEST = 10_000  # links of a list: one that goes in a circle ends here


class View(Struct):
    """A layer on its way, and how many features of other kinds were left out."""

    marks: list[Mark] = field(default_factory=list[Mark])
    events: list[Event] = field(default_factory=list[Event])
    relations: list[Relation] = field(default_factory=list[Relation])
    normalisations: list[Normalisation] = field(default_factory=list[Normalisation])
    passed: int = 0

    def layer(self, annotator: str) -> Layer:
        """All of it, as one annotator's."""
        marks, events, relations = tuple(self.marks), tuple(self.events), tuple(self.relations)
        norms = tuple(self.normalisations)
        return Layer(annotator=annotator, marks=marks, events=events, relations=relations, normalisations=norms)


def view_of(view: Any, *, segments: bool) -> View:  # noqa: ANN401
    """Reads a view; ``segments`` says whether tokens and sentences are marks too."""
    return _Reading(view, segments=segments).run()


class _Reading:
    def __init__(self, view: Any, *, segments: bool) -> None:  # noqa: ANN401
        self._types: Any = view.typesystem
        self._kinds: dict[tuple[str, str], bool] = {}
        self._names: dict[str, list[str]] = {}
        every = sorted(view.select_all_fs(), key=lambda fs: fs.xmiID or 0)
        self._all: list[FS] = [fs for fs in every if not self._is(fs, _DOCUMENT) and fs.type.name != FRAGMENT]
        self._segments = segments
        self._view = View()
        self._ids = {id(fs): f"{_short(fs)}#{number}" for number, fs in enumerate(self._all)}

    def run(self) -> View:
        for fs in self._all:
            if _get(fs, "first") is not None:
                self._chain(fs)
            elif not self._is(fs, _ANNOTATION) or (not self._segments and _short(fs) in _SEGMENTS):
                self._view.passed += not self._is(fs, _ANNOTATION)
            elif self._id(_get(fs, "Governor")) and self._id(_get(fs, "Dependent")):
                self._relation(fs)
            else:
                self._mark(fs)
        return self._view

    def _mark(self, fs: FS) -> None:
        said, roles, id_ = dict[str, Said](), list[tuple[str, str]](), self._ids[id(fs)]
        spans = [Span(fs.begin or 0, fs.end or 0)]
        for name, value in self._features(fs):
            if name == FRAGMENTS:
                spans = [Span(part.begin, part.end) for part in _elements(value)] or spans
            elif (answer := _answer(value)) is not None:
                said[name] = answer
            else:
                roles += self._roles(name, value)
        entry, who = str(said.pop(ENTRY, "")), str(said.get(NAME, ""))
        if entry:
            said.pop(NAME, None)
            self._view.normalisations.append(_normalisation(id_, entry, who))
        note, unsure = str(said.pop(NOTE, "")), said.pop(UNSURE, False) is True
        mark = Mark(id=id_, label=_short(fs), fragments=tuple(spans), attributes=said, note=note, unsure=unsure)
        self._view.marks.append(mark)
        if roles:
            self._view.events.append(Event(id=id_, type=_short(fs), trigger=id_, roles=tuple(roles)))

    def _relation(self, fs: FS) -> None:
        said: SaidAll = {n: answer for n, value in self._features(fs) if (answer := _answer(value)) is not None}
        roles: Roles = (("Governor", self._id(fs.Governor)), ("Dependent", self._id(fs.Dependent)))
        self._view.relations.append(Relation(id=self._ids[id(fs)], type=_short(fs), roles=roles, attributes=said))

    def _chain(self, fs: FS) -> None:
        links, at = list[str](), _get(fs, "first")
        while at is not None and len(links) < _LONGEST and self._id(at):
            links.append(self._id(at))
            at = _get(at, "next")
        roles = tuple(("", link) for link in dict.fromkeys(links))
        self._view.relations.append(Relation(id=self._ids[id(fs)], type=_short(fs), roles=roles, symmetric=True))

    def _roles(self, name: str, value: FS) -> Iterator[tuple[str, str]]:
        """What a feature refers to: annotations, by themselves, in arrays and lists, or through links with a role."""
        if name == "next":
            return
        for target in _elements(value):
            through = _get(target, "target")
            filler = self._id(through if through is not None else target)
            if filler:
                yield str(_get(target, "role") or name) if through is not None else name, filler
            else:
                self._view.passed += 1

    def _id(self, fs: FS) -> str:
        """The id of an annotation of this view, empty for everything else."""
        return self._ids.get(id(fs), "") if fs is not None and hasattr(fs, "begin") else ""

    def _is(self, fs: FS, type_: str) -> bool:
        key = (fs.type.name, type_)
        if key not in self._kinds:  # cassis climbs up the types for each answer
            self._kinds[key] = bool(self._types.is_instance_of(*key))
        return self._kinds[key]

    def _features(self, fs: FS) -> Iterator[tuple[str, FS]]:
        names = self._names.get(fs.type.name)
        if names is None:
            every = (str(feature.name) for feature in fs.type.all_features)
            names = self._names[fs.type.name] = [name for name in every if name not in _PLACE]
        for name in names:
            value = fs.get(name)
            if value is not None:
                # cassis renames features that are words of Python.
                yield name.removesuffix("_"), value


def _short(fs: FS) -> str:
    return str(fs.type.name).rpartition(".")[2]


def _get(fs: FS, name: str) -> FS:
    return fs.get(name) if hasattr(fs, "type") and fs.type.get_feature(name) is not None else None


def _answer(value: FS) -> Said | None:
    match value:
        case bool() | str():
            return value
        case int() | float():
            return float(value)
        case _:
            words = [one for one in _elements(value) if isinstance(one, str | int | float)]
            return tuple(str(one) for one in words) or None


def _elements(value: FS) -> list[FS]:
    """The elements of an array or a list, or the value by itself."""
    if isinstance(value, list):
        return [one for one in cast("list[FS]", value) if one is not None]
    kind = str(value.type.name) if hasattr(value, "type") else ""
    if kind.endswith("Array"):
        return [one for one in (value.elements or ()) if one is not None]
    if not kind.endswith("List"):
        return [value]
    found: list[FS] = []
    while value is not None and hasattr(value, "head") and len(found) < _LONGEST:
        found.append(value.head)
        value = value.tail
    return [one for one in found if one is not None]


def _normalisation(mark: str, entry: str, name: str) -> Normalisation:
    before, found, last = entry.rpartition("/") if "://" in entry else entry.partition(":")
    database = "Wikidata" if "wikidata.org" in before else before
    return Normalisation(id=mark, mark=mark, database=database, entry=last if found else entry, name=name)
