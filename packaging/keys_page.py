"""Keeps the page of keys in the guide: ``python3 packaging/keys_page.py update|check``, in the environment.

The commands say themselves what they do and by which keys; the German words stand in the translation. ``update`` writes
resources/docs/guide/keys.md and its German twin, ``check`` says whether they are stale.
"""

import sys
import xml.etree.ElementTree as Xml
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
_GUIDE = ROOT / "resources" / "docs" / "guide"
_TRANSLATIONS = ROOT / "resources" / "translations" / "annotator_de.ts"
PAGES = {"en": _GUIDE / "keys.md", "de": _GUIDE / "de" / "keys.md"}
_MENUS = {
    "mark": ("Marking", "Markieren"),
    "go": ("Going about", "Bewegen"),
    "edit": ("Editing and finding", "Bearbeiten und Finden"),
    "file": ("Projects, import, export", "Projekte, Import, Export"),
    "review": ("In the review", "Beim Prüfen"),
    "team": ("Team", "Team"),
    "view": ("View", "Ansicht"),
    "help": ("Help", "Hilfe"),
}
_TITLE = ("All keys", "Alle Tasten")
_HEAD = ("key", "what it does"), ("Taste", "was sie tut")
_ABOUT = (
    "Every command that has a key. **?** shows them in the program as they are set, with those of your codebook.\n"
    "They can be changed in the [Preferences](preferences.md). One letter alone works while the text has the focus.",
    "Jeder Befehl, der eine Taste hat. **?** zeigt sie im Programm, wie sie eingestellt sind, mit denen Ihres\n"
    "Codebuchs. Ändern lassen sie sich in den [Einstellungen](preferences.md). Ein Buchstabe allein wirkt, während\n"
    "der Text aktiv ist.",
)
# As Qt names keys in German; the page must not depend on the system on which it is made.
_GERMAN = {
    **{"Ctrl": "Strg", "Shift": "Umschalt", "Del": "Entf", "PgUp": "Bild aufwärts", "PgDown": "Bild abwärts"},
    **{"Right": "Rechts", "Left": "Links", "Up": "Hoch", "Down": "Herunter"},
}


def main(arguments: list[str]) -> int:
    """Does what is asked; 1 where something is stale."""
    if arguments not in (["update"], ["check"]):
        print(__doc__)
        return 2
    stale = [file for language, file in PAGES.items() if not file.exists() or file.read_text("utf-8") != page(language)]
    for language, file in PAGES.items() if arguments == ["update"] else ():
        file.write_text(page(language), encoding="utf-8")
    if arguments == ["update"]:
        return 0
    for file in stale:
        print(f"stale: {file.relative_to(ROOT)}. Run: python3 packaging/keys_page.py update")
    return 1 if stale else 0


def page(language: str) -> str:
    """The page in Markdown: the commands with keys, menu by menu."""
    number = 1 if language == "de" else 0
    return "\n".join([f"# {_TITLE[number]}", "", _ABOUT[number], *_tables(language, number)]) + "\n"


def _tables(language: str, number: int) -> Iterator[str]:
    from annotator.ui.commands.catalog import COMMANDS

    words = _german() if language == "de" else {}
    for menu, titles in _MENUS.items():
        key, does = _HEAD[number]
        yield from ("", f"## {titles[number]}", "", f"| {key} | {does} |", "| --- | --- |")
        for one in COMMANDS:
            if one.menu == menu and one.keys:
                keys = ", ".join(dict.fromkeys(f"**{_named(name, language)}**" for name in one.keys))
                yield f"| {keys} | {words.get(one.text, one.text).rstrip('…')} |"


def _named(key: str, language: str) -> str:
    key = key.replace("Return", "Enter")  # one key to people, and two to Qt
    if language == "en":
        return key
    return "+".join(_GERMAN.get(part, part) for part in key.split("+"))


def _german() -> dict[str, str]:
    messages = Xml.parse(_TRANSLATIONS).iter("message")
    return {message.findtext("source") or "": message.findtext("translation") or "" for message in messages}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
