"""Which column of a table of marks is what: as chosen, else by its name."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from msgspec import Meta, Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.reading.column_names import NOT_THERE, by_name, given
from annotator.formats.reading.columns import guessed as guessed_of_articles
from annotator.formats.writing.claim_columns import OWN, STANCES

_NAMES: Mapping[str, str] = {
    "article": "articleid article articlename doc docid document documentid artikel artikelid",
    "annotator": "annotator annotators coder codername codedby codiererin codierer kodierer",
    "label": "label code category kategorie",
    "quote": "quote claim words markedtext zitat aussage",
    "start": "start begin startoffset beginoffset von",
    "end": "end stop endoffset bis",
    "fragments": "fragments spans",
    "claim_id": "claimid quoteid annotationid markid",
    "speaker": "speaker actor person sprecher sprecherin",
    "affiliation": "affiliation organization organisation",
    "mention": "mention nennung",
    "mention_at": "mentionat",
    "cue": "cue signalwort",
    "cue_at": "cueat",
    "target": "target concept ziel",
    "stance": "stance position haltung",
    "note": "note notes comment comments notiz kommentar",
    "unsure": "unsure uncertain unsicher",
    "source": "source file filename datei quelle",
}
_ABOUT, _ASKED = "article_", "claim_"  # what our claims table puts before the names of some columns


class MarkColumns(Struct, frozen=True):
    """The names of the columns that hold each part of a mark; an empty name is guessed, ``-`` is none."""

    article: Annotated[str, Meta(description="column of the article: its id, URL, file or headline")] = ""
    annotator: Annotated[str, Meta(description="column of who marked")] = ""
    label: Annotated[str, Meta(description="column of the label; a mark without one is a claim")] = ""
    quote: Annotated[str, Meta(description="column of the marked words")] = ""
    start: Annotated[str, Meta(description="column of the first character's number, counted from 0")] = ""
    end: Annotated[str, Meta(description="column of the number after the last character's")] = ""
    fragments: Annotated[str, Meta(description="column of the places of a mark, such as 12-40; 58-90")] = ""
    claim_id: Annotated[str, Meta(description="column by which rows about one claim are known")] = ""
    speaker: Annotated[str, Meta(description="column of the speaker's name")] = ""
    affiliation: Annotated[str, Meta(description="column of whom the speaker speaks for")] = ""
    mention: Annotated[str, Meta(description="column of the words that mention the speaker")] = ""
    mention_at: Annotated[str, Meta(description="column of the mention's place")] = ""
    cue: Annotated[str, Meta(description="column of the cue's words")] = ""
    cue_at: Annotated[str, Meta(description="column of the cue's place")] = ""
    target: Annotated[str, Meta(description="column of what the stance is about")] = ""
    stance: Annotated[str, Meta(description="column of the stance")] = ""
    note: Annotated[str, Meta(description="column of the note")] = ""
    unsure: Annotated[str, Meta(description="column that says yes where the annotator was unsure")] = ""


class Chosen(Struct, frozen=True):
    """The columns of one table by part, and those of attributes of marks and of questions about articles by their own
    names; the values are the columns of ``parts``, and the names of attributes and questions."""

    parts: Mapping[str, str]
    asked: Mapping[str, str]
    about: Mapping[str, str]


def guessed(names: Sequence[str]) -> dict[str, str]:
    """Which column seems to hold each part of a mark, or says which article it is in."""
    if _is_own(names):  # any other column is an attribute, whatever its name
        own = {part: part for part in (*_NAMES, "url", "headline") if part in OWN}
        return {"article": "article_id", **own}
    of_articles = guessed_of_articles(names)
    return by_name(names, _NAMES) | {part: of_articles[part] for part in ("url", "headline") if part in of_articles}


def is_of_marks(names: Sequence[str]) -> bool:
    """Whether the columns name an article and a place in it, and none holds a text."""
    found = guessed(names)
    text = guessed_of_articles([name for name in names if name != found.get("article")]).get("text")
    return (text is None or _is_own(names)) and has_needed(found)


def has_needed(parts: Mapping[str, str]) -> bool:
    """Whether it can be said which article a mark is in, and where."""
    return _names_article(parts) and any(part in parts for part in ("quote", "start", "fragments"))


def chosen(names: Sequence[str], wanted: MarkColumns) -> Chosen:
    """The columns of a table. Raises UnreadableFile (no_column, stances_alone)."""
    found, named = guessed(names), given(names, wanted, MarkColumns.__struct_fields__)
    if tuple(names) == STANCES and not named:
        raise UnreadableFile("stances_alone")  # read as marks, they would be claims without place, cue and answers
    for part, name in named.items():
        found = {other: held for other, held in found.items() if other != part and held != name}
        if name != NOT_THERE:
            found[part] = name
    if not has_needed(found):
        missing = "quote" if _names_article(found) else "article"
        raise UnreadableFile("no_column", column=missing, columns=", ".join(names))
    used = {*found.values(), *OWN, *(() if _is_own(names) else guessed_of_articles(names).values())}
    left = [name for name in names if name.strip() and name not in used]
    about = {name: name.removeprefix(_ABOUT) for name in left if name.startswith(_ABOUT)}
    return Chosen(found, {name: _asked(name) for name in left if name not in about}, about)


def _is_own(names: Sequence[str]) -> bool:
    return OWN.issubset(names)


def _asked(name: str) -> str:
    """The attribute of a column; one that is called like a column of ours stands there with a word before it."""
    bare = name.removeprefix(_ASKED)
    return bare if bare in OWN else name


def _names_article(parts: Mapping[str, str]) -> bool:
    return any(part in parts for part in ("article", "source", "url", "headline"))
