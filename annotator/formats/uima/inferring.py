"""Makes a type system out of an XMI file, for files that come without theirs.

Elements with a place are annotations. A feature whose every value is the id of another element is a reference, one
with several ids an array of them; all others are texts.
"""

from collections import defaultdict
from importlib import import_module
from io import BytesIO
from typing import Any

from msgspec import Struct, field

from annotator.formats.uima.safe_names import require_names

_ID = "{http://www.omg.org/XMI}id"
_CAS = "{http:///uima/cas.ecore}"
_OWN = {"begin", "end", "sofa", _ID}
_NO_NAMESPACE = "uima.noNamespace."


class _Seen(Struct):
    """What occurs of one type."""

    has_place: bool = False
    values: dict[str, set[str]] = field(default_factory=lambda: defaultdict[str, set[str]](set))
    lists: set[str] = field(default_factory=set[str])


def inferred(data: bytes) -> Any:  # noqa: ANN401 - the class is cassis' own
    """A type system in which the file can be read."""
    cassis: Any = import_module("cassis")
    etree: Any = import_module("lxml.etree")
    parser: Any = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root: Any = etree.parse(BytesIO(data), parser).getroot()
    seen: dict[str, _Seen] = defaultdict(_Seen)
    ids = {e.get(_ID) for e in root if isinstance(e.tag, str) and e.tag not in (f"{_CAS}NULL", f"{_CAS}Sofa")}
    for element in root:
        if isinstance(element.tag, str) and not element.tag.startswith(_CAS):
            _look(element, seen[type_name(element.tag)])
    types: Any = cassis.TypeSystem()
    require_names(types=seen, features=(name for found in seen.values() for name in (*found.values, *found.lists)))
    for name, found in sorted(seen.items()):
        _declare(types, name, found, ids)
    return types


def type_name(tag: str) -> str:
    """The type of an element: ``{http:///a/b.ecore}C`` is ``a.b.C``."""
    namespace, _, local = tag.removeprefix("{http:///").partition("}")
    name = f"{namespace.removesuffix('.ecore').replace('/', '.')}.{local}"
    return name.removeprefix(_NO_NAMESPACE)


def _look(element: Any, found: _Seen) -> None:  # noqa: ANN401
    found.has_place |= element.get("begin") is not None
    for name, text in element.attrib.items():
        if name not in _OWN:
            found.values[name].add(text)
    found.lists.update(child.tag for child in element if isinstance(child.tag, str))


def _declare(types: Any, name: str, found: _Seen, ids: set[str]) -> None:  # noqa: ANN401
    if types.contains_type(name):
        kind = types.get_type(name)
    else:
        above = "uima.tcas.Annotation" if found.has_place else "uima.cas.TOP"
        if name.endswith(".DocumentMetaData"):
            above = "uima.tcas.DocumentAnnotation"
        kind = types.create_type(name=name, supertypeName=above)
    for feature in sorted({*found.values, *found.lists}):
        if kind.get_feature(feature) is None:
            range_ = "uima.cas.StringArray" if feature in found.lists else _range(found.values[feature], ids)
            types.create_feature(domainType=kind, name=feature, rangeType=range_)


def _range(values: set[str], ids: set[str]) -> str:
    words = [value.split() for value in values]
    if not all(one and set(one) <= ids for one in words):
        return "uima.cas.String"
    return "uima.cas.FSArray" if any(len(one) > 1 for one in words) else "uima.cas.TOP"
