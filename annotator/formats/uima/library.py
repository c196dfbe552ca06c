"""The one place that calls dkpro-cassis, which brings no types: loads a CAS from bytes and refuses what is unsafe."""

import json
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from io import BytesIO
from typing import Any

from annotator.domain.errors import UnreadableFile
from annotator.formats.uima.inferring import inferred
from annotator.formats.uima.safe_names import require_names

LARGEST = 64 << 20  # bytes; a CAS is held whole, at many times its size


def loaded_types(data: bytes) -> Any:  # noqa: ANN401 - the class is cassis' own
    """A type system, which may serve for many files. Raises UnreadableFile (bad_record, too_large)."""
    _require_sound(data)
    with _quiet():
        names = _named(data)
        require_names(types=names["typeDescription"], features=names["featureDescription"])
        return import_module("cassis").load_typesystem(BytesIO(data))


def from_xmi(data: bytes, types: Any) -> Any:  # noqa: ANN401
    """The CAS of an XMI file. Without its type system, or where that does not fit, the types are made out of the file.

    Raises UnreadableFile (bad_record, too_large).
    """
    cassis: Any = import_module("cassis")
    _require_sound(data)
    if types is not None:
        try:
            with _quiet():
                return cassis.load_cas_from_xmi(BytesIO(data), typesystem=types)
        except UnreadableFile:
            pass
    with _quiet():
        return cassis.load_cas_from_xmi(BytesIO(data), typesystem=inferred(data))


def from_json(data: bytes) -> Any:  # noqa: ANN401
    """The CAS of a JSON file. Raises UnreadableFile (bad_record, too_large)."""
    return JsonFiles().cas(data)


class JsonFiles:
    """Reads JSON files one after the other. Where one has the types of that before it, they are not made again."""

    def __init__(self) -> None:
        self._before: object = None
        self._system: Any = None

    def cas(self, data: bytes) -> Any:  # noqa: ANN401
        """The CAS of a file. Raises UnreadableFile (bad_record, too_large)."""
        cassis: Any = import_module("cassis")
        if len(data) > LARGEST:
            raise UnreadableFile("too_large", limit=f"{LARGEST >> 20} MB")
        with _quiet():
            types = json.loads(data).get("%TYPES", {})
            if self._system is not None and types == self._before:
                return cassis.load_cas_from_json(BytesIO(data), typesystem=self._system, merge_typesystem=False)
            features = (feature for found in types.values() for feature in found if not feature.startswith("%"))
            require_names(types=types, features=features)
            made = cassis.load_cas_from_json(BytesIO(data))
            self._before, self._system = types, made.typesystem
            return made


def _named(data: bytes) -> dict[str, list[str]]:
    """The names that a type system gives to types and features."""
    etree: Any = import_module("lxml.etree")
    found: dict[str, list[str]] = {"typeDescription": [], "featureDescription": []}
    for element in etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True)).iter("{*}name"):
        above = etree.QName(element.getparent()).localname if element.getparent() is not None else ""
        if above in found:
            found[above].append((element.text or "").strip())
    return found


def _require_sound(data: bytes) -> None:
    """No document type, so no entities: no CAS has one."""
    etree: Any = import_module("lxml.etree")
    if len(data) > LARGEST:
        raise UnreadableFile("too_large", limit=f"{LARGEST >> 20} MB")
    safe: Any = {"resolve_entities": False, "no_network": True, "load_dtd": False, "events": ("start",)}
    with _quiet():
        _, root = next(iter(etree.iterparse(BytesIO(data), **safe)))
        if root.getroottree().docinfo.doctype:
            raise UnreadableFile("bad_record", detail="it declares a document type")


@contextmanager
def _quiet() -> Generator[None]:
    """Turns whatever the library raises for a file that is not sound into our error, and keeps its warnings back."""
    # Imported here, and without their types, which they do not bring.
    etree: Any = import_module("lxml.etree")
    typesystem: Any = import_module("cassis.typesystem")
    kinds: tuple[type[Exception], ...] = (
        etree.LxmlError,
        typesystem.TypeNotFoundError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        SyntaxError,
        RuntimeError,
        AssertionError,
        StopIteration,
        OverflowError,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except UnreadableFile:
            raise
        except kinds as error:
            raise UnreadableFile("bad_record", detail=f"{type(error).__name__}: {error}"[:200]) from error
