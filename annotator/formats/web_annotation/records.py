"""One annotator's marks and ties as annotations, and the collection that holds them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from msgspec import structs

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.formats.foreign import Event, Layer, Mark, Normalisation, Relation, Said, SaidAll
from annotator.formats.web_annotation.checking import CONTEXT
from annotator.formats.web_annotation.statements import SPEAKER, UNSURE, WIKIDATA
from annotator.formats.web_annotation.values import Object

_AROUND = 32  # code points of prefix and suffix: enough to tell places apart, and short enough to read
TRIGGER = "Cue"
_SAID = "target"  # the role of what is said: the annotation that a tie is about


@lru_cache(maxsize=4096)  # an article's worth: the same mark is named by its ties, its speaker and its own record
def urn(*parts: str) -> str:
    """An IRI that is the same for the same id; a UUID keeps its own."""
    try:
        return (
            f"urn:uuid:{UUID(parts[0])}" if len(parts) == 1 else f"urn:uuid:{uuid5(NAMESPACE_URL, chr(0).join(parts))}"
        )
    except ValueError:
        return f"urn:uuid:{uuid5(NAMESPACE_URL, parts[0])}"


def readable(layer: Layer) -> Layer:
    """The layer as it reads back: IRIs for ids, one chosen answer as a text, sources before what they say."""
    order = {mark.id: number for number, mark in enumerate(layer.marks)}
    return Layer(
        annotator=layer.annotator,
        marks=tuple(structs.replace(m, id=urn(m.id), attributes=_said(m.attributes)) for m in layer.marks),
        relations=tuple(structs.replace(r, id=urn(r.id, "tie"), roles=_roles(r)) for r in layer.relations),
        events=tuple(
            structs.replace(e, id=urn(e.id, "tie"), trigger=urn(e.trigger), roles=_roles(e)) for e in layer.events
        ),
        normalisations=tuple(
            structs.replace(norm, id=f"{urn(norm.mark)}#meant-0", mark=urn(norm.mark))
            for norm in sorted(layer.normalisations, key=lambda norm: order[norm.mark])
        ),
        answers=_said(layer.answers),
    )


def collection(article: Article, layer: Layer, source: str) -> Object:
    """A collection of one page with what ``readable`` gave, about the text beside it that ``source`` names."""
    items = list(_items(article, layer, quote(source)))
    id_ = urn(article.id, "annotations", layer.annotator)
    return {
        "@context": CONTEXT,
        "id": id_,
        "type": "AnnotationCollection",
        "label": article.title or source,
        "schema:about": _about(article, quote(source)),
        "total": len(items),
        "first": {
            "id": urn(article.id, "page", layer.annotator),
            "type": "AnnotationPage",
            "partOf": id_,
            "startIndex": 0,
            "items": items,
        },
    }


def _said(answers: SaidAll) -> SaidAll:
    return {name: one[0] if isinstance(one, tuple) and len(one) == 1 else one for name, one in answers.items()}


def _roles(tie: Event | Relation) -> tuple[tuple[str, str], ...]:
    roles = [(_SAID if role == "Content" else role, urn(mark)) for role, mark in tie.roles]
    return tuple(sorted(roles, key=lambda one: one[0] == _SAID))


def _about(article: Article, source: str) -> Object:
    facts = {
        "language": article.language,
        "schema:headline": article.headline.of(article.text) if article.headline else "",
        "schema:publisher": article.outlet,
        "schema:datePublished": article.published,
        "schema:author": article.byline,
        "schema:url": article.url,
    }
    return {"id": source, "type": "Text", "format": "text/plain"} | {k: v for k, v in facts.items() if v}


def _items(article: Article, layer: Layer, source: str) -> Iterator[Object]:
    creator = {"creator": {"type": "Person", "name": layer.annotator}} if layer.annotator else {}
    meant = {norm.mark: norm for norm in layer.normalisations}
    for mark in layer.marks:
        yield {
            "id": mark.id,
            "type": "Annotation",
            "motivation": "tagging",
            **creator,
            "body": list(_bodies(mark, meant.get(mark.id))),
            "target": _target(article.text, mark.fragments, source),
        }
    for tie in (*layer.relations, *layer.events):
        yield {"id": tie.id, "type": "Annotation", "motivation": "linking", **creator, **_tied(tie)}
    if layer.answers:
        bodies = [body for name, answer in layer.answers.items() for body in _answers(name, answer)]
        id_ = urn(article.id, "answers", layer.annotator)
        yield {
            "id": id_,
            "type": "Annotation",
            "motivation": "classifying",
            **creator,
            "body": bodies,
            "target": source,
        }


def _bodies(mark: Mark, meant: Normalisation | None) -> Iterator[Object]:
    yield {"type": "TextualBody", "purpose": "tagging", "value": mark.label}
    for name, answer in mark.attributes.items():
        yield from _answers(name, answer)
    if meant is not None:
        yield {
            "type": "SpecificResource",
            "purpose": "identifying",
            "source": {"id": _entry(meant)} | ({"name": meant.name} if meant.name else {}),
        }
    if mark.unsure:
        yield {"type": "TextualBody", "purpose": "questioning", "value": UNSURE}
    if mark.note:
        yield {"type": "TextualBody", "purpose": "commenting", "value": mark.note}


def _entry(meant: Normalisation) -> str:
    return f"{WIKIDATA if meant.database == 'Wikidata' else SPEAKER}{quote(meant.entry, safe='')}"


def _answers(name: str, answer: Said) -> Iterator[Object]:
    for one in answer if isinstance(answer, tuple) else (answer,):
        body: Object = {"type": ["TextualBody", "schema:PropertyValue"], "purpose": "classifying"}
        plain = one if isinstance(one, str) else ("yes" if one else "no") if isinstance(one, bool) else repr(one)
        typed = {} if isinstance(one, str) else {"schema:value": one}
        yield body | {"schema:propertyID": name, "value": plain} | typed


def _target(text: str, fragments: Sequence[Span], source: str) -> Object:
    parts = [_part(text, span, source) for span in fragments]
    return parts[0] if len(parts) == 1 else {"type": "Composite", "items": parts}


def _part(text: str, span: Span, source: str) -> Object:
    around = {
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    words = {"type": "TextQuoteSelector", "exact": span.of(text)} | {key: said for key, said in around.items() if said}
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": source, "selector": [words, place]}


def _tied(tie: Event | Relation) -> Object:
    """Who and which words say it are the bodies; the claim that is said is the target."""
    parts = [*([(TRIGGER, tie.trigger)] if isinstance(tie, Event) else []), *tie.roles]
    named = {
        role: {"type": "SpecificResource", "purpose": "linking", "schema:roleName": role, "source": mark}
        for role, mark in parts
    }
    target = named.pop(_SAID)["source"]
    tag = {"type": "TextualBody", "purpose": "tagging", "value": tie.type}
    return {"body": [tag, *named.values()], "target": target}
