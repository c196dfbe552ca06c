"""What a package is: one file between a team lead and an annotator. ``resources/schema/package-v1.schema.json``."""

from hashlib import sha256
from typing import Any, Literal, TypeAlias

import msgspec
from msgspec import Struct, json

from annotator.domain.codebook import Codebook
from annotator.project.landing import made_id

FORMAT = "media-annotator-package"
VERSION = 1  # rises with every change that an older reader would not understand
MANIFEST, DATA = "manifest.json", "data.jsonl"
# Work from the lead, work returned to the lead, and what the lead settled.
Kind: TypeAlias = Literal["work", "return", "decisions"]
_UNFIT = '<>:"/\\|?*'
KINDS: dict[Kind, str] = {"work": "work", "return": "returned work", "decisions": "decisions"}


class Part(Struct, frozen=True, kw_only=True):
    """A file in the package: its size in bytes and its SHA-256 in 64 hexadecimal digits."""

    name: str
    bytes: int
    sha256: str


class Person(Struct, frozen=True, kw_only=True):
    """The annotator whose work it is: the id is stable, the name for display."""

    annotator_id: str
    set_id: str
    name: str


class Book(Struct, frozen=True, kw_only=True):
    """The newest version of the codebook in it, and the digest of its content (see ``digest``)."""

    version: int
    sha256: str


class Manifest(Struct, frozen=True, kw_only=True):
    """What a package says of itself.

    ``project`` is the id of the lead's project, ``origin`` that of the project file from which the package was
    written. ``counts`` are those of articles, annotations and decisions. ``bases`` says, by article id, on which
    earlier return (its origin and revision) the work goes on that was given out again. ``revision`` is that of
    decisions: of two such packages the one with the lower is the earlier. ``steps`` is the history of the project file
    that a return is of, two bytes for each step (see ``histories``); copies of one file are told apart by it.
    """

    format: Literal["media-annotator-package"] = FORMAT
    version: int = VERSION
    kind: Kind
    project: str
    project_name: str
    origin: str
    person: Person
    codebook: Book
    counts: dict[str, int] = {}
    bases: dict[str, tuple[str, int]] = {}
    revision: int = 0
    steps: bytes = b""
    parts: tuple[Part, ...] = ()


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of ``manifest.json``; ``data.jsonl`` is in our native format."""
    about = {"title": f"Media Annotator package, v{VERSION}"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **about, **json.schema(Manifest)}


def encoded(manifest: Manifest) -> bytes:
    """The bytes of ``manifest.json``."""
    return json.format(json.encode(manifest, order="deterministic"), indent=2) + b"\n"


def digest(book: Codebook) -> str:
    """SHA-256 of a codebook's content in 64 hexadecimal digits, its version left out."""
    return sha256(json.encode(msgspec.structs.replace(book, version=0), order="deterministic")).hexdigest()


def lead_id(project: str) -> str:
    """The id that the lead of a project has in annotators' projects, where who it is goes unsaid."""
    return made_id(project, "lead")


def file_name(name: str) -> str:
    """A name without the signs that some system forbids in a file's name."""
    plain = "".join("-" if c in _UNFIT or not c.isprintable() else c for c in name)
    return plain.strip(" .")[:80] or "-"
