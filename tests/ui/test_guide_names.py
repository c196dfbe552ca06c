"""The guide names what the program shows: its menus, commands, buttons and keys, in both languages.

The rules for who writes in the guide. A path through a menu is bold, with ``>`` between: **File > Backups…**. What
stands on a button, a tab or a field is bold and as it stands there. Other words may be bold where they begin small,
begin a numbered step, are a sentence, or end in a mark as a heading does; else they are in italics. A key is bold, or
stands in brackets behind the command that it is the key of.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree

import pytest

from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.preferences.declared import settings
from annotator.preferences.shipped import shipped
from annotator.ui.commands.catalog import COMMANDS
from annotator.ui.guide import PAGES, page
from annotator.ui.sharing.words import outcome

BOLD = re.compile(r"(^\d\. )?\*\*([^*]+)\*\*(?: \(((?:[A-Za-z]+\+)*[^\s()]{1,6})\))?", re.DOTALL | re.MULTILINE)
KEY_IN_PROSE = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+)+(?:[A-Z]\w*|\d|,|Enter)")
MENUS = {
    "file": "File",
    "edit": "Edit",
    "mark": "Mark",
    "go": "Go",
    "team": "Team",
    "view": "View",
    "help": "Help",
    "review": "Review",
}
GERMAN_KEYS = {
    **{"Strg": "Ctrl", "Umschalt": "Shift", "Entf": "Del", "Einfg": "Ins", "Leertaste": "Space"},
    **{"Bild aufwärts": "PgUp", "Bild abwärts": "PgDown", "Hoch": "Up", "Herunter": "Down"},
    **{"Pos1": "Home", "Ende": "End", "Links": "Left", "Rechts": "Right", "Rücktaste": "Backspace"},
}
# Of dialogs and fields, which no command has.
FURTHER_KEYS = {
    *("Up", "Down", "Home", "End", "PgUp", "PgDown", "Tab", "Esc", "Return", "Space", "Ins", "Backspace"),
    *("Ctrl", "Shift", "Alt", "Ctrl+Return"),
}
WRITTEN = [name for name in PAGES if name not in {"keys", "formats"}]  # those two are made by scripts
LANGUAGES = ("en", "de")


@cache
def translations() -> dict[str, frozenset[str]]:
    """What stands for each English text, both as they are looked for."""
    found: dict[str, set[str]] = {}
    for message in ElementTree.parse(shipped("translations/annotator_de.ts")).iter("message"):
        german = message.find("translation")
        assert german is not None
        forms = [form.text or "" for form in german.iter("numerusform")] or [german.text or ""]
        found.setdefault(bare(message.findtext("source") or ""), set()).update(map(bare, forms))
    return {source: frozenset(german) for source, german in found.items()}


def bare(text: str) -> str:
    """A text as it is looked for: without the letter that is underlined, and the dots of what asks first."""
    return " ".join(text.replace("&", "").split()).rstrip(" …:").casefold()


def bolds(name: str, language: str) -> Iterator[tuple[str, str]]:
    """What is bold on a page, with the key in brackets behind it; what begins a step has a mark as a heading has."""
    for step, words, key in BOLD.findall(page(name, language)):
        yield " ".join(words.split()) + (":" if step else ""), key


def portable(words: str, language: str) -> str:
    """A key as commands have it, whether it is one or not."""
    parts = words.replace("++", "+Plus").split("+")
    named = "+".join(GERMAN_KEYS.get(part, part) for part in parts) if language == "de" else "+".join(parts)
    return named.replace("Enter", "Return").replace("Plus", "+")


@cache
def keys() -> frozenset[str]:
    """Every key that does something by itself, or answers a question of the codebook that a project begins with."""
    book = DEFAULT_CODEBOOK
    asked = [attribute for _, attribute in book.attributes()]
    letters = {one.key for one in (*book.labels, *book.scale, *asked)} | {c.key for a in asked for c in a.choices}
    return frozenset(key for command in COMMANDS for key in command.keys) | FURTHER_KEYS | letters | {"1"}


def looks_like_a_key(words: str, language: str) -> bool:
    key = portable(words, language)
    return key in keys() or bool(re.fullmatch(r"(?:(?:Ctrl|Shift|Alt)\+)+\S+|F\d+|[A-Z?]", key))


def is_name(words: str) -> bool:
    """Whether it is written as a name of something on screen."""
    return words[0].isupper() and len(words.split()) <= 4 and not re.search(r"[.:?!,]$", words)


def path_of(words: str, language: str) -> tuple[str, str] | None:
    menu, between, command = words.partition(" > ")
    return (bare(menu), bare(command)) if between else None


def paths(language: str) -> dict[tuple[str, str], frozenset[str]]:
    """Every command by its menu's and its own name, with its keys."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for command in COMMANDS:
        menus, names = {bare(MENUS[command.menu])}, {bare(command.text)}
        if language == "de":
            menus, names = ({t for one in these for t in translations().get(one, ())} for these in (menus, names))
        found |= {(menu, name): frozenset(command.keys) for menu in menus for name in names}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WRITTEN)
def test_its_menus_are_those_of_the_program(name: str, language: str):
    written = [found for words, _ in bolds(name, language) if (found := path_of(words, language))]
    assert [one for one in written if one not in paths(language)] == []


@pytest.mark.parametrize("name", WRITTEN)
def test_what_it_names_is_on_screen(name: str):
    names = [words for words, _ in bolds(name, "en") if is_name(words) and " > " not in words]
    unknown = [w for w in names if not looks_like_a_key(w, "en") and bare(w) not in translations()]
    assert unknown == []


@pytest.mark.parametrize("name", WRITTEN)
def test_the_german_page_names_the_same_things_in_german(name: str):
    german = Counter(bare(words) for words, _ in bolds(name, "de"))
    names = [w for w, _ in bolds(name, "en") if is_name(w) and " > " not in w and not looks_like_a_key(w, "en")]
    assert [w for w in names if not any(german[one] for one in translations().get(bare(w), ()))] == []
    english_paths, german_paths = (sum(" > " in words for words, _ in bolds(name, language)) for language in LANGUAGES)
    assert english_paths == german_paths


@pytest.mark.parametrize("name", WRITTEN)
def test_its_keys_do_something_and_are_the_same_in_german(name: str):
    used = [
        {portable(words, language) for words, _ in bolds(name, language) if looks_like_a_key(words, language)}
        for language in LANGUAGES
    ]
    assert used[0] - keys() == set()
    assert used[0] == used[1]
    prose = {portable(key, "en") for key in KEY_IN_PROSE.findall(page(name, "en"))}
    assert {key for key in prose if key not in keys()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WRITTEN)
def test_a_key_behind_a_command_is_its_key(name: str, language: str):
    by_name = {command: keys_ for (_, command), keys_ in paths(language).items()}
    wrong = []
    for words, key in bolds(name, language):
        path = path_of(words, language)
        command = path[1] if path else bare(words)
        if key and by_name.get(command) and portable(key, language) not in by_name[command]:
            wrong.append((words, key))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_is_told(language: str):
    told = {bare(row.split("|")[1]) for row in page("preferences", language).splitlines() if row.startswith("|")}
    labels = [bare(one.about.label) for one in settings() if one.about.group != "Keys"]
    shown = labels if language == "en" else [next(iter(translations()[label])) for label in labels]
    assert [label for label in shown if label not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_returned_work_is_called_is_told(language: str):
    told = page("team", language).casefold()
    for kind in ("conflict", "edited", "unknown_codes", "other_text", "unknown_article"):
        words = bare(outcome(kind))
        assert (words if language == "en" else next(iter(translations()[words]))) in told
