"""Chooses which column of a table is what, and makes an article of a row."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Annotated

from msgspec import Meta, Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Note
from annotator.formats.reading.column_names import NOT_THERE, by_name, given
from annotator.formats.reading.dates import DayOrder, iso_date
from annotator.formats.reading.headline import with_headline

_NAMES: Mapping[str, str] = {
    "text": "text fulltext articletext maintext body articlebody content contents article story rawtext plaintext "
    "volltext artikeltext inhalt texte contenu corps texto contenido cuerpo testo contenuto tekst tresc текст",
    "headline": "headline title articletitle heading titel überschrift schlagzeile titre titular título titulo titolo "
    "kop tytuł заголовок",
    "date": "date published publicationdate datepublished publisheddate publishedat pubdate publishdate datetime "
    "timestamp datum veröffentlicht fecha data дата",
    "outlet": "outlet newspaper publication publisher medium source sourcename sitename site media domain zeitung "
    "quelle medio journal giornale krant źródło издание источник",
    "url": "url articleurl weburl canonicalurl permalink link uri href",
    "byline": "byline author authors writer journalist creator autor autorin verfasser auteur auteurs autore auteur(s) "
    "автор",
    "language": "language lang locale sprache langue idioma lingua taal język язык",
}
LOOKED_AT = 5  # rows that are shown to a person who says which column is what


class Columns(Struct, frozen=True):
    """The names of the columns that hold each part of an article; an empty name is guessed, ``-`` is none."""

    text: Annotated[str, Meta(description="column of the article's text")] = ""
    headline: Annotated[str, Meta(description="column of the headline, which is put before the text")] = ""
    date: Annotated[str, Meta(description="column of the date")] = ""
    outlet: Annotated[str, Meta(description="column of the outlet")] = ""
    url: Annotated[str, Meta(description="column of the URL")] = ""
    byline: Annotated[str, Meta(description="column of the byline")] = ""
    language: Annotated[str, Meta(description="column of the language")] = ""


class TableOptions(Columns, frozen=True):
    """How a table of articles is read."""

    dates: Annotated[DayOrder, Meta(description="how to read 03/04/2016: day-month or month-day")] = ""
    encoding: Annotated[str, Meta(description="such as windows-1251; found out when not given")] = ""


def guessed(names: Sequence[str]) -> dict[str, str]:
    """Which column seems to hold each part."""
    return dict(_guessed(tuple(names)))


@lru_cache(maxsize=64)  # every object of a file is asked for its names, and nearly all have the same
def _guessed(names: tuple[str, ...]) -> dict[str, str]:
    return by_name(names, _NAMES)


def chosen(names: Iterable[str], wanted: Columns) -> dict[str, str]:
    """Which column holds each part, for the parts that the table has. Raises UnreadableFile (no_column)."""
    names = list(names)
    every = {**guessed(names), **given(names, wanted, Columns.__struct_fields__)}
    found = {part: name for part, name in every.items() if name != NOT_THERE}
    if "text" not in found:
        if len(names) != 1:
            raise UnreadableFile("no_column", column="text", columns=", ".join(names))
        found["text"] = names[0]
    return found


def draft(cells: Mapping[str, str], options: TableOptions, place: str) -> ArticleDraft:
    """The article of a row, given as part and cell. Raises UnreadableFile (empty)."""
    body, headline = cells.get("text", ""), cells.get("headline", "").strip()
    if not body.strip():
        raise UnreadableFile("empty", place=place)
    published = iso_date(cells.get("date", ""), options.dates)
    made = ArticleDraft(
        text=body,
        published=published or "",
        outlet=cells.get("outlet", "").strip(),
        url=cells.get("url", "").strip(),
        byline=cells.get("byline", "").strip(),
        language=cells.get("language", "").strip(),
        place=place,
        notes=() if published is not None else (Note("date_unclear", {"date": cells["date"].strip()}),),
    )
    return with_headline(made, headline)
