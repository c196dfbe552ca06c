"""Reads documents with their statements: a claim each, with who says it and how that stands to a concept.

A statement whose type has a ``concept`` and a ``person`` or an ``organization`` says these by itself; variables beside
them, and those of other types, are attributes that the mapping says something about.

Positions count UTF-16 units, as Java does. The window in which statements are made counts a line break of two
characters as one, other ways to make them do not: of the two that is taken in which fewer statements begin or end
inside a word.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import BinaryIO

from msgspec import structs

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.dna.database import Document, Statement, opened
from annotator.formats.drafts import ArticleDraft, Item
from annotator.formats.foreign import (
    ForeignArticle,
    Layer,
    Mark,
    Normalisation,
    Said,
    SaidAll,
    SaidStance,
)
from annotator.formats.format import NoOptions, ReadFormat
from annotator.formats.reading.headline import with_headline
from annotator.formats.reading.utf16 import Utf16

_PERSON, _ORGANISATIONS, _CONCEPT, _AGREEMENT = "person", ("organization", "organisation"), "concept", "agreement"
_OWN = "speakers"  # the project's registry: a name of DNA is the speaker of that name
_EVENING = 18  # the hour (UTC) from which a whole hour is taken for the midnight of a zone in the east
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read(stream: BinaryIO, _options: NoOptions) -> Iterator[Item]:
    """Yields each document, or what is wrong with it. Raises UnreadableFile (empty, damaged)."""
    with opened(stream) as database:
        for found in database.documents():
            yield found if isinstance(found, UnreadableFile) else _article(found)


def _article(found: Document) -> Item:
    place = f"document {found.id}"
    if not found.text.strip():
        return UnreadableFile("no_text", place=place)
    text = _counted(found)
    draft = ArticleDraft(
        text=text,
        outlet=found.source,
        byline=found.author,
        published=_day(found.seconds),
        place=place,
    )
    whole = with_headline(draft, " ".join(found.title.split()))
    units, before = Utf16(text), len(whole.text) - len(text)
    layers: dict[str, list[Statement]] = {found.coder: []}
    for statement in found.statements:
        layers.setdefault(statement.coder, []).append(statement)
    about: dict[str, Said] = {"section": found.section, "type": found.type, "notes": found.notes}
    answers = {name: said for name, said in about.items() if said}
    said = tuple(
        structs.replace(_layer(coder, some, units, before), answers=answers if coder == found.coder else {})
        for coder, some in layers.items()
        if some or (coder == found.coder and answers)
    )
    return ForeignArticle(**structs.asdict(whole), layers=said)


def _layer(coder: str, statements: Sequence[Statement], units: Utf16, before: int) -> Layer:
    marks: list[Mark] = []
    speakers: list[Normalisation] = []
    stances: list[SaidStance] = []
    for one in statements:
        name, values = f"statement-{one.id}", dict(one.values)
        if _says(values):
            person = str(values.pop(_PERSON, ""))
            organisation = next((str(values.pop(key)) for key in _ORGANISATIONS if key in values), "")
            speakers += _speaker(name, person, organisation)
            target, value = str(values.pop(_CONCEPT)), values.get(_AGREEMENT)
            if isinstance(value, int):
                del values[_AGREEMENT]
                stances.append(SaidStance(mark=name, target=target, value=_value(value)))
            else:
                values[_CONCEPT] = target
        start, stop = (before + units.points(at) if at >= 0 else at for at in (one.start, one.stop))
        attributes: SaidAll = {}
        for key, said in values.items():
            attributes[key] = said if isinstance(said, str | bool) else float(said)
        marks.append(Mark(id=name, label=one.type, fragments=(Span(start, stop),), attributes=attributes))
    return Layer(annotator=coder, marks=tuple(marks), normalisations=tuple(speakers), stances=tuple(stances))


def _says(values: dict[str, str | int]) -> bool:
    return bool(values.get(_CONCEPT)) and any(values.get(key) for key in (_PERSON, *_ORGANISATIONS))


def _speaker(mark: str, person: str, organisation: str) -> list[Normalisation]:
    """The person, who speaks for the organisation; or the organisation by itself."""
    name = " ".join((person or organisation).split())
    return [
        Normalisation(
            id=f"{mark}-speaker",
            mark=mark,
            database=_OWN,
            entry=name.casefold(),
            name=name,
            kind="person" if person else "body",
            affiliation=" ".join(organisation.split()) if person else "",
        )
    ]


def _value(agreement: int) -> str:
    """Yes and no; on a scale of numbers what is above nothing, and what below."""
    if isinstance(agreement, bool):
        return "favour" if agreement else "against"
    return "favour" if agreement > 0 else "against" if agreement < 0 else "neutral"


def _counted(found: Document) -> str:
    """The text as its positions count it."""
    text, plain = found.text, found.text.replace("\r\n", "\n")
    return text if text != plain and _cuts(text, found) < _cuts(plain, found) else plain


def _cuts(text: str, found: Document) -> int:
    """How many ends of statements lie inside of a word, or beyond the text."""
    units = Utf16(text)
    ends = (end for one in found.statements for end in (one.start, one.stop))
    return sum(end > units.length or _in_word(text, units.points(max(end, 0))) for end in ends)


def _in_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _day(seconds: float | None) -> str:
    """The day, without a zone. DNA 2 keeps a moment, and a day as the midnight of the zone in which it was entered."""
    if seconds is None:
        return ""
    try:
        at = _EPOCH + timedelta(seconds=seconds)
        if at.hour >= _EVENING and not (at.minute or at.second):
            at += timedelta(hours=24 - at.hour)
    except (OverflowError, ValueError):
        return ""
    return at.date().isoformat()


DNA = ReadFormat(
    id="dna",
    title="Discourse Network Analyzer (database)",
    suffixes=(".dna",),
    carries=frozenset({"text", "metadata", "annotations", "attributions", "speakers", "stances", "sets"}),
    options=NoOptions,
    read=read,
    example="",
    recognises=lambda start: start.startswith(b"SQLite format 3\0"),
)
