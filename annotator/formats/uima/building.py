"""Builds the CAS of what one annotator said about an article, and says how it reads back."""

from importlib import import_module
from typing import Any

from msgspec import structs

from annotator.domain.article import Article
from annotator.formats.foreign import Event, Layer, Mark, Normalisation, Said, SaidAll
from annotator.formats.uima.types import METADATA, PACKAGE, PARTS, LabelType
from annotator.formats.uima.views import ENTRY, FRAGMENT, FRAGMENTS, NAME, NOTE, UNSURE

_WIKIDATA = "http://www.wikidata.org/entity/"


class Building:
    """Builds with one type system; ``words`` brings a text into a form that the file can hold."""

    def __init__(self, system: Any, types: dict[str, LabelType], words: "Words") -> None:  # noqa: ANN401
        self._system = system
        self._types = types
        self._words = words

    def cas(self, layer: Layer, article: Article) -> Any:  # noqa: ANN401
        """The CAS: one view with the text, the document's metadata and the marks."""
        cas: Any = import_module("cassis").Cas(typesystem=self._system)
        cas.sofa_string = self._words(article.text)
        cas.sofa_mime = "text/plain"
        cas.add(self._about(article))
        made = {mark.id: self._fs(mark, cas) for mark in layer.marks}
        for norm in layer.normalisations:
            made[norm.mark].set(ENTRY, self._words(_entry(norm)))
            made[norm.mark].set(NAME, self._words(norm.name))
        for claim, parts in _parts(layer).items():
            for part, mark in parts:
                made[claim].set(part, made[mark])
        cas.add_all(made.values())
        return cas

    def layer(self, layer: Layer) -> Layer:
        """The layer as it reads back, with its ids in the order of the marks."""
        ids = {mark.id: f"{self._types[mark.label].name}#{number}" for number, mark in enumerate(layer.marks)}
        names = {mark.id: self._types[mark.label].name for mark in layer.marks}
        events = tuple(
            Event(id=ids[claim], type=names[claim], trigger=ids[claim], roles=tuple((p, ids[m]) for p, m in parts))
            for claim, parts in _parts(layer).items()
        )
        norms = tuple(
            structs.replace(
                one, id=ids[one.mark], mark=ids[one.mark], entry=self._words(one.entry), name=self._words(one.name)
            )
            for one in layer.normalisations
        )
        marks = tuple(self._mark(mark, ids[mark.id]) for mark in layer.marks)
        return Layer(marks=marks, events=events, normalisations=norms)

    def _mark(self, mark: Mark, id_: str) -> Mark:
        said: SaidAll = {name: answer for name, answer in self._answers(mark).items() if answer != ""}
        label, note = self._types[mark.label].name, self._words(mark.note)
        return structs.replace(mark, id=id_, label=label, attributes=said, note=note)

    def _answers(self, mark: Mark) -> SaidAll:
        features = self._types[mark.label].features
        return {features[key][0]: self._said(answer, features[key][1]) for key, answer in mark.attributes.items()}

    def _said(self, answer: Said, range_: str) -> Said:
        """The answer in the type of its feature."""
        if isinstance(answer, tuple):
            words = tuple(self._words(one) for one in answer)
            return words if range_ == "uima.cas.StringArray" else "; ".join(words)
        if range_ == "uima.cas.String":
            return self._words(answer if isinstance(answer, str) else str(answer))
        return answer

    def _fs(self, mark: Mark, cas: Any) -> Any:  # noqa: ANN401
        spans = mark.fragments
        kind = self._system.get_type(f"{PACKAGE}{self._types[mark.label].name}")
        fs = kind(begin=spans[0].start, end=spans[-1].end)
        for name, answer in self._answers(mark).items():
            array = self._system.get_type("uima.cas.StringArray")
            fs.set(name, array(elements=list(answer)) if isinstance(answer, tuple) else answer)
        if mark.note:
            fs.set(NOTE, self._words(mark.note))
        if mark.unsure:
            fs.set(UNSURE, True)
        if len(spans) > 1:
            parts = [self._system.get_type(FRAGMENT)(begin=span.start, end=span.end) for span in spans]
            cas.add_all(parts)
            fs.set(FRAGMENTS, self._system.get_type("uima.cas.FSArray")(elements=parts))
        return fs

    def _about(self, article: Article) -> Any:  # noqa: ANN401
        facts = {
            "language": article.language or "x-unspecified",
            "documentTitle": article.title,
            "documentId": article.id,
            "documentUri": article.url,
            "outlet": article.outlet,
            "published": article.published,
            "byline": article.byline,
        }
        told = {name: self._words(value) for name, value in facts.items() if value}
        return self._system.get_type(METADATA)(begin=0, end=len(article.text), **told)


class Words:
    """Texts as XML or JSON can hold them. What XML cannot hold is replaced, one character by one: places stay."""

    def __init__(self, *, xml: bool) -> None:
        self._table = _no_xml() if xml else {}

    def __call__(self, text: str) -> str:
        """The text."""
        return text.translate(self._table) if self._table else text


def _no_xml() -> dict[int, str]:
    """By https://www.w3.org/TR/xml/#charsets: control characters, and two that are no characters."""
    return dict.fromkeys((*(n for n in range(32) if n not in (9, 10, 13)), 0xFFFE, 0xFFFF), "\ufffd")


def _parts(layer: Layer) -> dict[str, list[tuple[str, str]]]:
    """The mention and the cue of each claim."""
    found: dict[str, list[tuple[str, str]]] = {}
    for tie in (*layer.events, *layer.relations):
        roles = dict(tie.roles)
        parts = dict(zip(PARTS, (roles.get("Source", ""), tie.trigger if isinstance(tie, Event) else ""), strict=True))
        found[roles["Content"]] = sorted((part, mark) for part, mark in parts.items() if mark)
    return found


def _entry(norm: Normalisation) -> str:
    return f"{_WIKIDATA}{norm.entry}" if norm.database == "Wikidata" else f"{norm.database}:{norm.entry}"
