"""Our types as a UIMA type system: ``mediaannotator.Mark`` and below it one type for each label of the codebook."""

from importlib import import_module
from typing import Any

from msgspec import Struct

from annotator.domain.question import AttributeKind
from annotator.formats.uima.views import ENTRY, FRAGMENT, FRAGMENTS, NAME, NOTE, UNSURE
from annotator.formats.writers import Content
from annotator.formats.writing.identifiers import Identifiers
from annotator.formats.writing.names import books, labels
from annotator.formats.writing.saying import Saying

PACKAGE = "mediaannotator."
MARK = f"{PACKAGE}Mark"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
PARTS = ("mention", "cue")
_OWN = (NOTE, UNSURE, FRAGMENTS, ENTRY, NAME, *PARTS, "begin", "end", "sofa", "type", "self")
_RANGES: dict[AttributeKind, str] = {
    "choice": "uima.cas.String",
    "several": "uima.cas.StringArray",
    "number": "uima.cas.Double",
    "text": "uima.cas.String",
    "yes_no": "uima.cas.Boolean",
}


class LabelType(Struct, frozen=True):
    """The type of a label, without its package, and the name and range of the feature for each key of an answer."""

    name: str
    features: dict[str, tuple[str, str]]


def label_types(content: Content, saying: Saying) -> dict[str, LabelType]:
    """The types by the ids of labels. An attribute that means different things to versions is a text."""
    names, features = Identifiers("Mark", "Fragment"), Identifiers(*_OWN)
    ranges: dict[tuple[str, str], str] = {}
    for book in books(content):
        for label, attribute in book.attributes():
            key = (label.id, attribute.id)
            own = _RANGES[attribute.kind]
            ranges[key] = own if ranges.get(key, own) == own else "uima.cas.String"
    found: dict[str, LabelType] = {}
    for label in labels(content).values():
        of_label = {key: (features(key), range_) for (one, key), range_ in ranges.items() if one == label.id}
        for target in content.targets if label.role == "claim" else ():
            name = saying.stance_name(target.id)
            of_label[name] = (features(name), "uima.cas.String")
        found[label.id] = LabelType(names(label.id), of_label)
    return found


def type_system(types: dict[str, LabelType]) -> Any:  # noqa: ANN401 - the class is cassis' own
    """The type system of an export."""
    system: Any = import_module("cassis").TypeSystem()
    fragment = system.create_type(name=FRAGMENT, supertypeName="uima.tcas.Annotation")
    mark = system.create_type(name=MARK, supertypeName="uima.tcas.Annotation")
    for name in (NOTE, ENTRY, NAME):
        system.create_feature(domainType=mark, name=name, rangeType="uima.cas.String")
    system.create_feature(domainType=mark, name=UNSURE, rangeType="uima.cas.Boolean")
    system.create_feature(domainType=mark, name=FRAGMENTS, rangeType="uima.cas.FSArray", elementType=fragment)
    for part in PARTS:
        system.create_feature(domainType=mark, name=part, rangeType=mark)
    for found in types.values():
        kind = system.create_type(name=f"{PACKAGE}{found.name}", supertypeName=MARK)
        for name, range_ in found.features.values():
            system.create_feature(domainType=kind, name=name, rangeType=range_)
    about = system.create_type(name=METADATA, supertypeName="uima.tcas.DocumentAnnotation")
    for name in ("documentTitle", "documentId", "documentUri", "outlet", "published", "byline"):
        system.create_feature(domainType=about, name=name, rangeType="uima.cas.String")
    return system
