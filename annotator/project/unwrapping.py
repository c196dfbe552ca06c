"""Reads a package, which may be a stranger's: its size is bounded, nothing is unpacked to disk, sums are checked."""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct, json

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.change import Value
from annotator.domain.codebook import Codebook
from annotator.domain.errors import PackageRefused, UnreadableFile
from annotator.formats.drafts import Values
from annotator.formats.format import NoOptions
from annotator.formats.native import NATIVE
from annotator.formats.reading.archive import Archive, Limits
from annotator.project.package import DATA, FORMAT, KINDS, MANIFEST, VERSION, Kind, Manifest, Part

# A thousand articles with all that is marked in them come to some 50 MB when unpacked.
_LIMITS = Limits(entries=8, entry=512 << 20, total=513 << 20)
_MANIFEST = 32 << 20


class _Head(Struct):
    format: str = ""
    version: int = 0


class Package(Struct, frozen=True):
    """A package whose sums are right. ``shared`` belongs to the project as a whole; articles are read one by one."""

    path: Path
    manifest: Manifest
    shared: tuple[Value, ...]
    data: bytes

    def articles(self) -> Iterator[Values]:
        """The articles with what is marked in them. Raises PackageRefused (damaged_package)."""
        items = NATIVE.read(BytesIO(self.data), NoOptions())
        next(items)
        seen: set[str] = set()
        while (item := _next(self.path, items)) is not None:
            assert item.article is not None
            if item.article.id in seen:
                raise _damaged(self.path, item.place, "an article comes twice")
            seen.add(item.article.id)
            yield item


def unwrap(path: Path, wanted: Kind) -> Package:
    """Reads and checks what is in a package but the articles. Raises PackageRefused with the file and the place."""
    try:
        with path.open("rb") as stream:
            manifest, data = _parts(path, stream)
    except OSError as error:
        raise PackageRefused("cannot_read", file=path.name, detail=error.strerror or str(error)) from error
    if manifest.kind != wanted:
        raise PackageRefused("wrong_kind", file=path.name, kind=KINDS[manifest.kind], wanted=KINDS[wanted])
    first = _next(path, NATIVE.read(BytesIO(data), NoOptions()))
    if first is None:
        raise _damaged(path, DATA, "empty")
    _check_people(path, manifest, first.values)
    return Package(path, manifest, first.values, data)


def manifest_of(path: Path) -> Manifest:
    """What a package says of itself, its sums checked. Raises PackageRefused."""
    try:
        with path.open("rb") as stream:
            return _parts(path, stream)[0]
    except OSError as error:
        raise PackageRefused("cannot_read", file=path.name, detail=error.strerror or str(error)) from error


def _parts(path: Path, stream: BinaryIO) -> tuple[Manifest, bytes]:
    try:
        archive = Archive(stream, _LIMITS)
        if sorted(archive.names) != sorted((MANIFEST, DATA)):
            raise PackageRefused("not_a_package", file=path.name, detail="other files are in it")
        if archive.size(MANIFEST) > _MANIFEST:
            raise PackageRefused("harmful", file=path.name, detail=MANIFEST)
        manifest = _manifest(path, archive.read(MANIFEST))
        data = archive.read(DATA)
    except UnreadableFile as error:
        raise _refused(path, error) from error
    found = Part(name=DATA, bytes=len(data), sha256=sha256(data).hexdigest())
    if manifest.parts != (found,):
        raise _damaged(path, DATA, "not what the manifest says")
    return manifest, data


def _manifest(path: Path, data: bytes) -> Manifest:
    try:
        head = json.decode(data, type=_Head)
        if head.format != FORMAT:
            raise PackageRefused("not_a_package", file=path.name, detail=MANIFEST)
        if head.version > VERSION:
            raise PackageRefused("newer_package", file=path.name, version=head.version)
        return json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _damaged(path, MANIFEST, str(error)) from error


def _next(path: Path, items: Iterator[object]) -> Values | None:
    try:
        item = next(items, None)
    except (UnreadableFile, RecursionError) as error:
        item = error
    if isinstance(item, UnreadableFile):
        detail = str(item.facts.get("detail", item.code))
        raise _damaged(path, f"{DATA}, {item.facts.get('place', '')}", detail) from item
    if isinstance(item, RecursionError):
        raise _damaged(path, DATA, str(item)) from item
    assert item is None or isinstance(item, Values)
    return item


def _check_people(path: Path, manifest: Manifest, values: tuple[Value, ...]) -> None:
    """Whose work it is must be in it, and a codebook to read it by; nobody else's, but in decisions the gold set."""
    person = manifest.person
    sets = {value.id: value for value in values if isinstance(value, AnnotationSet)}
    own = sets.pop(person.set_id, None)
    known = {value.id for value in values if isinstance(value, Annotator)}
    if own is None or own.gold or own.annotator_id != person.annotator_id or own.annotator_id not in known:
        raise _damaged(path, DATA, "not the annotator of the manifest")
    if any(not one.gold for one in sets.values()) or (sets and manifest.kind != "decisions"):
        raise _damaged(path, DATA, "somebody else's annotation set")
    if any(one.annotator_id not in known for one in sets.values()):
        raise _damaged(path, DATA, "an annotation set of nobody")
    if not any(isinstance(value, Codebook) for value in values):
        raise _damaged(path, DATA, "no codebook")


def _damaged(path: Path, place: str, detail: str) -> PackageRefused:
    return PackageRefused("damaged_package", file=path.name, place=place, detail=detail)


def _refused(path: Path, error: UnreadableFile) -> PackageRefused:
    detail = str(error.facts.get("detail", error.facts.get("limit", error.code)))
    if error.code in {"climbs_out", "unpacks_too_large", "entities"}:
        return PackageRefused("harmful", file=path.name, detail=detail)
    if error.code == "damaged" and "not a zip" in detail:
        return PackageRefused("not_a_package", file=path.name)
    return _damaged(path, str(error.facts.get("place", "ZIP")), detail)
