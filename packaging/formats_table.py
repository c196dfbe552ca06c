"""Keeps the table of formats in the guide: ``python3 packaging/formats_table.py update|check``, in the environment.

What a format reads, writes and holds it says itself, in the catalogue; what is lost, and who has confirmed it, stands
in formats.toml beside this. ``update`` writes resources/docs/guide/formats.md and its German twin, ``check`` says what
is stale or missing.
"""

import sys
import tomllib
import xml.etree.ElementTree as Xml
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
_TOLD = ROOT / "packaging" / "formats.toml"
_GUIDE = ROOT / "resources" / "docs" / "guide"
_TRANSLATIONS = ROOT / "resources" / "translations" / "annotator_de.ts"
PAGES = {"en": _GUIDE / "formats.md", "de": _GUIDE / "de" / "formats.md"}
_BEGIN, _END = "<!-- the table, made by packaging/formats_table.py -->", "<!-- the end of the table -->"
_HEADS = {
    "en": ("Format", "Read", "Written", "Holds", "Lost or changed", "Confirmed with"),
    "de": ("Format", "Gelesen", "Geschrieben", "Enthält", "Verloren oder verändert", "Bestätigt mit"),
}
_YES = {"en": "yes", "de": "ja"}
_PARTS: Mapping[str, Mapping[str, str]] = {
    "text": {"en": "texts", "de": "Texte"},
    "metadata": {"en": "facts", "de": "Angaben"},
    "annotations": {"en": "marks", "de": "Markierungen"},
    "attributions": {"en": "who says what", "de": "wer was sagt"},
    "speakers": {"en": "speakers", "de": "Sprecher:innen"},
    "stances": {"en": "stances", "de": "Haltungen"},
    "codebook": {"en": "codebook", "de": "Codebuch"},
    "sets": {"en": "who marked", "de": "wer markiert hat"},
}


def main(arguments: list[str]) -> int:
    """Does what is asked; 1 where something is stale or missing."""
    if arguments not in (["update"], ["check"]):
        print(__doc__)
        return 2
    complaints = missing()
    for language, page in PAGES.items():
        made = _with_table(page.read_text(encoding="utf-8"), language)
        if arguments == ["update"] and not complaints:
            page.write_text(made, encoding="utf-8")
        elif made != page.read_text(encoding="utf-8"):
            complaints.append(f"stale: {page.relative_to(ROOT)}. Run: python3 packaging/formats_table.py update")
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


def missing() -> list[str]:
    """The formats of which nothing is told, and those that are told of and gone."""
    told, known = _told(), {one.id for _, one in _formats()}
    complaints = [f"nothing is said about {one} in packaging/formats.toml" for one in sorted(known - told.keys())]
    return complaints + [f"no format has the id {one} of packaging/formats.toml" for one in sorted(told.keys() - known)]


def table(language: str) -> str:
    """The table in Markdown."""
    told = _told()
    lines = [_line(_HEADS[language]), _line(["---"] * len(_HEADS[language]))]
    for how, one in _formats():
        about = told.get(one.id, {})
        holds = ", ".join(words[language] for part, words in _PARTS.items() if part in one.carries)
        marks = [_YES[language] if way in how else "" for way in ("read", "written")]
        name = f"{_title(one.title, language)} `{one.id}`"
        lines.append(_line([name, *marks, holds, about.get(language, ""), about.get("with", "")]))
    return "\n".join(lines)


def _formats() -> Iterator[tuple[frozenset[str], Any]]:
    """Each id once, with whether it is read and written; what it holds is what is written, where it is."""
    from annotator.formats.catalog import READERS, WRITERS

    readers, writers = ({one.id: one for one in formats} for formats in (READERS, WRITERS))
    for name in dict.fromkeys((*writers, *readers)):
        ways = {"read": name in readers, "written": name in writers}
        yield frozenset(way for way, there in ways.items() if there), writers.get(name) or readers[name]


def _told() -> dict[str, dict[str, str]]:
    return tomllib.loads(_TOLD.read_text(encoding="utf-8"))


def _title(title: str, language: str) -> str:
    if language == "en":
        return title
    for message in Xml.parse(_TRANSLATIONS).iter("message"):
        if message.findtext("source") == title:
            return message.findtext("translation") or title
    return title


def _with_table(page: str, language: str) -> str:
    before, _, rest = page.partition(_BEGIN)
    after = rest.partition(_END)[2]
    return f"{before}{_BEGIN}\n\n{table(language)}\n\n{_END}{after}"


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
