"""JSON objects as rows of a table: what they have of an article, and how the first ones look."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

import msgspec

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import ArticleDraft, Table
from annotator.formats.reading.columns import TableOptions, chosen, draft, guessed

_AT = re.compile(r"\(byte (\d+)\)")


def record(text: str, line: int) -> dict[str, Any]:
    """The object that begins on this line. Raises UnreadableFile (bad_record) with the line of the fault."""
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        found = _AT.search(str(error))
        before = text.encode("utf-8", "replace")[: int(found[1])].count(b"\n") if found else 0
        raise UnreadableFile("bad_record", place=f"line {line + before}", detail=str(error)) from error


def record_article(text: str, line: int, options: TableOptions) -> ArticleDraft | UnreadableFile:
    """The article of the object that begins on this line, or what is wrong with it."""
    place = f"line {line}"
    try:
        found = record(text, line)
        columns = chosen(found, options)
        return draft({part: cell(found[name]) for part, name in columns.items()}, options, place)
    except UnreadableFile as error:
        return UnreadableFile(error.code, **{"place": place, **error.facts})


def record_table(records: Sequence[Mapping[str, Any]], encoding: str) -> Table:
    """The objects as rows, with a column for each name that occurs in them."""
    names = tuple(dict.fromkeys(name for found in records for name in found))
    rows = tuple(tuple(cell(found.get(name)) for name in names) for found in records)
    return Table(names, rows, guessed(names), encoding)


def cell(value: object) -> str:
    """A value as a text; lists of authors and the like become one."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(cell(item) for item in cast("list[object]", value))
    if isinstance(value, Mapping):
        named = cast("Mapping[str, object]", value)
        return cell(named.get("name") or named.get("title"))
    return str(value)
