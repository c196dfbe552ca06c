"""Reads CAS files, as XMI with its type system beside it or as JSON: an article for each view that has a text."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from posixpath import basename, dirname
from typing import Annotated, Any, BinaryIO

from msgspec import Meta, Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item, Note
from annotator.formats.foreign import ForeignArticle, Layer
from annotator.formats.reading.headline import with_parts
from annotator.formats.reading.inception import annotator_of, groups
from annotator.formats.uima.library import LARGEST, from_json, from_xmi, loaded_types
from annotator.formats.uima.views import view_of

_INITIAL = "_InitialView"


class UimaOptions(Struct, frozen=True):
    """How CAS files are read."""

    segments: Annotated[bool, Meta(description="tokens and sentences are marks, too")] = False
    headline_first: Annotated[bool, Meta(description="the first line is the headline")] = True
    recognise: Annotated[bool, Meta(description="mark keyword lines and boilerplate")] = True


def recognises_xmi(start: bytes) -> bool:
    """Whether a file begins as XMI does."""
    return b"http://www.omg.org/XMI" in start


def recognises_json(start: bytes) -> bool:
    """Whether a file begins as a CAS in JSON does."""
    return any(key in start for key in (b'"%TYPES"', b'"%FEATURE_STRUCTURES"', b'"%VIEWS"'))


def read_xmi(stream: BinaryIO, options: UimaOptions) -> Iterator[Item]:
    """Yields the articles of an XMI file without its type system. Raises UnreadableFile."""
    yield from _articles([("", from_xmi(_whole(stream), None))], options)


def read_json(stream: BinaryIO, options: UimaOptions) -> Iterator[Item]:
    """Yields the articles of a JSON file. Raises UnreadableFile."""
    yield from _articles([("", from_json(_whole(stream)))], options)


def xmi_groups(paths: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Each XMI file with the nearest type system above it; those of one document's annotators together."""
    systems = {dirname(path): path for path in sorted(paths) if _is_type_system(path)}
    xmi = [path for path in paths if path.lower().endswith(".xmi")]
    taken: set[str] = set()
    for group in groups(xmi, ".xmi"):
        taken.update(group)
        yield (*group, *_nearest(group[0], systems))
    for path in xmi:
        if path not in taken:
            yield (path, *_nearest(path, systems))


def json_groups(paths: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The JSON files of one document's annotators together; any other by itself."""
    return groups(paths, ".json")


def read_group(files: Mapping[str, Callable[[], BinaryIO]], options: UimaOptions) -> Iterator[Item]:
    """Yields the articles of a group; a file that cannot be read does not stop the others."""
    types: Any = None
    for path, opener in files.items():
        if _is_type_system(path):
            with opener() as stream:
                types = loaded_types(stream.read(LARGEST))
    found: list[tuple[str, Any]] = []
    documents = [path for path in files if path.lower().endswith((".xmi", ".json"))]
    for path in documents:
        whose = annotator_of(path) if len(documents) > 1 or "annotation" in dirname(path) else ""
        try:
            with files[path]() as stream:
                data = _whole(stream)
            is_json = path.lower().endswith(".json")
            found.append((whose, from_json(data) if is_json else from_xmi(data, types)))
        except UnreadableFile as error:
            yield UnreadableFile(error.code, **{**error.facts, "place": whose})
        yield None
    yield from _articles(found, options)


def _articles(cases: list[tuple[str, Any]], options: UimaOptions) -> Iterator[Item]:
    by_text: dict[str, list[tuple[Layer, Any, str]]] = {}
    passed = 0
    for whose, cas in cases:
        for sofa in cas.sofas:
            name, text = str(sofa.sofaID), sofa.sofaString
            place = name if len(cas.sofas) > 1 or name != _INITIAL else ""
            if not text or not text.strip():
                yield UnreadableFile("no_text", place=", ".join(filter(None, (whose, place))))
                continue
            view = cas.get_view(name)
            said = view_of(view, segments=options.segments)
            passed += said.passed
            by_text.setdefault(text, []).append((said.layer(whose), view, place))
    for text, layers in by_text.items():
        yield _article(text, layers, passed, options)
    if cases and not any(cas.sofas for _, cas in cases):
        yield UnreadableFile("no_text")


def _article(text: str, found: list[tuple[Layer, Any, str]], passed: int, options: UimaOptions) -> ForeignArticle:
    about = _metadata(found[0][1])
    uri = about.get("documentUri", "")
    what = {"what": "features and structures that are no annotations", "count": str(passed)}
    article = ForeignArticle(
        text=text,
        outlet=about.get("outlet", ""),
        published=about.get("published", ""),
        byline=about.get("byline", ""),
        url=uri if uri.startswith(("http://", "https://")) else "",
        language=about.get("language", "").replace("x-unspecified", ""),
        place=found[0][2],
        notes=(Note("not_read", what),) if passed else (),
        layers=tuple(layer for layer, _, _ in found),
    )
    return with_parts(article, options)


def _metadata(view: Any) -> dict[str, str]:  # noqa: ANN401 - a view of cassis, which brings no types
    """What is known of the document: dkpro's DocumentMetaData, or what any CAS has."""
    for fs in view.select_all_fs():
        if view.typesystem.is_instance_of(fs.type.name, "uima.tcas.DocumentAnnotation"):
            features = (str(feature.name) for feature in fs.type.all_features)
            return {name: value for name in features if isinstance(value := fs.get(name), str)}
    return {}


def _whole(stream: BinaryIO) -> bytes:
    data = stream.read(LARGEST + 1)
    if not data:
        raise UnreadableFile("empty")
    return data


def _is_type_system(path: str) -> bool:
    name = basename(path).lower()
    return name.endswith(".xml") and "typesystem" in name


def _nearest(path: str, systems: Mapping[str, str]) -> Iterator[str]:
    folder = dirname(path)
    while folder not in systems and folder not in ("", dirname(folder)):
        folder = dirname(folder)
    if folder in systems:
        yield systems[folder]
